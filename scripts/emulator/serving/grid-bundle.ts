/**
 * The grid page's script and style, bundled when first asked for and kept under `node_modules/.cache`, which
 * git ignores. The bundler runs in a process of its own, so the API answers on meanwhile.
 */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const SOURCE = join(HERE, "../grid-page");

export interface GridBundle {
  readonly script: Buffer;
  readonly style: Buffer;
}

/** The folder `node_modules` that this file's packages come from. */
function packagesFolder(): string {
  for (let folder = HERE; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules");
    if (existsSync(join(found, "esbuild"))) return found;
    if (dirname(folder) === folder) throw new Error("The grid page needs the package esbuild: run npm install.");
  }
}

/** Names the bundle after what goes into it: our files and the version of the component. */
async function digest(packages: string): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(join(packages, "@univerjs/preset-sheets-core/package.json")));
  for (const name of (await readdir(SOURCE)).sort()) hash.update(name).update(await readFile(join(SOURCE, name)));
  return hash.digest("hex").slice(0, 16);
}

let running: Promise<GridBundle> | undefined;

/** The bundle, made at most once per process and per state of its sources. */
export function gridBundle(): Promise<GridBundle> {
  running ??= make().catch((error: unknown) => {
    running = undefined;
    throw error;
  });
  return running;
}

async function make(): Promise<GridBundle> {
  const packages = packagesFolder();
  const cache = join(packages, ".cache", "emulator-grid");
  const folder = join(cache, await digest(packages));
  if (!existsSync(join(folder, "main.js"))) await bundle(cache, folder);
  const [script, style] = await Promise.all([readFile(join(folder, "main.js")), readFile(join(folder, "main.css"))]);
  return { script, style };
}

async function bundle(cache: string, folder: string): Promise<void> {
  const { build } = await import("esbuild");
  const beside = `${folder}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await build({
    entryPoints: { main: join(SOURCE, "main.ts") },
    outdir: beside,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
  });
  // Another process may have made the same one in the meantime; then its folder stays.
  await rename(beside, folder).catch((error: unknown) => {
    if (!existsSync(join(folder, "main.js"))) throw error;
  });
}
