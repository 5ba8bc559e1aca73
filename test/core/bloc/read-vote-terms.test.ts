import { describe, expect, it } from "vitest";
import { termsText } from "../../../functions/core/bloc/judge-ballot.ts";
import { readQuorum, readVoteTerms } from "../../../functions/core/bloc/read-vote-terms.ts";
import { shareText } from "../../../functions/core/bloc/vote-share.ts";

/** "từ 80% số có mặt", said of those present where nothing else is typed. */
const read = (typed: string): string | undefined => {
  const found = readVoteTerms(typed);
  return (
    found &&
    `${termsText({ ...found, base: found.base ?? "có mặt" })}${found.base === undefined ? " (base untold)" : ""}`
  );
};

const ENTITLED = "tổng số được quyền biểu quyết";

describe("readVoteTerms", () => {
  it.each<[string, string]>([
    ["80%", "từ 80% số có mặt (base untold)"],
    ["quá bán", "trên 1/2 số có mặt (base untold)"],
    ["80% số phiếu", "từ 80% số có mặt (base untold)"],
    ["trên 50% số phiếu đồng ý", "trên 50% số có mặt (base untold)"],
    ["80% số thành viên", `từ 80% ${ENTITLED}`],
    ["ít nhất 80% tổng số thành viên đồng ý", `từ 80% ${ENTITLED}`],
    ["được ít nhất 80% số thành viên Khối đồng ý", `từ 80% ${ENTITLED}`],
    ["từ 80% trở lên số đơn vị thành viên của Khối tán thành", `từ 80% ${ENTITLED}`],
    ["2/3 số thành viên", `từ 2/3 ${ENTITLED}`],
    ["trên 2/3 tổng số được quyền biểu quyết", `trên 2/3 ${ENTITLED}`],
    ["hai phần ba số thành viên có quyền biểu quyết", `từ 2/3 ${ENTITLED}`],
    ["80% số thành viên có mặt", "từ 80% số có mặt"],
    ["quá bán số đại biểu dự họp tán thành.", "trên 1/2 số có mặt"],
    ["quá nửa số có mặt", "trên 1/2 số có mặt"],
    ["80% số thành viên tham gia bỏ phiếu", "từ 80% số có mặt"],
    ["80% số phiếu đồng ý trên tổng số phiếu hợp lệ", "từ 80% số phiếu hợp lệ"],
    ["quá bán số phiếu hợp lệ", "trên 1/2 số phiếu hợp lệ"],
    ["nhất trí", "100% số có mặt (base untold)"],
    ["100% nhất trí", "100% số có mặt (base untold)"],
    ["100% số thành viên nhất trí", `100% ${ENTITLED}`],
    ["Nhất trí 100%", "100% số có mặt (base untold)"],
    ["cao nhất", "số phiếu cao nhất (base untold)"],
    ["số phiếu cao nhất", "số phiếu cao nhất (base untold)"],
    ["có số phiếu đồng ý cao nhất", "số phiếu cao nhất (base untold)"],
    ["lấy từ cao xuống thấp", "số phiếu cao nhất (base untold)"],
    ["quá bán và cao nhất", "số phiếu cao nhất, trên 1/2 số có mặt (base untold)"],
    ["80% số thành viên, lấy từ cao xuống thấp", `số phiếu cao nhất, từ 80% ${ENTITLED}`],
  ])("%s", (typed, terms) => expect(read(typed)).toBe(terms));

  it.each([
    "",
    "nhiều",
    "nhất trí cao",
    "80% số thành viên nữ",
    "80% số phiếu thu về",
    "80% số phiếu phát ra",
    "80% số thành viên trừ Trưởng Khối",
    "80% số thành viên có mặt trên tổng số phiếu hợp lệ",
    "80% nếu họp trực tuyến",
    "5 phiếu cao nhất năm",
    "cao nhất Khối",
    "120% số thành viên",
    "0%",
    "80% hoặc 2/3",
  ])("“%s” is not read", (typed) => expect(read(typed)).toBeUndefined());
});

describe("readQuorum", () => {
  it.each<[string, string]>([
    ["2/3", "từ 2/3"],
    ["2/3 số thành viên", "từ 2/3"],
    ["có mặt ít nhất 2/3 tổng số thành viên", "từ 2/3"],
    ["phải có từ 2/3 số thành viên trở lên tham dự", ""],
    ["phải có trên 2/3 số thành viên tham dự", "trên 2/3"],
    ["trên 50%", "trên 50%"],
    ["quá nửa số đơn vị dự họp", "trên 1/2"],
    ["100%", "100%"],
    ["2/3 số phiếu hợp lệ", ""],
    ["nhất trí", ""],
    ["đông đủ", ""],
  ])("%s", (typed, text) => {
    const share = readQuorum(typed);
    expect(share === undefined ? "" : shareText(share)).toBe(text);
  });
});
