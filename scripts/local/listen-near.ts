import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const TRIES = 50;

/** Listens on 127.0.0.1 at `port`, or the next free one after it; answers the port taken. */
export async function listenNear(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES; candidate++) {
    if (await listens(server, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No free port from ${port} to ${port + TRIES - 1}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError).once("listening", onListening).listen(port, "127.0.0.1");
  });
}

/** Ends a server and its open connections. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
