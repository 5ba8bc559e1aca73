import { describe, expect, it } from "vitest";
import { mendedBy, ownerOf } from "../../../functions/core/bloc/member-names.ts";
import { aMember as aBareMember, at, issuesOf, members, type Row, resultOf, totalsOf } from "../../builders.ts";

/** A member that reminders reach, so that nothing else is told about it. */
const aMember = (code: string, name: string, more: Row = {}): Row =>
  aBareMember(code, name, { mailbox: "donvi@honglam.example", ...more });

const named = [
  aMember("BTC", "Ban Tổ chức Tỉnh ủy", { shortName: "Ban Tổ chức", aliases: "BTCTU; Ban Tổ chức TU" }),
  aMember("BTG", "Ban Tuyên giáo Tỉnh ủy", { shortName: "Ban Tuyên giáo" }),
  aMember("BDV", "Ban Dân vận Tỉnh ủy", { shortName: "Ban Dân vận" }),
];
const names = (given: readonly Row[] = named) => resultOf({ members: given }).bloc.names;

describe("the names of members", () => {
  it.each([
    "BTC",
    "btc",
    "Ban Tổ chức Tỉnh ủy",
    "BAN TỔ CHỨC TỈNH ỦY",
    "Ban Tổ chức Tỉnh uỷ",
    "  Ban   Tổ chức ",
    "BTCTU",
    "Ban Tổ chức TU",
    "Ban Tổ chức Tỉnh ủy".normalize("NFD"),
  ])("%j is BTC", (typed) => expect(names().codeOf(typed)).toBe("BTC"));

  it("an unknown name suggests the nearest and is nobody", () => {
    expect(names().codeOf("Ban Tuyên giáo và DV")).toBeUndefined();
    const activity = { member: "Ban Tuyên giáo và DV", kind: "Phong trào thi đua", title: "Phong trào" };
    const result = resultOf({ members: named, activities: [activity] });
    expect(issuesOf(result, "Hoạt động")[0]).toBe(
      "A2: Không tìm thấy đơn vị “Ban Tuyên giáo và DV” trong danh sách của Khối. Có phải là Ban Tuyên giáo Tỉnh ủy hoặc Ban Dân vận Tỉnh ủy? Đề nghị ghi mã hoặc tên đơn vị như ở trang Đơn vị.",
    );
    expect(Object.keys(totalsOf(result))).toHaveLength(3);
  });

  it("a name like none suggests nobody", () => expect(names().near("Zzz")).toEqual([]));

  it("a repeated code is a fault, and the row above counts", () => {
    const given = [...named, aMember("BTC", "Ban Tài chính")];
    const result = resultOf({ members: given });
    expect(issuesOf(result, "Đơn vị")).toEqual([
      "A5: Mã đơn vị “BTC” đã có ở dòng trên; hệ thống dùng dòng trên. Đề nghị sửa hoặc xóa dòng này.",
    ]);
    expect(result.bloc.members.map(({ name }) => name)).toContain("Ban Tổ chức Tỉnh ủy");
    expect(result.bloc.members).toHaveLength(3);
  });

  it("a member that left is not ranked, and its name is still known", () => {
    const given = [...named, aMember("SGD", "Sở Giáo dục", { role: "Thôi tham gia" })];
    const { bloc, ranking } = resultOf({ members: given });
    expect(bloc.names.codeOf("Sở Giáo dục")).toBe("SGD");
    expect([
      ...ranking.placed.map(({ score }) => score.member),
      ...ranking.unplaced.map(({ member }) => member),
    ]).toHaveLength(3);
  });

  it.each([
    ["a code and another's alias", aMember("BVSK", "Ban Bảo vệ", { aliases: "BTC" }), "BTC", "BTC"],
    [
      "a name and another's alias",
      aMember("A1", "Ban Một", { aliases: "Ban Dân vận Tỉnh ủy" }),
      "Ban Dân vận Tỉnh ủy",
      "BDV",
    ],
  ])("%s: the stronger means its member, whatever the order of the rows", (_, other, typed, code) => {
    expect(names([other, ...named]).codeOf(typed)).toBe(code);
    expect(names([...named, other]).codeOf(typed)).toBe(code);
  });

  it("a spelling of two members alike is told at both, and means neither", () => {
    const two = [
      aMember("A1", "Ban Một", { aliases: "Ban chung" }),
      aMember("A2", "Ban Hai", { shortName: "Ban Chung" }),
    ];
    for (const given of [two, two.toReversed()]) {
      const result = resultOf({ members: given });
      expect(result.bloc.names.codeOf("Ban chung")).toBeUndefined();
      expect(issuesOf(result, "Đơn vị").map((issue) => issue.replace(/^\w\d: /, ""))).toEqual(
        expect.arrayContaining([
          "“Ban chung” là tên gọi của hai đơn vị; dòng nào chỉ ghi tên này thì chưa rõ là của đơn vị nào. Đề nghị đặt tên gọi khác nhau, hoặc ghi mã đơn vị.",
        ]),
      );
      expect(issuesOf(result, "Đơn vị")).toHaveLength(2);
    }
  });

  it("are listed as in a Vietnamese dictionary", () => {
    const given = ["Đảng ủy", "Dân vận", "Ủy ban", "Ăn", "An"].map((name, index) => aMember(`M${index}`, name));
    expect(names(given).members.map(({ name }) => name)).toEqual(["An", "Ăn", "Dân vận", "Đảng ủy", "Ủy ban"]);
  });

  it("a row without a code is a fault, and no member", () => {
    const known = members.map((row) => ({ ...row, mailbox: "donvi@honglam.example" }));
    const result = resultOf({ members: [...known, aMember("", "Ban Mới", { code: undefined })], handIns: [] });
    expect(issuesOf(result, "Đơn vị")).toEqual(["A5: Chưa có nội dung ở cột Mã đơn vị. Đề nghị nhập, ví dụ BTC."]);
    expect(result.bloc.members).toHaveLength(3);
  });
});

