/**
 * An instance that is told to end. The framework would answer 500 and end at once, in the middle of a mail: here the
 * effect that has begun ends with its record, nothing new begins, and the process ends when its requests have.
 */
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/** Cloud Run ends a process ten seconds after it has told it. */
const MOST_MS = 9_500;

let isTold = false;

/** True from the moment in which this process was told to end. */
export const isStopping = (): boolean => isTold;

/** Takes the framework's listeners of SIGTERM off, once it has set them, and waits for what is under way. */
export function drainOnSigterm(): void {
  const servers = new Set<Server>();
  let underWay = 0;
  const endWhenIdle = () => {
    if (isTold && underWay === 0) process.exit(0);
  };
  const onSigterm = () => {
    isTold = true;
    for (const server of servers) server.close();
    setTimeout(() => process.exit(0), MOST_MS);
    endWhenIdle();
  };
  process.on("SIGTERM", onSigterm);
  subscribe("http.server.request.start", (message) => {
    const { server, response } = message as { server: Server; response: NodeJS.EventEmitter };
    servers.add(server);
    for (const listener of process.listeners("SIGTERM")) if (listener !== onSigterm) process.off("SIGTERM", listener);
    underWay++;
    response.once("close", () => {
      underWay--;
      endWhenIdle();
    });
  });
}
