import { describe, expect, it } from "vitest";
import { aMember, aSpreadsheet, issuesOf, members, type Row, resultOf, totalsOf } from "../../builders.ts";

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
      "A2: Không tìm thấy đơn vị “Ban Tuyên giáo và DV” trong danh sách của Khối. Có phải là Ban Tuyên giáo Tỉnh ủy? Đề nghị ghi đúng mã hoặc tên đơn vị ở trang Đơn vị.",
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
    const result = resultOf({ members: [...members, aMember("", "Ban Mới", { code: undefined })], handIns: [] });
    expect(issuesOf(result, "Đơn vị")).toEqual(["A5: Chưa có nội dung ở cột Mã đơn vị. Đề nghị nhập, ví dụ BTC."]);
    expect(result.bloc.members).toHaveLength(3);
    expect(aSpreadsheet().grids).not.toHaveLength(0);
  });
});
