/** A spreadsheet as a workbook of office programs: values, formulas with their results, looks, sizes, merges, frozen parts, names. */

import { cellsName, columnName, quoteTitle } from "../a1-notation.ts";
import type { DimensionProperties, GridRange } from "../api/types.ts";
import { errorText } from "../cells/format-value.ts";
import { createStyles, type Styles } from "../formats/write-xlsx-styles.ts";
import { escapeXml } from "../formats/xml.ts";
import { writeZip } from "../formats/zip.ts";
import { decimalSignOf } from "../formulas/decimal-sign.ts";
import type { DecimalSign } from "../formulas/scan-formula.ts";
import { withDecimal } from "../formulas/with-decimal-sign.ts";
import type { Sheet, Spreadsheet } from "../state/spreadsheet.ts";
import { type Cell, effectiveValueOf, isFormula } from "../state/stored-cell.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Errors that an office program does not have: calculating, and not readable. */
const OWN_ERRORS = new Set(["LOADING", "ERROR"]);

function cellXml(cell: Cell, name: string, style: number, decimal: DecimalSign): string {
  const head = `<c r="${name}"${style === 0 ? "" : ` s="${style}"`}`;
  const formula = isFormula(cell.value)
    ? `<f>${escapeXml(withDecimal(cell.value.formula, decimal, ".").slice(1))}</f>`
    : "";
  const value = effectiveValueOf(cell.value);
  switch (typeof value) {
    case "number":
      return `${head}>${formula}<v>${value}</v></c>`;
    case "boolean":
      return `${head} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    case "object":
      return `${head} t="e">${formula}<v>${OWN_ERRORS.has(value.error) ? "#VALUE!" : errorText(value)}</v></c>`;
    case "string":
      return formula === ""
        ? `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
        : `${head} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
    default:
      return formula === "" ? `${head}/>` : `${head}>${formula}</c>`;
  }
}

function rowXml(sheet: Sheet, row: number, styles: Styles, decimal: DecimalSign): string {
  const cells = (sheet.rows[row]?.cells ?? [])
    .map((cell, column) =>
      cell === undefined ? "" : cellXml(cell, `${columnName(column)}${row + 1}`, styles.place(cell.format), decimal),
    )
    .join("");
  const { pixelSize, hiddenByUser } = sheet.rowMetadata[row] ?? {};
  const height = pixelSize === undefined ? "" : ` ht="${(pixelSize * 3) / 4}" customHeight="1"`;
  const hidden = hiddenByUser === true ? ' hidden="1"' : "";
  return cells + height + hidden === "" ? "" : `<row r="${row + 1}"${height}${hidden}>${cells}</row>`;
}

const columnXml = ({ pixelSize = 100, hiddenByUser }: DimensionProperties, column: number): string =>
  `<col min="${column + 1}" max="${column + 1}" width="${(pixelSize - 5) / 7}" customWidth="1"${hiddenByUser === true ? ' hidden="1"' : ""}/>`;

function paneXml({ frozenRowCount = 0, frozenColumnCount = 0 }: Sheet["properties"]["gridProperties"]): string {
  if (frozenRowCount + frozenColumnCount === 0) return "";
  const across = frozenColumnCount === 0 ? "" : ` xSplit="${frozenColumnCount}"`;
  const down = frozenRowCount === 0 ? "" : ` ySplit="${frozenRowCount}"`;
  const active = frozenColumnCount === 0 ? "bottomLeft" : frozenRowCount === 0 ? "topRight" : "bottomRight";
  const corner = `${columnName(frozenColumnCount)}${frozenRowCount + 1}`;
  return `<pane${across}${down} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

const boxOf = ({ startRowIndex = 0, endRowIndex = 1, startColumnIndex = 0, endColumnIndex = 1 }: GridRange) => ({
  startRow: startRowIndex,
  endRow: endRowIndex,
  startColumn: startColumnIndex,
  endColumn: endColumnIndex,
});

function sheetXml(sheet: Sheet, styles: Styles, decimal: DecimalSign): string {
  const height = Math.max(sheet.rows.length, sheet.rowMetadata.length);
  const rows = Array.from({ length: height }, (_, row) => rowXml(sheet, row, styles, decimal)).join("");
  // Google's columns are wider than those of office programs: the usual width is said once.
  const columns = sheet.columnMetadata.map((own, column) => (own === undefined ? "" : columnXml(own, column))).join("");
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${cellsName(boxOf(merge))}"/>`).join("");
  const { gridProperties } = sheet.properties;
  const grid = gridProperties.hideGridlines === true ? ' showGridLines="0"' : "";
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0"${grid}>${paneXml(gridProperties)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultColWidth="${(100 - 5) / 7}" defaultRowHeight="15.75"/>`,
    columns === "" ? "" : `<cols>${columns}</cols>`,
    `<sheetData>${rows}</sheetData>`,
    merges === "" ? "" : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`,
    "</worksheet>",
  ].join("");
}

/** Office programs take 31 letters of a title, and not these; two titles may not become one. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ properties }) => {
    const plain = properties.title
      .replace(/[\\/?*[\]:]/g, "_")
      .slice(0, 31)
      .replace(/[\uD800-\uDBFF]$/, "");
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = `${plain.slice(0, 30 - String(number).length).replace(/[\uD800-\uDBFF]$/, "")} ${number}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function definedNames({ sheets, namedRanges }: Spreadsheet, names: readonly string[]): string {
  const items = namedRanges.flatMap(({ name, range }) => {
    const place = sheets.findIndex(({ properties }) => properties.sheetId === (range.sheetId ?? 0));
    const grid = sheets[place]?.properties.gridProperties;
    if (grid === undefined) return [];
    const closed = { endRowIndex: grid.rowCount, endColumnIndex: grid.columnCount, ...range };
    const cells = cellsName(boxOf(closed)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return [
      `<definedName name="${escapeXml(name)}">${escapeXml(`${quoteTitle(names[place] ?? "")}!${cells}`)}</definedName>`,
    ];
  });
  return items.length === 0 ? "" : `<definedNames>${items.join("")}</definedNames>`;
}

/** The workbook's bytes; equal spreadsheets give equal bytes. */
export function exportXlsx(spreadsheet: Spreadsheet): Buffer {
  const { sheets, properties } = spreadsheet;
  const decimal = decimalSignOf(properties.locale);
  const styles = createStyles();
  const names = sheetNames(sheets);
  const pages = sheets.map((sheet, place): [string, string] => [
    `xl/worksheets/sheet${place + 1}.xml`,
    sheetXml(sheet, styles, decimal),
  ]);
  const list = sheets.map(
    (sheet, place) =>
      `<sheet name="${escapeXml(names[place] ?? "")}" sheetId="${place + 1}"${sheet.properties.hidden === true ? ' state="hidden"' : ""} r:id="rId${place + 1}"/>`,
  );
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="${office}.${kind}+xml"/>`;
  return writeZip([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${pages.map(([path]) => override(path, "worksheet")).join("")}</Types>`,
    ],
    ["_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets>${definedNames(spreadsheet, names)}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations(
        sheets.map((_, place) => relation(place + 1, "worksheet", `worksheets/sheet${place + 1}.xml`)).join("") +
          relation(sheets.length + 1, "styles", "styles.xml"),
      ),
    ],
    ["xl/styles.xml", styles.xml()],
    ...pages,
  ]);
}
