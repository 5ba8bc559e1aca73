import { describe, expect, it } from "vitest";
import { readAwards } from "../../../functions/core/bloc/awards.ts";
import { parseRows } from "../../../sheets-schema/reading/rows.ts";
import { awards as sheet } from "../../../sheets-schema/sheets/awards.ts";
import { aGrid, issuesOf, type Row, resultOf } from "../../builders.ts";

const read = (rows: readonly Row[], size = 10) => readAwards(parseRows(sheet, aGrid(sheet as never, rows)), size);
const award = (name: string, more: Row = {}): Row => ({ order: 5, name, group: "Danh hiệu thi đua", ...more });
const aClass = (name: string, scoreFrom: number | string | undefined, more: Row = {}): Row => ({
  order: 1,
  name,
  group: "Xếp loại",
  scoreFrom,
  ...more,
});
const classes = [aClass("Hoàn thành tốt nhiệm vụ", 85), aClass("Hoàn thành xuất sắc nhiệm vụ", 95)];
const faultsOf = (rows: readonly Row[], size?: number) =>
  read(rows, size).issues.map(({ code, cell, what, remedy }) => `${code} ${cell}: ${what} ${remedy}`);

describe("readAwards", () => {
  it("tells classes from awards, whichever of both groups, and passes over rows without a name or a group", () => {
    const found = read([
      award("Cờ"),
      award("Bằng khen", { group: "Hình thức khen thưởng" }),
      ...classes,
      award("Lạ", { group: "Quà" }),
      { order: 9, group: "Danh hiệu thi đua" },
    ]);
    expect(found.awards.map(({ name }) => name)).toEqual(["Bằng khen", "Cờ"]);
    expect(found.classes.map(({ name, rowNumber }) => [name, rowNumber])).toEqual([
      ["Hoàn thành xuất sắc nhiệm vụ", 5],
      ["Hoàn thành tốt nhiệm vụ", 4],
    ]);
  });

  it("reads every term of an award", () => {
    const terms: Row = {
      ...{ scoreFrom: "95,5", minimumShare: { number: 0.85, format: "PERCENT" }, shareLevel: "tiêu chí" },
      ...{ placeFrom: 2, placeTo: "3", otherConditions: "từ Hoàn thành tốt nhiệm vụ trở lên; nội bộ đoàn kết" },
      ...{ quota: "20%", rounding: "lên", minimumVotes: "trên 50%", voteBase: "phiếu hợp lệ" },
    };
    const [found] = read([...classes, award("Cờ", terms)]).awards;
    expect(JSON.parse(JSON.stringify(found))).toEqual({
      name: "Cờ",
      rowNumber: 4,
      scoreFrom: "95.5",
      minimumSharePercent: "85",
      shareLevel: "tiêu chí",
      quota: { kind: "share", percent: "20", rounding: "lên", of: "members" },
      vote: { least: { numerator: "50", denominator: "100", isStrict: true }, base: "phiếu hợp lệ" },
      placeFrom: 2,
      placeTo: 3,
      requiredClass: "Hoàn thành tốt nhiệm vụ",
      conditions: [{ typed: "nội bộ đoàn kết" }],
      excludes: [],
      isReadable: true,
    });
  });

  it("what is blank asks for nothing; votes are of those present", () => {
    const [found] = read([award("Cờ", { minimumVotes: 60 })]).awards;
    expect(found).toMatchObject({ shareLevel: "mục", excludes: [], isReadable: true, vote: { base: "có mặt" } });
    for (const field of ["scoreFrom", "minimumSharePercent", "placeFrom", "placeTo", "requiredClass"] as const)
      expect(found?.[field], field).toBeUndefined();
    expect([found?.quota, found?.conditions]).toEqual([undefined, []]);
    expect(read([award("Cờ")]).awards[0]?.vote).toBeUndefined();
  });

  it("a class without points is reached by all; of two of the same points the first name comes first", () => {
    const found = read([aClass("B", 50), aClass("A", 50), aClass("C", undefined)]).classes;
    expect(found.map(({ name, scoreFrom }) => `${name} ${scoreFrom.toFixed()}`)).toEqual(["A 50", "B 50", "C 0"]);
  });

  it.each<[string, string | undefined, string | undefined]>([
    ["từ Hoàn thành tốt nhiệm vụ trở lên", "Hoàn thành tốt nhiệm vụ", undefined],
    ["Được xếp loại hoàn thành tốt nhiệm vụ trở lên.", "Hoàn thành tốt nhiệm vụ", undefined],
    ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ", undefined],
    ["đạt từ mức Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt nhiệm vụ", undefined],
    ["Hoàn thành tốt nhiệm vụ; Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ", undefined],
    ["Hoàn thành tốt nhiệm vụ hai năm liền", undefined, "Hoàn thành tốt nhiệm vụ hai năm liền"],
    ["có uy tín; ; nội bộ đoàn kết.", undefined, "có uy tín; nội bộ đoàn kết"],
    ["từ Hoàn thành tốt nhiệm vụ trở lên và nội bộ đoàn kết", "Hoàn thành tốt nhiệm vụ", "nội bộ đoàn kết"],
    ["Hoàn thành tốt nhiệm vụ, có uy tín, nội bộ đoàn kết", "Hoàn thành tốt nhiệm vụ", "có uy tín, nội bộ đoàn kết"],
    ["từ Hoàn thành tốt nhiệm vụ trở lên và có sáng kiến", "Hoàn thành tốt nhiệm vụ", undefined],
    ["từ Hoàn thành tốt nhiệm vụ trở lên\nnội bộ đoàn kết", "Hoàn thành tốt nhiệm vụ", "nội bộ đoàn kết"],
    ["hạ một bậc nếu nộp chậm", undefined, "hạ một bậc nếu nộp chậm"],
  ])("the condition “%s”", (typed, requiredClass, left) => {
    const [found] = read([...classes, award("Cờ", { otherConditions: typed })]).awards;
    const unread = (found?.conditions ?? []).flatMap((condition) => (condition.read ? [] : [condition.typed]));
    expect([found?.requiredClass, unread.join("; ") || undefined]).toEqual([requiredClass, left]);
  });

  it("a condition left to people is noted at its cell, and the row counts", () => {
    const rows = [award("Cờ", { otherConditions: "nội bộ đoàn kết" })];
    expect(faultsOf(rows)).toEqual([
      "unreadable-rule J2: Hệ thống không tự xét được điều kiện “nội bộ đoàn kết”; điều kiện này được ghi bên cạnh tên từng đơn vị liên quan để người xét đối chiếu. Nếu là điều kiện về điểm hoặc số lượng, có thể ghi như “không có mục nào dưới 60%”, “Mục I từ 8 điểm”, “ít nhất 02 mô hình”, mỗi điều kiện một dòng.",
    ]);
    expect(read(rows).issues[0]?.severity).toBe("note");
    expect(read(rows).awards[0]?.isReadable).toBe(true);
  });
});

