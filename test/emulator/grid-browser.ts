/** The grid page of a server of its own, in a real browser. */
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium as playwright } from "playwright-core";
import { startTestServer, type TestServer } from "./client.ts";

/** The browser comes as a package for Linux on x64 alone. */
export const HAS_BROWSER = process.platform === "linux" && process.arch === "x64";

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
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, "--no-sandbox"],
    headless: true,
  });
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
