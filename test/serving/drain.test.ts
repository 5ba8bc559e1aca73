/** A process that is told to end while it works: the framework's own command, with a function that takes its time. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "drain-"));
  await writeFile(join(directory, "package.json"), '{"type":"module","main":"index.ts"}');
  await writeFile(
    join(directory, "index.ts"),
    `import { http } from ${JSON.stringify(join(root, "node_modules/@google-cloud/functions-framework/build/src/index.js"))};
import { drainOnSigterm, isStopping } from ${JSON.stringify(join(root, "functions/serving/drain.ts"))};
drainOnSigterm();
http("slow", async (request, response) => {
  for (let step = 0; step < 20 && !isStopping(); step++) await new Promise((resolve) => setTimeout(resolve, 100));
  response.json({ wasToldToEnd: isStopping() });
});
http("stuck", () => new Promise(() => {}));
`,
  );
});
afterAll(() => rm(directory, { recursive: true }));

async function start(target: string) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/@google-cloud/functions-framework/build/src/main.js"), `--target=${target}`],
    {
      cwd: directory,
      env: { ...process.env, PORT: String(port), NODE_OPTIONS: "--disable-warning=ExperimentalWarning" },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  await new Promise<void>((resolve) => child.stdout.on("data", (data) => String(data).includes("URL") && resolve()));
  const request = fetch(`http://127.0.0.1:${port}/`, { method: "POST" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { child, ended, request };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe.skipIf(process.platform === "win32")("SIGTERM", () => {
  it("lets the request under way answer, which is told, and then ends the process", async () => {
    const { child, ended, request } = await start("slow");
    child.kill("SIGTERM");
    const response = await request;
    expect([response.status, await response.json()]).toEqual([200, { wasToldToEnd: true }]);
    expect(await ended).toBe(0);
  });

  it("ends within ten seconds a process whose request never ends", { timeout: 30_000 }, async () => {
    const { child, ended, request } = await start("stuck");
    const failed = request.then(
      ({ status }) => status >= 500,
      () => true,
    );
    const begun = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_500);
    expect(await failed).toBe(true);
  });
});
