/** Every function of functions/index.ts, served by the functions framework, each on a port of its own. */
import type { Server } from "node:http";
import { getTestServer } from "@google-cloud/functions-framework/testing";
import { closeServer, listenNear } from "./listen-near.ts";

export interface ServedFunction {
  readonly name: FunctionName;
  readonly url: string;
}

const names = ["board", "refresh-bloc", "send-reminders"] as const;
export type FunctionName = (typeof names)[number];

/** The functions as they run. */
export interface LocalFunctions {
  readonly served: readonly ServedFunction[];
  /** POSTs to a function and answers its JSON. @throws Error with the function's own sentence. */
  call(name: FunctionName): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves the functions from `firstPort` on, configured by `environment`. */
export async function serveFunctions(
  environment: Readonly<Record<string, string>>,
  firstPort: number,
): Promise<LocalFunctions> {
  Object.assign(process.env, environment); // Read once, when functions/index.ts is loaded.
  await import("../../functions/index.ts");
  const servers: Server[] = [];
  const served: ServedFunction[] = [];
  let port = firstPort;
  for (const name of names) {
    const server = getTestServer(name);
    port = await listenNear(server, port);
    servers.push(server);
    served.push({ name, url: `http://127.0.0.1:${port}/` });
    port++;
  }
  return {
    served,
    async call(name) {
      const url = served.find((one) => one.name === name)?.url ?? "";
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error((answer as { error?: string }).error ?? `${name}: ${response.status}`);
      return answer;
    },
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}
