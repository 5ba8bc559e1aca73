import { afterEach, describe, expect, it } from "vitest";
import type { Context } from "../../functions/context.ts";
import { remind, sendReminders } from "../../functions/handlers/send-reminders.ts";
import { type Delivery, type Mail, SheetsApiError } from "../../functions/ports.ts";
import { applyRequests } from "../../scripts/apply-requests.ts";
import type { Cell, Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { generatedSheets } from "../../sheets-schema/workbook.ts";
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
  const answers: { next: Delivery } = { next: { outcome: "sent", messageId: "m" } };
  const errors: string[] = [];
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
        return answers.next;
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
    log: { info: () => undefined, error: (message) => errors.push(message) },
    spreadsheetIds: ["bloc"],
    robot: "robot@khoi.example",
    spreadsheetUrl: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
    isStopping: () => false,
  };
  const served = await serve(sendReminders(context));
  open.push(served);
  const logRows = (): readonly (readonly Cell[])[] =>
    standing.grids.find(({ title }) => title === "Nhắc việc")?.rows.slice(5) ?? [];
  return { served, mails, answers, errors, records, context, logRows, standing: () => standing };
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
    // The hidden sheet remembers the claims.
    expect(titles.map(({ title }) => title)).toEqual(["Nhắc việc", "Hệ thống"]);
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

describe("a run that did not do all", () => {
  it.each<Delivery>([
    { outcome: "refused", reason: "401", isForAll: true },
    { outcome: "refused", reason: "429" },
    { outcome: "unknown", reason: "time-out" },
  ])("answers 503 and logs an error: $outcome $reason", async (answer) => {
    const { served, answers, errors } = await reminding(bloc);
    answers.next = answer;
    const response = await served.post({});
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      error: expect.stringMatching(/^Còn 2 thư chưa gửi được/),
      reminders: [expect.anything(), expect.anything()],
    });
    expect(errors).toEqual(["reminders are undone"]);
    answers.next = { outcome: "sent", messageId: "m" };
    expect((await served.post({})).status).toBe(200);
  });

  it("records that cannot be written are told too", async () => {
    const { served, context, mails } = await reminding(bloc);
    Object.assign(context.records, { create: () => Promise.reject(new Error("read-only")) });
    expect((await served.post({})).status).toBe(503);
    expect(mails).toEqual([]);
  });
});

describe("records that are lost", () => {
  it("stop the run: nobody is mailed again, and the log sheet stays", async () => {
    const { served, mails, records, logRows, errors } = await reminding(bloc);
    await served.post({});
    const before = logRows();
    records.clear();
    const response = await served.post({});
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ error: expect.stringContaining("hồ sơ thư đã gửi thiếu 2 thư") });
    expect(errors).toHaveLength(1);
    expect(mails).toHaveLength(2);
    expect(logRows()).toEqual(before);
  });

  it("for good: what the sheet remembers is not sent again, the rest is, and no row is dropped", async () => {
    const { context, served, mails, records, logRows } = await reminding(bloc);
    await served.post({});
    const before = logRows();
    records.clear();
    expect(await remind(context, "bloc", true)).toEqual([]);
    expect(mails).toHaveLength(2);
    expect(logRows()).toEqual(before);
    Object.assign(context, { clock: { now: () => at("2024-11-27T07:30") } });
    expect(await remind(context, "bloc", true)).toHaveLength(2);
    expect(mails).toHaveLength(4);
    expect(logRows().filter((row) => row.map(textOf).includes("Đã gửi"))).toHaveLength(4);
  });

  it("a claim that the sheet does not remember is added to what it does", async () => {
    const { served, standing, context } = await reminding(bloc);
    await served.post({});
    const remembers = () =>
      standing()
        .grids.find(({ title }) => title === "Hệ thống")
        ?.rows.map((row) => row.map(textOf));
    const both = remembers();
    const [key = "", digests = ""] = both?.find(([first = ""]) => first.startsWith("claims ")) ?? [];
    expect([key, digests.split(" ")]).toEqual(["claims m13", [expect.any(String), expect.any(String)]]);
    const { memory } = generatedSheets;
    await context.sheets.write("bloc", [
      {
        updateCells: {
          start: { sheetId: memory.sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{}, {}] }, { values: [{}, {}] }],
          fields: "userEnteredValue",
        },
      },
    ]);
    await served.post({});
    expect(remembers()?.find(([first = ""]) => first.startsWith("claims "))).toEqual([key, digests]);
  });
});
