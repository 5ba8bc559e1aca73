/** What people typed last, by sheet, row and field; rows by what they are, never by their numbers. */
import { textOf } from "../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";

export interface TypedModel {
  /** A name that no row bore before: "R17". */
  nextId(): string;
  /** A text that nobody typed before, which says of which row it is. */
  token(id: string): string;
  /** The row to which the texts of a row belong; undefined where none was typed here. */
  idIn(texts: readonly string[]): string | undefined;
  /** `text` undefined: the cell was cleared. */
  type(sheet: string, id: string, field: string, text: string | undefined): void;
  /** The row was deleted. */
  forget(sheet: string, id: string): void;
  addCriterion(code: string): void;
  removeCriterion(code: string): void;
  addedCriteria(): readonly string[];
  /**
   * What differs between `workbook` and what was typed, in sentences. `mayDouble`: two runs at once may each have made the
   * row of a hand-in or a criterion, and people may have typed in either: what was typed has to stand in one of them.
   */
  differences(workbook: Workbook, mayDouble: boolean): string[];
}

const TOKEN = /^(.+)#\d+$/;

export function typedModel(): TypedModel {
  let count = 0;
  const sheets = new Map<string, Map<string, Map<string, string>>>();
  const criteria = new Set<string>();
  const rowOf = (sheet: string, id: string): Map<string, string> => {
    const rows = sheets.get(sheet) ?? new Map<string, Map<string, string>>();
    sheets.set(sheet, rows);
    const row = rows.get(id) ?? new Map<string, string>();
    rows.set(id, row);
    return row;
  };
  return {
    nextId: () => `R${++count}`,
    token: (id) => `${id}#${++count}`,
    idIn: (texts) => texts.map((text) => TOKEN.exec(text)?.[1]).find((id) => id !== undefined),
    type(sheet, id, field, text) {
      if (text === undefined) rowOf(sheet, id).delete(field);
      else rowOf(sheet, id).set(field, text);
    },
    forget: (sheet, id) => void sheets.get(sheet)?.delete(id),
    addCriterion: (code) => void criteria.add(code),
    removeCriterion: (code) => void criteria.delete(code),
    addedCriteria: () => [...criteria],
    differences: (workbook, mayDouble) =>
      [...sheets].flatMap(([name, rows]) =>
        differencesOf(sheetOf(workbook, name), name, rows, mayDouble && (name === "handIns" || isForm(name))),
      ),
  };
}

const sheetOf = ({ sheets, forms }: Workbook, name: string): ParsedSheet | undefined =>
  (isForm(name) ? forms.get(name.slice(5)) : sheets[name as keyof Workbook["sheets"]]) as unknown as
    | ParsedSheet
    | undefined;

const isForm = (name: string): boolean => name.startsWith("form ");

type TypedRows = ReadonlyMap<string, ReadonlyMap<string, string>>;

function differencesOf(parsed: ParsedSheet | undefined, name: string, rows: TypedRows, mayDouble: boolean): string[] {
  if (parsed === undefined) return [`${name} is gone`];
  const found = new Map<string, { readonly rowNumber: number; readonly texts: ReadonlyMap<string, string> }[]>();
  for (const { rowNumber, cells } of parsed.rows) {
    const texts = new Map(Object.entries(cells).map(([field, cell]) => [field, textOf(cell)]));
    const id = keyOf(name, texts);
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), { rowNumber, texts }]);
  }
  const isTypedTwice = (standing: readonly { readonly texts: ReadonlyMap<string, string> }[]): boolean =>
    mayDouble &&
    standing.length > 1 &&
    (!isForm(name) || standing.every(({ texts }) => [...texts.values()].some((text) => TOKEN.test(text))));
  const sole = [...found].filter(([, standing]) => !isTypedTwice(standing));
  const strangers = sole.flatMap(([id, standing]) =>
    standing.flatMap(({ texts }) =>
      [...texts].flatMap(([field, text]) =>
        TOKEN.test(text) && rows.get(id)?.get(field) !== text
          ? [`${name} ${id} ${field} holds “${text}”, which is not what was typed last`]
          : [],
      ),
    ),
  );
  const lost = [...rows].flatMap(([id, cells]) =>
    [...cells].flatMap(([field, text]) => {
      const now = (found.get(id) ?? []).map(({ texts }) => texts.get(field) ?? "");
      return now.includes(text) ? [] : [`${name} ${id} ${field}: “${text}” was typed, “${now.join("”, “")}” stands`];
    }),
  );
  const doubled = sole.flatMap(([id, standing]) =>
    standing.length > 1
      ? [`${name} ${id} stands twice: rows ${standing.map(({ rowNumber }) => rowNumber).join(", ")}`]
      : [],
  );
  return [...strangers, ...lost, ...doubled];
}

/** Which row it is: of a form the criterion, of the hand-ins milestone and member, of a list what its texts say. */
function keyOf(name: string, texts: ReadonlyMap<string, string>): string | undefined {
  if (isForm(name)) return texts.get("code");
  if (name === "handIns") return `${texts.get("milestone") ?? ""}-${texts.get("member") ?? ""}`;
  return [...texts.values()].map((text) => TOKEN.exec(text)?.[1]).find((id) => id !== undefined);
}
