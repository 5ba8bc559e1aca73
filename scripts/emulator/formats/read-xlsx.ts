/** Reads a workbook (ECMA-376) into plain values: what an officer's Excel file holds, without what has no place in the API. */

import { columnIndex, type OpenRange, parseCells } from "../a1-notation.ts";
import type { CellFormat } from "../api/types.ts";
import { moveFormula } from "../formulas/formula-text.ts";
import { readStyles, themeColors } from "./read-xlsx-styles.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "./xml.ts";
import { readZip } from "./zip.ts";

/** A cell with something in it, or with a look. */
export interface XlsxCell {
  readonly column: number;
  readonly value: number | string | boolean | undefined;
  /** With its `=`, as the file has it: English names and commas. */
  readonly formula?: string;
  readonly format: CellFormat | undefined;
}

export interface XlsxRow {
  readonly index: number;
  readonly cells: readonly XlsxCell[];
  readonly pixelSize?: number;
  readonly hidden?: boolean;
}

export interface XlsxColumns {
  readonly start: number;
  readonly end: number;
  readonly pixelSize?: number;
  readonly hidden?: boolean;
}

export interface XlsxSheet {
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: readonly XlsxRow[];
  readonly columns: readonly XlsxColumns[];
  readonly merges: readonly OpenRange[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Lists to choose from, each with the cells that it is for. */
  readonly lists: readonly { readonly range: OpenRange; readonly values: readonly string[] }[];
}

export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}

/** The text of a shared or inline string: its runs joined, its reading aids left out. */
const textOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ""
    : element.children
        .map((child) => (child.name === "t" ? child.text : child.name === "r" ? textOf(child) : ""))
        .join("");

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

/** Widths are told in digits of the default font, which are 7 pixels wide, with 5 beside. */
const pixelsOfWidth = (width: string): number => Math.round(Number(width) * 7 + 5);
const pixelsOfHeight = (points: string): number => Math.round((Number(points) * 4) / 3);

interface Context {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Days between the file's day 0 and 30 December 1899. */
  readonly dayShift: number;
}

function cellValue(cell: XmlElement, { strings, dayShift }: Context, isDate: boolean): XlsxCell["value"] {
  const text = childOf(cell, "v")?.text;
  switch (cell.attributes["t"]) {
    case "s":
      return strings[Number(text)];
    case "inlineStr":
      return textOf(childOf(cell, "is"));
    case "str":
    case "e":
      return text;
    case "b":
      return text === undefined ? undefined : isTrue(text);
    default: {
      if (text === undefined || text === "") return undefined;
      return Number(text) + (isDate ? dayShift : 0);
    }
  }
}

const DATES = /^DATE/;

/** Formulas that a column shares: written out once, and moved for the cells that only name them. */
type SharedFormulas = Map<string, { readonly formula: string; readonly row: number; readonly column: number }>;

function formulaIn(cell: XmlElement, row: number, column: number, shared: SharedFormulas): string | undefined {
  const element = childOf(cell, "f");
  const text = element?.text ?? "";
  const id = element?.attributes["t"] === "shared" ? element.attributes["si"] : undefined;
  if (text !== "") {
    if (id !== undefined) shared.set(id, { formula: `=${text}`, row, column });
    return `=${text}`;
  }
  const first = id === undefined ? undefined : shared.get(id);
  return first === undefined ? undefined : moveFormula(first.formula, ".", row - first.row, column - first.column);
}

function readCell(cell: XmlElement, row: number, at: number, context: Context, shared: SharedFormulas): XlsxCell {
  const [, letters] = /^([A-Z]+)\d+$/.exec(cell.attributes["r"] ?? "") ?? [];
  const format = context.formats[Number(cell.attributes["s"] ?? "0")];
  const value = cellValue(cell, context, DATES.test(format?.numberFormat?.type ?? ""));
  const column = letters === undefined ? at : columnIndex(letters);
  const formula = formulaIn(cell, row, column, shared);
  return {
    column,
    value: value === "" ? undefined : value,
    ...(formula === undefined ? {} : { formula }),
    format: format === undefined || Object.keys(format).length === 0 ? undefined : format,
  };
}

