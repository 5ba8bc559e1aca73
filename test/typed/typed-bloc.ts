/** The example bloc as the whole local system runs it, and what is typed there: where each case stands. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { LOCAL_OWNER, LOCAL_ROBOT } from "../../scripts/command.ts";
import type { GridPlace } from "../../scripts/local/grid-person.ts";
import { startLocalSystem } from "../../scripts/local/local-system.ts";
import { columnLetter } from "../../sheets-schema/a1.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { inForm, type TypedCells } from "./in-form.ts";
import { inHandIns, inLists, type ListName } from "./in-lists.ts";

const A = "A".charCodeAt(0);

/** Cells of one row, and where its status stands. */
export interface TypedRow {
  /** As "Phiếu I.2.3" or "activities 4". */
  readonly where: string;
  readonly list: ListName | undefined;
  readonly cells: TypedCells;
  readonly place: (field: string) => GridPlace;
}

/** Starts the local system with the example bloc, run once, from `firstPort` on. */
export async function typedBloc(firstPort: number, hasPage: boolean) {
  const directory = mkdtempSync(join(tmpdir(), "khoi-thi-dua-typed-"));
  const system = await startLocalSystem({
    dataDirectory: directory,
    isFresh: true,
    clockStart: "2024-11-25T07:30",
    firstPort,
  });
  await system.functions.call("refresh-bloc");
  if (hasPage) await system.warmGrid();
  const url = system.addresses[0]?.url ?? "";
  const { origin, pathname } = new URL(url);
  const spreadsheetId = pathname.split("/")[3] ?? "";
  const sheets = googleSheets({ auth: givenToken(LOCAL_ROBOT), address: origin });
  const read = async () => readWorkbook(await sheets.read(spreadsheetId));
  const workbook = await read();

  const placeIn =
    (parsed: ParsedSheet, rowNumber: number) =>
    (field: string): GridPlace => ({
      sheetId: parsed.grid?.sheetId ?? 0,
      cell: `${columnLetter(parsed.columns.get(field) ?? 0)}${rowNumber}`,
    });
  const rowOf = (parsed: ParsedSheet, values: Readonly<Record<string, string>>): number =>
    parsed.rows.find((row) => Object.entries(values).every(([field, value]) => row.values[field] === value))
      ?.rowNumber ?? 0;

  const members = workbook.sheets.members as unknown as ParsedSheet;
  const form = workbook.forms.get("BTC") as unknown as ParsedSheet;
  const handIns = workbook.sheets.handIns as unknown as ParsedSheet;
  const listSheet = (list: ListName) => workbook.sheets[list] as unknown as ParsedSheet;
  const firstNew = (list: ListName) => Math.max(1, ...listSheet(list).rows.map(({ rowNumber }) => rowNumber)) + 1;
  const rows: TypedRow[] = [
    ...inForm.map(([code, ...cells]) => {
      return { where: `Phiếu ${code}`, list: undefined, cells, place: placeIn(form, rowOf(form, { code })) };
    }),
    ...inHandIns.map(([milestone, ...cells]) => {
      const place = placeIn(handIns, rowOf(handIns, { milestone, member: "BTC" }));
      return { where: `Nộp hồ sơ ${milestone}`, list: undefined, cells, place };
    }),
    ...Object.entries(inLists).flatMap(([name, all]) => {
      const list = name as ListName;
      return all.map((cells, index) => {
        return { where: `${list} ${index}`, list, cells, place: placeIn(listSheet(list), firstNew(list) + index) };
      });
    }),
  ];
  return {
    url,
    rows,
    /** The row, as people count, of the last case of a list. */
    lastRow: (list: ListName) => firstNew(list) + inLists[list].length - 1,
    headerOf: (list: ListName, field: string) => placeIn(listSheet(list), 1)(field),
    memberCell: (field: string) => placeIn(members, rowOf(members, { code: "BTC" }))(field),
    /** The range from one cell to another. */
    block: (from: GridPlace, to: GridPlace = from) => ({
      sheetId: from.sheetId,
      startRowIndex: Number(from.cell.slice(1)) - 1,
      endRowIndex: Number(to.cell.slice(1)),
      startColumnIndex: from.cell.charCodeAt(0) - A,
      endColumnIndex: to.cell.charCodeAt(0) - A + 1,
    }),
    /** The cells of the issue that begins so. @throws Error without one */
    issue: async (what: string) => {
      const { generated } = await read();
      const grid = generated.issues;
      const index = grid?.rows.findIndex((row) => textOf(row[2]).startsWith(what)) ?? -1;
      if (grid === undefined || index < 0) throw new Error(`No issue ${what}`);
      const letters = { what: "C", remedy: "D", place: "F" };
      return (field: keyof typeof letters): GridPlace => ({
        sheetId: grid.sheetId,
        cell: `${letters[field]}${index + 1}`,
      });
    },
    refresh: () => system.functions.call("refresh-bloc"),
    /** What only Google's own page can do, done as the owner. */
    asOwner: async (...requests: readonly unknown[]): Promise<void> => {
      const response = await fetch(`${origin}/v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
        method: "POST",
        headers: { authorization: `Bearer ${LOCAL_OWNER}`, "content-type": "application/json" },
        body: JSON.stringify({ requests }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async close() {
      await system.close();
      rmSync(directory, { recursive: true });
    },
  };
}
