import type { Request } from "../../../sheets-schema/requests.ts";
import { updateCells } from "../../../sheets-schema/requests.ts";
import type { ParsedSheet } from "../../../sheets-schema/rows.ts";
import { formSheetId, scoreForm } from "../../../sheets-schema/score-form.ts";
import { formRequests } from "../../../sheets-schema/template.ts";
import type { Bloc, Member } from "../bloc.ts";
import { layOut } from "../form/form-layout.ts";
import { cellData } from "./cells-to-write.ts";

type Form = ParsedSheet<typeof scoreForm.shape>;

/** The requests that make missing forms and bring the rows of all into step with the criteria. */
export function formStructureRequests(bloc: Bloc): Request[] {
  const codes = bloc.criteria.all.map((criterion) => criterion.code);
  const isCriteriaReadable =
    codes.length > 0 && !bloc.workbook.sheets.criteria.faults.some(({ code }) => code === "missing-column");
  return bloc.members.flatMap((member, position) => [
    ...(member.form === undefined ? formRequests(member, position) : []),
    // A criteria sheet that cannot be read must not empty the forms.
    ...(isCriteriaReadable ? rowRequests(member.form ?? newForm(member), codes) : []),
  ]);
}

function rowRequests(form: Form, codes: readonly string[]): Request[] {
  const column = form.columns.get("code");
  if (column === undefined) return [];
  const { requests, codes: after } = layOut(form, codes);
  if (requests.length === 0) return [];
  const standing = new Set(form.rows.map((row) => row.values.code));
  const sheetId = form.grid?.sheetId ?? 0;
  const named = after.flatMap((code, index) =>
    code === undefined || standing.has(code)
      ? []
      : [updateCells(sheetId, form.headerRow + index, column, [[cellData(code)]], "userEnteredValue")],
  );
  return [...requests, ...named];
}

/** The form that `formRequests` makes: headers only. */
const newForm = (member: Member): Form => ({
  sheet: scoreForm,
  grid: {
    sheetId: formSheetId(member.code),
    title: "",
    hidden: false,
    rowCount: 0,
    columnCount: 0,
    rows: [],
    protectedRanges: [],
  },
  headerRow: 1,
  columns: new Map(scoreForm.columns.map(({ field }, index) => [field, index])),
  rows: [],
  faults: [],
});
