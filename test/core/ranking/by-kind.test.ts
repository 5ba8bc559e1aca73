/** Ranking, classes and quotas of each kind of member, and of all together. */
import { describe, expect, it } from "vitest";
import { rankingTable } from "../../../functions/core/tables/ranking-table.ts";
import { type Given, placedOf, placesOf, type Row, resultOf, totalsOf } from "../../builders.ts";
import { BY_KIND, kindMembers, twoKinds } from "../two-kinds.ts";
import { aClass, anAward, classesOf, proposals, rankingIssues, whyOf } from "./a-bloc.ts";

const byKind = (more: Given = {}) => resultOf({ ...twoKinds, ...more, settings: { ...BY_KIND, ...more.settings } });

describe("a bloc of two kinds", () => {
  it("is measured by the maxima of each", () => {
    const result = resultOf(twoKinds);
    expect(totalsOf(result)).toEqual({ STC: "20", SNV: "17", XA1: "20", XA2: "18", XA3: "18" });
    expect([...result.scores.values()].map(({ assignedMaximum }) => assignedMaximum.toFixed())).toEqual(
      Array(5).fill("20"),
    );
    const own = result.scores.get("XA1");
    expect([...(own?.leaves.keys() ?? [])]).toEqual(["I.1", "I.2", "III.1"]);
    expect([...(own?.nodes.keys() ?? [])]).toEqual(["I", "III"]);
  });

  it("is ranked as a whole unless the settings say otherwise", () => {
    const result = resultOf(twoKinds);
    expect(placesOf(result)).toEqual([
      ["STC", 1],
      ["XA1", 1],
      ["XA3", 3],
      ["XA2", 3],
      ["SNV", 5],
    ]);
    expect(whyOf(result, "SNV")).not.toContain("cấp tỉnh");
    expect(result.ranking.placed.map(({ group }) => group)).toEqual(Array(5).fill(undefined));
    const headers = rankingTable(result).columns.map(({ header }) => header);
    expect(headers).not.toContain("Loại đơn vị");
  });

  it("is ranked by kind, each place saying among whom", () => {
    const result = byKind();
    expect(placesOf(result)).toEqual([
      ["STC", 1],
      ["SNV", 2],
      ["XA1", 1],
      ["XA3", 2],
      ["XA2", 2],
    ]);
    expect(["STC", "SNV", "XA1", "XA2"].map((code) => whyOf(result, code))).toEqual([
      "20 điểm, cao nhất trong các đơn vị cấp tỉnh. Xếp thứ 1 trong 02 đơn vị cấp tỉnh.",
      "17 điểm, kém Sở Tài chính 3 điểm. Xếp thứ 2 trong 02 đơn vị cấp tỉnh.",
      "20 điểm, cao nhất trong các đơn vị cấp xã. Xếp thứ 1 trong 03 đơn vị cấp xã.",
      "Đồng hạng 2 với Xã Ba: cùng 18 điểm; Khối chưa quy định tiêu chí phụ. Xếp thứ 2 trong 03 đơn vị cấp xã.",
    ]);
  });

  it("counts those with a place, and says so of one alone", () => {
    const given = { exclusions: [{ member: "SNV", scope: "Xếp hạng", ground: "Không đăng ký" }] };
    expect(whyOf(byKind(given), "STC")).toContain("Là đơn vị cấp tỉnh duy nhất được xếp hạng.");
    const third = [...kindMembers, { ...kindMembers[1], code: "SXD", name: "Sở Xây dựng", shortName: "SXD" } as Row];
    expect(
      whyOf(byKind({ ...given, members: third, forms: { ...twoKinds.forms, SXD: { "I.1": 1 } } }), "SXD"),
    ).toContain("Xếp thứ 2 trong 02 đơn vị cấp tỉnh được xếp hạng.");
  });

  it("ties between kinds are not broken by what is for one of them alone", () => {
    const result = resultOf({ ...twoKinds, settings: { tieChain: "III; I.1" } });
    expect(placesOf(result).slice(0, 2)).toEqual([
      ["STC", 1],
      ["XA1", 2],
    ]);
    expect(whyOf(result, "STC")).toContain("vì điểm tiêu chí I.1 cao hơn 2 điểm (tiêu chí phụ thứ hai)");
    expect(whyOf(resultOf({ ...twoKinds, settings: { tieChain: "III" } }), "STC")).toBe(
      "Đồng hạng 1 với Xã Một: cùng 20 điểm và bằng nhau ở các tiêu chí phụ đã xét; có tiêu chí phụ không áp dụng cho tất cả các đơn vị này.",
    );
  });

  it("breaks ties within a kind", () => {
    const result = byKind({ settings: { tieChain: "III" } });
    expect(placesOf(result).slice(2)).toEqual([
      ["XA1", 1],
      ["XA3", 2],
      ["XA2", 3],
    ]);
  });

  it("is listed kind by kind, with its kind and the rule below", () => {
    const { columns, rows, notes } = rankingTable(byKind());
    const at = columns.findIndex(({ header }) => header === "Loại đơn vị");
    expect(rows.map(({ cells }) => `${cells[1]}: ${cells[at]}`)).toEqual([
      "Sở Tài chính: Cấp tỉnh",
      "Sở Nội vụ: Cấp tỉnh",
      "Xã Một: Cấp xã",
      "Xã Ba: Cấp xã",
      "Xã Hai: Cấp xã",
    ]);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    expect(notes[0]).toContain("riêng từng loại đơn vị, theo tổng điểm");
  });

  it("without a place is listed with its kind too", () => {
    const given = { exclusions: [{ member: "XA2", scope: "Xếp hạng", ground: "Không đăng ký" }] };
    const { columns, rows } = rankingTable(byKind(given));
    const at = columns.findIndex(({ header }) => header === "Loại đơn vị");
    expect(rows.at(-1)?.cells.slice(0, 4)).toEqual(["Không xếp hạng", "Xã Hai", undefined, "Cấp xã"]);
    expect([at, rows.at(-1)?.cells.length]).toEqual([3, columns.length]);
  });
});

