/** The grid page of a server of its own, in a real browser. */
import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser } from "../../scripts/local/browser.ts";
import { startTestServer, type TestServer } from "./client.ts";

export interface GridBrowser {
  readonly server: TestServer;
  readonly browser: Browser;
  /** With the clipboard; pages of one context are windows of one person's browser. */
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts both, in Vietnamese, with a window of 1280 × `height`. */
export async function gridBrowser(height: number): Promise<GridBrowser> {
  const server = await startTestServer({ locale: "vi_VN" });
  await server.emulator.warmGrid();
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return {
    server,
    browser,
    context,
    async close() {
      await browser.close();
      await server.emulator.close();
    },
  };
}
