/** Members are told, once, of accounts, mailboxes, rows and entries that others changed for them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { folderRecords } from "../../functions/adapters/folder-records.ts";
import { clockFrom } from "../../functions/adapters/system-clock.ts";
import type { Context } from "../../functions/context.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { remind } from "../../functions/handlers/send-reminders.ts";
import type { Delivery, Mail, Sheets } from "../../functions/ports.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { columnIndexOf } from "../../sheets-schema/sheet.ts";
import { formSheetId, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { aServedBloc, insertRow, type ServedBloc, setText } from "./bloc-server.ts";

const { contacts, members, activities } = typedSheets;
let server: Emulator;
let bloc: ServedBloc;
let directory: string;
let mails: Mail[];
let answer: Delivery;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
  directory = await mkdtemp(join(tmpdir(), "notices-"));
  await run();
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});
beforeEach(() => {
  mails = [];
  answer = { outcome: "sent", messageId: "m" };
});

const contextAt = (moment: string, more: Partial<Context> = {}): Context => ({
  ...bloc.context,
  records: folderRecords(directory),
  clock: clockFrom(moment),
  mailer: {
    send: async (mail) => {
      mails.push(mail);
      return answer;
    },
  },
  ...more,
});
const run = () => refresh(contextAt("2024-06-03T08:00"), bloc.spreadsheetId);
/** What went out at a moment on which no reminder is due: a line for each mail. */
async function told(moment = "2024-06-03T08:05", more: Partial<Context> = {}): Promise<string[]> {
  mails = [];
  await remind(contextAt(moment, more), bloc.spreadsheetId);
  return mails.map(({ to, cc, subject, text }) => `${[to, ...cc].join(" ")} | ${subject} | ${listed(text)}`).sort();
}
const listed = (text: string): string =>
  text
    .split("\n")
    .filter((line) => /^\d+\. /.test(line))
    .join(" ");

const setContact = (row: number, field: keyof typeof contacts.shape, text: string) =>
  bloc.owner.batch([setText(contacts.sheetId, row, columnIndexOf(contacts, field), text)]);
const log = async () => (await bloc.grid("Nhật ký")).rows.map((row) => row.map(textOf).join(" | "));

describe("accounts and mailboxes", () => {
  it("a new account is told at once, to the agency's mailbox, and once", async () => {
    await setContact(3, "account", "la@gmail.example");
    await run();
    expect(await told("2024-06-03T05:00")).toEqual([
      "dv3@honglam.example | Thay đổi tài khoản, địa chỉ thư - Cơ quan số 3 tỉnh Hồng Lam (Khối đo tốc độ) | 1. Thêm tài khoản được sửa: la@gmail.example. 2. Bỏ tài khoản được sửa: dv3@gmail.example.",
    ]);
    expect(await told()).toEqual([]);
    await run();
    expect(await told()).toEqual([]);
  });

  it("is in the log, and no record or log holds a whole address", async () => {
    const [line = ""] = (await log()).filter((each) => each.includes("Sửa đầu mối"));
    expect(line).toMatch(/Cơ quan 3 \| Trang Đầu mối, DV3, Nguyễn Văn DV3, cột Tài khoản Google được sửa/);
    expect(line).toContain("dv…@gmail… | l…@gmail…");
    const records = folderRecords(directory);
    for (const name of await records.list("")) expect(await records.read(name)).not.toMatch(/@gmail\.example|dv3@/);
    expect((await log()).join("\n")).not.toMatch(/@gmail\.example/);
  });

  it("a mailbox that changed is told to the old one too", async () => {
    await bloc.owner.batch([setText(members.sheetId, 3, columnIndexOf(members, "mailbox"), "moi@honglam.example")]);
    await run();
    const [line = "", ...others] = await told();
    expect(others).toEqual([]);
    expect(line).toMatch(/^moi@honglam\.example dv3@honglam\.example \|/);
    expect(line).toContain("1. Thêm hộp thư cơ quan: moi@honglam.example. 2. Bỏ hộp thư cơ quan: dv3@honglam.example.");
  });

  it.each<[string, () => Promise<unknown>, string, readonly string[]]>([
    [
      "a row moved to another agency",
      () => setContact(3, "member", "DV1"),
      "dv1@honglam.example",
      ["Thêm tài khoản được sửa: la@gmail.example.", "Thêm địa chỉ nhận thư nhắc việc: dv3@honglam.example."],
    ],
    ["an address for mail", () => setContact(1, "mail", "khac@x.example"), "dv1@honglam.example", ["khac@x.example"]],
    [
      "a row of its own",
      () =>
        bloc.owner.batch([
          insertRow(contacts.sheetId, 1),
          setText(contacts.sheetId, 1, 0, "DV2", "Người lạ", "", "Chuyên viên theo dõi", "", "nguoi-la@gmail.example"),
        ]),
      "dv2@honglam.example",
      ["Thêm tài khoản được sửa: nguoi-la@gmail.example."],
    ],
  ])("%s", async (_, change, to, lines) => {
    await change();
    await run();
    const sent = (await told()).filter((line) => line.startsWith(to));
    expect(sent).toHaveLength(1);
    for (const line of lines) expect(sent[0]).toContain(line);
    expect(await told()).toEqual([]);
  });

  it("two changes of one day are two mails; the same change again is told again", async () => {
    for (const account of ["a1@gmail.example", "la@gmail.example", "a1@gmail.example"]) {
      await setContact(2, "account", account);
      await run();
      expect(await told()).toHaveLength(1);
    }
  });

  it("what the mail server refused is told by a later run; what may have gone is not", async () => {
    await setContact(2, "account", "a2@gmail.example");
    await run();
    answer = { outcome: "refused", reason: "401" };
    expect(await told()).toHaveLength(1);
    answer = { outcome: "unknown", reason: "time-out" };
    expect(await told("2024-06-04T08:00")).toHaveLength(1);
    expect(await told("2024-06-04T09:00")).toEqual([]);
  });

  it("a run that ends before it has written that it told tells nobody twice", async () => {
    await setContact(2, "account", "a3@gmail.example");
    await run();
    const { sheets } = bloc.context;
    const broken: Sheets = { ...sheets, write: () => Promise.reject(new Error("down")) };
    await expect(told("2024-06-05T08:00", { sheets: broken })).rejects.toThrow("down");
    expect(mails).toHaveLength(1);
    expect(await told("2024-06-05T08:10")).toEqual([]);
  });

  it("two runs at once tell once", async () => {
    await setContact(2, "account", "a4@gmail.example");
    await run();
    mails = [];
    const at = contextAt("2024-06-06T08:00");
    await Promise.all([remind(at, bloc.spreadsheetId), remind(at, bloc.spreadsheetId)]);
    expect(mails).toHaveLength(1);
  });
});

