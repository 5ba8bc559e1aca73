/** Every table of a DOCX file as a table of cells; merged cells leave their value in the first of them. */
import mammoth from "mammoth";
import { type FileTables, MOST_COLUMNS, MOST_ROWS, notices } from "./file-tables.ts";

/** What is read of mammoth's elements. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: { readonly isOrdered: boolean } | null;
}

export async function readDocxTables(archive: Buffer): Promise<FileTables> {
  let found: readonly Element[] = [];
  await mammoth.convertToHtml(
    { buffer: archive },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: Element) => {
        found = tablesIn(document);
        return { ...document, children: [] };
      },
    },
  );
  const numbered = found
    .flatMap(paragraphsIn)
    .filter((each) => each.numbering?.isOrdered === true && textOf(each) === "");
  return {
    tables: found.map((table, index) => ({ name: `bảng thứ ${index + 1}`, rows: gridOf(table) })),
    notices: numbered.length === 0 ? [] : [notices.autoNumbers(numbered.length)],
  };
}

const childrenOf = ({ children = [] }: Element): readonly Element[] => children;

/** Outer tables before those inside their cells. */
const tablesIn = (element: Element): Element[] => [
  ...(element.type === "table" ? [element] : []),
  ...childrenOf(element).flatMap(tablesIn),
];

const paragraphsIn = (element: Element): Element[] =>
  element.type === "paragraph" ? [element] : childrenOf(element).flatMap(paragraphsIn);

/** The text of a paragraph, a break as a line's end. */
function textOf(element: Element): string {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "break") return "\n";
  if (element.type === "tab") return " ";
  return childrenOf(element).map(textOf).join("");
}

/** The text of a cell, a paragraph a line, without what stands in tables inside it. */
const cellText = (cell: Element): string =>
  childrenOf(cell)
    .filter(({ type }) => type === "paragraph")
    .map((each) => `${each.numbering?.isOrdered === false && textOf(each) !== "" ? "- " : ""}${textOf(each)}`)
    .join("\n")
    .trim();

/** The rows of a table with each cell in its column. */
function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  /** The row up to which each column is taken by a cell above. */
  const takenTo: number[] = [];
  const rows = childrenOf(table).filter(({ type }) => type === "tableRow");
  rows.slice(0, MOST_ROWS).forEach((row, rowIndex) => {
    const cells: string[] = [];
    let column = 0;
    for (const cell of childrenOf(row)) {
      while ((takenTo[column] ?? 0) > rowIndex) column += 1;
      const width = Math.min(cell.colSpan ?? 1, MOST_COLUMNS);
      if (column + width > MOST_COLUMNS) break;
      cells[column] = cellText(cell);
      for (let each = column; each < column + width; each++) takenTo[each] = rowIndex + (cell.rowSpan ?? 1);
      column += width;
    }
    grid.push(Array.from(cells, (text) => text ?? ""));
  });
  return grid;
}
