/** Members that join, leave and merge, and whom reminders reach. */
import { describe, expect, it } from "vitest";
import { figures } from "../../../functions/core/tables/bloc-figures.ts";
import { aMember, type Given, issuesOf, members, type Row, resultOf } from "../../builders.ts";

const MAIL = { mailbox: "donvi@honglam.example" };
const known = members.map((row) => ({ ...row, ...MAIL }));
const gone = (more: Row = {}): Row =>
  aMember("SLD", "Sở Lao động", { role: "Thôi tham gia", to: "30/06/2024", ...more });
const activity = (more: Row = {}): Row => ({
  member: "SLD",
  kind: "An sinh xã hội",
  title: "Quà Tết",
  from: "30/01/2024",
  cost: 5_000_000,
  ...more,
});
const told = (given: Given) => {
  const result = resultOf(given);
  return [...issuesOf(result, "Đơn vị"), ...issuesOf(result, "Hoạt động")];
};

describe("what a member left behind", () => {
  it("counts for the one it was merged into, whatever its day", () => {
    const given = {
      members: [...known, gone({ mergedInto: "BTC" })],
      activities: [activity(), activity({ title: "Quà 2/9", from: "30/08/2024" })],
    };
    expect(told(given)).toEqual([]);
    const line = figures(resultOf(given).bloc).find(({ name }) => name === "An sinh xã hội");
    expect([line?.year?.toFixed(), line?.halfYear?.toFixed()]).toEqual(["2", "1"]);
    expect(line?.missing.map(({ code }) => code)).toEqual(["BDV", "BAO"]);
  });

  it("is mended by the one it was merged into", () => {
    const given = { members: [...known, gone({ mergedInto: "BTC" })], activities: [activity({ kind: "Quà" })] };
    expect(resultOf(given).issues.find(({ code }) => code === "not-in-list")?.member).toBe("BTC");
  });

  it("is told at its row and at each of theirs where nobody took it over", () => {
    const given = { members: [...known, gone()], activities: [activity(), activity({ title: "Quà 2/9" })] };
    const row =
      "Sở Lao động đã thôi tham gia Khối; chưa rõ dòng này tính cho đơn vị nào. Đề nghị Khối ghi cột Sáp nhập vào ở trang Đơn vị.";
    expect(told(given)).toEqual([
      "J5: Sở Lao động thôi tham gia Khối, còn 2 dòng số liệu chưa rõ tính cho đơn vị nào. Đề nghị ghi cột Sáp nhập vào.",
      `A2: ${row}`,
      `A3: ${row}`,
    ]);
    expect(
      resultOf(given)
        .issues.filter(({ code }) => code === "no-successor")
        .map(({ member }) => member),
    ).toEqual([undefined, undefined, undefined]);
  });

  it("is nothing to tell of where there is nothing", () => {
    expect(told({ members: [...known, gone()] })).toEqual([]);
  });

  it("is told at the last of the line, and at no other", () => {
    const last = aMember("SNV", "Sở Nội vụ", { role: "Thôi tham gia" });
    const given = { members: [...known, gone({ mergedInto: "SNV" }), last], activities: [activity()] };
    expect(told(given)).toEqual([
      "J6: Sở Nội vụ thôi tham gia Khối, còn 1 dòng số liệu chưa rõ tính cho đơn vị nào. Đề nghị ghi cột Sáp nhập vào.",
      "A2: Sở Lao động đã thôi tham gia Khối; chưa rõ dòng này tính cho đơn vị nào. Đề nghị Khối ghi cột Sáp nhập vào ở trang Đơn vị.",
    ]);
  });
});

describe("Sáp nhập vào", () => {
  const toldOf = (...rows: readonly Row[]) => told({ members: [...known, ...rows] });

  it("a name of nobody is told with the nearest", () => {
    expect(toldOf(gone({ mergedInto: "Ban Tổ chúc" }))).toEqual([
      "J5: Không tìm thấy đơn vị “Ban Tổ chúc” ở cột Sáp nhập vào. Có phải là Ban Tổ chức? Đề nghị ghi mã của một đơn vị ở trang này.",
    ]);
  });

  it("a circle is told at each of its members", () => {
    const other = aMember("SNV", "Sở Nội vụ", { role: "Thôi tham gia", mergedInto: "SLD" });
    expect(toldOf(gone({ mergedInto: "SNV" }), other)).toEqual([
      "J5: Cột Sáp nhập vào dẫn vòng tròn: SLD, SNV, SLD. Đề nghị ghi mã của đơn vị còn hoạt động.",
      "J6: Cột Sáp nhập vào dẫn vòng tròn: SNV, SLD, SNV. Đề nghị ghi mã của đơn vị còn hoạt động.",
    ]);
    expect(toldOf(gone({ mergedInto: "SLD" }))).toEqual([
      "J5: Cột Sáp nhập vào dẫn vòng tròn: SLD, SLD. Đề nghị ghi mã của đơn vị còn hoạt động.",
    ]);
  });

  it("a merger without its day is told, one that is to come is not", () => {
    const merging = aMember("SLD", "Sở Lao động", { ...MAIL, mergedInto: "BTC" });
    expect(toldOf(merging)).toEqual([
      "I5: Đã ghi Sáp nhập vào, chưa có Đến ngày; Sở Lao động vẫn được tính là đơn vị của Khối. Đề nghị ghi cột Đến ngày.",
    ]);
    expect(toldOf({ ...merging, to: "31/12/2024" })).toEqual([]);
  });
});

describe("members and reminders", () => {
  const person = { member: "BTC", person: "Lê Văn A", duty: "Chuyên viên theo dõi" };
  const noted = (row: Row, ...contacts: readonly Row[]) => issuesOf(resultOf({ members: [row], contacts }), "Đơn vị");
  const bare = aMember("BTC", "Ban Tổ chức");
  const note =
    "G2: Ban Tổ chức chưa có địa chỉ thư nào nhận nhắc việc. Đề nghị ghi Hộp thư cơ quan, hoặc Thư nhận nhắc việc của đầu mối ở trang Đầu mối.";

  it.each<[string, Row, readonly Row[], readonly string[]]>([
    ["a mailbox", { ...bare, ...MAIL }, [], []],
    ["an officer with an address", bare, [{ ...person, mail: "a@honglam.example" }], []],
    ["neither, while nobody is in Đầu mối", bare, [], []],
    ["neither, with somebody of others there", bare, [{ ...person, member: "BDV" }], [note]],
    ["an officer without one", bare, [{ ...person, account: "a@honglam.example" }], [note]],
    ["a verifier alone", bare, [{ ...person, duty: "Người thẩm định", mail: "a@honglam.example" }], [note]],
  ])("%s", (_, row, contacts, issues) => expect(noted(row, ...contacts)).toEqual(issues));

  it("a duty of nobody's list is told with the nearest", () => {
    const contacts = [{ ...person, duty: "Chuyên viên theo rõi" }];
    expect(issuesOf(resultOf({ contacts }), "Đầu mối")[0]).toMatch(
      /^D2: “Chuyên viên theo rõi” không có trong danh sách\. Có phải là “Chuyên viên theo dõi”\?/,
    );
  });
});