describe("what is wrong in a row of awards", () => {
  it.each<[string, Row, string]>([
    [
      "a quota",
      { quota: "vài đơn vị" },
      "unreadable-rule K2: Không hiểu số lượng “vài đơn vị”; hệ thống chưa đề nghị đơn vị nào. Đề nghị ghi một số (1), tỷ lệ (20%; 1/3 số đơn vị; 20% số đơn vị được xếp hạng; 20% số đơn vị Hoàn thành tốt nhiệm vụ trở lên), mức theo số đơn vị (cứ 05 đơn vị được 01) hoặc bảng theo quy mô (đến 8 đơn vị: 1; 9-12: 2; từ 13: 3).",
    ],
    [
      "a table that leaves the bloc out",
      { quota: "đến 8: 1" },
      "unreadable-rule K2: “đến 8: 1” chưa cho biết một số lượng duy nhất khi Khối có 10 đơn vị; hệ thống chưa đề nghị đơn vị nào. Đề nghị ghi đủ các mức, không chồng lên nhau, ví dụ đến 8 đơn vị: 1; 9-12: 2; từ 13: 3.",
    ],
    [
      "votes",
      { minimumVotes: "nhiều" },
      "unreadable-rule M2: Không hiểu số phiếu tối thiểu “nhiều”; hệ thống chưa đề nghị đơn vị nào. Đề nghị ghi, ví dụ 50%, trên 50%, quá bán, 2/3, 80% số thành viên, nhất trí hoặc số phiếu cao nhất.",
    ],
    [
      "two bases of votes",
      { minimumVotes: "80% số thành viên", voteBase: "có mặt" },
      "unreadable-rule N2: Số phiếu tối thiểu “80% số thành viên” tính trên tổng số được quyền biểu quyết, còn cột Tính trên ghi “có mặt”; hệ thống chưa đề nghị đơn vị nào. Đề nghị ghi thống nhất ở hai cột, hoặc bỏ trống cột Tính trên.",
    ],
    [
      "places",
      { placeFrom: 3, placeTo: 2 },
      "unreadable-rule I2: Hạng đến 2 đứng trước Hạng từ 3; không đơn vị nào được xét. Đề nghị kiểm tra lại.",
    ],
  ])("%s is told, and the row proposes nobody", (_, terms, issue) => {
    expect(faultsOf([award("Cờ", terms)])).toEqual([issue]);
    expect(read([award("Cờ", terms)]).awards[0]?.isReadable).toBe(false);
  });

  it.each<[string, Row, boolean]>([
    ["points", { scoreFrom: "chín lăm" }, false],
    ["a share", { minimumShare: 120 }, false],
    ["a base of votes", { voteBase: "ai đó" }, false],
    ["who decides", { decidedBy: "bé kÕ ho¹ch" }, true],
    ["one place alone", { placeFrom: 2, placeTo: 2 }, true],
    ["no order", { order: undefined }, true],
  ])("a cell of %s: readable %4$s", (_, terms, isReadable) => {
    expect(read([award("Cờ", terms)]).awards[0]?.isReadable).toBe(isReadable);
    expect(read([aClass("Tốt", 50, { ...terms, group: "Xếp loại" })]).classes[0]?.isReadable).toBe(isReadable);
  });

  it.each<[string, Row, string]>([
    [
      "a class without those above it",
      { quota: "không quá 20% số đơn vị hoàn thành tốt" },
      "unreadable-rule K4: Hệ thống hiểu “không quá 20% số đơn vị hoàn thành tốt” là tính trên số đơn vị đủ điểm Hoàn thành tốt nhiệm vụ trở lên, kể cả đơn vị đủ điểm mức cao hơn. Nếu đúng, đề nghị ghi rõ “Hoàn thành tốt nhiệm vụ trở lên”; nếu không, đề nghị Khối thống nhất cách tính và ghi thành một số.",
    ],
    [
      "each group",
      { quota: "25% của từng nhóm" },
      "unreadable-rule K4: “25% của từng nhóm” là số lượng của từng nhóm đơn vị; Khối đang xếp hạng chung nên hệ thống tính chung cho cả Khối. Đề nghị chọn thiết lập “Xếp hạng theo nhóm” là “theo loại đơn vị”, hoặc đối chiếu số lượng của từng nhóm trước khi thông qua.",
    ],
  ])("how a quota of %s was read is noted, and the row counts", (_, terms, issue) => {
    const rows = [...classes, award("Cờ", terms)];
    expect(faultsOf(rows)).toEqual([issue]);
    expect(read(rows).issues[0]?.severity).toBe("note");
    expect(read(rows).awards[0]?.isReadable).toBe(true);
  });

  it.each<[string, string, string | undefined]>([
    ["80% số thành viên", "tổng số được quyền biểu quyết", undefined],
    ["80% số thành viên có mặt", "có mặt", undefined],
    ["80% số phiếu hợp lệ", "phiếu hợp lệ", undefined],
    ["80%", "có mặt", undefined],
    ["80%", "phiếu hợp lệ", "phiếu hợp lệ"],
    ["80% số thành viên", "tổng số được quyền biểu quyết", "tổng số được quyền biểu quyết"],
  ])("the votes “%s” are of %s", (minimumVotes, base, voteBase) => {
    const [found] = read([award("Cờ", { minimumVotes, voteBase })]).awards;
    expect([found?.vote?.base, found?.isReadable]).toEqual([base, true]);
  });

  it("a second row of one name is told and does not count", () => {
    const rows = [award("Cờ thi đua", { quota: "1" }), award("cờ  thi đua", { quota: "2" })];
    expect(faultsOf(rows)).toEqual([
      "duplicate-key B3: Tên gọi “cờ thi đua” đã có ở dòng trên; hệ thống dùng dòng trên. Đề nghị sửa hoặc xóa dòng này.",
    ]);
    expect(read(rows).awards.map(({ quota }) => quota)).toEqual([{ kind: "count", count: 1 }]);
  });
});

