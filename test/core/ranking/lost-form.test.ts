import { describe, expect, it } from "vitest";
import type { Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import { aSpreadsheet, formsBut, placesOf, resultOfSheets, unplacedWhy } from "../../builders.ts";

const bloc = aSpreadsheet({ forms: formsBut({}, {}, {}) });
const FORM = "Phiếu Ban Tổ chức";
const without = (header: string): Spreadsheet => ({
  ...bloc,
  grids: bloc.grids.map((grid) =>
    grid.title === FORM
      ? { ...grid, rows: grid.rows.map((row) => row.map((cell) => (cell === header ? "Cột khác" : cell))) }
      : grid,
  ),
});

describe("a form that lost what its points stand in", () => {
  it.each(["Mã", "Không giao", "Điểm tự chấm", "Điểm Khối chấm", "Điểm thẩm định"])("its column %s", (header) => {
    const result = resultOfSheets(without(header));
    expect(unplacedWhy(result, "BTC")).toBe(`Chưa xếp hạng: phiếu thiếu cột ${header}.`);
    expect(result.ranking.unplaced).toMatchObject([{ isFinal: false }]);
    expect(placesOf(result)).toEqual([
      ["BDV", 1],
      ["BAO", 1],
    ]);
  });

  it("another column keeps nobody from a place", () => {
    expect(placesOf(resultOfSheets(without("Thuyết minh")))).toHaveLength(3);
  });

  it("the form itself", () => {
    const gone = { ...bloc, grids: bloc.grids.filter(({ title }) => title !== FORM) };
    expect(unplacedWhy(resultOfSheets(gone), "BTC")).toBe("Chưa xếp hạng: đơn vị chưa có phiếu.");
  });
});
