/** Forms that a run makes: for members that have none, whether or not there is a table of criteria yet. */
import { describe, expect, it } from "vitest";
import { formStructureRequests } from "../../../functions/core/cells-to-write/form-structure.ts";
import { planRefresh } from "../../../functions/plan-refresh.ts";
import { applyRequests } from "../../../scripts/apply-requests.ts";
import type { Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { formSheetId } from "../../../sheets-schema/sheets/score-form.ts";
import { aSpreadsheet, criteria, NOW, type Row, resultOfSheets } from "../../builders.ts";

/** The requests for a bloc whose members have no forms. */
function requestsFor(table: readonly Row[]) {
  const whole = aSpreadsheet({ criteria: table });
  const grids = whole.grids.filter(({ title }) => !title.startsWith("Phiếu "));
  return formStructureRequests(resultOfSheets({ ...whole, grids }).bloc);
}

const of = (kind: string, requests: readonly object[]) =>
  requests.flatMap((request) =>
    Object.entries(request)
      .filter(([name]) => name === kind)
      .map(([, body]) => body),
  );

describe("formStructureRequests", () => {
  it("before there are criteria each member gets a blank form, and no rows of no length", () => {
    const requests = requestsFor([]);
    const added = of("addSheet", requests).map(({ properties }) => properties.sheetId);
    expect(new Set(added)).toEqual(new Set(["BTC", "BDV", "BAO"].map(formSheetId)));
    expect(of("appendDimension", requests)).toEqual([]);
  });

  it("with criteria a form has room for them all", () => {
    const lengths = of("appendDimension", requestsFor(criteria)).map(({ length }) => length);
    expect(lengths).toEqual([criteria.length, criteria.length, criteria.length]);
  });

  it("a table that comes after the forms fills them", () => {
    const settled = (spreadsheet: Spreadsheet): Spreadsheet => {
      const { requests } = planRefresh(readWorkbook(spreadsheet), NOW);
      return requests.length === 0 ? spreadsheet : settled(applyRequests(spreadsheet, requests));
    };
    const whole = aSpreadsheet({ criteria: [] });
    const begun = settled({ ...whole, grids: whole.grids.filter(({ title }) => !title.startsWith("Phiếu ")) });
    const table = aSpreadsheet({ criteria }).grids.find(({ title }) => title === "Tiêu chí");
    const filled = settled({
      ...begun,
      grids: begun.grids.map((grid) => (grid.title === "Tiêu chí" && table ? table : grid)),
    });
    const codes = [...readWorkbook(filled).forms.values()].map(({ rows }) => rows.map(({ values }) => values.code));
    expect(codes).toHaveLength(3);
    for (const each of codes) expect(each).toEqual(criteria.map(({ code }) => code));
  });
});
