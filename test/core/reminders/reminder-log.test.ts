import { describe, expect, it } from "vitest";
import { planReminders } from "../../../functions/core/reminders/plan-reminders.ts";
import { claimRecord, reminderLogRows } from "../../../functions/core/reminders/reminder-log.ts";
import { encodeRecord, outcomeName, unsentName } from "../../../functions/core/reminders/reminder-record.ts";
import { encodeRow } from "../../../sheets-schema/reading/rows.ts";
import { reminderLog } from "../../../sheets-schema/sheets/generated.ts";
import { aContact, aFormIssue, aHandIn, aMilestone, aResult, at, LINKS } from "./builders.ts";

const form = aMilestone();
const planned = planReminders(
  aResult({
    handIns: [aHandIn("BTC", form), aHandIn("BDV", form)],
    contacts: [aContact("BTC", { mail: ["nguyenvanan@honglam.gov.vn"] })],
    issues: [aFormIssue("BTC", "I.2.3", "Chưa tự chấm điểm.")],
  }),
  at("2024-11-25 07:30"),
  LINKS,
);
const [bdv, btc] = planned;
if (bdv === undefined || btc === undefined) throw new Error("two reminders are planned");

/** The rows of the log; every mail said the same. */
const rowsOf = (records: ReadonlyMap<string, string>) =>
  reminderLogRows(records, new Map([...records.keys()].map((name) => [name, btc.message.zalo])));
const recordOf = (reminder: typeof btc, plannedAt: string) =>
  encodeRecord(claimRecord(reminder, { runId: "r1", attempt: "1", plannedAt }));

describe("reminderLogRows", () => {
  it("a claim with its outcome is a row, addresses masked", () => {
    const [row] = rowsOf(
      new Map([
        [btc.claim, recordOf(btc, "2024-11-25T07:30:05")],
        [outcomeName(btc.claim), encodeRecord({ outcome: "sent", messageId: "m" })],
      ]),
    );
    expect(row).toEqual({
      at: "25/11/2024 07:30",
      member: "Ban Tổ chức",
      milestone: "Các đơn vị nộp phiếu tự chấm điểm và báo cáo tổng kết",
      step: "Trước hạn 03 ngày",
      missing: "I.2.3 chưa tự chấm điểm; chưa xác nhận nộp",
      recipient: "ng…@honglam…",
      channel: "Thư điện tử",
      outcome: "Đã gửi",
      message: btc.message.zalo,
    });
    expect(encodeRow(reminderLog, row ?? {})).toHaveLength(reminderLog.columns.length);
  });

  it.each([
    ["sent", "Đã gửi"],
    ["refused", "Không nhận được"],
    ["unknown", "Chưa rõ"],
  ] as const)("%s is shown as %s", (outcome, words) => {
    const delivery = outcome === "sent" ? { outcome, messageId: "m" } : { outcome, reason: "r" };
    const records = new Map([
      [btc.claim, recordOf(btc, "2024-11-25T07:30:05")],
      [outcomeName(btc.claim), encodeRecord(delivery)],
    ]);
    expect(rowsOf(records).map((row) => row.outcome)).toEqual([words]);
  });

  it("a claim without an outcome is of unknown fate, a damaged one too", () => {
    const records = new Map([
      [btc.claim, recordOf(btc, "2024-11-25T07:30:05")],
      [bdv.claim, '{"runId":'],
    ]);
    expect(rowsOf(records).map(({ member, outcome }) => [member, outcome])).toEqual([
      ["Ban Tổ chức", "Chưa rõ"],
      [undefined, "Chưa rõ"],
    ]);
  });

  it("who has no address is shown until the reminder is claimed after all", () => {
    const unsent: [string, string] = [unsentName(btc.claim), recordOf(btc, "2024-11-25T07:30:05")];
    const claimed: [string, string] = [btc.claim, recordOf(btc, "2024-11-25T09:00:00")];
    expect(rowsOf(new Map([unsent])).map((row) => row.outcome)).toEqual(["Không gửi (không có địa chỉ thư)"]);
    expect(rowsOf(new Map([unsent, claimed])).map((row) => row.outcome)).toEqual(["Chưa rõ"]);
  });

  it("newest first, whatever the order of the records", () => {
    const records: [string, string][] = [
      ["reminders/1aB/2024/M13/BTC/2024-11-28/truoc-7", recordOf(btc, "2024-11-21T07:30:00")],
      [btc.claim, recordOf(btc, "2024-11-25T07:30:00")],
      [bdv.claim, recordOf(bdv, "2024-11-25T07:30:00")],
    ];
    const rows = rowsOf(new Map(records));
    expect(rows.map((row) => `${row.at} ${row.member}`)).toEqual([
      "25/11/2024 07:30 Ban Dân vận",
      "25/11/2024 07:30 Ban Tổ chức",
      "21/11/2024 07:30 Ban Tổ chức",
    ]);
    expect(rowsOf(new Map(records.toReversed()))).toEqual(rows);
  });

  it("a mail whose text was removed is a row still; a claim of earlier versions holds its own", () => {
    const former = encodeRecord({ message: "Kính gửi" } as never);
    const records = new Map([
      [btc.claim, recordOf(btc, "2024-11-25T07:30:00")],
      [bdv.claim, former],
    ]);
    expect(reminderLogRows(records, new Map()).map(({ message }) => message)).toEqual([undefined, "Kính gửi"]);
  });

  it("no whole address stands in a record", () => {
    expect(recordOf(btc, "2024-11-25T07:30:00")).not.toContain("nguyenvanan@");
  });
});
