import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderRecords } from "../functions/adapters/folder-records.ts";
import { planReminders } from "../functions/core/reminders/plan-reminders.ts";
import { outcomeName, unsentName } from "../functions/core/reminders/reminder-record.ts";
import { deliver } from "../functions/deliver-reminders.ts";
import type { Delivery, Mail, Mailer, Records } from "../functions/ports.ts";
import { readReminderLog } from "../functions/reminder-records.ts";
import { aContact, aHandIn, aMilestone, aResult, at, LINKS } from "./core/reminders/builders.ts";

const form = aMilestone();
const CODES = ["BAO", "BDV", "BTC", "TCT"];
const now = at("2024-11-25 07:30");
const given = { handIns: CODES.map((code) => aHandIn(code, form)), contacts: [aContact("BTC"), aContact("TCT")] };
const planned = planReminders(aResult(given), now, LINKS);

const IDS = { blocId: aResult(given).blocId, spreadsheetId: "1aB" };

let directory: string;
let records: Records;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "deliver-"));
  records = folderRecords(directory);
});
afterEach(() => rm(directory, { recursive: true }));

/** A mailer that remembers what it was given and answers after a while. */
function slowMailer(answer: (mail: Mail) => Delivery = () => ({ outcome: "sent", messageId: "m" })) {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer(mail);
    },
  };
  return { mailer, mails };
}

const outcomes = async (run: ReturnType<typeof deliver>) => (await run).map(({ delivery }) => delivery.outcome);
const logOutcomes = async () => (await readReminderLog(records, IDS)).map((row) => row.outcome);

