import type { Fault } from "../../../sheets-schema/fault.ts";
import { copiedTitle, headerShare } from "../../../sheets-schema/read-workbook.ts";
import { formSheetId, formTitle, scoreForm } from "../../../sheets-schema/score-form.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { sheetFaults } from "../../../sheets-schema/sheet-wording.ts";
import { matchKey } from "../../../sheets-schema/vietnamese.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import { SEEN_FIELDS } from "../history/seen.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { State } from "../state.ts";
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

/** The members in whose forms nothing stands now: they held something at the last run, or were so already then. */
export function emptiedForms({ members }: Bloc, { seen, emptiedForms: before }: State): ReadonlySet<string> {
  const hadContent = (code: string): boolean =>
    [...(seen?.forms.get(code)?.values() ?? [])].some((row) => SEEN_FIELDS.some((field) => row[field] !== undefined));
  const hasContent = ({ form }: Member): boolean =>
    form?.rows.some(({ cells }) => SEEN_FIELDS.some((field) => cells[field] !== undefined)) === true;
  return new Set(
    members.flatMap((member) =>
      !hasContent(member) && (before.has(member.code) || hadContent(member.code)) ? [member.code] : [],
    ),
  );
}

/** The issue of a whole sheet that was not read. */
const inSheet = (
  { sheetId, title }: { readonly sheetId: number; readonly title: string },
  fault: Fault,
  member: string,
): Issue => {
  const sheet = { ...scoreForm, sheetId, title };
  return issueAt({ sheet, grid: undefined, headerRow: 1, columns: new Map(), rows: [], faults: [] }, fault, { member });
};
