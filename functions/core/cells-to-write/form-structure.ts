import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { formSheetId, formTitle, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { rowLook } from "../../../sheets-schema/template/look.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";
import { type CellData, updateCells } from "../../../sheets-schema/template/requests.ts";
import { formRequests } from "../../../sheets-schema/template/template.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import type { CriteriaTree } from "../bloc/criterion.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { cellData } from "./column-requests.ts";
import { layOut } from "./form-layout.ts";
import { formOrder } from "./form-order.ts";

type Form = ParsedSheet<typeof scoreForm.shape>;

/** The requests that make missing forms and bring the rows of all into step with the criteria. */
export function formStructureRequests(bloc: Bloc): Request[] {
  const orderOf = formOrders(bloc);
  const isReadable = !bloc.workbook.sheets.criteria.faults.some(({ code }) => code === "missing-column");
  const taken = new Set(bloc.workbook.spreadsheet.grids.map(({ title }) => title.toLowerCase()));
  return bloc.members.flatMap((member, position) => {
    const tree = treeOf(bloc, member);
    const codes = isReadable ? orderOf(tree) : [];
    if (member.form === undefined) {
      return newForm(tree, { code: member.code, title: freeTitle(member, taken) }, position, codes);
    }
    // A criteria sheet that cannot be read must not empty the forms.
    return codes.length > 0 ? rowRequests(tree, member.form, codes) : [];
  });
}

/** The order of the rows of all forms with the same criteria, by the codes of them. */
function formOrders(bloc: Bloc): (tree: CriteriaTree) => readonly string[] {
  const alike = Map.groupBy(bloc.members, (member) => codesText(treeOf(bloc, member)));
  const orders = new Map(
    [...alike].map(([text, members]) => [
      text,
      formOrder(
        text === "" ? [] : text.split("\n"),
        members.map(({ form }) => form?.rows.map(({ values }) => values.code) ?? []),
      ),
    ]),
  );
  return (tree) => orders.get(codesText(tree)) ?? [];
}

const codesText = ({ all }: CriteriaTree): string => all.map(({ code }) => code).join("\n");

/** With the code where another sheet bears the title already: a second one would refuse the whole write. */
function freeTitle({ code, shortName }: Member, taken: Set<string>): string {
  let title = formTitle(shortName);
  for (let nth = 1; taken.has(title.toLowerCase()); nth++) {
    title = formTitle(shortName, nth === 1 ? ` (${code})` : ` (${code} ${nth})`);
  }
  taken.add(title.toLowerCase());
  return title;
}

/** A new form: its rows stand empty, so the criteria are written into them and nothing is inserted. */
function newForm(
  tree: CriteriaTree,
  form: { readonly code: string; readonly title: string },
  position: number,
  codes: readonly string[],
): Request[] {
  const sheetId = formSheetId(form.code);
  const columns = new Map(scoreForm.columns.map(({ field }, index) => [field, index]));
  const rows = codes.map((code) => [cellData(shownCode(tree, code))]);
  return [
    ...formRequests(form, position),
    // A bloc may have members before it has criteria: nothing is no length.
    ...(rows.length === 0
      ? []
      : [
          { appendDimension: { sheetId, dimension: "ROWS", length: rows.length } },
          updateCells(sheetId, 1, columns.get("code") ?? 0, rows, "userEnteredValue"),
        ]),
    ...codes.map((code, index) => look(tree, { sheetId, columns }, index + 1, code)),
  ];
}

function rowRequests(tree: CriteriaTree, form: Form, codes: readonly string[]): Request[] {
  const column = form.columns.get("code");
  if (column === undefined) return [];
  const { requests, codes: after } = layOut(form, codes);
  if (requests.length === 0) return [];
  const standing = new Set(form.rows.map((row) => normalCode(row.values.code ?? "")));
  const sheetId = form.grid?.sheetId ?? 0;
  const named = after.flatMap((code, index) =>
    code === undefined || standing.has(code)
      ? []
      : [
          updateCells(sheetId, form.headerRow + index, column, [[cellData(shownCode(tree, code))]], "userEnteredValue"),
          look(tree, { sheetId, columns: form.columns }, form.headerRow + index, code),
        ],
  );
  return [...requests, ...named];
}

const shownCode = ({ byCode }: CriteriaTree, code: string): string => byCode.get(code)?.shownCode ?? code;

/** Sections and groups stand out; a row inserted under one must not look like it. */
function look({ byCode }: CriteriaTree, { sheetId, columns }: Where, rowIndex: number, code: string): Request {
  const criterion = byCode.get(code);
  const kind = criterion?.part !== "group" ? "leaf" : criterion.depth === 0 ? "section" : "group";
  const row: CellData[] = [];
  rowLook(scoreForm.columns, kind).forEach((userEnteredFormat, index) => {
    const at = columns.get(scoreForm.columns[index]?.field ?? "");
    if (at !== undefined) row[at] = { userEnteredFormat };
  });
  const fields = "userEnteredFormat.backgroundColorStyle,userEnteredFormat.textFormat.bold";
  return updateCells(sheetId, rowIndex, 0, [Array.from(row, (cell) => cell ?? {})], fields);
}

interface Where {
  readonly sheetId: number;
  /** Zero-based column of each field. */
  readonly columns: ReadonlyMap<string, number>;
}