describe("awards that exclude each other", () => {
  const excluded = (rows: readonly Row[]) =>
    Object.fromEntries(read(rows).awards.map(({ name, excludes }) => [name, excludes]));

  it("each of a pair names the other, whoever says so", () => {
    const rows = [award("A", { excludes: "b ; C" }), award("B"), award("C"), award("D")];
    expect(excluded(rows)).toEqual({ A: ["B", "C"], B: ["A"], C: ["A"], D: [] });
    expect(read(rows).issues).toEqual([]);
  });

  it("an unknown name is told with the nearest, and the others hold", () => {
    const rows = [award("Cờ thi đua tỉnh"), award("Bằng khen", { excludes: "Cờ thi đua huyện; Quà" })];
    expect(faultsOf(rows)).toEqual([
      "unknown-award O3: Không có khen thưởng “Cờ thi đua huyện” ở trang này. Có phải là “Cờ thi đua tỉnh”? Đề nghị ghi đúng tên ở cột Tên gọi; nhiều tên cách nhau bằng dấu chấm phẩy.",
      "unknown-award O3: Không có khen thưởng “Quà” ở trang này. Đề nghị ghi đúng tên ở cột Tên gọi; nhiều tên cách nhau bằng dấu chấm phẩy.",
    ]);
    expect(excluded(rows)).toEqual({ "Cờ thi đua tỉnh": [], "Bằng khen": [] });
  });

  it("what gives one name alone is enough, and what may be two is not", () => {
    const names = ["Cờ thi đua của Ủy ban nhân dân tỉnh", "Cờ thi đua của Chính phủ"].map((name) => award(name));
    expect(faultsOf([...names, award("Bằng khen", { excludes: "Cờ thi đua UBND tỉnh" })])).toEqual([]);
    expect(faultsOf([...names, award("Bằng khen", { excludes: "Cờ thi đua" })])).toHaveLength(1);
  });
});

it("the faults stand among the issues of a run, for the bloc of its size", () => {
  const result = resultOf({ awards: [award("Cờ", { quota: "đến 2: 1" })] });
  expect(issuesOf(result, "Xếp loại, khen thưởng")).toEqual([
    "K2: “đến 2: 1” chưa cho biết một số lượng duy nhất khi Khối có 03 đơn vị; hệ thống chưa đề nghị đơn vị nào. Đề nghị ghi đủ các mức, không chồng lên nhau, ví dụ đến 8 đơn vị: 1; 9-12: 2; từ 13: 3.",
  ]);
});
