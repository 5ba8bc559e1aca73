/** The rows of a calendar in another year: deadlines on days on which people work, days off those of that year. */
import { isoDateToSerial, serialToIsoDate } from "../sheets-schema/cells/cell.ts";
import { matchKey } from "../sheets-schema/cells/vietnamese.ts";
import type { TypedRow } from "./enter-rows.ts";
import { dayOffRow } from "./starters/calendar.ts";
import { type DayOff, fixedDaysOff, workingDay, yearsLater } from "./starters/working-days.ts";

const DAYS_OFF = new Set(["Ngày nghỉ", "Ngày làm bù"].map(matchKey));
const EVENT = matchKey("Sự kiện");

/**
 * `rows` whose days, as serial numbers, were moved by `years`. Of another year neither holidays by the moon nor days made
 * up for are known: those that are fixed stand in their place, and people are told.
 */
export function movedCalendar(
  rows: readonly TypedRow[],
  year: number | undefined,
  years: number,
): { readonly rows: readonly TypedRow[]; readonly notices: readonly string[] } {
  if (year === undefined || years === 0) return { rows, notices: [] };
  const kindOf = ({ kind = "" }: TypedRow): string => matchKey(String(kind));
  const daysOff = fixedDaysOff(year);
  const kept = rows.filter((row) => !DAYS_OFF.has(kindOf(row)));
  const codes = new Set(kept.map(({ code = "" }) => matchKey(String(code))));
  const fixed = daysOff.map((day) => {
    const { opens, due, ...row } = dayOffRow({ ...day, code: freeCode(day.code, codes) }, day.code === "N02");
    return { ...row, opens: isoDateToSerial(day.from), due: isoDateToSerial(day.to) } as TypedRow;
  });
  return {
    rows: [...kept.map((row) => onWorkingDay(row, kindOf(row) === EVENT, years, daysOff)), ...fixed],
    notices: [
      `Ngày nghỉ, ngày làm bù của năm cũ không sao chép; đã ghi các ngày nghỉ cố định của năm ${year}, đề nghị thêm Tết Nguyên đán, Giỗ Tổ Hùng Vương và ngày làm bù.`,
    ],
  };
}

/** An anniversary keeps its day; what was held on a working day is held on one again. */
function onWorkingDay(row: TypedRow, isEvent: boolean, years: number, daysOff: readonly DayOff[]): TypedRow {
  const { opens, due } = row;
  if (typeof due !== "number") return row;
  const date = serialToIsoDate(due);
  const before = yearsLater(date, -years);
  const isFree = isEvent && workingDay(before, []) !== before;
  const moved = isoDateToSerial(isFree ? date : workingDay(date, daysOff));
  return { ...row, due: moved, ...(typeof opens === "number" ? { opens: Math.min(opens, moved) } : {}) };
}

/** A code that no other row bears. */
function freeCode(code: string, codes: ReadonlySet<string>): string {
  for (let free = code; ; free = `N${free}`) if (!codes.has(matchKey(free))) return free;
}
