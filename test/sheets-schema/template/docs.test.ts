import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { sheetsDocumentation } from "../../../sheets-schema/template/docs.ts";

it("SHEETS.md: is what the declarations say (npm run docs writes it)", async () => {
  const standing = await readFile(new URL("../../../sheets-schema/SHEETS.md", import.meta.url), "utf8");
  expect(standing).toBe(sheetsDocumentation());
});

it("SHEETS.md: every table row has as many cells as its head", () => {
  let cells = 0;
  for (const line of sheetsDocumentation().split("\n")) {
    if (!line.startsWith("|")) cells = 0;
    const count = line.replaceAll("\\|", "").split("|").length;
    if (line.startsWith("|") && cells !== 0) expect(count, line).toBe(cells);
    cells = line.startsWith("|") ? count : 0;
  }
});