describe("quotas of each kind", () => {
  const awards = [
    aClass("Xuất sắc", 18, { quota: "50%", rounding: "xuống" }),
    aClass("Tốt", 15),
    anAward("Cờ", { quota: 1 }),
  ];

  it("a share is one of the members of the kind", () => {
    const result = byKind({ awards });
    expect(classesOf(result)).toEqual({ STC: "Xuất sắc", SNV: "Tốt", XA1: "Xuất sắc", XA2: "Tốt", XA3: "Tốt" });
    expect(proposals(result)).toEqual({ Cờ: "STC XA1" });
    expect(result.ranking.awards.map(({ award, group, proposed }) => [award, group, proposed])).toEqual([
      ["Cờ", "cấp tỉnh", ["STC"]],
      ["Cờ", "cấp xã", ["XA1"]],
    ]);
    expect(rankingTable(result).notes).toContain("Cờ (cấp xã): tối đa 01 đơn vị; đề nghị 01 đơn vị.");
  });

  it("of all together it is one of all members, as ever", () => {
    const result = resultOf({ ...twoKinds, awards });
    expect(rankingTable(result).notes.filter((note) => note.startsWith("Cờ"))).toEqual([
      "Cờ: tối đa 01 đơn vị; chưa đề nghị đơn vị nào; còn 01 chỉ tiêu cho hai đơn vị cùng hạng, đề nghị Khối xem xét, biểu quyết.",
    ]);
  });

  it("a table by size is one by the size of the kind, and told where it does not say it", () => {
    const sized = (quota: string) => byKind({ awards: [anAward("Cờ", { quota })] });
    expect(sized("đến 2 đơn vị: 1; từ 3: 2").ranking.awards.map(({ quota }) => quota)).toEqual([1, 2]);
    expect(
      sized("đến 2 đơn vị: 2; từ 3: 1").issues.filter(({ sheetTitle }) => sheetTitle === "Xếp loại, khen thưởng"),
    ).toEqual([]);
    const told = sized("đến 2 đơn vị: 1").issues.filter(({ sheetTitle }) => sheetTitle === "Xếp loại, khen thưởng");
    expect(told.map(({ what }) => what)).toEqual([
      "“đến 2 đơn vị: 1” chưa cho biết một số lượng duy nhất khi loại Cấp xã có 03 đơn vị; hệ thống chưa đề nghị đơn vị nào.",
    ]);
    expect(proposals(sized("đến 2 đơn vị: 1"))).toEqual({ Cờ: "STC" });
  });

  it("“của từng nhóm” is of each kind by itself, and over all where all are ranked together", () => {
    const given = { awards: [anAward("Cờ", { quota: "50% của từng nhóm", rounding: "lên" })] };
    const apart = byKind(given);
    expect(apart.ranking.awards.map(({ quota }) => quota)).toEqual([1, 2]);
    expect(apart.issues.map(({ what }) => what).join()).not.toContain("xếp hạng chung");
    const together = resultOf({ ...twoKinds, ...given });
    expect(together.ranking.awards.map(({ quota }) => quota)).toEqual([3]);
    expect(together.issues.map(({ what }) => what).join()).toContain("Khối đang xếp hạng chung");
  });

  it("conditions ask of a member what is its own", () => {
    const asked = [aClass("Xuất sắc", 15, { otherConditions: "không có tiêu chí nào dưới 61%" }), aClass("Tốt", 0)];
    // XA3 has 3 of its 5 at I.1, 60%; of the 7 of agencies nobody is asked here.
    expect(classesOf(byKind({ awards: asked }))).toEqual({
      STC: "Xuất sắc",
      SNV: "Xuất sắc",
      XA1: "Xuất sắc",
      XA2: "Xuất sắc",
      XA3: "Tốt",
    });
  });

  it("criteria at their maximum are those of the member's own table", () => {
    const chain = { tieChain: "số tiêu chí đạt điểm tối đa" };
    // XA2 has all 5 at I.1 and I.2; XA3 all at I.2 and III.1: two each. With 9 at III.1 and 4 at I.1 XA3 has but I.2.
    const forms = {
      ...twoKinds.forms,
      XA3: { "I.1": 4, "I.2": { result: "80%", selfScore: 5 }, "III.1": 9 },
    };
    expect(placesOf(byKind({ settings: chain })).slice(-2)).toEqual([
      ["XA3", 2],
      ["XA2", 2],
    ]);
    expect(placesOf(byKind({ forms, settings: chain })).slice(-2)).toEqual([
      ["XA2", 2],
      ["XA3", 3],
    ]);
  });

  it("a tie across a line is one of the kind", () => {
    expect(rankingIssues(byKind({ awards: [anAward("Cờ", { quota: 2 })] }))).toEqual([
      expect.stringMatching(
        /^tie-across-award .*: Chỉ còn 01 đề nghị tặng Cờ cho hai đơn vị cùng hạng 2: Xã Ba, Xã Hai\./,
      ),
    ]);
  });

  it("a least share asks of a member what is its own", () => {
    const strict = [aClass("Xuất sắc", 15, { minimumShare: 85, shareLevel: "tiêu chí" })];
    expect(classesOf(byKind({ awards: strict }))).toEqual({
      STC: "Xuất sắc",
      SNV: undefined,
      XA1: "Xuất sắc",
      XA2: undefined,
      XA3: undefined,
    });
    expect(whyOf(byKind({ awards: strict }), "XA3")).toContain("tiêu chí I.1 đạt dưới 85% điểm tối đa");
  });
});

describe("one kind", () => {
  const same = kindMembers.map((row) => ({ ...row, kind: "Cấp xã" }));
  const none = kindMembers.map((row) => ({ ...row, kind: undefined }));
  const plain = { criteria: undefined, formCodes: undefined } as const;
  const given = (members: readonly Row[], settings = {}): Given => {
    const { criteria: _, formCodes: __, ...others } = { ...twoKinds, ...plain };
    return {
      ...others,
      members,
      settings,
      forms: { STC: { "I.1": 6 }, SNV: { "I.1": 5 }, XA1: { "I.1": 5 }, XA2: {}, XA3: { "I.2": 4 } },
    };
  };

  it.each([[{}], [BY_KIND]])("typed for all gives the places, reasons and tables of none typed: %j", (settings) => {
    const [typed, blank] = [resultOf(given(same, settings)), resultOf(given(none))];
    expect(placesOf(typed)).toEqual(placesOf(blank));
    expect(typed.ranking.placed.map(({ why }) => why)).toEqual(blank.ranking.placed.map(({ why }) => why));
    expect(rankingTable(typed).rows).toEqual(rankingTable(blank).rows);
    expect(placedOf(typed, "STC").group).toBeUndefined();
  });
});
