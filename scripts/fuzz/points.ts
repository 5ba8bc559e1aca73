/** Points of members as literals, and the faults of a result that reads badly. */
import { normalCode } from "../../functions/core/bloc/criterion-code.ts";
import { saysReviewed } from "../../functions/core/form/row-marks.ts";
import type { MemberScore, Result } from "../../functions/core/result.ts";
import { isScoredAbove } from "../../functions/core/scoring/leaf-faults.ts";
import { a1Cell } from "../../sheets-schema/a1.ts";
import { isBlank, textOf } from "../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";

/** The total and the official points of every criterion of a member, by code: rows of Tiêu chí may be moved. */
export const pointsOf = ({ total, leaves }: MemberScore): string =>
  [total.toFixed(), ...[...leaves].map(([code, { official }]) => `${code}=${official.toFixed()}`).sort()].join(" ");

/** Points by member code. */
export const pointsByMember = ({ scores }: Result): Map<string, string> =>
  new Map([...scores].map(([code, score]) => [code, pointsOf(score)]));

/** The sheets of a result in which people type. */
const typedSheets = ({ bloc: { workbook } }: Result): readonly ParsedSheet[] =>
  [...Object.values(workbook.sheets), ...workbook.forms.values()] as unknown as readonly ParsedSheet[];

/** Cells that hold something, that could not be read, and that no issue names by sheet and address. */
export function unnamedCells(result: Result): string[] {
  const named = new Set(result.issues.map(({ sheetId, cell }) => `${sheetId} ${cell}`));
  const rowsNamed = new Set(result.issues.map(({ sheetId, rowNumber }) => `${sheetId} ${rowNumber}`));
  const criteria = result.bloc.criteria.byCode;
  const unread = typedSheets(result).flatMap(({ sheet, grid, columns, rows }) =>
    sheet.columns.flatMap(({ field, typedBy }) => {
      const index = columns.get(field);
      if (index === undefined || grid === undefined || typedBy.includes("program")) return [];
      return rows.flatMap(({ rowNumber, values, cells }) => {
        if (isBlank(cells[field]) || values[field] !== undefined) return [];
        // Of a row of no criterion, or of one that stands above already, the row is told of, and not each of its cells;
        // without any criteria, only their loss.
        const code = normalCode(textOf(cells["code"]));
        const isWhole = sheet.kind === "form" && (!criteria.has(code) || firstRow(rows, code) < rowNumber);
        if (isWhole && (criteria.size === 0 || rowsNamed.has(`${grid.sheetId} ${rowNumber}`))) return [];
        return [{ sheet: grid, cell: a1Cell(index, rowNumber) }];
      });
    }),
  );
  return [...unread, ...unreadScores(result)]
    .filter(({ sheet, cell }) => !named.has(`${sheet.sheetId} ${cell}`))
    .map(({ sheet, cell }) => `${sheet.title}!${cell} cannot be read, and no issue names it`);
}

const firstRow = (rows: ParsedSheet["rows"], code: string): number =>
  rows.find(({ cells }) => normalCode(textOf(cells["code"])) === code)?.rowNumber ?? 0;

const LEVELS = [
  ["selfScore", "claimed"],
  ["blocScore", "bloc"],
  ["verifiedScore", "verified"],
] as const;

/** Scores are read by the form's own rules, not by the cell's. */
function unreadScores({ scores }: Result) {
  return [...scores.values()].flatMap(({ member, leaves }) => {
    const form = member.form;
    const grid = form?.grid;
    if (form === undefined || grid === undefined) return [];
    const rows = new Map(form.rows.map((row) => [row.rowNumber, row]));
    return [...leaves.values()].flatMap((leaf) =>
      LEVELS.flatMap(([field, level]) => {
        const cell = rows.get(leaf.rowNumber ?? 0)?.cells[field];
        const index = form.columns.get(field);
        if (index === undefined || isBlank(cell) || leaf[level] !== undefined || !leaf.isAssigned) return [];
        // What somebody scored above, or what waits for its rule, asks nobody, readable or not.
        if (field === "selfScore" && (leaf.isAside || isScoredAbove(leaf))) return [];
        if (field !== "selfScore" && saysReviewed(rows.get(leaf.rowNumber ?? 0), field)) return [];
        return [{ sheet: grid, cell: a1Cell(index, leaf.rowNumber ?? 0) }];
      }),
    );
  });
}

/** Words that stand for nothing to add or take away. */
const NONE = /không/iu;

/** Scores that were read where no digit stands: a number out of nowhere. */
export function inventedScores({ scores }: Result): string[] {
  return [...scores.values()].flatMap(({ member, leaves }) => {
    const rows = new Map((member.form?.rows ?? []).map((row) => [row.rowNumber, row]));
    return [...leaves.values()].flatMap((leaf) =>
      LEVELS.flatMap(([field, level]) => {
        const text = textOf(rows.get(leaf.rowNumber ?? 0)?.cells[field]).normalize("NFKC");
        const isInvented = leaf[level] !== undefined && !/\d/.test(text) && !NONE.test(text);
        return isInvented
          ? [
              `${member.code} ${leaf.criterion.code} ${field}: “${text.slice(0, 40)}” was read as ${leaf[level]?.toFixed()}`,
            ]
          : [];
      }),
    );
  });
}
