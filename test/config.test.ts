import { describe, expect, it } from "vitest";
import { readConfig } from "../functions/config.ts";

const least = { ROBOT_ACCOUNT: "robot@khoi.iam.gserviceaccount.com" };

describe("readConfig", () => {
  it("needs only the robot's account", () => {
    expect(readConfig(least)).toEqual({
      SPREADSHEET_IDS: [],
      ROBOT_ACCOUNT: "robot@khoi.iam.gserviceaccount.com",
      SHEETS_WEB_ADDRESS: "https://docs.google.com",
      isCloud: false,
      MAILER: "outbox",
      OUTBOX_DIRECTORY: ".local/outbox",
      OUTBOX_DAYS: 365,
      UNFINISHED_DAYS: 1,
      MAIL_FROM: "nhac-viec@khoi-thi-dua.example",
      MAIL_FROM_NAME: "Khối thi đua",
      LOG_LEVEL: "info",
    });
  });

  it.each([
    ["a,b", ["a", "b"]],
    [" a , b ,", ["a", "b"]],
    ["", []],
  ])("reads the spreadsheets %j", (given, ids) => {
    expect(readConfig({ ...least, SPREADSHEET_IDS: given }).SPREADSHEET_IDS).toEqual(ids);
  });

  it("takes the slash off an address", () => {
    expect(readConfig({ ...least, SHEETS_ADDRESS: "http://127.0.0.1:8787/" }).SHEETS_ADDRESS).toBe(
      "http://127.0.0.1:8787",
    );
  });

  it("leaves what it does not know alone", () => {
    expect(readConfig({ ...least, PATH: "/bin" })).not.toHaveProperty("PATH");
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ["no robot", {}, /ROBOT_ACCOUNT: .*service account/],
    ["an empty robot", { ROBOT_ACCOUNT: "" }, /ROBOT_ACCOUNT/],
    ["an address of files", { ...least, SHEETS_ADDRESS: "file:///etc" }, /SHEETS_ADDRESS/],
    ["an unknown mailer", { ...least, MAILER: "pigeon" }, /MAILER/],
    [
      "SendGrid without its key",
      { ...least, MAILER: "sendgrid" },
      /SENDGRID_API_KEY: is needed when MAILER is sendgrid/,
    ],
    ["a clock that is none", { ...least, CLOCK_START: "hôm nay" }, /CLOCK_START/],
  ])("%s is refused", (_, env, fault) => expect(() => readConfig(env)).toThrow(fault));

  it("tells every fault in one message, and repeats no value", () => {
    const env = { MAILER: "sendgrid", SHEETS_ADDRESS: "secret-address", LOG_LEVEL: "loud" };
    expect(() => readConfig(env)).toThrow(/SHEETS_ADDRESS[\s\S]*ROBOT_ACCOUNT|ROBOT_ACCOUNT[\s\S]*SHEETS_ADDRESS/);
    expect(() => readConfig(env)).not.toThrow("secret-address");
  });
});
