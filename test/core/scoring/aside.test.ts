/** A rule that nobody can read harms no member: nothing is owed, nothing is counted, and what rests on it is not settled. */
import { describe, expect, it } from "vitest";
import { formColumns } from "../../../functions/core/cells-to-write/form-columns.ts";
import { rankingTable } from "../../../functions/core/tables/ranking-table.ts";
import { aCriterion, aGroup, resultOf, scoreOf } from "../../builders.ts";
import { aClass } from "../ranking/a-bloc.ts";

const RULE = "tùy mức độ mà chấm";
const criteria = [
  aGroup("I", 10),
  aCriterion("I.1", 6),
  aCriterion("I.2", 4, { kind: "theo bậc", rule: RULE }),
  aGroup("II", 10),
  aCriterion("II.1", 10),
];
const result = resultOf({
  criteria,
  forms: { BTC: { "I.1": 6, "II.1": 10 }, BDV: { "I.1": 6, "I.2": 4, "II.1": 10 } },
});
const ofForm = (title: string) =>
  result.issues.filter(({ sheetTitle }) => sheetTitle === title).map(({ what }) => what);

describe("a criterion whose rule cannot be read", () => {
  it("is told to the bloc, with the word that was not understood", () => {
    expect(ofForm("Tiêu chí").join()).toContain("tùy mức độ");
  });

  it("asks nothing of a member, typed or not", () => {
    expect([...ofForm("Phiếu Ban Tổ chức"), ...ofForm("Phiếu Ban Dân vận")]).toEqual([]);
    const score = scoreOf(result);
    const statuses = formColumns(result.bloc, score).find(({ field }) => field === "status");
    expect([...(statuses?.cells.values() ?? [])]).toContain(
      "Cách tính của tiêu chí này đang được Khối sửa; cơ quan chưa phải làm gì.",
    );
  });

  it("counts for nobody, neither in the points nor in what they are a share of", () => {
    expect(
      [...result.scores.values()]
        .slice(0, 2)
        .map(({ total, sharePercent }) => [total.toFixed(), sharePercent.toFixed()]),
    ).toEqual([
      ["16", "100"],
      ["16", "100"],
    ]);
  });

  it("is named where the place is explained", () => {
    const why = [...result.ranking.placed, ...result.ranking.unplaced].map((each) => each.why).join("\n");
    expect(why).toContain(
      "Chưa tính tiêu chí I.2, tối đa 4 điểm, vì Khối đang sửa cách tính; thứ hạng, xếp loại, khen thưởng có thể thay đổi.",
    );
  });

  it("leaves nobody's place, class or award settled, be it another member's alone", () => {
    const classes = [aClass("Xuất sắc", 10)];
    const open = rankingTable(
      resultOf({
        criteria,
        awards: classes,
        forms: {
          BTC: { "I.1": 6, "I.2": { unassigned: "x" }, "II.1": 10 },
          BDV: { "I.1": 6, "I.2": 4, "II.1": 10 },
        },
      }),
    );
    const at = (header: string) => open.columns.findIndex((column) => column.header.startsWith(header));
    const cellsAt = (header: string) => open.rows.map(({ cells }) => cells[at(header)]);
    expect(cellsAt("Xếp loại")).toContain("Xuất sắc (tạm tính)");
    expect(cellsAt("Căn cứ").join("\n")).toContain(
      "Khối đang sửa cách tính tiêu chí I.2 của đơn vị khác; thứ hạng, xếp loại, khen thưởng có thể thay đổi.",
    );
    expect(open.notes).toContain(
      "Thứ hạng, xếp loại và đề nghị khen thưởng là tạm tính, vì Khối đang sửa cách tính của tiêu chí I.2.",
    );
  });

  it("counts what the bloc scored by hand", () => {
    const scored = resultOf({
      criteria,
      forms: { BTC: { "I.1": 6, "I.2": { blocScore: 3, blocReason: "Theo biên bản" } } },
    });
    expect(scoreOf(scored).total.toFixed()).toBe("9");
  });
});
