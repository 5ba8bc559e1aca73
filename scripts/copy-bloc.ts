/**
 * What a bloc begins with after another one: its table, classes, awards, calendar and settings as they were typed, dates
 * moved to the year. Not its people, forms, hand-ins, votes, the lock of its rules, nor the id of its records.
 */
import { type Cell, isBlank, isoDateToSerial, serialToIsoDate, textOf } from "../sheets-schema/cells/cell.ts";
import { formatDate, readDate } from "../sheets-schema/cells/read-date.ts";
import { cleanText, matchKey } from "../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../sheets-schema/reading/rows.ts";
import type { MemberRow } from "../sheets-schema/sheets/members.ts";
import { isProgramSetting, type SettingName, settingRows } from "../sheets-schema/sheets/settings.ts";
import { type BlocContent, namedSettings, type SettingValues, type StartedList, startedLists } from "./bloc-content.ts";
import { CommandError } from "./command.ts";
import { plainCell, type TypedRow } from "./enter-rows.ts";
import { standingValues } from "./fill-bloc.ts";
import { movedCalendar } from "./move-calendar.ts";
import { yearsLater } from "./starters/working-days.ts";

interface Wanted {
  /** The year of the new bloc; absent: that of the other one. */
  readonly year: number | undefined;
  /** The members of the new bloc, where they are known; verifiers are copied only where they are among them. */
  readonly members: readonly Partial<MemberRow>[];
}

/** The content of `workbook` for another bloc or year. @throws CommandError where nobody knows how far to move its dates. */
export function contentOfBloc({ sheets }: Workbook, { year, members }: Wanted): BlocContent {
  const standing = standingValues(sheets.settings);
  const from = /^\d{4}$/.test(standing.year ?? "") ? Number(standing.year) : undefined;
  if (year !== undefined && from === undefined)
    throw new CommandError("Bảng tính được sao chép chưa ghi Năm thi đua nên chưa biết phải dời ngày bao nhiêu năm.");
  const years = year === undefined || from === undefined ? 0 : year - from;
  const rows = Object.fromEntries(
    startedLists.map((name) => [name, typedRows(sheets[name] as unknown as ParsedSheet, years)]),
  ) as Record<StartedList, TypedRow[]>;
  const verified = withKnownVerifiers(rows.criteria, members);
  const calendar = movedCalendar(rows.calendar, year, years);
  const lists = { ...rows, criteria: verified.rows, calendar: calendar.rows };
  return {
    settings: movedSettings(standing, year, years),
    lists,
    taken: "as it is",
    notices: [
      `Đã sao chép ${lists.criteria.length} dòng tiêu chí, ${lists.awards.length} mức xếp loại và khen thưởng, ${lists.calendar.length} dòng lịch${years === 0 ? "" : `; ngày đã dời sang năm ${year}`}. Không sao chép đơn vị, đầu mối, phiếu, hồ sơ đã nộp, biểu quyết.`,
      ...calendar.notices,
      ...verified.notices,
      ...(from === undefined || years === 0 ? [] : yearsLeft(lists, from)),
    ],
  };
}

/** Of another file, or of a year that is over. */
const NOT_COPIED = new Set<SettingName>(["rulesLockedOn"]);

function movedSettings(standing: SettingValues, year: number | undefined, years: number): SettingValues {
  const copied = Object.fromEntries(
    (Object.entries(standing) as [SettingName, string][]).filter(
      ([name]) => !NOT_COPIED.has(name) && !isProgramSetting(settingRows[name].name),
    ),
  ) as Record<string, string>;
  const period = (["periodStart", "periodEnd"] as const).flatMap((name) => {
    const date = readDate(copied[name] ?? "");
    return date === undefined ? [] : [[name, formatDate(yearsLater(date, years))]];
  });
  return { ...copied, ...namedSettings(undefined, year), ...Object.fromEntries(period) };
}

/** Try-outs are of whoever typed them; the other columns that people type are copied as they stand. */
const isCopied = (field: string, typedBy: readonly string[]): boolean =>
  field !== "trial" && !typedBy.includes("program");

function typedRows({ sheet, rows }: ParsedSheet, years: number): TypedRow[] {
  const columns = sheet.columns.filter(({ field, typedBy }) => isCopied(field, typedBy));
  return rows.map(({ cells }) =>
    Object.fromEntries(
      columns.flatMap(({ field, cell: { format } }) => {
        const cell = cells[field];
        return isBlank(cell) ? [] : [[field, format?.type === "DATE" ? movedDate(cell, years) : plainCell(cell)]];
      }),
    ),
  );
}

/** The day of a column of days as its serial number; what is no day stays what it is. */
function movedDate(cell: Cell, years: number): string | number {
  const date =
    typeof cell === "object" && "format" in cell ? serialToIsoDate(cell.number) : readDate(cleanText(textOf(cell)));
  return date === undefined ? plainCell(cell) : isoDateToSerial(yearsLater(date, years));
}

/** Verifiers that the new bloc does not have are left out, and told: whoever they were, they cannot verify here. */
function withKnownVerifiers(rows: readonly TypedRow[], members: readonly Partial<MemberRow>[]) {
  if (members.length === 0) return { rows, notices: [] };
  const known = new Set(
    members
      .flatMap(({ code, name, shortName, aliases = "" }) => [code, name, shortName, ...aliases.split(";")])
      .flatMap((name) => (name === undefined || cleanText(name) === "" ? [] : [matchKey(name)])),
  );
  const unknown = new Set<string>();
  const kept = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(([field, cell]) => {
        const isVerifier = field === "verifier" || field === "substitute";
        const typed = String(cell);
        if (!isVerifier || known.has(matchKey(typed)) || BOARD.test(cleanText(typed))) return true;
        unknown.add(typed);
        return false;
      }),
    ),
  );
  const notices =
    unknown.size === 0
      ? []
      : [`Đã bỏ trống đơn vị thẩm định không có trong danh sách đơn vị: ${[...unknown].sort().join(", ")}.`];
  return { rows: kept, notices };
}

const BOARD = /^ban(?: thi đua.*| tđkt)?$/iu;

const MOST_PLACES = 12;

/** Rows whose words still name the year that was copied, or one beside it: what they mean only people know. */
function yearsLeft(lists: BlocContent["lists"], from: number): string[] {
  const named = new RegExp(`(?<!\\d)(?:${from - 1}|${from}|${from + 1})(?!\\d)`);
  const places = startedLists.flatMap((name) =>
    lists[name].flatMap((row) =>
      Object.values(row).some((cell) => typeof cell === "string" && named.test(cell))
        ? [String(row["code"] ?? row["name"] ?? "")]
        : [],
    ),
  );
  if (places.length === 0) return [];
  const shown = places.slice(0, MOST_PLACES).join(", ");
  const more = places.length > MOST_PLACES ? ` và ${places.length - MOST_PLACES} dòng khác` : "";
  return [`Còn nhắc đến năm ${from} hoặc năm liền kề trong lời, chưa đổi: ${shown}${more}. Đề nghị xem lại.`];
}
