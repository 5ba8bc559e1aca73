/**
 * The embedded spreadsheet server: Google Sheets v4 over HTTP on 127.0.0.1, with its own storage and a page
 * on which people look and type. It knows the API and nothing of anybody's sheets.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { discoveryDocument } from "./api/discovery-document.ts";
import type { Services } from "./calls/call.ts";
import { type ApiRequest, answerApi } from "./serving/answer-api.ts";
import { createControls } from "./serving/controls.ts";
import { EXPORT_PAGE } from "./serving/drive-router.ts";
import { createEvents } from "./serving/events.ts";
import { isLocal, sendJson } from "./serving/http.ts";
import { createFaults, type FaultRule } from "./serving/inject-faults.ts";
import { createPages } from "./serving/pages.ts";
import { createQuota, GOOGLE_LIMITS, type QuotaLimits } from "./serving/quota.ts";
import { createClock } from "./serving/settable-clock.ts";
import { createChangeFeed } from "./store/change-feed.ts";
import { createDisk, loadSpreadsheets } from "./store/disk.ts";
import { createChannels } from "./store/notification-channels.ts";
import { createStore } from "./store/store.ts";

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
  /**
   * Calls `listener` before each request to the API and waits for it: so others may act between any two requests.
   * What the listener itself asks of the API does not call it again. Returns how to stop that.
   */
  beforeRequest(listener: (request: ApiRequest) => void | Promise<void>): () => void;
  /** Puts these rules in the place of the faults so far; none: nothing goes wrong any more. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Sets the server's clock, to run on from there or to stand; `undefined` gives it back its own time. */
  setClock(time: Date | undefined, stands?: boolean): void;
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
  /** The clock: of dates typed without a year, of times of change, of quotas and channels. */
  readonly now?: () => Date;
  /** `strict`: files are open only to those they are shared with; absent: to everybody. */
  readonly sharing?: "open" | "strict";
  /** Requests a minute; true: Google's limits; absent: no limits. */
  readonly quota?: boolean | QuotaLimits;
  readonly faults?: readonly FaultRule[];
  /** Notifications of changes within this time are told as one. */
  readonly notificationDelayMs?: number;
}

/** A path that is none, or with a "%" that stands for no letter. */
const badAddress = (response: ServerResponse): void =>
  sendJson(response, 400, { error: { code: 400, message: "Malformed URL.", status: "INVALID_ARGUMENT" } });

const MAX_CALLS = 10_000;

/** Starts the server; it answers when the promise resolves. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { dataDirectory, locale = "en_US", sharing = "open" } = options;
  const clock = createClock(options.now ?? (() => new Date()));
  const { now } = clock;
  const { unknownAccountDomains = ["khong-co-tai-khoan.example"] } = options;
  const notices: string[] = [];
  const loaded =
    dataDirectory === undefined ? { spreadsheets: [], notices: [] } : await loadSpreadsheets(dataDirectory);
  notices.push(...loaded.notices);
  const disk = dataDirectory === undefined ? undefined : createDisk(dataDirectory, (message) => notices.push(message));
  const store = createStore(loaded.spreadsheets, disk, now);
  let calls: ApiCall[] = [];

  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const baseUrl = `http://127.0.0.1:${port}`;
  const feed = createChangeFeed(store, now);
  const channels = createChannels(store, { now, delayMs: options.notificationDelayMs ?? 0 });
  const services: Services = { store, now, locale, baseUrl, unknownAccountDomains, sharing, feed, channels };
  const limits = options.quota === true ? GOOGLE_LIMITS : options.quota === false ? undefined : options.quota;
  const faults = createFaults(options.faults);
  const controls = createControls(faults, clock);
  const hooks = createHooks();
  const context = { services, disk, faults, quota: createQuota(limits, now), before: hooks.run };
  const events = createEvents(store);
  const pages = createPages(store, events);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocal(request)) {
      response
        .writeHead(403, { "content-type": "text/plain; charset=utf-8" })
        .end("This server only answers to 127.0.0.1.\n");
      return;
    }
    const url = URL.parse(request.url ?? "/", baseUrl);
    if (url === null) return badAddress(response);
    if (controls.has(url.pathname)) return controls.answer(request, response, url.pathname);
    const document = discoveryDocument(url.pathname, baseUrl);
    if (document !== undefined) return sendJson(response, 200, document);
    const isApi = /^\/((v4|drive|upload\/drive)\/|batch(\/|$))/.test(url.pathname) || EXPORT_PAGE.test(url.pathname);
    if (!isApi) return pages.answer(request, response, url);
    const status = await answerApi(request, response, url, context);
    if (calls.length >= MAX_CALLS) calls.shift();
    calls.push({ method: request.method ?? "GET", path: url.pathname, status });
  };
  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof URIError && !response.headersSent) return badAddress(response);
      console.error(error);
      response.destroy();
    });
  });

  return {
    port,
    baseUrl,
    notices,
    onChange: (listener) =>
      store.onChange(({ spreadsheetId, user, kind }) => {
        if (kind === "content" || kind === "add") listener({ spreadsheetId, user });
      }),
    calls: () => calls,
    resetCalls: () => {
      calls = [];
    },
    beforeRequest: hooks.add,
    setFaults: faults.set,
    setClock: clock.set,
    warmGrid: () => pages.warm(),
    close: async () => {
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // A request under way may finish; one that hangs may not keep the program.
      const impatient = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(impatient);
      await channels.close();
      await disk?.close();
    },
  };
}

/** Listeners before requests; while they run, what is asked of the API is taken for theirs and calls none. */
function createHooks() {
  const listeners = new Set<(request: ApiRequest) => void | Promise<void>>();
  let running = 0;
  return {
    add: (listener: (request: ApiRequest) => void | Promise<void>) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    run: async (request: ApiRequest): Promise<void> => {
      if (running > 0) return;
      running += 1;
      try {
        for (const listener of [...listeners]) await listener(request);
      } finally {
        running -= 1;
      }
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
