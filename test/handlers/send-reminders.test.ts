import { afterEach, describe, expect, it } from "vitest";
import type { Context } from "../../functions/context.ts";
import { sendReminders } from "../../functions/handlers/send-reminders.ts";
import { type Mail, SheetsApiError } from "../../functions/ports.ts";
import { applyRequests } from "../../scripts/apply-requests.ts";
import type { Cell, Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { aHandIn, aSpreadsheet, at, formMilestone } from "../builders.ts";
import { type Served, serve } from "./served.ts";

const open: Served[] = [];
afterEach(() => {
  for (const served of open.splice(0)) served.close();
});

const bloc = aSpreadsheet({
  calendar: [{ ...formMilestone, daysBefore: "7; 3; 1; 0", daysAfter: "1" }],
  members: ["BTC", "BDV", "BAO"].map((code) => ({
    code,
    name: `Ban ${code}`,
    shortName: code,
    role: "Thành viên",
    mailbox: `${code.toLowerCase()}@honglam.example`,
  })),
  handIns: [aHandIn("BTC"), aHandIn("BDV", { state: "Đang soạn" })],
});

/** The function over one spreadsheet; what it mailed and left. */
async function reminding(start: Spreadsheet, writeFails = false) {
  let standing = start;
  const mails: Mail[] = [];
  const records = new Map<string, string>();
  const context: Context = {
    sheets: {
      read: async () => standing,
      write: async (_, requests) => {
        if (writeFails) throw new SheetsApiError("Bad.", 400);
        standing = applyRequests(standing, requests);
        return standing;
      },
      create: () => Promise.reject(new Error("not here")),
    },
    mailer: {
      send: async (mail) => {
        mails.push(mail);
        return { outcome: "sent", messageId: "m" };
      },
    },
    records: {
      create: async (name, content) => {
        if (records.has(name)) return "exists";
        records.set(name, content);
        return "created";
      },
      read: async (name) => records.get(name),
      list: async (prefix) => [...records.keys()].filter((name) => name.startsWith(prefix)).sort(),
    },
    clock: { now: () => at("2024-11-25T07:30") },
    log: { info: () => undefined, error: () => undefined },
    spreadsheetIds: ["bloc"],
    robot: "robot@khoi.example",
    spreadsheetUrl: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
  const served = await serve(sendReminders(context));
  open.push(served);
  const logRows = (): readonly (readonly Cell[])[] =>
    standing.grids.find(({ title }) => title === "Nhắc việc")?.rows.slice(5) ?? [];
  return { served, mails, logRows, standing: () => standing };
}

const without = (title: string): Spreadsheet => ({
  ...bloc,
  grids: bloc.grids.filter((grid) => grid.title !== title),
});

describe("send-reminders", () => {
  it("mails those who owe, writes the log, and says what became of each", async () => {
    const { served, mails, logRows } = await reminding(bloc);
    const answer = await (await served.post({})).json();
    expect(answer).toMatchObject({ outcomes: { sent: 2 } });
    expect(mails.map(({ to }) => to).sort()).toEqual(["bao@honglam.example", "bdv@honglam.example"]);
    expect(logRows().filter((row) => row.map(textOf).includes("Đã gửi"))).toHaveLength(2);
  });

  it("mails nobody twice, and leaves the log as it stands", async () => {
    const { served, mails, standing } = await reminding(bloc);
    await served.post({});
    const first = standing();
    expect(await (await served.post({})).json()).toMatchObject({ outcomes: { "already-claimed": 2 } });
    expect(mails).toHaveLength(2);
    expect(standing()).toBe(first);
  });

  it("writes nothing but its log", async () => {
    const { served, standing } = await reminding(bloc);
    await served.post({});
    const titles = standing().grids.filter(({ rows, sheetId }) => {
      const before = bloc.grids.find((grid) => grid.sheetId === sheetId)?.rows;
      return JSON.stringify(rows) !== JSON.stringify(before);
    });
    expect(titles.map(({ title }) => title)).toEqual(["Nhắc việc"]);
  });

  it.each(["Nộp hồ sơ", "Lịch", "Không xét", "Đơn vị"])(
    "with the sheet %s gone, reminds nobody by that gap",
    async (title) => {
      const { served, mails } = await reminding(without(title));
      const response = await served.post({});
      expect([response.status, await response.json()]).toEqual([
        422,
        {
          error:
            "Bảng tính thiếu trang hoặc cột cần để biết đơn vị nào còn việc; chưa gửi thư nhắc nào. Đề nghị xem trang Việc cần xử lý và khôi phục.",
        },
      ]);
      expect(mails).toEqual([]);
    },
  );

  it("with its log gone, mails all the same", async () => {
    const { served, mails } = await reminding(without("Nhắc việc"));
    expect((await served.post({})).status).toBe(200);
    expect(mails).toHaveLength(2);
  });

  it("a log that could not be written is told, and nobody is mailed again", async () => {
    const { served, mails } = await reminding(bloc, true);
    expect((await served.post({})).status).toBe(502);
    expect(mails).toHaveLength(2);
    await served.post({});
    expect(mails).toHaveLength(2);
  });

  it("is for POST alone, and for the spreadsheets of the deployment", async () => {
    const { served, mails } = await reminding(bloc);
    expect((await served.get()).status).toBe(405);
    expect((await served.post({ spreadsheetId: "another" })).status).toBe(400);
    expect(mails).toEqual([]);
  });
});
