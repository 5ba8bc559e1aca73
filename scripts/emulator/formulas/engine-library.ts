/**
 * The calculating library: IronCalc, compiled to WebAssembly, which is read from the disk when the first
 * formula comes. A crash inside leaves it unusable for good, so that another copy is loaded then.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import * as first from "@ironcalc/wasm";

export type Library = Pick<typeof first, "Model" | "initSync">;

const { resolve } = createRequire(import.meta.url);

// The package's own start would ask the network for this file.
const start = (library: Library): Library => {
  library.initSync({ module: readFileSync(resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  return library;
};

let current: Library | undefined;
let copies = 0;

/** The library, or `undefined` while a crashed one is being replaced. */
export function formulaLibrary(): Library | undefined {
  if (current === undefined && copies === 0) {
    copies = 1;
    current = start(first);
  }
  return current;
}

/** Gives the library up after a crash; resolves when another copy is there. */
export async function replaceLibrary(): Promise<void> {
  current = undefined;
  copies += 1;
  const copy: Library = await import(`${pathToFileURL(resolve("@ironcalc/wasm")).href}?copy=${copies}`);
  current = start(copy);
}
