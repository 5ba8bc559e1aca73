/** What a bloc that begins is told: what comes first, and nothing that only follows from it. */
import { describe, expect, it } from "vitest";
import { aSpreadsheet, type Given, members, type Row, resultOf, resultOfSheets } from "../../builders.ts";

const contact: Row = { member: "BTC", person: "Lê Văn A", duty: "Chuyên viên theo dõi", mail: "a@honglam.example" };
const award: Row = { order: 1, name: "Tốt", group: "Xếp loại", scoreFrom: 80 };
const full: Given = { contacts: [contact], awards: [award] };
const nothing: Given = { members: [], contacts: [], criteria: [], calendar: [], awards: [], forms: {}, handIns: [] };

const told = (given: Given) =>
  resultOf(given).issues.flatMap(({ code, sheetTitle, remedy }) =>
    code === "empty-sheet" ? [`${sheetTitle}: ${remedy.replace(/ ?ghi .*/, " …")}`] : [],
  );

describe("a new bloc", () => {
  it("is told of every blank sheet, in the order in which it fills them, after the settings", () => {
    expect(told({ ...nothing, settings: { province: "" } })).toEqual([
      "Đơn vị: Đề nghị xong trang Thiết lập trước; sau đó …",
      "Đầu mối: Đề nghị xong trang Thiết lập trước; sau đó …",
      "Tiêu chí: Đề nghị xong trang Thiết lập trước; sau đó …",
      "Lịch: Đề nghị xong trang Thiết lập trước; sau đó …",
      "Xếp loại, khen thưởng: Đề nghị xong trang Thiết lập trước; sau đó …",
    ]);
  });

  it("reads nothing else in Việc cần xử lý, and its settings first", () => {
    const places = resultOf({ ...nothing, settings: { province: "", year: "" } }).issues.map(({ place }) => place);
    const settings = places.filter((place) => place.startsWith("Trang Thiết lập"));
    expect(settings).toHaveLength(2);
    expect(places).toEqual([
      ...settings,
      ...["Đơn vị", "Đầu mối", "Tiêu chí", "Lịch", "Xếp loại, khen thưởng"].map((title) => `Trang ${title}`),
    ]);
  });

  it("of one that is filled nothing is told; the first that is left says so without another", () => {
    expect(told(full)).toEqual([]);
    expect(told({ ...full, contacts: [] })).toEqual(["Đầu mối: Đề nghị …"]);
    expect(told({ ...full, contacts: [], awards: [] })).toEqual([
      "Đầu mối: Đề nghị …",
      "Xếp loại, khen thưởng: Đề nghị xong trang Đầu mối trước; sau đó …",
    ]);
  });
});

describe("what follows from a blank sheet", () => {
  const codes = (given: Given) => new Set(resultOf(given).issues.map(({ code }) => code));
  const leaf = { code: "I.1", title: "A", maximum: 10, kind: "theo số lần, số ngày chậm", rule: "0: 10; >0: 0" };
  const table: readonly Row[] = [
    { code: "I", title: "Mục", kind: "nhóm", maximum: 10 },
    { ...leaf, milestone: "M99", verifier: "ZZZ", substitute: "YYY" },
  ];
  const milestone: Row = { code: "M99", title: "Nộp", kind: "Mốc phải hoàn thành", due: "29/11/2024", paper: "Bản" };
  const registered: Row = { member: "BTC", kind: "Chỉ tiêu giao ước", subject: "A", target: 1, criterion: "X.9" };
  const vote: Row = { subject: "Cờ", candidate: "BTC", present: 10, agreed: 8 };

  it.each<[string, string, Given, Given]>([
    ["a member of nobody's list", "unknown-member", { criteria: table, members: [] }, { criteria: table }],
    [
      "a milestone of no calendar",
      "unknown-milestone",
      { criteria: table, calendar: [] },
      { criteria: table, calendar: [{ ...milestone, code: "M1" }] },
    ],
    ["no address", "no-mail", { contacts: [] }, { contacts: [{ ...contact, member: "BDV" }] }],
    ["an award of no list", "unknown-award", { votes: [vote], awards: [] }, { votes: [vote], awards: [award] }],
    [
      "a criterion of no table",
      "unknown-criterion",
      { registrations: [registered], criteria: [] },
      { registrations: [registered] },
    ],
  ])("%s is told only once the sheet is filled", (_, code, blank, filled) => {
    expect(codes(blank)).not.toContain(code);
    expect(codes(filled)).toContain(code);
  });

  it("one member without an address among others that have a mailbox is told, though nobody is in Đầu mối", () => {
    const [first = {}, ...others] = members.map((member) => ({ ...member, mailbox: "hop-thu@x.example" }));
    const told = (listed: readonly Row[]) =>
      resultOf({ members: listed }).issues.filter(({ code }) => code === "no-mail").length;
    expect(told([{ ...first, mailbox: undefined }, ...others])).toBe(1);
    expect(told(members.map((member) => ({ ...member, mailbox: undefined })))).toBe(0);
    expect(told([first, ...others])).toBe(0);
  });

  it("the chain of ties names criteria: it is read once there are any", () => {
    const chain = (given: Given) =>
      resultOf({ ...given, settings: { tieChain: "IX; điểm thưởng" } }).issues.filter(({ what }) =>
        what.includes("“IX”"),
      );
    expect(chain({ criteria: [] })).toEqual([]);
    expect(chain({})).toHaveLength(1);
  });
});

describe("a sheet that is not blank, or not there", () => {
  it("a sheet that is gone, or lost a column, is told as that", () => {
    const whole = aSpreadsheet({ ...full, calendar: [] });
    const isCalendar = ({ title }: { readonly title: string }) => title === "Lịch";
    const gone = { ...whole, grids: whole.grids.filter((grid) => !isCalendar(grid)) };
    const lost = {
      ...whole,
      grids: whole.grids.map((grid) => (isCalendar(grid) ? { ...grid, rows: [["Mã", "Nội dung"]] } : grid)),
    };
    const codesOf = (spreadsheet: typeof whole) =>
      resultOfSheets(spreadsheet).issues.flatMap(({ code, sheetTitle }) => (sheetTitle === "Lịch" ? [code] : []));
    expect(codesOf(whole)).toEqual(["empty-sheet"]);
    expect(new Set(codesOf(gone))).toEqual(new Set(["missing-sheet"]));
    expect(new Set(codesOf(lost))).toEqual(new Set(["missing-column"]));
  });
});
