/** The real browser that shows the grid page: it comes as a package, which unpacks itself once into the folder for passing files. */
import packed from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** The package is for Linux on x64 alone. */
export const HAS_BROWSER = process.platform === "linux" && process.arch === "x64";

/** Unpacks it; two that begin at once would get in each other's way. */
export async function unpackBrowser(): Promise<void> {
  await packed.executablePath();
}

/** A browser of its own, without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
}
