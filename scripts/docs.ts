/** `npm run docs`: writes sheets-schema/SHEETS.md from the declarations. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sheetsDocumentation } from "../sheets-schema/template/docs.ts";

const HELP = `Usage: npm run docs [-- --help]

Writes sheets-schema/SHEETS.md, the reference of every sheet, from the declarations in sheets-schema/.
`;

const file = fileURLToPath(new URL("../sheets-schema/SHEETS.md", import.meta.url));

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help === true) process.stdout.write(HELP);
  else await writeDocumentation();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function writeDocumentation(): Promise<void> {
  const documentation = sheetsDocumentation();
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before === documentation) {
    console.log(`${file} is up to date.`);
    return;
  }
  await writeFile(file, documentation);
  console.log(`Wrote ${file}.`);
}
