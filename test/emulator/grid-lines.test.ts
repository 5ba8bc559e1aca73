/** The parts of the grid page that need no browser: lines that move, undo, protection, and what is asked of the API. */

import { describe, expect, it } from "vitest";
import { createHistory } from "../../scripts/emulator/grid-page/history.ts";
import { followLines } from "../../scripts/emulator/grid-page/movement.ts";
import { refusing } from "../../scripts/emulator/grid-page/protection.ts";
import { fillRequest, growRequests, requestFor } from "../../scripts/emulator/grid-page/structure.ts";
import { blockOf, cellsOf, moveCells } from "../../scripts/emulator/grid-page/typed.ts";

const follow = (before: string, after: string): (number | undefined)[] => {
  const movement = followLines([...before], [...after]);
  return [...before].map((_, index) => movement(index));
};

describe("lines followed from one look at a sheet to the next", () => {
  // Each letter is a line by what it shows; a blank is a blank line.
  it.each([
    ["nothing moved", "abc  ", "abc  ", [0, 1, 2, 3, 4]],
    ["a line changed where it is", "abc  ", "axc  ", [0, 1, 2, 3, 4]],
    ["one was put in", "abc  ", "axbc  ", [0, 2, 3, 4, 5]],
    ["one was put in at the end", "abc", "abcx", [0, 1, 2]],
    ["one was put in, and one below changed", "abcd", "axbyd", [0, 2, 3, 4]],
    ["one was taken out", "abcd", "acd", [0, undefined, 1, 2]],
    ["two changed places", "abcd", "acbd", [0, 2, 1, 3]],
    ["the last one moved up", "abcd", "adbc", [0, 2, 3, 1]],
    ["equal ones are taken for unmoved", "aab", "aaab", [0, 1, 3]],
  ])("lines: %s", (_, before, after, places) => {
    expect(follow(before, after)).toEqual(places);
  });
});

describe("typed cells", () => {
  it("typed cells: what moves apart is one block with gaps, and what was deleted is left out", () => {
    const typed = blockOf(7, [
      { row: 1, column: 0, text: "a" },
      { row: 2, column: 0, text: "b" },
      { row: 3, column: 0, text: "c" },
    ]);
    const row = followLines([..."hrst"], [..."hrxt"].toSpliced(1, 0, "y"));
    const movement = { row: (index: number) => (index === 2 ? undefined : row(index)), column: (one: number) => one };
    expect(blockOf(7, moveCells(cellsOf(typed), { ...movement, still: false }))).toEqual({
      sheetId: 7,
      block: { startRow: 2, endRow: 5, startColumn: 0, endColumn: 1 },
      values: [["a"], [null], ["c"]],
    });
  });
});

describe("undo", () => {
  const cell = { row: 1, column: 1, before: "3", after: "4" };

  it("undo: gives back the text before, redo the text after, and then nothing is left", () => {
    const history = createHistory();
    history.add(7, [cell]);
    expect(history.undo(() => "4")).toMatchObject({ sheetId: 7, values: [["3"]] });
    expect(history.undo(() => "3")).toBe("nothing");
    expect(history.redo(() => "3")).toMatchObject({ values: [["4"]] });
    expect(history.redo(() => "4")).toBe("nothing");
  });

  it("undo: leaves alone what others changed, and what changed nothing is no step", () => {
    const history = createHistory();
    history.add(7, [{ ...cell, after: "3" }]);
    expect(history.undo(() => "3")).toBe("nothing");
    history.add(7, [cell]);
    expect(history.undo(() => "5")).toBe("changed");
  });

  it("undo: follows its cell when lines move, and forgets it when its line is deleted", () => {
    const history = createHistory();
    const down = { row: (row: number) => row + 1, column: (column: number) => column, still: false };
    history.add(7, [cell]);
    history.move(7, down);
    history.move(8, down);
    expect(history.undo(() => "4")).toMatchObject({ block: { startRow: 2, startColumn: 1 } });
    history.move(7, { ...down, row: () => undefined });
    expect(history.redo(() => "3")).toBe("nothing");
  });
});

describe("protection known before typing", () => {
  const properties = { sheetId: 7, title: "S", gridProperties: { rowCount: 10, columnCount: 6 } };
  const range = { startColumnIndex: 2, endColumnIndex: 3 };
  it.each([
    ["a cell of the range refuses", { range }, 4, 2, true],
    ["one beside it does not", { range }, 4, 3, false],
    ["one who may edit is not refused", { range, requestingUserCanEdit: true }, 4, 2, false],
    ["a warning refuses nobody", { range, warningOnly: true }, 4, 2, false],
    ["an open part is open", { range: {}, unprotectedRanges: [range] }, 4, 2, false],
    ["a whole sheet refuses", { range: {} }, 9, 5, true],
  ])("protection: %s", (_, protectedRange, row, column, refused) => {
    const sheet = { properties, protectedRanges: [protectedRange] };
    expect(refusing(sheet, row, column) !== undefined).toBe(refused);
  });
});

describe("what the page asks of the API", () => {
  const size = { startRow: 0, endRow: 10, startColumn: 0, endColumn: 6 };
  const block = { startRow: 2, endRow: 4, startColumn: 1, endColumn: 2 };

  it("requests: as many rows as are selected are put in above, and rows move past their neighbour", () => {
    const rows = { sheetId: 7, dimension: "ROWS", startIndex: 2, endIndex: 4 };
    expect(requestFor("rowsAbove", 7, block, size)).toEqual({
      insertDimension: { range: rows, inheritFromBefore: false },
    });
    expect(requestFor("rowsBelow", 7, block, size)).toEqual({
      insertDimension: { range: { ...rows, startIndex: 4, endIndex: 6 }, inheritFromBefore: true },
    });
    expect(requestFor("rowsDown", 7, block, size)).toEqual({ moveDimension: { source: rows, destinationIndex: 5 } });
    expect(requestFor("rowsUp", 7, { ...block, startRow: 0 }, size)).toBeUndefined();
    expect(requestFor("columnsForth", 7, { ...block, endColumn: 6 }, size)).toBeUndefined();
  });

  it("requests: filling down counts rows, filling up counts them below zero, and filling nothing asks nothing", () => {
    expect(fillRequest(7, block, { ...block, endRow: 9 })).toMatchObject({
      autoFill: { sourceAndDestination: { dimension: "ROWS", fillLength: 5 } },
    });
    expect(fillRequest(7, block, { ...block, startRow: 0 })).toMatchObject({
      autoFill: { sourceAndDestination: { dimension: "ROWS", fillLength: -2 } },
    });
    expect(fillRequest(7, block, block)).toBeUndefined();
  });

  it("requests: a block that reaches beyond the sheet adds just the rows and columns it lacks", () => {
    expect(growRequests(7, { ...block, endRow: 12, endColumn: 7 }, size)).toEqual([
      { appendDimension: { sheetId: 7, dimension: "ROWS", length: 2 } },
      { appendDimension: { sheetId: 7, dimension: "COLUMNS", length: 1 } },
    ]);
    expect(growRequests(7, block, size)).toEqual([]);
  });
});
