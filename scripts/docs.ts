/** `npm run docs`: writes what the code says of itself: SHEETS.md from the declarations, the picture of the house from the imports. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sheetsDocumentation } from "../sheets-schema/template/docs.ts";
import { drawHouse } from "./architecture/draw-house.ts";
import { sourceFiles } from "./architecture/source-files.ts";
import { command } from "./command.ts";

const root = join(import.meta.dirname, "..");

await command("docs", "Writes sheets-schema/SHEETS.md and docs/house.svg from the code.", {}, async () => {
  process.chdir(root);
  for (const [file, content] of [
    ["sheets-schema/SHEETS.md", sheetsDocumentation()],
    ["docs/house.svg", drawHouse(sourceFiles())],
  ] as const) {
    const stands = readFileSync(file, { encoding: "utf8", flag: "a+" }) === content;
    if (!stands) writeFileSync(file, content);
    process.stdout.write(`${file} ${stands ? "is up to date" : "was written"}.\n`);
  }
});
