import { describe, expect, it } from "vitest";
import { aMember, issuesOf, resultOf } from "../../builders.ts";

const MAIL = { mailbox: "donvi@honglam.example" };
/** What is told of members of these kinds, "" for none. */
const told = (kinds: readonly string[], rankGroups = "chung cả Khối"): string[] => {
  const members = kinds.map((kind, index) => aMember(`M${index + 1}`, `Đơn vị ${index + 1}`, { ...MAIL, kind }));
  return issuesOf(resultOf({ members, settings: { rankGroups } }), "Đơn vị").map((issue) => issue.split(". ")[0] ?? "");
};

describe("Loại đơn vị", () => {
  it.each([
    [["", ""]],
    [["Cấp xã", "cấp  xã"]],
    [["Cấp tỉnh", "Cấp xã"]],
    [["Cấp xã; Xã miền núi", "Cấp xã"]],
    [["Phường", "Phừơng"]],
  ])("%j: nothing to tell", (kinds) => expect(told(kinds)).toEqual([]));

  it("one that is blank beside others is told, graver where members are ranked by it", () => {
    const words = "F2: Đơn vị 1 chưa ghi Loại đơn vị, trong khi đơn vị khác có ghi (“Cấp xã”); hệ thống ";
    expect(told(["", "Cấp xã"])).toEqual([`${words}chỉ tính cho đơn vị này các tiêu chí không ghi riêng cho loại nào`]);
    const byKind =
      "xếp hạng riêng các đơn vị chưa ghi loại và chỉ tính cho đơn vị này các tiêu chí không ghi riêng cho loại nào";
    expect(told(["", "Cấp xã"], "theo loại đơn vị")).toEqual([words + byKind]);
  });

  it("none at all is told where members are to be ranked by it", () => {
    expect(told(["", ""], "theo loại đơn vị")).toEqual([
      ": Thiết lập “Xếp hạng theo nhóm” là theo loại đơn vị nhưng chưa đơn vị nào ghi Loại đơn vị; hệ thống đang xếp hạng chung cả Khối",
    ]);
  });

  it.each([
    ["Cấp xa", "Cấp xã"],
    ["Câp xã", "Cấp xã"],
    ["Cấp tỉn", "Cấp tỉnh"],
    ["Cấp tinhr", "Cấp tỉnh"],
    ["Cáp tỉnh", "Cấp tỉnh"],
    ["Xã miền nùi", "Xã miền núi"],
    ["Xã-miền núi", "Xã miền núi"],
    ["Doanh ngihệp", "Doanh nghiệp"],
  ])("%j of one member is asked about beside %j of others", (typed, likely) => {
    expect(told([likely, typed, likely])).toEqual([`F3: Chỉ một đơn vị ghi loại “${typed}”`]);
  });

  it.each([
    ["Cấp tỉnh", "Cấp xã"],
    ["Loại 1", "Loại 2"],
    ["Loại I", "Loại II"],
    ["Nhóm A", "Nhóm B"],
    ["Sở", "Xã"],
    ["Cấp huyện", "Cấp tỉnh"],
    ["Xã đồng bằng", "Xã miền núi"],
  ])("%j is no misspelt %j", (typed, other) => {
    expect(told([other, typed, other])).toEqual([]);
  });

  it("is asked about with the likely one", () => {
    const members = ["Cấp xã", "Cấp xa", "Cấp xã"].map((kind, index) =>
      aMember(`M${index}`, `Đơn vị ${index}`, { ...MAIL, kind }),
    );
    expect(issuesOf(resultOf({ members }), "Đơn vị")).toEqual([
      "F3: Chỉ một đơn vị ghi loại “Cấp xa”. Có phải là “Cấp xã”? Đề nghị ghi lại cho thống nhất; nếu đúng là một loại riêng, đề nghị đặt tên khác rõ hơn.",
    ]);
  });
});