describe("deliver", () => {
  it("each reminder goes once, with its outcome recorded", async () => {
    const { mailer, mails } = slowMailer();
    expect(await outcomes(deliver(planned, { mailer, records, runId: "r1", now }))).toEqual([
      "sent",
      "sent",
      "sent",
      "sent",
    ]);
    expect(mails.map(({ to, cc }) => [to, ...cc]).sort()).toEqual([
      ["an.btc@honglam.example"],
      ["an.tct@honglam.example"],
      ["bao@honglam.example", "an.tct@honglam.example"],
      ["bdv@honglam.example"],
    ]);
    expect(mails.map(({ reference }) => reference).sort()).toEqual(planned.map(({ claim }) => claim).sort());
    expect(await logOutcomes()).toEqual(["Đã gửi", "Đã gửi", "Đã gửi", "Đã gửi"]);
  });

  it("a second run sends nothing", async () => {
    const { mailer, mails } = slowMailer();
    await deliver(planned, { mailer, records, runId: "r1", now });
    const again = deliver(planned, { mailer, records, runId: "r1", now });
    expect(new Set(await outcomes(again))).toEqual(new Set(["already-claimed"]));
    expect(mails).toHaveLength(4);
  });

  it("two runs at once mail nobody twice", async () => {
    const { mailer, mails } = slowMailer();
    await Promise.all(["r1", "r2"].map((runId) => deliver(planned, { mailer, records, runId, now })));
    expect(mails.map(({ to }) => to).sort()).toEqual(
      ["an.btc@honglam.example", "an.tct@honglam.example", "bao@honglam.example", "bdv@honglam.example"].sort(),
    );
  });

  it("a crash between claim and mail: nobody is mailed again, the fate is shown as unknown", async () => {
    const crashing: Mailer = { send: () => new Promise(() => {}) };
    void deliver(planned.slice(0, 1), { mailer: crashing, records, runId: "r1", now });
    while ((await records.list("")).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const { mailer, mails } = slowMailer();
    expect(await outcomes(deliver(planned.slice(0, 1), { mailer, records, runId: "r2", now }))).toEqual([
      "already-claimed",
    ]);
    expect(mails).toEqual([]);
    expect(await logOutcomes()).toEqual(["Chưa rõ"]);
  });

  it("a failure stops no other message", async () => {
    const { mailer } = slowMailer(({ to }) => {
      if (to.startsWith("bao")) throw new Error("broken");
      if (to.startsWith("bdv")) return { outcome: "refused", reason: "400" };
      return { outcome: "sent", messageId: "m" };
    });
    expect(await outcomes(deliver(planned, { mailer, records, runId: "r1", now }))).toEqual([
      "unknown",
      "refused",
      "sent",
      "sent",
    ]);
    expect((await logOutcomes()).sort()).toEqual(["Chưa rõ", "Không nhận được", "Đã gửi", "Đã gửi"].sort());
  });

  it("a claim whose answer was lost is known as our own; records that stay broken send nothing", async () => {
    let lost = 0;
    const losing: Records = {
      ...records,
      async create(name, content) {
        if (name === planned[1]?.claim) throw new Error("down");
        const state = await records.create(name, content);
        if (name === planned[0]?.claim && lost++ === 0) throw new Error("time-out");
        if (name === planned[2]?.claim) throw new Error("no answer, although it is there");
        return state;
      },
    };
    const { mailer, mails } = slowMailer();
    const run = deliver(planned, { mailer, records: losing, runId: "r1", now });
    expect(await outcomes(run)).toEqual(["sent", "not-claimed", "sent", "sent"]);
    expect(mails).toHaveLength(3);
  });

  it("a lost outcome leaves the fate unknown, and the mail sent once", async () => {
    const losing: Records = {
      ...records,
      create: (name, content) =>
        name.endsWith(".outcome") ? Promise.reject(new Error("down")) : records.create(name, content),
    };
    const { mailer, mails } = slowMailer();
    expect(await outcomes(deliver(planned.slice(0, 1), { mailer, records: losing, runId: "r1", now }))).toEqual([
      "sent",
    ]);
    expect(mails).toHaveLength(1);
    expect(await logOutcomes()).toEqual(["Chưa rõ"]);
  });

  it("without an address nothing goes, and an address added later is still reminded", async () => {
    const { mailer, mails } = slowMailer();
    const without = planReminders(
      aResult({ ...given, contacts: [], mailboxes: { BTC: undefined } }),
      now,
      LINKS,
    ).filter(({ member }) => member.code === "BTC");
    const [reminder] = without;
    expect(await outcomes(deliver(without, { mailer, records, runId: "r1", now }))).toEqual(["unsendable"]);
    expect(await outcomes(deliver(without, { mailer, records, runId: "r2", now }))).toEqual(["unsendable"]);
    expect(await records.list("")).toEqual([unsentName(reminder?.claim ?? "")]);
    expect(await logOutcomes()).toEqual(["Không gửi (không có địa chỉ thư)"]);
    expect(mails).toEqual([]);

    const withAddress = planned.filter(({ member }) => member.code === "BTC");
    expect(await outcomes(deliver(withAddress, { mailer, records, runId: "r3", now }))).toEqual(["sent"]);
    expect(await records.read(outcomeName(reminder?.claim ?? ""))).toContain("sent");
  });
});

describe("a mail that nobody took", () => {
  const at0730 = (minutes: number, day = "2024-11-25") => at(`${day} 07:30`).add({ minutes });
  const refused: Delivery = { outcome: "refused", reason: "429" };
  const run = async (answer: Delivery, moment = now, some = planned) => {
    const { mailer, mails } = slowMailer(() => answer);
    const delivered = await deliver(some, { mailer, records, runId: "r", now: moment });
    return { outcomes: delivered.map(({ delivery }) => delivery.outcome), mails: mails.length };
  };
  const one = planned.slice(0, 1);

  it("goes with a later run, under a claim of its own, once", async () => {
    expect(await run(refused)).toEqual({ outcomes: Array(4).fill("refused"), mails: 4 });
    expect(await run({ outcome: "sent", messageId: "m" })).toEqual({ outcomes: Array(4).fill("sent"), mails: 4 });
    expect(await run({ outcome: "sent", messageId: "m" })).toMatchObject({ mails: 0 });
    expect(await records.list(planned[0]?.claim ?? "")).toEqual(
      ["", ".2", ".2.outcome", ".outcome"].map((end) => planned[0]?.claim + end),
    );
    expect((await logOutcomes()).sort()).toEqual(
      [...Array(4).fill("Không nhận được"), ...Array(4).fill("Đã gửi")].sort(),
    );
  });

  it("whose fate is unknown after all is not sent again", async () => {
    await run(refused, now, one);
    await run({ outcome: "unknown", reason: "time-out" }, now, one);
    expect(await run({ outcome: "sent", messageId: "m" }, at0730(60), one)).toEqual({
      outcomes: ["already-claimed"],
      mails: 0,
    });
  });

  it("is tried five times a day at most, with pauses, and on the next day again", async () => {
    const tried = [];
    for (let minutes = 0; minutes <= 600; minutes += 5)
      if ((await run(refused, at0730(minutes), one)).mails > 0) tried.push(minutes);
    expect(tried).toEqual([0, 5, 10, 40, 130]);
    expect(await run({ outcome: "sent", messageId: "m" }, at0730(0, "2024-11-26"), one)).toMatchObject({ mails: 1 });
  });

  it("by two runs at once goes once", async () => {
    await run(refused);
    const { mailer, mails } = slowMailer();
    await Promise.all(["r1", "r2"].map((runId) => deliver(planned, { mailer, records, runId, now })));
    expect(mails).toHaveLength(4);
  });

  it("since the mailer takes none: one claim is used up, what is left is for a later run", async () => {
    expect(await run({ outcome: "refused", reason: "401", isForAll: true })).toEqual({
      outcomes: ["refused", "not-claimed", "not-claimed", "not-claimed"],
      mails: 1,
    });
    expect(await records.list("reminders")).toHaveLength(2);
    expect(await run({ outcome: "sent", messageId: "m" })).toEqual({ outcomes: Array(4).fill("sent"), mails: 4 });
  });
});

describe("claims of earlier versions", () => {
  it("still count, unless their mail was refused", async () => {
    const [first, second] = planned;
    await records.create(first?.formerClaim ?? "", "{}");
    await records.create(second?.formerClaim ?? "", "{}");
    await records.create(outcomeName(second?.formerClaim ?? ""), '{"outcome":"refused"}');
    const { mailer, mails } = slowMailer();
    expect(await outcomes(deliver(planned, { mailer, records, runId: "r", now }))).toEqual([
      "already-claimed",
      "sent",
      "sent",
      "sent",
    ]);
    expect(mails).toHaveLength(3);
    expect(first?.formerClaim).toMatch(/^reminders\/1aB\/2024\/M13\/\w+\/2024-11-28\/truoc-3$/);
  });
});

describe("a run that is asked to end", () => {
  it("ends the mail that has begun, with its outcome, and begins no other", async () => {
    const { mailer, mails } = slowMailer();
    const isStopping = () => mails.length > 0;
    expect(await outcomes(deliver(planned, { mailer, records, runId: "r", now, isStopping }))).toEqual([
      "sent",
      "not-claimed",
      "not-claimed",
      "not-claimed",
    ]);
    expect(await outcomes(deliver(planned, { mailer, records, runId: "r", now }))).toEqual([
      "already-claimed",
      "sent",
      "sent",
      "sent",
    ]);
  });
});
