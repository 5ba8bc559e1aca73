/** The fuzz of `npm run fuzz -- --runs N` in small, and what it has found, as cases of their own. */
import { describe, expect, it } from "vitest";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { faultsOf } from "../../scripts/fuzz/check-damaged.ts";
import { type Damage, inflict, isHarmless } from "../../scripts/fuzz/damage.ts";
import { unnamedCells } from "../../scripts/fuzz/points.ts";
import { NOW } from "../../scripts/fuzz/right-blocs.ts";
import { exampleBlocAtRest, runFuzz, smallBlocs } from "../../scripts/fuzz/run-fuzz.ts";
import type { Cell, Grid } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";

const blocs = smallBlocs();
const [small] = blocs;
if (small === undefined) throw new Error("no bloc");

const gridOf = (title: string): Grid => {
  const grid = small.whole.grids.find((each) => each.title === title);
  if (grid === undefined) throw new Error(`no sheet ${title}`);
  return grid;
};
const cellAt = (title: string, header: string, row: number, cell: Cell): Damage => {
  const { sheetId, rows } = gridOf(title);
  return { sheetId, sheet: title, kind: "cell", row, column: (rows[0] ?? []).indexOf(header), cell };
};

describe("a damaged workbook", () => {
  it("is read without a wrong number, an unnamed cell, a lost word or unrest: 150 at random, seed 20241125", async () => {
    await runFuzz(blocs, 150, 20_241_125);
  }, 120_000);

  it("is read so in the example bloc too: 6 at random, seed 20241125", async () => {
    await runFuzz([exampleBlocAtRest()], 6, 20_241_125);
  }, 120_000);

  it.each<[string, Damage]>([
    [
      "a link without a text as the code of a milestone",
      cellAt("Lịch", "Mã", 1, { text: "", link: "https://x.example" }),
    ],
    ["the largest number that a cell holds", cellAt("Phiếu Cơ quan 2", "Điểm tối đa", 1, -Number.MAX_VALUE)],
    [
      "one that is larger when rounded, as a score",
      cellAt("Phiếu Cơ quan 3", "Điểm tự chấm", 4, 1.7976931348623151e308),
    ],
    ["a dot as the code of a member", cellAt("Đơn vị", "Mã đơn vị", 1, ".")],
    ["a number of 400 digits as a maximum", cellAt("Tiêu chí", "Điểm tối đa", 1, "9".repeat(400))],
    ["an empty text, as a formula gives it, as the code of a row", cellAt("Phiếu Cơ quan 2", "Mã", 1, "")],
    [
      "a link without a text as the code of a row",
      cellAt("Phiếu Cơ quan 2", "Mã", 1, { text: "", link: "https://x.example" }),
    ],
    ["a score of the bloc beside a self-score that cannot be read", cellAt("Phiếu Cơ quan 2", "Điểm Khối chấm", 6, 0)],
    ["a verified score beside such a one", cellAt("Phiếu Cơ quan 2", "Điểm thẩm định", 6, "3,5")],
  ])("was once not read: %s", async (_, damage) => {
    expect(await faultsOf(small, [damage], false)).toEqual([]);
  });
});

describe("the check of damaged workbooks", () => {
  it("finds points that change although nobody touched the member", async () => {
    const points = new Map([...small.points, ["DV1", "another"]]);
    const blank: Damage = { ...gridOf("Hoạt động"), sheet: "Hoạt động", kind: "row", how: "blank", row: 1, to: 1 };
    expect(await faultsOf({ ...small, points }, [blank], false)).toEqual([
      expect.stringMatching(/^DV1, whom nothing touched, had another, and has /),
    ]);
  });

  it("finds a typed score that no longer counts, and of which no issue tells", async () => {
    const points = new Map([...small.points, ["DV2", "another"]]);
    const deletion: Damage = {
      ...gridOf("Phiếu Cơ quan 2"),
      sheet: "Phiếu Cơ quan 2",
      kind: "column",
      how: "double",
      column: 20,
      to: 0,
    };
    expect(await faultsOf({ ...small, points }, [deletion], false)).toEqual([
      expect.stringMatching(/^DV2 had another, has .*, and no issue says why$/),
    ]);
  });
});

describe("a self-score that cannot be read", () => {
  const typed = (header: string, cell: Cell) => [header, cell] as const;

  it.each([
    ["beside nothing", [], ["J7"]],
    ["beside a score of the bloc that cannot be read either", [typed("Điểm Khối chấm", "hai")], ["J7", "O7"]],
    ["beside the bloc's mark", [typed("Điểm Khối chấm", "Đã rà soát")], ["J7"]],
    ["beside the bloc's score", [typed("Điểm Khối chấm", 1)], []],
    [
      "beside that and a verified score that cannot be read",
      [typed("Điểm Khối chấm", 1), typed("Điểm thẩm định", "hai")],
      ["R7"],
    ],
  ])("%s: the check asks for an issue of what somebody has to mend", (_, scores, cells) => {
    const title = "Phiếu Cơ quan 2";
    const damaged = scores.map(([header, cell]) => cellAt(title, header, 6, cell)).reduce(inflict, small.whole);
    const { result } = planRefresh(readWorkbook(damaged), NOW);
    expect(unnamedCells(result)).toEqual([]);
    expect(unnamedCells({ ...result, issues: [] }).filter((fault) => /Cơ quan 2!.*7 /.test(fault))).toEqual(
      cells.map((cell) => `${title}!${cell} cannot be read, and no issue names it`),
    );
  });
});

describe("a damage", () => {
  const { sheetId, rows } = gridOf("Hoạt động");
  const at = { sheetId, sheet: "Hoạt động" };
  const rowsAfter = (damage: Damage) =>
    inflict(small.whole, damage).grids.find((grid) => grid.sheetId === sheetId)?.rows ?? [];

  it("to a cell changes that cell alone", () => {
    const changed = rowsAfter({ ...at, kind: "cell", row: 1, column: 2, cell: "x" });
    expect(changed[1]?.[2]).toBe("x");
    expect(changed.map((row) => row.toSpliced(2, 1))).toEqual(rows.map((row) => row.toSpliced(2, 1)));
  });

  it.each<[Damage, number, boolean]>([
    [{ ...at, kind: "row", how: "blank", row: 1, to: 1 }, rows.length + 1, true],
    [{ ...at, kind: "row", how: "delete", row: 1, to: 1 }, rows.length - 1, false],
    [{ ...at, kind: "row", how: "move", row: 2, to: 1 }, rows.length, true],
    [{ ...at, kind: "sheet", how: "empty" }, 0, false],
    [{ ...at, kind: "sheet", how: "blanks-below" }, rows.length + 2_000, true],
  ])("%j leaves %i rows; harmless: %s", (damage, length, harmless) => {
    expect(rowsAfter(damage)).toHaveLength(length);
    expect(isHarmless(damage)).toBe(harmless);
  });
});
