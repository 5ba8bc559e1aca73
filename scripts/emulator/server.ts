/**
 * The embedded spreadsheet server: Google Sheets v4 over HTTP on 127.0.0.1, with its own storage and a page
 * on which people look and type. It knows the API and nothing of anybody's sheets.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createEvents } from "./events.ts";
import { answerApi, isLocal } from "./http.ts";
import type { Services } from "./methods/call.ts";
import { createPages } from "./pages.ts";
import { createDisk, loadSpreadsheets } from "./state/disk.ts";
import { createStore } from "./state/store.ts";

/** One request to the API, for tests that count them. */
export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface Emulator {
  readonly port: number;
  /** `http://127.0.0.1:8787`, without a slash at the end. */
  readonly baseUrl: string;
  /** What went wrong with the storage, at start or since, in words. */
  readonly notices: readonly string[];
  /** Calls `listener` after each write that changed something, whoever wrote; returns how to stop that. */
  onChange(listener: (change: { readonly spreadsheetId: string; readonly user: string }) => void): () => void;
  /** Requests to the API since the start or the last `resetCalls`, the last 10,000 of them. */
  calls(): readonly ApiCall[];
  resetCalls(): void;
  /** Prepares the grid page, which otherwise happens when it is first asked for. */
  warmGrid(): Promise<void>;
  /** Ends streams and connections and stores what is not stored yet. @throws Error if that fails. */
  close(): Promise<void>;
}

export interface EmulatorOptions {
  /** 0 or absent: any free port. One that is taken: the next free one. */
  readonly port?: number;
  /** Where spreadsheets are kept; absent: in memory only. */
  readonly dataDirectory?: string;
  /** Locale of spreadsheets created without one. */
  readonly locale?: string;
  /** Addresses of these domains are refused as no Google accounts. */
  readonly unknownAccountDomains?: readonly string[];
  /** The clock that decides the year of a date typed without one. */
  readonly now?: () => Date;
}

const MAX_CALLS = 10_000;

/** Starts the server; it answers when the promise resolves. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { dataDirectory, locale = "en_US", now = () => new Date() } = options;
  const { unknownAccountDomains = ["khong-co-tai-khoan.example"] } = options;
  const notices: string[] = [];
  const loaded =
    dataDirectory === undefined ? { spreadsheets: [], notices: [] } : await loadSpreadsheets(dataDirectory);
  notices.push(...loaded.notices);
  const disk = dataDirectory === undefined ? undefined : createDisk(dataDirectory, (message) => notices.push(message));
  const store = createStore(loaded.spreadsheets, disk);
  let calls: ApiCall[] = [];

  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const baseUrl = `http://127.0.0.1:${port}`;
  const services: Services = { store, now, locale, baseUrl, unknownAccountDomains };
  const events = createEvents(store);
  const pages = createPages(store, events);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocal(request)) {
      response
        .writeHead(403, { "content-type": "text/plain; charset=utf-8" })
        .end("This server only answers to 127.0.0.1.\n");
      return;
    }
    const url = new URL(request.url ?? "/", baseUrl);
    if (!/^\/(v4|drive)\//.test(url.pathname)) return pages.answer(request, response, url);
    const status = await answerApi(request, response, url, services, disk);
    if (calls.length >= MAX_CALLS) calls.shift();
    calls.push({ method: request.method ?? "GET", path: url.pathname, status });
  };
  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  return {
    port,
    baseUrl,
    notices,
    onChange: (listener) => store.onChange(({ spreadsheetId, user }) => listener({ spreadsheetId, user })),
    calls: () => calls,
    resetCalls: () => {
      calls = [];
    },
    warmGrid: () => pages.warm(),
    close: async () => {
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // A request under way may finish; one that hangs may not keep the program.
      const impatient = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(impatient);
      await disk?.close();
    },
  };
}

/** Listens on the port, or on the next one that is free. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const next = wanted !== 0 && port < 65_535 && (code === "EADDRINUSE" || code === "EACCES");
      if (!next) throw error;
    }
  }
}
