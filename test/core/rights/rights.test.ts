/** Accounts give rights, and the leader types most of them: those of deputy and Board are the Board's to type. */
import { describe, expect, it } from "vitest";
import { rightsOf } from "../../../functions/core/rights/rights.ts";
import { desiredProtections } from "../../../sheets-schema/protection/desired-protections.ts";
import { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import { aMember, aSpreadsheet, issuesOf, members, type Row, resultOf, resultOfSheets } from "../../builders.ts";

const ROBOT = "robot@x.example";
const withDeputy = [...members, aMember("TCT", "Trường Chính trị", { role: "Phó Trưởng Khối" })];
const person = (member: string, more: Row): Row => ({
  member,
  person: "Nguyễn Văn A",
  duty: "Chuyên viên theo dõi",
  mail: "a@x.example",
  ...more,
});
const board = (more: Row): Row => person("KHOI", { duty: "Ban Thi đua - Khen thưởng", ...more });

const rightsWith = (...rows: readonly Row[]) => rightsOf(resultOf({ members: withDeputy, contacts: rows }), ROBOT);
const told = (...rows: readonly Row[]) =>
  issuesOf(resultOf({ members: withDeputy, contacts: rows }), "Đầu mối").filter((line) =>
    line.includes("chưa được sửa"),
  );

describe("accounts that the leader types", () => {
  it("give a member its rights", () => {
    const { membersAccounts } = rightsWith(person("BTC", { account: "btc@x.example" }));
    expect(membersAccounts.get("BTC")).toEqual(["btc@x.example"]);
    expect(told(person("BTC", { account: "btc@x.example" }))).toEqual([]);
  });

  it.each<[string, Row]>([
    ["for the deputy", person("TCT", { account: "la@x.example" })],
    ["for the deputy, by its name", person("Trường Chính trị", { account: "la@x.example" })],
    ["for the deputy's head", person("TCT", { account: "la@x.example", duty: "Lãnh đạo phụ trách" })],
    ["for a secretary from the deputy's agency", person("TCT", { account: "la@x.example", duty: "Thư ký Khối" })],
    ["for the Board", board({ account: "la@x.example" })],
    [
      "for the Board, under an agency's code",
      person("BTC", { account: "la@x.example", duty: "Ban Thi đua - Khen thưởng" }),
    ],
    ["beside another that the Board typed", board({ account: "la@x.example", boardAccount: "ban@x.example" })],
  ])("%s give no right, and it is told where", (_, row) => {
    const rights = rightsWith(row);
    expect(JSON.stringify([...Object.values(rights), ...rights.membersAccounts.values()])).not.toContain(
      "la@x.example",
    );
    expect(told(row)).toEqual([
      "F2: Tài khoản “la@x.example” ở cột này chưa được sửa: tài khoản của Phó Trưởng Khối và của Ban Thi đua - Khen thưởng do Ban ghi. Đề nghị Ban ghi ở cột Tài khoản do Ban ghi; xong thì xóa ô này.",
    ]);
  });

  it("count no more once their agency becomes the deputy", () => {
    const contact = person("BTC", { account: "btc@x.example" });
    const roles = [aMember("BTC", "Ban Tổ chức", { role: "Phó Trưởng Khối" }), ...members.slice(1)];
    expect(rightsOf(resultOf({ members: roles, contacts: [contact] }), ROBOT).deputyAccounts).toEqual([]);
  });
});

describe("accounts that the Board types", () => {
  it("give deputy and Board their rights, and any member too", () => {
    const rights = rightsWith(
      person("TCT", { boardAccount: "TCT@x.example", account: "tct@x.example" }),
      board({ boardAccount: "ban@x.example" }),
      person("BTC", { boardAccount: "btc@x.example" }),
    );
    expect(rights.deputyAccounts).toEqual(["TCT@x.example"]);
    expect(rights.boardAccounts).toEqual(["ban@x.example"]);
    expect(rights.membersAccounts.get("BTC")).toEqual(["btc@x.example"]);
    expect(told(person("TCT", { boardAccount: "TCT@x.example", account: "tct@x.example" }))).toEqual([]);
  });

  it("stand in a column in which the leader cannot type", () => {
    const rights = rightsWith(person("BAO", { account: "bao@x.example" }), board({ boardAccount: "ban@x.example" }));
    const column = contacts.columns.findIndex(({ field }) => field === "boardAccount");
    const [lock] = desiredProtections({ ...rights, forms: [] }).filter(
      ({ range }) =>
        range.sheetId === contacts.sheetId &&
        range.startRowIndex === 1 &&
        (range.startColumnIndex ?? 0) <= column &&
        column < (range.endColumnIndex ?? 0),
    );
    expect(lock).toMatchObject({ warningOnly: false, editors: ["ban@x.example", ROBOT] });
  });
});

describe("a workbook that is older than the Board's column", () => {
  it("keeps the rights that its accounts gave, and nothing is missing", () => {
    const given = { members: withDeputy, contacts: [person("TCT", { account: "tct@x.example" })] };
    const spreadsheet = aSpreadsheet(given);
    const column = contacts.columns.findIndex(({ field }) => field === "boardAccount");
    const older = {
      ...spreadsheet,
      grids: spreadsheet.grids.map((grid) =>
        grid.sheetId === contacts.sheetId
          ? { ...grid, rows: grid.rows.map((row) => row.filter((_, index) => index !== column)) }
          : grid,
      ),
    };
    const result = resultOfSheets(older);
    expect(rightsOf(result, ROBOT).deputyAccounts).toEqual(["tct@x.example"]);
    expect(issuesOf(result, "Đầu mối")).toEqual([]);
  });
});
