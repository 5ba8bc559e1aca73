/**
 * What stands in one cell, as read from a spreadsheet: its effective value with what the number format adds.
 *
 * A plain number or text is itself; a number shown as a date, a time or a percentage keeps its format, since 45354 in a
 * score column is a fault only when it shows as a date. A text with a hyperlink keeps the link.
 */
export type Cell = string | number | boolean | FormattedNumber | LinkedText | ErrorCell | undefined;

/** A number that shows as something else: a serial number of days since 30/12/1899, or a share of one. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: "DATE" | "TIME" | "DATE_TIME" | "PERCENT";
}

/** A text that opens `link` when clicked; where parts of it open several, all of them, divided by spaces. */
export interface LinkedText {
  readonly text: string;
  readonly link: string;
}

/** The value of a formula that failed, such as `#DIV/0!`. */
export interface ErrorCell {
  readonly error: string;
}

/** One sheet of a spreadsheet as read: rows from the top, ragged, blanks left out at the end. */
export interface Grid {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly protectedRanges: readonly ProtectedRange[];
  /** Blocks of cells that people merged; absent when there are none. Only the first cell of a block holds a value. */
  readonly merges?: readonly GridRange[];
  /** What columns were when their headers were last known, by zero-based index; absent where that was not asked for. */
  readonly columnIdentities?: ReadonlyMap<number, string>;
}

/** A protected range as it stands, in half-open zero-based indexes; an absent bound is the sheet's edge. */
export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly warningOnly: boolean;
  /** Addresses that may type, sorted; empty under `warningOnly`. */
  readonly editors: readonly string[];
  /** True where more may type than `editors` in `range`: a group, the whole domain, or parts left open. */
  readonly isLoosened?: true;
  /** What it says of itself to people; of ours where the columns stood when it was set. */
  readonly description?: string;
}

/** A rectangle of one sheet in Google's half-open zero-based indexes. */
export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A whole spreadsheet at one moment. */
export interface Spreadsheet {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly grids: readonly Grid[];
}

/** The text of a cell as a person would copy it; "" for a blank cell. */
export function textOf(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "Có" : "Không";
  if ("text" in cell) return cell.text;
  if ("error" in cell) return cell.error;
  return cell.format === "PERCENT" ? `${percentOf(cell.number)}%` : formatSerial(cell.number, cell.format);
}

/** The pages and files that a cell leads to. */
export const linksOf = (cell: Cell): string[] => allLinksOf(cell).filter((link) => !link.startsWith(MAIL));

/** The people whose mail addresses a cell leads to. */
export const linkedEmailsOf = (cell: Cell): string[] =>
  allLinksOf(cell).flatMap((link) => (link.startsWith(MAIL) ? [link.slice(MAIL.length)] : []));

const MAIL = "mailto:";

const allLinksOf = (cell: Cell): string[] =>
  typeof cell === "object" && "link" in cell ? cell.link.split(" ").filter((link) => link !== "") : [];

/** 15 significant digits, so that 0.1 + 0.2 is "0,3". */
function numberText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  // The largest of all would round to infinity.
  return String(Number.isFinite(rounded) ? rounded : value).replace(".", ",");
}

/** True for a cell that shows nothing: empty, or spaces and invisible characters only, be they a link or not. */
export const isBlank = (cell: Cell): boolean =>
  cell === undefined ||
  (typeof cell === "string" && SHOWS_NOTHING.test(cell)) ||
  (typeof cell === "object" && "text" in cell && SHOWS_NOTHING.test(cell.text));

const SHOWS_NOTHING = /^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]*$/;

/** Two cells that a reader could not tell apart. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

const percentOf = (share: number): string => String(Number((share * 100).toPrecision(15))).replace(".", ",");

const DAY_MS = 86_400_000;
/** Serial day 0 of Google Sheets is 30 December 1899. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The last serial number that is a day: 31/12/9999. */
const LAST_SERIAL = 2_958_465;

/**
 * The calendar day of a serial number as "2024-11-25"; its fraction, the time of day, is dropped. A number outside the
 * calendar of the spreadsheet is the nearest day inside it, 30/12/1899 or 31/12/9999: no program can show it otherwise.
 */
export const serialToIsoDate = (serial: number): string => {
  const day = Math.min(Math.max(Math.floor(serial) || 0, 0), LAST_SERIAL);
  return new Date(EPOCH_MS + day * DAY_MS).toISOString().slice(0, 10);
};

/** The serial number of a calendar day "2024-11-25". */
export const isoDateToSerial = (isoDate: string): number =>
  Math.round((Date.parse(`${isoDate}T00:00:00Z`) - EPOCH_MS) / DAY_MS);

/** Beyond it a number under a format of time is a day with its hour. */
const MOST_HOURS = 1_000;

function formatSerial(serial: number, format: FormattedNumber["format"]): string {
  // 23:59:59,9 rounds to 00:00 of the next day, as the spreadsheet shows it.
  const rounded = Math.round(serial * 24 * 60);
  const minutes = ((rounded % 1440) + 1440) % 1440;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  // A span of a day or more is no time of day: 25:30, not 01:30.
  if (format === "TIME" && serial >= 1 && rounded < MOST_HOURS * 60)
    return `${Math.floor(rounded / 60)}:${time.slice(3)}`;
  if (format === "TIME") return time;
  const shown = (day: number): string => serialToIsoDate(day).split("-").reverse().join("/");
  return format === "DATE_TIME" ? `${shown(Math.floor(rounded / 1440))} ${time}` : shown(serial);
}
