/** What a new bloc begins with, as rows to be typed: of a starter, or of nothing but what the command line names. */
import { formatDate } from "../sheets-schema/cells/read-date.ts";
import type { SettingName } from "../sheets-schema/sheets/settings.ts";
import type { TypedRow } from "./enter-rows.ts";
import { ILLUSTRATIVE, type Starter } from "./starters/starter.ts";

/** The lists that somebody may begin with; people and what they did are never among them. */
export const startedLists = ["criteria", "awards", "calendar"] as const;
export type StartedList = (typeof startedLists)[number];

export type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

export interface BlocContent {
  readonly settings: SettingValues;
  readonly lists: Readonly<Record<StartedList, readonly TypedRow[]>>;
  /** Whether texts are typed, so that "25/11/2026" becomes a day, or already what they are to be. */
  readonly taken: "as typed" | "as it is";
  /** What whoever runs the command has to know of it, in sentences. */
  readonly notices: readonly string[];
}

/** The period of a year of emulation in which achievements count. */
export const periodOf = (year: number): { readonly start: string; readonly end: string } => ({
  start: `${year - 1}-12-01`,
  end: `${year}-11-30`,
});

/** The settings that a title and a year name. */
export function namedSettings(title: string | undefined, year: number | undefined): SettingValues {
  const period = year === undefined ? undefined : periodOf(year);
  return {
    ...(title === undefined ? {} : { blocName: title }),
    ...(period === undefined
      ? {}
      : { year: String(year), periodStart: formatDate(period.start), periodEnd: formatDate(period.end) }),
  };
}

/** Of a bloc that begins with blank lists. */
export const blankContent: BlocContent = {
  settings: {},
  lists: { criteria: [], awards: [], calendar: [] },
  taken: "as typed",
  notices: [],
};

/** The content of a starter for a year; one that nobody named is told. */
export function contentOfStarter(
  { title, settings, criteria, awards, calendar }: Starter,
  year: number,
  isNamed = true,
): BlocContent {
  const lists = { criteria, awards, calendar: calendar(year) } as unknown as BlocContent["lists"];
  return {
    settings: { blocName: `${title} ${ILLUSTRATIVE}`, ...namedSettings(undefined, year), ...settings },
    lists,
    taken: "as typed",
    notices: [
      ...(isNamed ? [] : [`Chưa ghi --year nên lấy năm ${year}.`]),
      `Đã điền mẫu minh họa cho năm ${year}: ${criteria.length} dòng tiêu chí, ${awards.length} mức xếp loại và khen thưởng, ${lists.calendar.length} dòng lịch.`,
      `Đây là mẫu, không phải quy định: đề nghị sửa theo kế hoạch của Khối, rồi bỏ chữ “${ILLUSTRATIVE}” ở các mục.`,
    ],
  };
}
