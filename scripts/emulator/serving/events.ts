/** Server-sent events: an open page hears of each change within moments. */

import type { ServerResponse } from "node:http";
import type { Store } from "../store/store.ts";

export interface Events {
  /** Keeps a response open and sends it the changes of one spreadsheet. */
  open(spreadsheetId: string, response: ServerResponse): void;
  close(): void;
}

// Proxies and browsers take a silent connection for a dead one.
const HEARTBEAT_MS = 25_000;

export function createEvents(store: Store): Events {
  const streams = new Map<ServerResponse, string>();
  const send = (response: ServerResponse, text: string): void => {
    response.write(text);
  };
  const stop = store.onChange(({ spreadsheetId, user, sheetIds, kind }) => {
    if (kind !== "content") return;
    const data = JSON.stringify({ user, sheetIds });
    for (const [response, id] of streams) if (id === spreadsheetId) send(response, `event: change\ndata: ${data}\n\n`);
  });
  const heartbeat = setInterval(() => {
    for (const response of streams.keys()) send(response, ": still here\n\n");
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    open: (spreadsheetId, response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      send(response, "retry: 500\n\n");
      streams.set(response, spreadsheetId);
      response.on("close", () => streams.delete(response));
    },
    close: () => {
      stop();
      clearInterval(heartbeat);
      for (const response of streams.keys()) response.end();
      streams.clear();
    },
  };
}
