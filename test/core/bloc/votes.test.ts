import { describe, expect, it } from "vitest";
import { ballotOutcome, ballotShare } from "../../../functions/core/bloc/judge-ballot.ts";
import { listColumns } from "../../../functions/core/cells-to-write/list-columns.ts";
import { aMember, type Given, issuesOf, members, type Row, resultOf } from "../../builders.ts";

const awards: readonly Row[] = [
  { order: 1, name: "Tốt", group: "Xếp loại", scoreFrom: 5 },
  { order: 2, name: "Cờ thi đua", group: "Danh hiệu thi đua", minimumVotes: "80%" },
  {
    order: 3,
    name: "Bằng khen",
    group: "Hình thức khen thưởng",
    minimumVotes: "trên 2/3",
    voteBase: "tổng số được quyền biểu quyết",
  },
  { order: 4, name: "Giấy khen", group: "Hình thức khen thưởng" },
  { order: 5, name: "Cúp", group: "Danh hiệu thi đua", minimumVotes: "quá bán", voteBase: "phiếu hợp lệ" },
];
const vote = (more: Row = {}): Row => ({
  subject: "Cờ thi đua",
  candidate: "BTC",
  entitled: 11,
  present: 10,
  agreed: 8,
  ...more,
});
const resultWith = (votes: readonly Row[], quorum = "", more: Given = {}) =>
  resultOf({ awards, votes, settings: { quorum }, ...more });
const ballotOf = (row: Row, quorum = "") => resultWith([row], quorum).bloc.ballots[0];
const faultsOf = (votes: readonly Row[], quorum = "") => issuesOf(resultWith(votes, quorum), "Biểu quyết");

describe("the subject and the candidate of a vote", () => {
  it.each<[string, unknown, string | undefined]>([
    ["Cờ thi đua", { row: "Cờ thi đua" }, "BTC"],
    ["CỜ  THI ĐUA", { row: "Cờ thi đua" }, "BTC"],
    ["Tốt", { row: "Tốt" }, "BTC"],
    ["phân định đồng hạng", "tie", "BTC"],
    ["Bầu Trưởng Khối năm 2025", undefined, undefined],
    ["Cờ", { row: "Cờ thi đua" }, "BTC"],
    ["Cờ luân lưu", undefined, undefined],
  ])("%s", (subject, expected, member) => {
    expect(ballotOf(vote({ subject }))).toMatchObject({ subject: expected, member });
  });

  it("a candidate by its name, the first round where none is typed", () => {
    expect(ballotOf(vote({ candidate: "ban tổ chức" }))).toMatchObject({ member: "BTC", round: 1, rowNumber: 2 });
    expect(ballotOf(vote({ round: 3 }))?.round).toBe(3);
  });

  it("a candidate that was merged into another is that other", () => {
    const merged = aMember("SLD", "Sở Lao động", { role: "Thôi tham gia", to: "30/06/2024", mergedInto: "BTC" });
    const result = resultWith([vote({ candidate: "Sở Lao động" })], "", { members: [...members, merged] });
    expect(result.bloc.ballots[0]?.member).toBe("BTC");
  });

  it("an unknown candidate is told; not that of an election", () => {
    expect(faultsOf([vote({ candidate: "Ban Tổ chứ" })])).toEqual([
      "C2: Không tìm thấy đơn vị “Ban Tổ chứ” trong danh sách của Khối. Có phải là Ban Tổ chức? Đề nghị ghi mã hoặc tên đơn vị như ở trang Đơn vị.",
    ]);
    expect(faultsOf([vote({ subject: "Bầu Phó Trưởng Khối năm 2025", candidate: "Đồng chí A" })])).toEqual([]);
  });

  it("an unknown subject is worth noting, with the nearest names", () => {
    const [issue] = resultWith([vote({ subject: "Cờ thi đua tỉnh" })]).issues.filter(
      ({ sheetTitle }) => sheetTitle === "Biểu quyết",
    );
    expect(issue).toMatchObject({ code: "unknown-award", severity: "note", cell: "A2" });
    expect(issue?.what).toBe(
      "“Cờ thi đua tỉnh” không phải tên ở trang Xếp loại, khen thưởng; hệ thống không dùng dòng này khi đề nghị. Có phải là “Cờ thi đua”?",
    );
    expect(issue?.remedy).toBe(
      "Nếu là biểu quyết khen thưởng, đề nghị ghi đúng tên; nếu để phân định đồng hạng, đề nghị ghi “Phân định đồng hạng”.",
    );
  });

  it("a row without subject or candidate is told once for each blank", () => {
    expect(faultsOf([{ agreed: 8, present: 10 }])).toHaveLength(2);
  });
});

