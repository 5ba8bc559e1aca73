import { startEmulator } from "../emulator/server.ts";
import { type BlocOnServer, blocOnServer, type Calls } from "./bloc-on-server.ts";
import { table } from "./figures.ts";

const steps: readonly (readonly [what: string, prepare: (bloc: BlocOnServer) => Promise<void>])[] = [
  ["first run, which makes the forms", async () => undefined],
  ["nothing changed", async () => undefined],
  ["every form filled in", (bloc) => bloc.typeForms()],
  ["one score changed", (bloc) => bloc.typeOneScore(0.25)],
  ["one member handed in", (bloc) => bloc.handIn()],
];

/** A table of the calls to the spreadsheet API that a refresh makes, for blocs of several sizes. */
export async function callsTable(sizes: readonly number[]): Promise<string> {
  const columns: (readonly string[])[] = [];
  for (const members of sizes) {
    const server = await startEmulator();
    try {
      const bloc = await blocOnServer(server, { members, criteria: 55 });
      const counts: string[] = [];
      for (const [, prepare] of steps) {
        await prepare(bloc);
        counts.push(wordsOf(await bloc.refresh()));
      }
      columns.push([`${members} members`, ...counts]);
    } finally {
      await server.close();
    }
  }
  return table(
    ["calls of a refresh", ...steps.map(([what]) => what)].map((what, row) => [
      what,
      ...columns.map((column) => column[row] ?? ""),
    ]),
  );
}

const wordsOf = ({ reads, writes, protections }: Calls): string =>
  [counted(reads, "read"), counted(writes, "write"), ...(protections === 0 ? [] : [`${protections} of rights`])].join(
    " + ",
  );

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
