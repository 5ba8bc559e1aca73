/** `npm run pictures`: the README's pictures, taken from the running program in a real browser. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ranking } from "../sheets-schema/sheets/generated.ts";
import { formSheetId } from "../sheets-schema/sheets/score-form.ts";
import { command } from "./command.ts";
import { launchBrowser } from "./local/browser.ts";
import { gridPerson } from "./local/grid-person.ts";
import { startLocalSystem } from "./local/local-system.ts";

/** Typed into the form of Ban Tổ chức for a picture: result and score, by the row of the criterion. */
const TYPED: readonly (readonly [cell: string, text: string])[] = [
  ["J4", "2 đ"],
  ["H5", "48/50"],
  ["H6", "96.58%"],
  ["J7", "16/15 điểm"],
  ["J9", "tạm tính 12,5/10"],
  ["J10", "tám rưỡi"],
  ["J11", "4.5"],
  ["J12", "1.234"],
];
const TYPIST = "nguyetltm@honglam.example";

/** The grid draws on a canvas: there is nothing to wait for but time. */
const DRAWING_MS = 4_000;

const options = { out: { value: "DIR", help: "where to", default: join(import.meta.dirname, "..", "docs") } } as const;

await command("pictures", "Takes the README's pictures anew.", options, async ({ out = options.out.default }) => {
  const take = pictureTaker(out);
  const dataDirectory = mkdtempSync(join(tmpdir(), "khoi-thi-dua-pictures-"));
  const system = await startLocalSystem({
    dataDirectory,
    isFresh: true,
    clockStart: "2024-11-25T07:30",
    firstPort: 9500,
  });
  try {
    mkdirSync(out, { recursive: true });
    await system.functions.call("refresh-bloc");
    await system.functions.call("send-reminders");
    await system.warmGrid();
    const grid = system.addresses[0]?.url ?? "";
    const home = system.addresses[1]?.url ?? "";
    const mail = readdirSync(join(dataDirectory, "outbox")).find((file) => /_bnc_.*\.html$/.test(file));
    if (mail === undefined) throw new Error("No mail to BNC lies in the outbox.");
    await take(`${grid}#gid=${ranking.sheetId}`, "ranking.png", 2250, 640, DRAWING_MS);
    await take(`${grid}#gid=${formSheetId("BNC")}`, "form.png", 1700, 800, DRAWING_MS);
    await take(`${home}outbox/${mail}`, "mail.png", 720, 1180, 0);
    await take(system.addresses.find(({ name }) => name === "Trang của Ban")?.url ?? "", "board.png", 1280, 900, 0);
    await typeFaults(grid);
    await system.functions.call("refresh-bloc");
    await take(`${grid}#gid=${formSheetId("BTC")}&range=A1`, "typed.png", 1700, 790, DRAWING_MS);
  } finally {
    await system.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
  process.stdout.write(`${readdirSync(out).join("\n")}\n`);
});

/** As the officer of Ban Tổ chức would. */
async function typeFaults(grid: string): Promise<void> {
  const person = await gridPerson(grid, TYPIST);
  for (const [cell, text] of TYPED) await person.type({ sheetId: formSheetId("BTC"), cell }, text);
  await person.close();
}

/** A browser for each picture: this build runs in one process, which a closed page ends. */
function pictureTaker(folder: string) {
  return async (url: string, name: string, width: number, height: number, waitMs: number): Promise<void> => {
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(url);
    await page.waitForTimeout(waitMs);
    await page.screenshot({ path: join(folder, name) });
    await browser.close();
  };
}
