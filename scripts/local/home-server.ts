/** The local start page: where everything is, and the mails of the outbox. For this machine's browser only. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { html } from "../../functions/pages/html.ts";
import { contentSecurityPolicy, page } from "../../functions/pages/page.ts";
import { isOfThisMachine } from "../../functions/serving/guard-requests.ts";
import { IMPORT_PATH } from "./import-requests.ts";

/** A place to open. */
export interface Address {
  readonly name: string;
  readonly url: string;
  readonly about: string;
}

/** Answers requests under `IMPORT_PATH`. */
export type Imports = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>;

/**
 * Serves `/` (the addresses), `/outbox/…` (the mails, newest first) and, where there are `imports`, the page that takes a
 * table of criteria. No request ends it.
 */
export function homeServer(
  title: string,
  addresses: () => readonly Address[],
  outbox: string,
  imports?: Imports,
): Server {
  return createServer((request, response) => {
    const fail = (): void => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end("Chưa mở được trang này. Đề nghị thử lại.\n");
    };
    try {
      const pathname = pathOf(request);
      const isImport = pathname === IMPORT_PATH || pathname.startsWith(`${IMPORT_PATH}/`);
      if (imports !== undefined && isImport && isOfThisMachine(request))
        imports(request, response, pathname).catch(fail);
      else answer(request, response, title, addresses(), outbox);
    } catch {
      fail();
    }
  });
}

/** Not by URL: a path such as "//" is none, and would throw. */
const pathOf = ({ url }: IncomingMessage): string => (url ?? "/").replace(/[?#].*$/, "");

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  title: string,
  addresses: readonly Address[],
  outbox: string,
): void {
  if (!isOfThisMachine(request)) {
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
    response.end("This server only answers to 127.0.0.1.\n");
    return;
  }
  const pathname = pathOf(request);
  const name = /^\/outbox\/([\w.-]+\.html)$/.exec(pathname)?.[1];
  const mails = mailsIn(outbox);
  if (name !== undefined && mails.includes(name)) {
    // A mail brings styles of its own; it may run nothing and load nothing.
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(readFileSync(join(outbox, name)));
    return;
  }
  response.writeHead(pathname === "/" ? 200 : 404, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
  });
  response.end(homePage(title, addresses, mails, outbox));
}

const homePage = (title: string, addresses: readonly Address[], mails: readonly string[], outbox: string): string =>
  page(
    title,
    html`<main><h1>${title}</h1>
<ul>${addresses.map(({ name, url, about }) => html`<li><a href="${url}">${name}</a>: ${about}</li>`)}</ul>
<h2>Thư đã gửi (hộp thư thử)</h2>
${mails.length === 0 ? html`<p>Chưa có thư nào.</p>` : html`<ul>${mails.map((mail) => html`<li><a href="/outbox/${mail}">${subjectOf(readFileSync(join(outbox, mail), "utf8"), mail)}</a></li>`)}</ul>`}</main>`,
  );

/** The mails of the outbox, the newest first; none where its folder is gone. */
function mailsIn(outbox: string): string[] {
  const files = existsSync(outbox) ? readdirSync(outbox) : [];
  return files
    .filter((file) => file.endsWith(".html"))
    .toSorted()
    .reverse();
}

/** The title of a mail's page. */
const subjectOf = (mail: string, fallback: string): string =>
  /<title>([^<]*)<\/title>/
    .exec(mail)?.[1]
    ?.replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&") ?? fallback;
