/** `npm run import-criteria`: a paper's table from its file into the spreadsheet, and what a person reads meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { givenToken } from "../../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../../functions/adapters/google-sheets.ts";
import { readBloc } from "../../../functions/core/bloc/read-bloc.ts";
import { loadWorkbook } from "../../../functions/load-and-save.ts";
import type { Sheets } from "../../../functions/ports.ts";
import { createWorkbook } from "../../../scripts/apply-template.ts";
import { LOCAL_ROBOT } from "../../../scripts/command.ts";
import { type Emulator, startEmulator } from "../../../scripts/emulator/server.ts";
import { updateCells } from "../../../sheets-schema/template/requests.ts";
import { type PaperRow, paperRows } from "../../core/paper-table/paper.ts";
import { type Ended, runCommand } from "../run-command.ts";
import { csvOf, docxTable, docxWith, paragraph, xlsxOf } from "./office-files.ts";

let directory: string;
let server: Emulator;
let sheets: Sheets;
let id: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "import-"));
  server = await startEmulator();
  sheets = googleSheets({ auth: givenToken(LOCAL_ROBOT), address: server.baseUrl });
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  id = await createWorkbook(sheets, "Khối thử");
});

/** Runs the command as `npm run` does; `answer` is what a person types when asked. */
const run = (name: string, bytes: Buffer, answer?: string, ...more: readonly string[]): Promise<Ended> => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  const yes = answer === undefined ? ["--yes"] : [];
  const args = [path, "--spreadsheet", id, "--server", server.baseUrl, ...yes, ...more];
  return runCommand(directory, "import-criteria", args, answer === undefined ? {} : { typed: `${answer}\n` });
};

const bloc = async () => readBloc(await loadWorkbook(sheets, id), "2024-11-25T08:15");
const typedRows = async (): Promise<unknown[][]> => {
  const { criteria } = (await loadWorkbook(sheets, id)).sheets;
  return criteria.rows.map(({ cells }) => [cells.code, cells.title, cells.maximum, cells.rule, cells.kind]);
};

const cellsOf = (paper: readonly PaperRow[]): (readonly string[])[] => paper.map(({ cells }) => cells);

/** In Word, a table a section, with a text before and between. */
function docxOf(paper: readonly PaperRow[]): Buffer {
  const rows = cellsOf(paper);
  const heads = rows.flatMap((cells, index) => (cells[0] === "TT" ? [index] : []));
  const head = rows.find((cells) => cells[0] === "TT") ?? ["TT", "Nội dung", "Điểm", "Cách tính"];
  const starts = heads[0] === 0 ? heads : [0, ...heads];
  const tables = starts.map((start, index) => {
    const own = rows.slice(start, starts[index + 1]);
    return docxTable(own[0]?.[0] === "TT" ? own : [head, ...own]);
  });
  return docxWith(
    `${paragraph("QUY CHẾ THI ĐUA")}${docxTable([["Khối", "Năm"]])}${tables.join(paragraph("(tiếp theo)"))}`,
  );
}
const withHead = (paper: readonly PaperRow[]): (readonly string[])[] => {
  const rows = cellsOf(paper);
  return rows[0]?.[0] === "TT"
    ? [["BẢNG TIÊU CHÍ"], ...rows]
    : [["BẢNG TIÊU CHÍ"], ["TT", "Nội dung", "Điểm", "Cách tính"], ...rows];
};
const makers: Readonly<Record<string, (paper: readonly PaperRow[]) => Buffer>> = {
  docx: docxOf,
  xlsx: (paper) => xlsxOf(withHead(paper)),
  csv: (paper) => csvOf(withHead(paper)),
};

describe.each(["table.txt", "table-more.txt"])("the table of %s", (name) => {
  const paper = paperRows(name);
  const expected = paper.flatMap((row) => (row.expected.is === "criterion" ? [row.expected] : []));

  it.each(Object.keys(makers))(
    "comes out of a %s with at least 95 of 100 rows right and the paper's sums",
    async (kind) => {
      const { out, error, code } = await run(`a.${kind}`, makers[kind]?.(paper) ?? Buffer.alloc(0));
      expect([code, error]).toEqual([0, ""]);
      expect(out).not.toContain("KHÁC NHAU");
      const { criteria, issues } = await bloc();
      const right = expected.filter((each) => {
        const found = criteria.all.find(({ shownCode }) => shownCode === each.code);
        return (
          found?.kind === each.kind && found.maximum.toFixed() === each.maximum && (found.parent ?? "") === each.parent
        );
      });
      expect(right.length).toBeGreaterThanOrEqual(expected.length * 0.95);
      expect(criteria.all).toHaveLength(expected.length);
      // Every code stands in its cell now, and nothing is left to be placed.
      expect(issues.filter(({ sheetTitle, code: fault }) => sheetTitle === "Tiêu chí" && fault === "blank")).toEqual(
        [],
      );
      expect(server.calls().filter(({ path }) => path.includes(id) && path.includes(":append"))).toHaveLength(1);
    },
  );
});

