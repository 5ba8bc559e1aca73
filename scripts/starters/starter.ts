/** What a bloc may begin with: an illustrative year that its people change, in the words of the sheets. */
import type { SettingName } from "../../sheets-schema/sheets/settings.ts";
import type { TypedSheets } from "../../sheets-schema/workbook.ts";

/** A row by the fields of its sheet, as a person would type it; a field left out is a blank cell. */
export type StarterRow<Name extends keyof TypedSheets> = {
  readonly [Field in keyof TypedSheets[Name]["shape"]]?: string | number;
};

/** Values of settings by their names in code. */
export type StarterSettings = Readonly<Partial<Record<SettingName, string>>>;

export interface Starter {
  /** What stands behind `--from`. */
  readonly id: string;
  /** For whom it is, in the help of the command. */
  readonly about: string;
  /** The bloc's name until it is given one. */
  readonly title: string;
  readonly settings: StarterSettings;
  readonly criteria: readonly StarterRow<"criteria">[];
  readonly awards: readonly StarterRow<"awards">[];
  /** The rows of Lịch for a year of emulation. */
  readonly calendar: (year: number) => readonly StarterRow<"calendar">[];
}

/** Stands where people see it, in the sections of the table, the forms and the calendar, until the bloc takes it out. */
export const ILLUSTRATIVE = "(mẫu minh họa)";