function readRow(row: XmlElement, at: number, context: Context, shared: SharedFormulas): XlsxRow {
  const { r, ht, hidden, customHeight } = row.attributes;
  const index = r === undefined ? at : Number(r) - 1;
  return {
    index,
    cells: childrenOf(row, "c").map((cell, column) => readCell(cell, index, column, context, shared)),
    ...(ht !== undefined && isTrue(customHeight) ? { pixelSize: pixelsOfHeight(ht) } : {}),
    ...(isTrue(hidden) ? { hidden: true } : {}),
  };
}

/** Lists that stand in the rule itself; one that names other cells is left out. */
function readLists(sheet: XmlElement): XlsxSheet["lists"] {
  return childrenOf(childOf(sheet, "dataValidations"), "dataValidation").flatMap((rule) => {
    const source = /^"(.*)"$/s.exec(childOf(rule, "formula1")?.text.trim() ?? "")?.[1];
    if (rule.attributes["type"] !== "list" || source === undefined) return [];
    const values = source.split(",").map((text) => text.trim().replaceAll('""', '"'));
    return (rule.attributes["sqref"] ?? "").split(/\s+/).flatMap((reference) => {
      const range = parseCells(reference);
      return range === undefined ? [] : [{ range, values }];
    });
  });
}

function readSheet(source: XmlElement, title: string, hidden: boolean, context: Context): XlsxSheet {
  const pane = childOf(childOf(childOf(source, "sheetViews"), "sheetView"), "pane");
  const shared: SharedFormulas = new Map();
  const frozen = /^frozen/.test(pane?.attributes["state"] ?? "") ? pane?.attributes : undefined;
  return {
    title,
    hidden,
    rows: childrenOf(childOf(source, "sheetData"), "row").map((row, at) => readRow(row, at, context, shared)),
    columns: childrenOf(childOf(source, "cols"), "col").map(({ attributes: { min, max, width, hidden: gone } }) => ({
      start: Number(min) - 1,
      end: Number(max),
      ...(width === undefined ? {} : { pixelSize: pixelsOfWidth(width) }),
      ...(isTrue(gone) ? { hidden: true } : {}),
    })),
    merges: childrenOf(childOf(source, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
      return parseCells(attributes["ref"] ?? "") ?? [];
    }),
    frozenRows: Number(frozen?.["ySplit"] ?? 0),
    frozenColumns: Number(frozen?.["xSplit"] ?? 0),
    lists: readLists(source),
  };
}

/** A target of a relation, as a name in the archive. */
const pathOf = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

/** @throws ZipError or SyntaxError for a file that is no workbook. */
export function readXlsx(bytes: Buffer): XlsxWorkbook {
  const entries = readZip(bytes);
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : parseXml(entry().toString("utf8"));
  };
  const workbook = part("xl/workbook.xml");
  if (workbook === undefined) throw new SyntaxError("The archive holds no workbook.");
  const relations = childrenOf(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => attributes);
  const targetOf = (kind: string): string | undefined =>
    relations.find(({ Type = "" }) => Type.endsWith(`/${kind}`))?.["Target"];
  const related = (kind: string): XmlElement | undefined => part(pathOf(targetOf(kind) ?? `${kind}.xml`));
  const context: Context = {
    strings: childrenOf(related("sharedStrings"), "si").map(textOf),
    formats: readStyles(related("styles"), themeColors(related("theme"))),
    dayShift: isTrue(childOf(workbook, "workbookPr")?.attributes["date1904"]) ? 1462 : 0,
  };
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet").flatMap(({ attributes }) => {
    const target = relations.find(({ Id }) => Id === attributes["id"])?.["Target"];
    const source = target === undefined ? undefined : part(pathOf(target));
    // Sheets that are charts or dialogues have no cells.
    if (source === undefined || source.name !== "worksheet") return [];
    const hidden = /hidden/i.test(attributes["state"] ?? "");
    return [readSheet(source, attributes["name"] ?? "", hidden, context)];
  });
  const names = childrenOf(childOf(workbook, "definedNames"), "definedName")
    .filter(({ attributes }) => !(attributes["name"] ?? "").startsWith("_xlnm.") && attributes["hidden"] !== "1")
    .map(({ attributes, text }) => ({ name: attributes["name"] ?? "", reference: text.replaceAll("$", "") }));
  return { sheets, names };
}
