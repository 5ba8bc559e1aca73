import { describe, expect, it } from "vitest";
import type { ConditionNames } from "../../../functions/core/conditions/condition.ts";
import { readConditions } from "../../../functions/core/conditions/read-conditions.ts";
import { sayConditions } from "../../../functions/core/conditions/say-condition.ts";

const CODES = new Set(["I", "II", "I.1", "I.2.3", "1.b"]);
const names: ConditionNames = {
  codeOf: (typed) => {
    const code = typed.replace(/[.)]+$/, "");
    return CODES.has(code) ? code : typed === "Chất lượng tham mưu" ? "I.1" : undefined;
  },
};
const nameOf = (code: string) => (code.length < 3 ? `Mục ${code}` : `tiêu chí ${code}`);
const said = (typed: string): string => sayConditions(readConditions(typed, names), nameOf);

/** What is typed, and how it is said back. */
const READ: readonly (readonly [string, string])[] = [
  ["không có mục nào dưới 60%", "không có mục nào dưới 60% điểm tối đa"],
  ["Không có mục nào đạt dưới 60% điểm tối đa.", "không có mục nào dưới 60% điểm tối đa"],
  ["không có nhóm nào đạt không quá 60,5%", "không có nhóm nào không quá 60,5% điểm tối đa"],
  ["không có tiêu chí nào thuộc Mục I dưới 50% số điểm", "không có tiêu chí nào thuộc Mục I dưới 50% điểm tối đa"],
  ["không có tiêu chí bằng 0", "không có tiêu chí nào bằng 0 điểm"],
  ["không có tiêu chí nào bị điểm 0", "không có tiêu chí nào bằng 0 điểm"],
  ["không để tiêu chí nào 0 điểm", "không có tiêu chí nào bằng 0 điểm"],
  ["tất cả các mục đều đạt từ 60% trở lên", "tất cả các mục từ 60% điểm tối đa"],
  ["mỗi tiêu chí đạt từ 50% điểm tối đa trở lên", "tất cả các tiêu chí từ 50% điểm tối đa"],
  ["có ít nhất 3 mục đạt từ 90%", "có ít nhất 03 mục từ 90% điểm tối đa"],
  ["có trên hai mục đạt điểm tối đa", "có trên 02 mục đạt điểm tối đa"],
  ["không quá 2 tiêu chí bằng 0", "không quá 02 tiêu chí bằng 0 điểm"],
  ["Mục I từ 8 điểm", "Mục I từ 8 điểm"],
  ["điểm Mục II đạt 80% điểm tối đa trở lên", "Mục II từ 80% điểm tối đa"],
  ["Mục I đạt 8,5 điểm", "Mục I từ 8,5 điểm"],
  ["Mục I trên 8 đ", "Mục I trên 8 điểm"],
  ["Mục I bằng 8 điểm", "Mục I bằng 8 điểm"],
  ["Mục I từ 8 đến dưới 10 điểm", "Mục I từ 8 điểm đến dưới 10 điểm"],
  ["tiêu chí I.2.3 đạt điểm tối đa", "tiêu chí I.2.3 đạt điểm tối đa"],
  ["tiêu chí I.2.3 không đạt tối đa", "tiêu chí I.2.3 chưa đạt điểm tối đa"],
  ["tiêu chí “Chất lượng tham mưu” từ 2 điểm", "tiêu chí I.1 từ 2 điểm"],
  ["tiêu chí 1.b) dưới 2 điểm", "tiêu chí 1.b dưới 2 điểm"],
  ["Mục I không bị trừ điểm", "Mục I không bị trừ điểm"],
  ["không bị trừ điểm", "không bị trừ điểm"],
  ["điểm trừ không quá 2 điểm", "điểm trừ không quá 2 điểm"],
  ["điểm thưởng từ 1 điểm", "điểm thưởng từ 1 điểm"],
  ["tổng số điểm đạt từ 90% điểm tối đa trở lên", "tổng điểm từ 90% điểm tối đa"],
  ["ít nhất 2 mô hình", "có ít nhất 02 mô hình, cách làm hay"],
  ["Có 02 mô hình, cách làm hay trở lên", "có ít nhất 02 mô hình, cách làm hay"],
  ["có từ 01 (một) điển hình tiên tiến", "có điển hình tiên tiến"],
  ["có sáng kiến", "có sáng kiến, giải pháp"],
  ["có ít nhất một sáng kiến được công nhận cấp tỉnh trở lên", "có sáng kiến, giải pháp cấp tỉnh trở lên"],
  ["có mô hình được nhân rộng", "có mô hình, cách làm hay được nhân rộng"],
  ["phát động ít nhất 2 phong trào thi đua", "có ít nhất 02 phong trào thi đua"],
  ["có ít nhất 5 tập thể được khen thưởng cấp tỉnh trở lên", "có ít nhất 05 tập thể được khen thưởng cấp tỉnh trở lên"],
  ["không nộp chậm hồ sơ", "không có hồ sơ nộp chậm"],
  ["nộp hồ sơ đúng thời hạn", "không có hồ sơ nộp chậm"],
  ["không có hồ sơ nào nộp chậm", "không có hồ sơ nộp chậm"],
  ["nộp chậm không quá 1 lần", "không quá 01 hồ sơ nộp chậm"],
  ["không quá 1 lần chậm nộp hồ sơ", "không quá 01 hồ sơ nộp chậm"],
  ["không bị trả lại hồ sơ", "không có hồ sơ bị trả lại"],
  ["Mục I từ 8 điểm và Mục II từ 7 điểm", "Mục I từ 8 điểm và Mục II từ 7 điểm"],
  ["ít nhất 02 mô hình hoặc 01 sáng kiến", "có ít nhất 02 mô hình, cách làm hay hoặc có sáng kiến, giải pháp"],
  [
    "không có mục nào dưới 60%, ít nhất 02 mô hình",
    "không có mục nào dưới 60% điểm tối đa và có ít nhất 02 mô hình, cách làm hay",
  ],
  ["không có mục nào dưới 60% và Mục I từ 8 điểm", "không có mục nào dưới 60% điểm tối đa và Mục I từ 8 điểm"],
  ["không nộp chậm và không bị trả lại hồ sơ", "không có hồ sơ nộp chậm và không có hồ sơ bị trả lại"],
  ["hạ một bậc nếu có mục dưới 50%", "hạ một bậc nếu có mục dưới 50% điểm tối đa"],
  ["nếu có tiêu chí bằng 0 thì hạ một bậc xếp loại", "hạ một bậc nếu có tiêu chí bằng 0 điểm"],
  ["có hồ sơ nộp chậm: hạ một bậc", "hạ một bậc nếu có hồ sơ nộp chậm"],
  ["có từ 2 tiêu chí trở lên bằng 0 thì bị hạ xuống 02 bậc", "hạ 02 bậc nếu có ít nhất 02 tiêu chí bằng 0 điểm"],
  ["Hạ một mức xếp loại đối với đơn vị có tiêu chí bằng 0", "hạ một bậc nếu có tiêu chí bằng 0 điểm"],
  ["không xếp loại này nếu có mục dưới 50%", "không xét nếu có mục dưới 50% điểm tối đa"],
  ["nếu nộp chậm từ 2 lần trở lên thì không được xét", "không xét nếu có ít nhất 02 hồ sơ nộp chậm"],
];