describe("counts that do not add up", () => {
  const NOT_COUNTED = "hệ thống chưa tính dòng này. Đề nghị kiểm tra lại.";
  it.each<[string, Row, string[]]>([
    ["present", { present: 12 }, [`F2: Có mặt 12 nhiều hơn được quyền biểu quyết 11; ${NOT_COUNTED}`]],
    ["collected", { handedOut: 10, collected: 11 }, [`H2: Phiếu thu về 11 nhiều hơn phiếu phát ra 10; ${NOT_COUNTED}`]],
    [
      "valid and invalid",
      { collected: 10, valid: 8, invalid: 1 },
      [`H2: Phiếu hợp lệ 8 và phiếu không hợp lệ 1 cộng lại khác phiếu thu về 10; ${NOT_COUNTED}`],
    ],
    ["agreed of the valid", { valid: 7 }, [`K2: Đồng ý 8 nhiều hơn phiếu hợp lệ 7; ${NOT_COUNTED}`]],
    ["agreed of those present", { agreed: 11 }, [`K2: Đồng ý 11 nhiều hơn có mặt 10; ${NOT_COUNTED}`]],
  ])("%s", (_, counts, issues) => {
    expect(faultsOf([vote(counts)])).toEqual(issues);
    expect(ballotOf(vote(counts))?.isSound).toBe(false);
  });

  it.each<[string, Row]>([
    ["all the same", { entitled: 8, present: 8, handedOut: 8, collected: 8, valid: 8, invalid: 0 }],
    ["a part blank", { handedOut: undefined, collected: 9, valid: 9 }],
    ["fewer and fewer", { present: 10, handedOut: 10, collected: 10, valid: 9, invalid: 1, agreed: 9 }],
  ])("that do: %s", (_, counts) => {
    expect(faultsOf([vote(counts)])).toEqual([]);
    expect(ballotOf(vote(counts))?.isSound).toBe(true);
  });

  it("an election is checked as well", () => {
    expect(faultsOf([vote({ subject: "Bầu Trưởng Khối năm 2025", agreed: 11 })])).toHaveLength(1);
  });

  it("two rows of one round are told, and neither counts", () => {
    const rows = [
      vote(),
      vote({ agreed: 3 }),
      vote({ round: 2 }),
      vote({ candidate: "BDV" }),
      vote({ subject: "Tốt" }),
    ];
    const told = "Nội dung này có nhiều dòng cho “Ban Tổ chức” ở lần 1; hệ thống chưa tính các dòng đó.";
    const remedy = "Đề nghị giữ một dòng, hoặc ghi lại số lần.";
    expect(faultsOf(rows)).toEqual([`B2: ${told} ${remedy}`, `B3: ${told} ${remedy}`]);
    expect(resultWith(rows).bloc.ballots.map(({ isSound }) => isSound)).toEqual([false, false, true, true, true]);
  });

  it("two rows on a tie, or of an election, that name nobody known are no pair", () => {
    const election = vote({ subject: "Bầu Trưởng Khối năm 2025" });
    expect(faultsOf([election, election])).toEqual([]);
  });
});

describe("counts that are missing", () => {
  const missing = (header: string, cell: string) =>
    `${cell}: Chưa có số ở cột ${header}; hệ thống chưa tính dòng này. Đề nghị ghi cột ${header}.`;

  it.each<[string, Row, string, string[]]>([
    ["of those present", { present: undefined }, "", [missing("Có mặt", "F2")]],
    ["of those entitled", { subject: "Bằng khen", entitled: undefined }, "", [missing("Được quyền biểu quyết", "E2")]],
    ["of the valid", { subject: "Cúp" }, "", [missing("Phiếu hợp lệ", "I2")]],
    ["none, where the award needs no votes", { subject: "Giấy khen", present: undefined }, "", []],
    ["none, on a tie", { subject: "Phân định đồng hạng", present: undefined, entitled: undefined }, "", []],
    [
      "on a tie, with a quorum",
      { subject: "Phân định đồng hạng", present: undefined, entitled: undefined },
      "50%",
      [missing("Được quyền biểu quyết", "E2"), missing("Có mặt", "F2")],
    ],
    ["none in an election", { subject: "Bầu Trưởng Khối năm 2025", present: undefined }, "50%", []],
    ["none while the votes agreed are not counted", { present: undefined, agreed: undefined }, "", []],
  ])("%s", (_, row, quorum, issues) => {
    expect(faultsOf([vote(row)], quorum)).toEqual(issues);
    expect(ballotOf(vote(row), quorum)?.isSound).toBe(issues.length === 0 && !("agreed" in row));
  });

  it("one that cannot be read is told as that alone, and the row does not count", () => {
    expect(faultsOf([vote({ present: "mười" })])).toEqual([
      "F2: Không đọc được “mười” thành số. Đề nghị nhập bằng chữ số, ví dụ 12.",
    ]);
    expect(ballotOf(vote({ present: "mười" }))?.isSound).toBe(false);
    expect(ballotOf(vote({ round: "hai" }))?.isSound).toBe(false);
    expect(ballotOf(vote({ method: "Gật đầu" }))?.isSound).toBe(true);
  });
});

