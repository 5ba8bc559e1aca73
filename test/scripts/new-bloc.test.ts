/** Beside the example under `npm start`: a bloc that somebody made is typed into by its owner, and answered. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenToken } from "../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../functions/adapters/google-sheets.ts";
import { LOCAL_OWNER } from "../../scripts/command.ts";
import { HAS_BROWSER } from "../../scripts/local/browser.ts";
import { gatheredById } from "../../scripts/local/gather-typing.ts";
import { gridPerson } from "../../scripts/local/grid-person.ts";
import { type LocalSystem, startLocalSystem } from "../../scripts/local/local-system.ts";
import { readWorkbook, type Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import { issueSheet } from "../../sheets-schema/sheets/generated.ts";
import { members } from "../../sheets-schema/sheets/members.ts";
import { settings } from "../../sheets-schema/sheets/settings.ts";
import { runCommand } from "./run-command.ts";

const START = "2024-02-20T08:00";
const directory = mkdtempSync(join(tmpdir(), "khoi-thi-dua-new-"));
let system: LocalSystem;
let origin: string;

beforeAll(async () => {
  system = await startLocalSystem({ dataDirectory: directory, isFresh: true, clockStart: START, firstPort: 9860 });
  origin = new URL(system.addresses[0]?.url ?? "").origin;
  system.onTyping(gatheredById(100, async (id) => void (await system.refresh(id))));
});
afterAll(async () => {
  await system.close();
  rmSync(directory, { recursive: true });
});

const sheets = () => googleSheets({ auth: givenToken(LOCAL_OWNER), address: origin });

async function until(id: string, isSo: (workbook: Workbook) => boolean, forMs = 20_000): Promise<void> {
  for (const end = performance.now() + forMs; ; ) {
    if (isSo(readWorkbook(await sheets().read(id)))) return;
    if (performance.now() > end) throw new Error("It did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const issuesIn = ({ generated }: Workbook): string =>
  JSON.stringify(generated[issueSheet.name as "issues"]?.rows ?? []);

describe("a spreadsheet beside the example", () => {
  it("that is no bloc's, or is gone, is passed over", async () => {
    const stranger = await sheets().create("Khác", "vi_VN", "Asia/Ho_Chi_Minh");
    await expect(system.refresh(stranger)).resolves.toBeUndefined();
    await expect(system.refresh("khong-co")).resolves.toBeUndefined();
  });

  it.runIf(HAS_BROWSER)(
    "its owner types on the grid page: settings are answered, a member gets its form",
    async () => {
      const args = ["--from", "xa", "--year", "2024", "--title", "Cụm thử", "--server", origin];
      const made = await runCommand(directory, "create-workbook", args, { environment: { CLOCK_START: START } });
      expect(made).toMatchObject({ code: 0, error: "" });
      const [id = "", url = ""] = made.out.split("\n");
      await until(id, (workbook) => issuesIn(workbook).includes("Trang Đơn vị chưa có đơn vị nào"));

      const owner = await gridPerson(url, LOCAL_OWNER);
      const rows = readWorkbook(await sheets().read(id)).sheets.settings.rows;
      const province = rows.find(({ values }) => values.name === "Tỉnh, địa danh")?.rowNumber;
      await owner.type({ sheetId: settings.sheetId, cell: `B${province}` }, "Hong Lam");
      const line = ["XAM", "Xã Ấm", "Xã Ấm", "", "Trưởng Khối"];
      await owner.paste({ sheetId: members.sheetId, cell: "A2" }, [line]);
      await owner.saved();
      await until(id, (workbook) => workbook.forms.has("XAM") && !issuesIn(workbook).includes("Tỉnh, địa danh"));
      expect(await owner.message()).toBe("");
      expect(owner.errors).toEqual([]);
      await owner.close();
    },
    60_000,
  );
});