describe("rows of shared lists", () => {
  it("changed, given to another member, deleted: told once a day to whom they name", async () => {
    const row = ["DV1", "Phong trào thi đua", "Phong trào", "trồng cây"];
    await bloc.owner.batch([insertRow(activities.sheetId, 1), setText(activities.sheetId, 1, 0, ...row)]);
    await run();
    expect(await told("2024-06-10T08:00")).toEqual([]);
    await bloc.owner.batch([setText(activities.sheetId, 1, 2, "Phong trào khác")]);
    await run();
    await bloc.owner.batch([setText(activities.sheetId, 1, 0, "DV2")]);
    await run();
    // Not before the hour of reminders.
    expect(await told("2024-06-10T06:00")).toEqual([]);
    const sent = await told("2024-06-10T08:10");
    expect(sent.map((line) => line.slice(0, 20))).toEqual(["dv1@honglam.example ", "dv2@honglam.example "]);
    expect(sent[0]).toContain("từ “Phong trào” thành “Phong trào khác”");
    expect(sent[0]).toContain("cột Mã đơn vị: từ “DV1” thành “DV2”");
    await bloc.owner.batch([
      { deleteDimension: { range: { sheetId: activities.sheetId, dimension: "ROWS", startIndex: 1, endIndex: 2 } } },
    ]);
    await run();
    expect(await told("2024-06-10T16:00")).toEqual([]);
    expect(await told("2024-06-11T08:00")).toEqual([expect.stringContaining("Phong trào khác: dòng bị xóa")]);
    expect(await told("2024-06-11T09:00")).toEqual([]);
  });
});

describe("what is entered for a member without an account", () => {
  it("is in the log as nhập thay, and goes to its mailbox; its own typing does not", async () => {
    const set = (member: string, value: string) =>
      bloc.owner.batch([setText(formSheetId(member), 1, columnIndexOf(scoreForm, "result"), value, "", 0.25)]);
    const rows = (await bloc.workbook()).sheets.contacts.rows.filter(({ values }) => values.member === "DV2");
    for (const { rowNumber } of rows) {
      await setContact(rowNumber - 1, "account", "");
      await setContact(rowNumber - 1, "boardAccount", "");
    }
    await run();
    await told("2024-06-12T08:00");
    await set("DV2", "77");
    await set("DV1", "66");
    await run();
    const sent = await told("2024-06-13T08:00");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^dv2@honglam\.example \| Nội dung được nhập thay, sửa hoặc xóa/);
    expect(sent[0]).toMatch(/1\. Nhập thay, tiêu chí \S+: Kết quả “77”; Điểm tự chấm “0,25”\./);
    const lines = (await log()).filter((line) => line.startsWith("03/06/2024 08:00 | Nhập lần đầu"));
    expect(lines.map((line) => [line.includes("Phiếu Cơ quan 2"), line.includes("Nhập thay.")]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