/** What no reader takes: a word that it does not know, or that may change what the others mean. */
const LEFT: readonly string[] = [
  "nội bộ đoàn kết",
  "có sáng kiến mới",
  "có sáng kiến cấp tỉnh",
  "có mô hình, điển hình",
  "ít nhất 2 mô hình hai năm liền",
  "ít nhất 2 mô hình nếu được giao",
  "không có mục nào dưới 60% trừ Mục II",
  "không có mục nào dưới 60% và điểm trừ quá 2 điểm",
  "không có sáng kiến và nộp chậm",
  "không quá 2 lần nộp chậm và 1 lần bị trả lại",
  "không có mục nào dưới 60% và có sáng kiến hoặc có mô hình",
  "không có tiêu chí nào bằng 0 trở lên",
  "dưới 2 mô hình trở lên",
  "Mục I từ 8",
  "Mục I từ 1.000 điểm",
  "Mục I từ 10% tổng điểm",
  "Mục I từ 8 đến dưới 6 điểm",
  "Mục I và Mục II từ 8 điểm",
  "Mục V từ 8 điểm",
  "không nộp chậm quá 5 ngày",
  "nộp báo cáo đúng hạn",
  "nếu có mục dưới 50%",
  "hạ một bậc",
  "hạ một bậc nếu có đơn thư",
  "hạ nửa bậc nếu có mục dưới 50%",
  "hạ một bậc nếu có mục dưới 50% trong hai năm",
];

