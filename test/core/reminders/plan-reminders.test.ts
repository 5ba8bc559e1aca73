import { describe, expect, it } from "vitest";
import { planReminders } from "../../../functions/core/reminders/plan-reminders.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { aContact, aHandIn, aMilestone, aResult, at, conference, type Given, LINKS, traditionDay } from "./builders.ts";

const form = aMilestone();
const all = ["BTC", "BDV", "BAO", "TCT"].map((code) => aHandIn(code, form));
const plan = (given: Given, moment = "2024-11-25 07:30") => planReminders(aResult(given), at(moment), LINKS);

describe("planReminders", () => {
  it("exactly those who owe, each with a claim of its own", () => {
    const handIns = [aHandIn("BTC", form), aHandIn("BDV", form, { isHandedIn: true })];
    expect(plan({ handIns }).map(({ claim }) => claim)).toEqual([
      "reminders/0123456789abcdef/m13/btc/2024-11-28/truoc-3",
    ]);
  });

  it("an extension begins a series of its own", () => {
    const handIns = [aHandIn("BTC", form, { due: "2024-12-06" })];
    expect(plan({ handIns })).toEqual([]);
    expect(plan({ handIns }, "2024-12-03 08:00").map(({ claim }) => claim)).toEqual([
      "reminders/0123456789abcdef/m13/btc/2024-12-06/truoc-3",
    ]);
  });

  it.each([
    ["2024-11-25 08:00", ["M12 truoc-1"]],
    ["2024-11-26 08:00", ["M12 dung-han"]],
    ["2024-11-27 08:00", ["M12 sau-1"]],
    ["2024-11-29 08:00", ["M13 sau-1"]],
  ])("of one paper at two milestones, the reminder that is due first goes: %s", (moment, expected) => {
    const first = aMilestone({ code: "M12", due: "2024-11-26", daysAfter: [1], obliged: ["BAO", "TCT"] });
    const handIns = [aHandIn("BAO", first), aHandIn("BAO", form)];
    const names = plan({ milestones: [form, first], handIns }, moment).map(
      ({ milestone, claim }) => `${milestone.code} ${claim.slice(claim.lastIndexOf("/") + 1)}`,
    );
    expect(names).toEqual(expected);
  });

  it("after the last step nothing", () => {
    expect(plan({ handIns: all }, "2024-12-04 08:00")).toEqual([]);
  });

  it("claims are safe as paths whatever people typed as a code", () => {
    const hostile = aMilestone({ code: "../Đ 1" });
    const [first] = plan({ milestones: [hostile], handIns: [aHandIn("BTC", hostile)] });
    expect(first?.claim).toBe("reminders/0123456789abcdef/_2e__2e__2f__111_1/btc/2024-11-28/truoc-3");
  });

  it("the order of rows changes nothing", () => {
    const given = { milestones: [form, conference], handIns: all, contacts: [aContact("BTC"), aContact("BDV")] };
    expect(plan({ ...given, shuffled: true }).map(comparable)).toEqual(plan(given).map(comparable));
  });

  it.each<[string, Given]>([
    ["a code in small letters, with a dash or a blank", { milestones: [aMilestone({ code: "m - 13" })] }],
    ["a code with other zeros", { milestones: [aMilestone({ code: "M013" })] }],
    ["a year that was mended", { settings: { year: decimal("2025") } }],
  ])("%s is the same claim", (_, given) => {
    const handIns = (given.milestones ?? [form]).flatMap((milestone) => [aHandIn("BTC", milestone)]);
    expect(plan({ handIns: [aHandIn("BTC", form)] }).map(({ claim }) => claim)).toEqual(
      plan({ ...given, handIns }).map(({ claim }) => claim),
    );
  });

  it("codes that differ only so have claims of their own", () => {
    const two = [aMilestone({ code: "M1-3" }), aMilestone({ code: "M13", paper: "Báo cáo" })];
    const claims = plan({ milestones: two, handIns: two.map((each) => aHandIn("BTC", each)) }).map(
      ({ claim }) => claim,
    );
    expect(new Set(claims).size).toBe(2);
  });

  it("an event is announced to all, then no more", () => {
    const steps = (moment: string) => plan({ milestones: [conference, traditionDay] }, moment);
    expect(steps("2024-07-05 08:00").map(({ claim }) => claim)).toEqual(
      ["BAO", "BDV", "BTC", "TCT"].map(
        (code) => `reminders/0123456789abcdef/s3/${code.toLowerCase()}/2024-07-12/truoc-7`,
      ),
    );
    expect(steps("2024-07-05 08:00").every(({ recipients }) => recipients.cc.length === 0)).toBe(true);
    expect(steps("2024-07-13 08:00")).toEqual([]);
  });
});

const comparable = ({ claim, recipients, message }: ReturnType<typeof plan>[number]) => ({
  claim,
  recipients,
  message,
});

describe("planReminders: recipients", () => {
  const to = (member: string, given: Given) =>
    plan({ handIns: all, ...given }).find((reminder) => reminder.member.code === member);

  it.each<[string, Given, string[]]>([
    [
      "officer and leader, those who do the work first, no double",
      {
        contacts: [
          aContact("BTC", { duty: "Lãnh đạo phụ trách", mail: ["lanhdao@x.example"] }),
          aContact("BTC", { duty: "Lãnh đạo phụ trách", mail: ["AN@x.example"] }),
          aContact("BTC", { mail: ["an@x.example"] }),
          aContact("BDV", { mail: ["other@x.example"] }),
          aContact("BTC", { duty: "Người thẩm định", mail: ["verifier@x.example"] }),
        ],
      },
      ["an@x.example", "lanhdao@x.example"],
    ],
    ["the mailbox when there is no contact", { contacts: [] }, ["btc@honglam.example"]],
    [
      "every address of a list, once",
      {
        contacts: [
          aContact("BTC", { mail: ["an@x.example", "phong@x.example"] }),
          aContact("BTC", { mail: ["Phong@x.example"] }),
        ],
      },
      ["an@x.example", "phong@x.example"],
    ],
    [
      "the mailbox when no contact has an address",
      { contacts: [aContact("BTC", { mail: undefined })] },
      ["btc@honglam.example"],
    ],
    ["nobody", { contacts: [], mailboxes: { BTC: undefined } }, []],
  ])("%s", (_, given, expected) => {
    expect(to("BTC", given)?.recipients).toEqual({ to: expected, cc: [] });
    expect(to("BTC", given)?.unsendable).toBe(expected.length === 0 ? "Không có địa chỉ thư" : undefined);
  });

  it("what the leader owes goes in copy to the deputy and to the Board's officer", () => {
    const contacts = [
      aContact("BAO"),
      aContact("TCT"),
      aContact("BTDKT", { duty: "Ban Thi đua - Khen thưởng", mail: ["board@x.example"] }),
    ];
    expect(to("BAO", { contacts })?.recipients).toEqual({
      to: ["an.bao@honglam.example"],
      cc: ["an.tct@honglam.example", "board@x.example"],
    });
    expect(to("TCT", { contacts })?.recipients.cc).toEqual([]);
  });
});
