/** Before all tests: files that run at once would each unpack the browser, and one start it while another still writes it. */
import { HAS_BROWSER, unpackBrowser } from "../scripts/local/browser.ts";

export async function setup(): Promise<void> {
  if (HAS_BROWSER) await unpackBrowser();
}