describe("members that leave in mid-year", () => {
  const after = (row: Row, now = "2024-12-02T08:15") => resultOf({ members: [...named, row] }, at(now)).bloc;
  const codes = (row: Row, now?: string) => after(row, now).members.map(({ code }) => code);

  it.each<[string, Row, string, boolean]>([
    ["whose role says so", { role: "Thôi tham gia" }, "2024-03-01T08:00", false],
    ["on its last day", { to: "30/06/2024" }, "2024-06-30T23:00", true],
    ["the day after", { to: "30/06/2024" }, "2024-07-01T00:00", false],
    ["that stayed to the end of the period, long after it", { to: "30/11/2024" }, "2025-03-01T08:00", true],
    ["that left a day before the end of the period", { to: "29/11/2024" }, "2025-03-01T08:00", false],
    ["that joins later", { from: "01/07/2024" }, "2024-03-01T08:00", true],
  ])("one %s", (_, row, now, isMember) => {
    expect(codes(aMember("SGD", "Sở Giáo dục", row), now).includes("SGD")).toBe(isMember);
  });

  it("one that left keeps its name and its form, and has no place", () => {
    const gone = aMember("SGD", "Sở Giáo dục", { to: "30/06/2024" });
    const result = resultOf({ members: [...named, gone], forms: { SGD: { "I.1": 6 } } });
    expect(result.bloc.names.codeOf("Sở Giáo dục")).toBe("SGD");
    expect(result.bloc.names.left?.get("SGD")?.form?.rows[1]?.values.selfScore).toBe(6);
    expect([...result.ranking.placed, ...result.ranking.unplaced]).toHaveLength(3);
    expect(result.scores.has("SGD")).toBe(false);
  });

  it.each<[string, readonly Row[], string, string | undefined]>([
    ["merged into a member", [{ mergedInto: "BTC" }], "S1", "BTC"],
    ["merged by the name of a member", [{ mergedInto: "Ban Tổ chức Tỉnh uỷ" }], "S1", "BTC"],
    ["merged twice in a row", [{ mergedInto: "S2" }, { mergedInto: "BDV" }], "S1", "BDV"],
    ["merged into nobody", [{}], "S1", undefined],
    ["merged into nobody known", [{ mergedInto: "Sở Lạ" }], "S1", undefined],
    ["merged into itself", [{ mergedInto: "S1" }], "S1", undefined],
    ["merged in a circle", [{ mergedInto: "S2" }, { mergedInto: "S1" }], "S1", undefined],
    ["that is still there", [], "BTC", "BTC"],
    ["nobody knows", [], "Sở Lạ", undefined],
  ])("rows of one %s", (_, rows, typed, mender) => {
    const gone = rows.map((row, index) => aMember(`S${index + 1}`, `Sở ${index + 1}`, { to: "30/06/2024", ...row }));
    const { names } = resultOf({ members: [...gone, ...named] }).bloc;
    expect(mendedBy(names, names.codeOf(typed))).toBe(mender);
    expect(ownerOf(names, typed)).toBe(mender ?? names.codeOf(typed));
  });

  it("a name that went to the successor is its, and tells of no doubt", () => {
    const gone = aMember("SLD", "Sở Lao động", { aliases: "Lao động tỉnh", to: "30/06/2024", mergedInto: "SNV" });
    const heir = aMember("SNV", "Sở Nội vụ", { aliases: "Lao động tỉnh" });
    for (const given of [
      [gone, heir],
      [heir, gone],
    ]) {
      const result = resultOf({ members: given });
      expect(result.bloc.names.codeOf("Lao động tỉnh")).toBe("SNV");
      expect(issuesOf(result, "Đơn vị")).toEqual([]);
    }
  });

  it("a renamed one keeps its code, and its old name where it is among the others", () => {
    const renamed = aMember("BTG", "Ban Tuyên giáo và Dân vận", { aliases: "Ban Tuyên giáo Tỉnh ủy" });
    const { names } = resultOf({ members: [renamed] }).bloc;
    expect(["Ban Tuyên giáo Tỉnh uỷ", "Ban Tuyên giáo và Dân vận"].map(names.codeOf)).toEqual(["BTG", "BTG"]);
  });
});
