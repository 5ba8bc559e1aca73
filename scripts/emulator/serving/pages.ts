/** What a browser asks for: the list of spreadsheets, the grid page, its bundle, its people and its stream of changes. */

import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import type { Store } from "../store/store.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Events } from "./events.ts";
import { gridBundle } from "./grid-bundle.ts";
import { sendJson } from "./http.ts";

export interface Pages {
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** Bundles the grid page ahead of its first use. */
  warm(): Promise<void>;
}

// Nothing from elsewhere, whatever stands in a cell. The grid component styles its elements itself.
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, cache = "no-store"): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": cache,
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}

const html = (title: string, head: string, body: string): string =>
  `<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<link rel="icon" href="data:,">\n<title>${escapeHtml(title)}</title>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

function listPage(spreadsheets: readonly Spreadsheet[]): string {
  const items = spreadsheets.map(({ spreadsheetId, owner, properties, sheets }) => {
    const address = `/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`;
    return `<li><a href="${escapeHtml(address)}">${escapeHtml(properties.title)}</a> – ${sheets.length} trang tính, của ${escapeHtml(owner)}</li>`;
  });
  const list = items.length === 0 ? "<p>Chưa có bảng tính nào.</p>" : `<ul>\n${items.join("\n")}\n</ul>`;
  const style =
    "<style>body{font:16px/1.6 system-ui,Arial,sans-serif;max-width:52em;margin:2em auto;padding:0 1em}</style>";
  return html("Các bảng tính", style, `<h1>Các bảng tính trên máy này</h1>\n${list}`);
}

const GRID_BODY = `<header id="bar">
<a href="/" title="Các bảng tính khác">☰</a>
<h1 id="title"></h1>
<p id="cell" aria-live="polite"><span id="cell-name" class="unseen"></span> <span id="cell-text" class="unseen"></span> <a id="cell-link" rel="noopener noreferrer" hidden></a> <span id="cell-hint"></span></p>
<button id="menu-button" type="button" aria-haspopup="menu" aria-expanded="false" aria-controls="menu">Thao tác ▾</button>
<label>Nhập với tư cách: <select id="person"></select></label>
<input id="person-free" type="email" placeholder="dia-chi@vi-du.vn" aria-label="Địa chỉ khác" hidden>
</header>
<div id="message" role="alert" hidden><span id="message-text"></span><button id="message-close" type="button">Đóng</button></div>
<div id="menu" role="menu" hidden></div>
<dialog id="ask" aria-labelledby="ask-title"><form method="dialog"><h2 id="ask-title"></h2><textarea id="ask-text" aria-labelledby="ask-title"></textarea><p><button id="ask-save" value="save">Lưu</button><button value="" formnovalidate>Đóng</button></p></form></dialog>
<main id="grid"><p id="loading">Đang mở bảng tính…</p></main>`;

const GRID_HEAD = `<link rel="stylesheet" href="/emulator/grid/page.css">
<link rel="stylesheet" href="/emulator/grid/main.css">
<script type="module" src="/emulator/grid/main.js"></script>`;

const gridPage = ({ properties }: Spreadsheet): string => html(properties.title, GRID_HEAD, GRID_BODY);

/** The owner and everybody whom a protected range names: those who may want to try being somebody. */
function peopleOf({ owner, sheets }: Spreadsheet): { owner: string; people: string[] } {
  const named = sheets.flatMap(({ protectedRanges }) => protectedRanges.flatMap(({ editors }) => editors?.users ?? []));
  return { owner, people: [...new Set([owner, ...named])] };
}

const STYLE = new URL("../grid-page/page.css", import.meta.url);

export function createPages(store: Store, events: Events): Pages {
  const find = (id: string): Spreadsheet | undefined =>
    store.list().find(({ spreadsheetId }) => spreadsheetId === decodeURIComponent(id));

  const asset = async (name: string): Promise<readonly [string, string | Buffer] | undefined> => {
    if (name === "page.css") return ["text/css; charset=utf-8", await readFile(STYLE)];
    if (name === "main.js") return ["text/javascript; charset=utf-8", (await gridBundle()).script];
    if (name === "main.css") return ["text/css; charset=utf-8", (await gridBundle()).style];
    return undefined;
  };

  const answer = async (response: ServerResponse, path: string): Promise<boolean> => {
    if (path === "/") {
      send(response, 200, "text/html; charset=utf-8", listPage(store.list()));
      return true;
    }
    const name = /^\/emulator\/grid\/([\w.]+)$/.exec(path)?.[1];
    const file = name === undefined ? undefined : await asset(name);
    if (file !== undefined) {
      send(response, 200, file[0], file[1]);
      return true;
    }
    const [, id = "", what] =
      /^\/(?:spreadsheets\/d|emulator\/spreadsheets)\/([^/]+)(?:\/(edit|events|people))?\/?$/.exec(path) ?? [];
    const spreadsheet = find(id);
    if (spreadsheet === undefined) return false;
    if (what === "events") events.open(spreadsheet.spreadsheetId, response);
    else if (what === "people") sendJson(response, 200, peopleOf(spreadsheet));
    else send(response, 200, "text/html; charset=utf-8", gridPage(spreadsheet));
    return true;
  };

  return {
    answer: async (request, response, url) => {
      if (request.method === "GET" && (await answer(response, url.pathname))) return;
      const body = '<h1>Không có trang này</h1>\n<p><a href="/">Các bảng tính</a></p>';
      send(response, 404, "text/html; charset=utf-8", html("Không có trang này", "", body));
    },
    warm: async () => {
      await gridBundle();
    },
  };
}