const small = (rows: readonly (readonly string[])[]): Buffer =>
  xlsxOf([["TT", "Nội dung", "Điểm chuẩn", "Cách tính"], ...rows]);

describe("a person", () => {
  it("reads how it is understood: rows, sums beside the paper's, rules, places", async () => {
    const { out } = await run(
      "a.xlsx",
      small([
        ["I. NHIỆM VỤ CHUNG", "", "10", ""],
        ["1", "Kế hoạch (mỗi lần chậm trừ 0,5 điểm)", "6", ""],
        ["2", "Báo cáo", "3", "theo quyết định của Khối thì bớt điểm"],
        ["", "Tổng cộng", "12", ""],
      ]),
    );
    expect(out).toContain(
      "Bảng tiêu chí: Bảng; 4 dòng có nội dung; các cột “TT”, “Nội dung”, “Điểm chuẩn”, “Cách tính”.",
    );
    expect(out).toContain("Hiểu là: 02 tiêu chí trong 01 mục, nhóm; 00 dòng ghi tiếp tiêu chí ở dòng trên.");
    expect(out).toContain("I NHIỆM VỤ CHUNG: 9 | 10  ← KHÁC NHAU");
    expect(out).toContain("Dòng 5, tổng toàn bảng: 10 | 12  ← KHÁC NHAU");
    expect(out).toContain("Cách tính đọc được: 01 (trong đó 01 nằm ở cột nội dung)");
    expect(out).toContain("chưa đọc được: 01.\n  dòng 4, tiêu chí 2: “theo quyết định của Khối thì bớt điểm”");
    expect(out).toContain("dòng 5 (Phải sửa): Dòng tổng ghi 12, cộng các tiêu chí là 10.");
  });

  it("who does not say GHI has nothing written", async () => {
    const { code, error } = await run("a.xlsx", small([["1", "Kế hoạch", "5", ""]]), "không");
    expect([code, error, await typedRows()]).toEqual([1, "Chưa ghi.\n", []]);
  });

  it("who says it has the rows; codes and words stay text", async () => {
    const { code } = await run("a.xlsx", small([["1.1", "=1+1", "5", "+ có: 5; không: 0"]]), "GHI");
    expect([code, await typedRows()]).toEqual([0, [["1.1", "=1+1", 5, "+ có: 5; không: 0", undefined]]]);
  });

  it("sees what differs from a filled sheet, whose other columns go with their criteria", async () => {
    await run(
      "a.xlsx",
      small([
        ["1", "Kế hoạch", "5", "có: 5"],
        ["2", "Báo cáo", "3", ""],
        ["3", "Kiểm tra", "2", ""],
      ]),
    );
    const { criteria } = (await loadWorkbook(sheets, id)).sheets;
    const kind = criteria.columns.get("kind") ?? 0;
    const cell = { userEnteredValue: { stringValue: "chấm trực tiếp" } };
    await sheets.write(id, [updateCells(105, 2, kind, [[cell]], "userEnteredValue")]);
    const next = small([
      ["2", "Báo cáo năm", "3", ""],
      ["1", "Kế hoạch", "4", "có: 4"],
      ["4", "Sáng kiến", "1", ""],
    ]);
    const { out } = await run("b.xlsx", next, "GHI");
    expect(out).toContain("Trang Tiêu chí đã có nội dung; so với hiện nay:");
    expect(out).toContain("Thêm 01 dòng: 4.");
    expect(out).toContain("Bỏ 01 dòng không có trong tệp: 3.");
    expect(out).toContain("2, Nội dung tiêu chí: “Báo cáo” → “Báo cáo năm”");
    expect(out).toContain("1, Điểm tối đa: “5” → “4”");
    expect(out).toContain("Xếp lại thứ tự các dòng theo tệp.");
    expect(await typedRows()).toEqual([
      ["2", "Báo cáo năm", 3, undefined, "chấm trực tiếp"],
      ["1", "Kế hoạch", 4, "có: 4", undefined],
      ["4", "Sáng kiến", 1, undefined, undefined],
    ]);
    const again = await run("b.xlsx", next);
    expect(again.out).toContain("Trang Tiêu chí đã đúng như tệp; không có gì phải ghi.");
  });

  it.each<[string, string, Buffer, RegExp]>([
    ["a file without the table", "a.xlsx", xlsxOf([["Họ tên"], ["A"]]), /^Không tìm thấy bảng tiêu chí trong tệp/],
    ["a damaged file", "a.docx", Buffer.from("x"), /^Không mở được tệp/],
    ["another kind of file", "a.pdf", Buffer.from("x"), /^Chỉ đọc được tệp \.xlsx, \.docx hoặc \.csv/],
  ])("is told in one sentence of %s", async (_, name, bytes, sentence) => {
    const { code, out, error } = await run(name, bytes);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(sentence);
    expect(error.trim().split("\n")).toHaveLength(1);
  });

  it("is told of a sheet that there is not", async () => {
    const { error } = await run("a.xlsx", small([["1", "Kế hoạch", "5", ""]]), undefined, "--sheet", "Bìa");
    expect(error).toBe("Tệp không có trang “Bìa”.\n");
  });
});