describe("readConditions", () => {
  it.each(READ)("%s", (typed, meant) => expect(said(typed)).toBe(`Hệ thống tự xét: ${meant}.`));

  it.each(LEFT)("“%s” is left to people, whole", (typed) => expect(said(typed)).toBe(`Người xét đối chiếu: ${typed}.`));

  it.each(READ.filter(([typed]) => !/[.(]/.test(typed)))("“%s” with a word more is left to people", (typed) => {
    for (const more of ["liên tục", "nếu được giao", "trừ Trưởng Khối", "hai năm liền"])
      expect(said(`${typed} ${more}`)).toBe(`Người xét đối chiếu: ${typed} ${more}.`);
  });

  it("reads several conditions, one a line, by semicolons or full stops", () => {
    const meant =
      "Hệ thống tự xét: Mục I từ 8 điểm; có ít nhất 02 mô hình, cách làm hay. Người xét đối chiếu: nội bộ đoàn kết.";
    expect(said("Mục I từ 8 điểm; ít nhất 02 mô hình; nội bộ đoàn kết")).toBe(meant);
    expect(said("- Mục I từ 8 điểm;\n- ít nhất 02 mô hình.\n- nội bộ đoàn kết.")).toBe(meant);
    expect(said("a) Mục I từ 8 điểm. nội bộ đoàn kết; b) ít nhất 02 mô hình")).toBe(meant);
    expect(said("Đạt các điều kiện sau:\n+ Mục I từ 8 điểm\n+ nội bộ đoàn kết\n+ ít nhất 02 mô hình")).toBe(meant);
  });

  it.each([
    ["Mục I từ 8 điểm; hoặc nội bộ đoàn kết", "Mục I từ 8 điểm; hoặc nội bộ đoàn kết"],
    ["Mục I từ 8 điểm; trừ đơn vị mới thành lập", "Mục I từ 8 điểm; trừ đơn vị mới thành lập"],
    [
      "các điều kiện trên không áp dụng với đơn vị mới; Mục I từ 8 điểm",
      "các điều kiện trên không áp dụng với đơn vị mới; Mục I từ 8 điểm",
    ],
    [
      "không có một trong các trường hợp sau:\n- có mục dưới 60%\n- bị trừ điểm",
      "không có một trong các trường hợp sau: có mục dưới 60%; bị trừ điểm",
    ],
    ["Không xét đơn vị:\n- có mục dưới 60%", "Không xét đơn vị: có mục dưới 60%"],
    ["đạt một trong hai điều kiện: có sáng kiến; có mô hình", "đạt một trong hai điều kiện: có sáng kiến; có mô hình"],
  ])("what bears on other conditions is left to people with them: %s", (typed, left) => {
    expect(said(typed)).toBe(`Người xét đối chiếu: ${left}.`);
  });

  it("what has a consequence of its own leaves the others alone", () => {
    expect(said("Mục I từ 8 điểm; nếu có đơn thư thì hạ một bậc")).toBe(
      "Hệ thống tự xét: Mục I từ 8 điểm. Người xét đối chiếu: nếu có đơn thư thì hạ một bậc.",
    );
  });

  it.each(["", " ", ";", "\n.\n"])("of “%s” there is none", (typed) =>
    expect(readConditions(typed, names)).toEqual([]),
  );

  it("takes full-width signs, other dashes and small differences of typing", () => {
    expect(said("KHÔNG CÓ MỤC NÀO  DƯỚI ６０％")).toBe("Hệ thống tự xét: không có mục nào dưới 60% điểm tối đa.");
    expect(said("– Mục I ≥ 8 điểm")).toBe("Hệ thống tự xét: Mục I từ 8 điểm.");
  });
});
