// `npm start` and `npm test` on a fresh machine: installs what is missing, then runs scripts/<name>.ts under the pinned
// Node. The only file that must run on any Node from 18, before anything is installed; hence plain JavaScript.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = "", ...args] = process.argv.slice(2);

if (!isInstalled()) install();
const script = join(root, "scripts", `${name}.ts`);
// What was compiled once starts in half the time.
const env = { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"), ...process.env };
const child = spawn(pinnedNode(), ["--disable-warning=ExperimentalWarning", script, ...args], {
  stdio: "inherit",
  env,
});
// A terminal's Ctrl-C reaches the child too: it ends in its own time, and this process after it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));

/** True when node_modules holds every package of the lock file, at its version, that this platform needs. */
function isInstalled() {
  const installed = lockedVersions(join(root, "node_modules", ".package-lock.json"));
  const locked = lockedVersions(join(root, "package-lock.json"));
  if (installed === undefined || locked === undefined) return false;
  return Object.entries(locked).every(([path, entry]) => entry.optional || installed[path]?.version === entry.version);
}

function lockedVersions(file) {
  if (!existsSync(file)) return undefined;
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ""));
}

/** `npm ci`, by the npm that runs this script where there is one. */
function install() {
  console.error("Installing what is missing (npm ci); this happens once and needs the npm registry.");
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
  const flags = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const done =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...flags], options)
      : spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", flags, {
          ...options,
          shell: process.platform === "win32",
        });
  if (done.status !== 0) {
    console.error("The packages could not be installed. Is the npm registry reachable? Then run the command again.");
    process.exit(1);
  }
}

/** The Node of package.json's platform packages; else the host's, if it strips types (from 22.18). */
function pinnedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const file = system === "win" ? "node.exe" : "node";
  for (const prefix of ["node", "node-bin"]) {
    const candidate = join(root, "node_modules", `${prefix}-${system}-${process.arch}`, "bin", file);
    if (existsSync(candidate) && spawnSync(candidate, ["--version"]).status === 0) return candidate;
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `No Node 24 package fits ${process.platform}-${process.arch}, and this Node is ${process.version}: install Node 24.`,
  );
  return process.exit(1);
}
