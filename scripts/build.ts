/**
 * `npm run build`: each function of functions/index.ts as one CommonJS file that a Node 24 cloud runtime loads. A
 * bundle is made from index.ts itself, without the lines that register the other functions: that file stays the only
 * list there is. The functions framework stays outside, since a bundled copy would register in a list of its own.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { command } from "./command.ts";

const root = join(import.meta.dirname, "..");
const FRAMEWORK = "@google-cloud/functions-framework";
const REGISTRATION = /^http\("([\w-]+)",.*$/gm;
/** The root of googleapis alone has over 100 MB. */
const MOST_BYTES = 3_000_000;

/** One function, ready to be deployed from its directory. */
export interface BuiltFunction {
  readonly name: string;
  readonly directory: string;
  readonly file: string;
  readonly bytes: number;
}

/** The functions that functions/index.ts registers, in its order. */
export async function functionNames(): Promise<string[]> {
  return [...(await readIndex()).matchAll(REGISTRATION)].map(([, name = ""]) => name);
}

/**
 * Bundles every function into `outDirectory`/‹name›, which is emptied first; in the order of functions/index.ts.
 *
 * @throws Error for a bundle over 3 MB: it holds a package that has no business there.
 */
export async function build(outDirectory: string): Promise<BuiltFunction[]> {
  const names = await functionNames();
  if (names.length === 0) throw new Error("functions/index.ts registers no function.");
  return Promise.all(names.map((name) => buildFunction(name, join(outDirectory, name))));
}

async function buildFunction(name: string, directory: string): Promise<BuiltFunction> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const file = join(directory, "index.cjs");
  const entry = (await readIndex()).replace(REGISTRATION, (line, other: string) => (other === name ? line : ""));
  const { metafile } = await esbuild({
    stdin: { contents: entry, resolveDir: join(root, "functions"), sourcefile: "functions/index.ts", loader: "ts" },
    absWorkingDir: root,
    outfile: file,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node24",
    external: [FRAMEWORK],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "eof",
    // Lets imports go that nothing uses any more; the project's own setting keeps every import as written.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
    metafile: true,
    logLevel: "warning",
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  if (bytes > MOST_BYTES) throw new Error(`${name} has ${inKilobytes(bytes)}, over ${inKilobytes(MOST_BYTES)}.`);
  await writeFile(join(directory, "package.json"), `${JSON.stringify(await packageOf(name), undefined, 2)}\n`);
  await writeFile(join(directory, "NOTICE"), await noticeOf(Object.keys(metafile.inputs)));
  return { name, directory, file, bytes };
}

/** Which packages a bundle holds, with their licences: their notices stand in its last lines. */
async function noticeOf(inputs: readonly string[]): Promise<string> {
  const folders = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const lines = await Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const text = await readFile(join(root, folder, "package.json"), "utf8");
      const { name, version, license } = JSON.parse(text) as Readonly<Record<string, string>>;
      return `${name} ${version}, ${license}`;
    }),
  );
  return ["This bundle is licensed under Apache-2.0. It holds:", "", ...new Set(lines), ""].join("\n");
}

/** What the cloud runtime installs beside the bundle: the framework, at the version that was tested. */
async function packageOf(name: string) {
  const project = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return {
    name: `${project.name}-${name}`,
    version: project.version,
    license: project.license,
    private: true,
    main: "index.cjs",
    engines: { node: "24" },
    dependencies: { [FRAMEWORK]: project.dependencies[FRAMEWORK] },
  };
}

const readIndex = (): Promise<string> => readFile(join(root, "functions", "index.ts"), "utf8");

/** "1234 kB" */
export const inKilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

if (process.argv[1] === import.meta.filename) {
  const about = "Bundles each function into dist/<function>/, with the package.json that it is deployed with.";
  await command("build", about, {}, async () => {
    for (const { name, bytes } of await build(join(root, "dist"))) {
      console.log(`dist/${name}/index.cjs`.padEnd(32), inKilobytes(bytes).padStart(8));
    }
  });
}
