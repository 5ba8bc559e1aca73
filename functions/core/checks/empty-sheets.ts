/**
 * Sheets without which a bloc cannot begin, in the order in which its people fill them. While one is blank, what other
 * sheets say of it is no fault of theirs: the one issue stands for all that follows from it.
 */
import type { FaultCode } from "../../../sheets-schema/cells/fault.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { settings } from "../../../sheets-schema/sheets/settings.ts";
import { SETTINGS_STEP } from "../bloc/settings.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { Check } from "./check.ts";
import { emptySheetFault, type FirstSheet } from "./empty-sheet-wording.ts";

/** After Thiết lập. */
const SHEETS = ["members", "contacts", "criteria", "calendar", "awards"] as const satisfies readonly FirstSheet[];

/** An issue for each blank one, with what is to be done before it. */
export const emptySheets: Check = ({ workbook, issues }) => {
  const parsedOf = (name: FirstSheet) => workbook.sheets[name] as unknown as ParsedSheet;
  const blank = SHEETS.filter((name) => isBlankSheet(workbook, name));
  const isWithoutSettings = issues.some(({ step }) => step === SETTINGS_STEP);
  const first = isWithoutSettings ? settings.title : blank.slice(0, 1).map((name) => titleOf(parsedOf(name)))[0];
  return blank.map((name, index) => ({
    ...issueAt(parsedOf(name), emptySheetFault(name, index === 0 && !isWithoutSettings ? undefined : first)),
    step: SETTINGS_STEP + 1 + SHEETS.indexOf(name),
  }));
};

/** True where the sheet is there, with the columns that its rows need, and holds none. */
export function isBlankSheet({ sheets }: Workbook, name: FirstSheet): boolean {
  const { grid, rows, faults } = sheets[name];
  return grid !== undefined && rows.length === 0 && faults.every(({ code }) => code !== "missing-column");
}

const titleOf = ({ sheet, grid }: ParsedSheet): string => grid?.title ?? sheet.title;

/** Faults of other sheets that say no more than that a sheet is blank. */
const FOLLOWING: Readonly<Partial<Record<FaultCode, FirstSheet>>> = {
  "unknown-member": "members",
  "no-mail": "contacts",
  "unknown-criterion": "criteria",
  "unknown-milestone": "calendar",
  "unknown-award": "awards",
};

/** `issues` without what follows from a sheet that is still blank. */
export function withoutConsequences(issues: readonly Issue[], workbook: Workbook): Issue[] {
  const unreachable = issues.filter(({ code }) => code === "no-mail").length;
  const isNobodyReachable = unreachable === workbook.sheets.members.rows.length;
  return issues.filter(({ code }) => {
    const cause = FOLLOWING[code];
    // Where others have a mailbox of their own, one that has none is to be told.
    if (cause === undefined || (code === "no-mail" && !isNobodyReachable)) return true;
    return !isBlankSheet(workbook, cause);
  });
}
