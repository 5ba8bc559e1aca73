import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../functions/core/canonical/canonical-json.ts";
import { seal, sealedText } from "../../../functions/core/seal/seal.ts";
import { verdictLines } from "../../../functions/core/seal/verdict-wording.ts";
import { isRight, verify } from "../../../functions/core/seal/verify-sealed.ts";
import { sha256 } from "../../../functions/sha256.ts";
import type { Grid, Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import { aSpreadsheet, criteria, formsBut, type Given, members, resultOfSheets } from "../../builders.ts";
import { demoSpreadsheet } from "../cells-to-write/demo-spreadsheet.ts";

const AT = "2024-12-02T08:15";
const sealed = (spreadsheet: Spreadsheet) => seal(resultOfSheets(spreadsheet), AT, sha256);
const given: Given = {
  forms: formsBut(
    { "I.1": "5,5", "I.3": 1 },
    { "I.1": { selfScore: 4, blocScore: 5, blocReason: "đủ minh chứng" } },
    {},
  ),
};
const file = sealed(aSpreadsheet(given));
const text = sealedText(file);

describe("canonicalJson", () => {
  it("sorts members, leaves absent ones out, keeps lists in order", () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: "é\n" }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[2,1,{"c":"é\\n","d":null}]}',
    );
  });
});

describe("a sealed result", () => {
  it("verifies as it is, and its text is one line", () => {
    const verdict = verify(text, sha256);
    expect(isRight(verdict)).toBe(true);
    expect(verdictLines(verdict)[0]).toBe("ĐÚNG: tính lại từ dữ liệu trong tệp cho cùng một kết quả.");
    expect(text.split("\n")).toHaveLength(2);
  });

  it("bears the digest and the version of the rules that reports print", () => {
    const { digest, rulesVersion } = resultOfSheets(aSpreadsheet(given));
    expect(file.inputDigest).toBe(digest);
    expect(file.rules.version).toBe(rulesVersion);
    expect(file.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is the same for any order of sheets, members and rows", () => {
    const turned: Given = { ...given, members: members.toReversed() };
    const spreadsheet = aSpreadsheet(turned);
    const shuffled = { ...spreadsheet, grids: spreadsheet.grids.toReversed().map(withColumnsTurned) };
    expect(sealedText(sealed(shuffled))).toBe(text);
  });

  it("holds no mailbox and no contact", () => {
    const mailbox = "bi-mat@honglam.example";
    const more = {
      members: members.map((row) => ({ ...row, mailbox })),
      contacts: [
        { member: "BTC", person: "Nguyễn Văn A", duty: "Thư ký Khối", mail: mailbox, telephone: "0912345678" },
      ],
    };
    const own = sealedText(sealed(aSpreadsheet({ ...given, ...more })));
    expect(own).not.toContain("honglam");
    expect(own).not.toContain("0912345678");
    expect(own).toBe(text);
  });

  it("of rows with one code the first counts again when it is opened", () => {
    const twice = [...criteria, { ...criteria[1], maximum: 1, title: "trùng mã" }];
    for (const rows of [twice, twice.toReversed()]) {
      const own = sealed(aSpreadsheet({ ...given, criteria: rows }));
      expect(isRight(verify(sealedText(own), sha256))).toBe(true);
    }
    expect(sealed(aSpreadsheet({ ...given, criteria: twice })).inputDigest).not.toBe(
      sealed(aSpreadsheet({ ...given, criteria: twice.toReversed() })).inputDigest,
    );
  });

  it.each([
    ["digits", "1".repeat(20_000)],
    ["letters of two units", "𝟙".repeat(20_000)],
    ["letters with many marks", `o${"\u0302\u0301".repeat(20_000)}`],
  ])("with a code that is too long to be read verifies: %s", (_, code) => {
    const [first, ...others] = criteria;
    for (const rows of [
      [{ ...first, code }, ...others],
      [...criteria, { ...first, code }],
    ]) {
      const result = resultOfSheets(aSpreadsheet({ ...given, criteria: rows }));
      expect(result.issues.map(({ what }) => what).join("\n")).toContain("Nội dung ô này quá dài");
      expect(isRight(verify(sealedText(seal(result, AT, sha256)), sha256))).toBe(true);
    }
  });

  it("of the example bloc verifies, dates and words that became dates included", () => {
    const verdict = verify(sealedText(sealed(demoSpreadsheet("2024-12-02T08:15"))), sha256);
    expect(verdictLines(verdict).slice(0, 1)).toEqual(["ĐÚNG: tính lại từ dữ liệu trong tệp cho cùng một kết quả."]);
  });
});

describe("verify", () => {
  const change = (edit: (content: { [key: string]: unknown }) => void): string => {
    const content = JSON.parse(text) as { [key: string]: unknown };
    edit(content);
    return JSON.stringify(content);
  };
  const firstLines = (changed: string) => verdictLines(verify(changed, sha256));

  it("tells of points that were changed in the result, by whom they were changed to", () => {
    const changed = text.replace('"total":"20.5"', '"total":"19.5"').replace('"total":"20.5"', '"total":"19.5"');
    expect(changed).not.toBe(text);
    const lines = firstLines(changed);
    expect(lines[0]).toBe("KHÁC: tệp không khớp với kết quả tính lại.");
    expect(lines).toContain("Nội dung tệp đã bị sửa sau khi niêm phong: mã niêm phong không khớp.");
    expect(lines).toContain("Ban Tổ chức: tổng điểm 19,5 → 20,5.");
  });

  it("tells of input that was changed, and what it would give", () => {
    const changed = text.replace('"selfScore":"5,5"', '"selfScore":"6"');
    expect(changed).not.toBe(text);
    const lines = firstLines(changed);
    expect(lines.some((line) => line.startsWith("Dữ liệu trong tệp có mã kiểm chứng"))).toBe(true);
    expect(lines).toContain("Ban Tổ chức: tổng điểm 20,5 → 21.");
    expect(lines).toContain("  Điểm chính thức: I.1: 5,5 → 6.");
  });

  it("a digest made anew does not hide a changed result", () => {
    const { digest: _, ...content } = JSON.parse(text.replaceAll('"total":"20.5"', '"total":"19.5"')) as typeof file;
    const forged = { ...content, digest: sha256([canonicalJson(content as never)]) };
    const verdict = verify(JSON.stringify(forged), sha256);
    expect(verdict).toMatchObject({ isIntact: true, isInputRight: true, isResultRight: false });
    expect(isRight(verdict)).toBe(false);
  });

  it.each([
    ["no JSON", "xin chào", "not-json"],
    ["JSON of something else", "[1,2]", "other-format"],
    ["another version", change((content) => Object.assign(content, { format: "khoi-thi-dua/99" })), "other-format"],
    ["no input", change((content) => Object.assign(content, { input: undefined })), "damaged"],
    [
      "a cell that is none",
      change((content) => Object.assign(content, { input: { members: [{ code: [] }] } })),
      "damaged",
    ],
    ["no moment", change((content) => Object.assign(content, { at: "hôm nay" })), "damaged"],
    ["no scores", change((content) => Object.assign(content, { result: { placed: [] } })), "damaged"],
  ])("%s is told, not computed", (_, content, why) =>
    expect(verify(content, sha256)).toEqual({ kind: "not-sealed", why }),
  );
});

const withColumnsTurned = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) =>
    Array.from({ length: grid.columnCount }, (_, index) => row[grid.columnCount - 1 - index]),
  ),
});