describe("the quorum", () => {
  it.each<[string, number, boolean]>([
    ["", 1, true],
    ["80%", 8, true],
    ["80%", 7, false],
    ["trên 80%", 8, false],
    ["2/3", 7, true],
    ["2/3", 6, false],
  ])("“%s” of 10 with %d present: %s", (quorum, present, isQuorate) => {
    expect(ballotOf(vote({ entitled: 10, present, agreed: 1 }), quorum)?.isQuorate).toBe(isQuorate);
  });

  it("that cannot be read is told, and no vote counts", () => {
    const result = resultWith([vote()], "đông đủ");
    expect(issuesOf(result, "Thiết lập")).toEqual([
      expect.stringMatching(
        /^B\d+: Không hiểu tỷ lệ có mặt tối thiểu “đông đủ”; hệ thống chưa tính kết quả biểu quyết\. Đề nghị ghi, ví dụ 50%, trên 50%, quá bán, 2\/3 hoặc hai phần ba; bỏ trống nếu không quy định\.$/,
      ),
    ]);
    expect(result.issues.find(({ sheetTitle }) => sheetTitle === "Thiết lập")?.place).toBe(
      "Trang Thiết lập, Tỷ lệ có mặt tối thiểu (%), cột Giá trị",
    );
    expect(result.bloc.ballots[0]?.isSound).toBe(false);
  });
});

describe("what the program writes beside a vote", () => {
  const written = (row: Row, quorum = "") => {
    const { bloc } = resultWith([row], quorum);
    const [ballot] = bloc.ballots;
    return ballot && [ballotShare(ballot, bloc.awards, 2), ballotOutcome(ballot, bloc.awards)];
  };

  it.each<[string, Row, string, [number | undefined, string | undefined]]>([
    ["reached", {}, "", [80, "Đạt (8/10, từ 80% số có mặt)"]],
    ["not reached", { agreed: 7 }, "", [70, "Chưa đạt (7/10, từ 80% số có mặt)"]],
    // 8 of 11 = 72.727…%, above two thirds
    ["of those entitled", { subject: "Bằng khen" }, "", [72.73, "Đạt (8/11, trên 2/3 tổng số được quyền biểu quyết)"]],
    ["of the valid", { subject: "Cúp", valid: 8 }, "", [100, "Đạt (8/8, trên 1/2 số phiếu hợp lệ)"]],
    ["too few present", { entitled: 21 }, "50%", [80, "Không đủ số có mặt theo quy định"]],
    ["an award without votes", { subject: "Giấy khen" }, "", [80, undefined]],
    ["a tie", { subject: "Phân định đồng hạng" }, "", [80, undefined]],
    ["an election", { subject: "Bầu Trưởng Khối năm 2025" }, "", [80, undefined]],
    ["counts that do not add up", { agreed: 11 }, "", [110, undefined]],
    ["not counted yet", { agreed: undefined }, "", [undefined, undefined]],
    ["nobody present", { present: 0, agreed: 0 }, "", [undefined, undefined]],
  ])("%s", (_, row, quorum, cells) => expect(written(vote(row), quorum)).toEqual(cells));

  it("stands in the columns of the sheet", () => {
    const result = resultWith([vote(), vote({ candidate: "BDV", agreed: 5 })]);
    const columns = listColumns(result, "2024-12-02").find(({ parsed }) => parsed.sheet.name === "votes")?.columns;
    const cells = (field: string) => [...(columns?.find((column) => column.field === field)?.cells ?? [])].slice(0, 2);
    expect(cells("share")).toEqual([
      [2, 80],
      [3, 50],
    ]);
    expect(cells("outcome")).toEqual([
      [2, "Đạt (8/10, từ 80% số có mặt)"],
      [3, "Chưa đạt (5/10, từ 80% số có mặt)"],
    ]);
  });
});
