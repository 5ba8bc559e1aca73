/** People of a small bloc, and who of them may type where. */
import type { GridRange, ProtectedRange } from "../../../sheets-schema/cells/cell.ts";
import { desiredProtections, type Rights } from "../../../sheets-schema/protection/desired-protections.ts";
import { formSheetId } from "../../../sheets-schema/sheets/score-form.ts";

export const robot = "robot@khoi.example";
export const rights: Rights = {
  robot,
  membersAccounts: new Map([
    ["BTC", ["btc@tinh.example"]],
    ["BAO", ["Bao@tinh.example"]],
    ["TCT", []],
  ]),
  leaderAccounts: ["bao@tinh.example"],
  deputyAccounts: ["tct@tinh.example"],
  boardAccounts: ["ban@tinh.example"],
  verifierAccounts: new Map([["BTC", ["vptu@tinh.example"]]]),
  leaderMember: "BAO",
  forms: ["BTC", "BAO", "TCT"].map((member) => ({ member, sheetId: formSheetId(member) })),
};
export const desired = desiredProtections(rights);

const covers =
  ({ startRowIndex = 0, endRowIndex = 1e9, startColumnIndex = 0, endColumnIndex = 1e9 }: GridRange) =>
  (row: number, column: number): boolean =>
    startRowIndex <= row && row < endRowIndex && startColumnIndex <= column && column < endColumnIndex;
export const rangesAt = (all: readonly ProtectedRange[], sheetId: number, row: number, column: number) =>
  all.filter(({ range }) => range.sheetId === sheetId && covers(range)(row, column));
/** Who may type in a cell besides the robot; undefined where everybody may. */
export const typists = (sheetId: number, row: number, column: number, all = desired): string[] | undefined =>
  rangesAt(all, sheetId, row, column)
    .filter(({ warningOnly }) => !warningOnly)[0]
    ?.editors.filter((editor) => editor !== robot);
