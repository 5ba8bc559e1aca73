import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { copiedTitle, headerShare } from "../../../sheets-schema/reading/read-workbook.ts";
import { sheetFaults } from "../../../sheets-schema/reading/sheet-wording.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { formSheetId, formTitle, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";

/**
 * What is to be said of the forms as sheets: one of the `emptied` members', deleted and made anew or emptied by hand, and
 * copies of one, which are never read. A copy under a title of its own is somebody's draft.
 */
export function formSheetIssues({ members, workbook }: Bloc, emptied: ReadonlySet<string>): Issue[] {
  const gone = members.flatMap(({ code, shortName }) => {
    const title = formTitle(shortName);
    return emptied.has(code) ? [inSheet({ sheetId: formSheetId(code), title }, faults.emptiedForm(title), code)] : [];
  });
  const byTitle = new Map(members.map((member) => [matchKey(formTitle(member.shortName)), member]));
  const copies = workbook.strangers.flatMap((grid) => {
    const member = byTitle.get(copiedTitle(grid.title));
    if (member === undefined || headerShare(grid, scoreForm as unknown as Sheet) < 0.5) return [];
    return [inSheet(grid, sheetFaults.duplicateSheet(grid.title, member.shortName), member.code)];
  });
  return [...gone, ...copies];
}

/** The issue of a whole sheet that was not read. */
const inSheet = (
  { sheetId, title }: { readonly sheetId: number; readonly title: string },
  fault: Fault,
  member: string,
): Issue => {
  const sheet = { ...scoreForm, sheetId, title };
  return issueAt({ sheet, grid: undefined, columns: new Map() }, fault, { member });
};
