import { describe, expect, it } from "vitest";
import { createQuota, GOOGLE_LIMITS } from "../../scripts/emulator/serving/quota.ts";
import { OFFICER, OWNER, startTestServer } from "./client.ts";

const at = (seconds: number) => new Date(Date.UTC(2024, 10, 25, 3, 0, seconds));

describe("quota", () => {
  it("a person has 60 reads and 60 writes a minute, apart", () => {
    const quota = createQuota(GOOGLE_LIMITS, () => at(0));
    for (let count = 0; count < 60; count += 1) quota.spend(OWNER, false);
    expect(() => quota.spend(OWNER, false)).toThrow("limit 'Read requests per minute per user'");
    expect(() => quota.spend(OWNER, true)).not.toThrow();
    expect(() => quota.spend(OFFICER, false)).not.toThrow();
  });

  it("all persons together have 300 of each", () => {
    const quota = createQuota(GOOGLE_LIMITS, () => at(0));
    for (let count = 0; count < 300; count += 1) quota.spend(`p${count % 10}@x.example`, true);
    expect(() => quota.spend("moi@x.example", true)).toThrow("limit 'Write requests per minute' of service");
  });

  it("the next minute begins anew", () => {
    let now = at(59);
    const quota = createQuota({ ...GOOGLE_LIMITS, readPerUser: 1 }, () => now);
    quota.spend(OWNER, false);
    expect(() => quota.spend(OWNER, false)).toThrow();
    now = at(60);
    expect(() => quota.spend(OWNER, false)).not.toThrow();
  });

  it("is off unless asked for, counts a batch once, and leaves Drive alone", async () => {
    await using free = await startTestServer();
    const { get } = await free.create();
    for (let count = 0; count < 70; count += 1) expect((await get("fields=spreadsheetId")).status).toBe(200);

    await using bound = await startTestServer({ quota: { ...GOOGLE_LIMITS, writePerUser: 2 } });
    const { id, batch, write } = await bound.create();
    const many = Array.from({ length: 20 }, () => ({ addSheet: {} }));
    expect((await batch(many)).status).toBe(200);
    expect((await write("A1", [["x"]])).body["error"]).toMatchObject({ code: 429, status: "RESOURCE_EXHAUSTED" });
    expect((await bound.call("PATCH", `/drive/v3/files/${id}`, { name: "vẫn được" })).status).toBe(200);
  });
});
