/** What a run costs of the quota of Google's API, whatever the size of the bloc: 60 reads and 60 writes a minute. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BlocOnServer, blocOnServer } from "../../scripts/bench/bloc-on-server.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";

describe.each([3, 30])("refresh: a bloc of %i members", (members) => {
  let server: Emulator;
  let bloc: BlocOnServer;
  beforeAll(async () => {
    server = await startEmulator();
    bloc = await blocOnServer(server, { members, criteria: 12 });
  });
  afterAll(() => server.close());

  /** The calls of one run by what they were for, each of them seen by the server. */
  async function callsOfOneRun() {
    server.resetCalls();
    const calls = await bloc.refresh();
    expect(server.calls()).toHaveLength(calls.reads + calls.writes + calls.protections);
    expect(server.calls().filter(({ status }) => status !== 200)).toEqual([]);
    return calls;
  }

  it("its first run makes the forms by one read and two writes, its protection by one call more", async () => {
    expect(await callsOfOneRun()).toEqual({ reads: 1, writes: 2, protections: 1 });
    const { grids } = await bloc.context.sheets.read(bloc.spreadsheetId);
    expect(grids.filter(({ title }) => title.startsWith("Phiếu "))).toHaveLength(members);
  });

  it("a run with nothing changed is one read", async () => {
    expect(await callsOfOneRun()).toEqual({ reads: 1, writes: 0, protections: 0 });
  });

  it("a run after all forms were filled in is one read and one write", async () => {
    await bloc.typeForms();
    expect(await callsOfOneRun()).toEqual({ reads: 1, writes: 1, protections: 0 });
  });

  it("a run after one score was changed is one read and one write, and the next one read", async () => {
    await bloc.typeOneScore(0.25);
    expect(await callsOfOneRun()).toEqual({ reads: 1, writes: 1, protections: 0 });
    expect(await callsOfOneRun()).toEqual({ reads: 1, writes: 0, protections: 0 });
  });

  it("a run after a member handed in is one read and one write", async () => {
    await bloc.handIn();
    expect(await callsOfOneRun()).toEqual({ reads: 1, writes: 1, protections: 0 });
  });
});
