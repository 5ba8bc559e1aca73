/** The local start page: where everything is, and the mails of the outbox. For this machine's browser only. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { html } from "../../functions/pages/html.ts";
import { contentSecurityPolicy, page } from "../../functions/pages/page.ts";

/** A place to open. */
export interface Address {
  readonly name: string;
  readonly url: string;
  readonly about: string;
}

/** Serves `/` (the addresses) and `/outbox/…` (the mails, newest first). */
export function homeServer(title: string, addresses: () => readonly Address[], outbox: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const name = /^\/outbox\/([\w.-]+\.html)$/.exec(pathname)?.[1];
    const mails = readdirSync(outbox)
      .filter((file) => file.endsWith(".html"))
      .sort()
      .reverse();
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
    response.end(
      page(
        title,
        html`<main><h1>${title}</h1>
<ul>${addresses().map(({ name, url, about }) => html`<li><a href="${url}">${name}</a>: ${about}</li>`)}</ul>
<h2>Thư đã gửi (hộp thư thử)</h2>
${mails.length === 0 ? html`<p>Chưa có thư nào.</p>` : html`<ul>${mails.map((mail) => html`<li><a href="/outbox/${mail}">${subjectOf(readFileSync(join(outbox, mail), "utf8"), mail)}</a></li>`)}</ul>`}</main>`,
      ),
    );
  });
}

/** The title of a mail's page. */
const subjectOf = (mail: string, fallback: string): string =>
  /<title>([^<]*)<\/title>/
    .exec(mail)?.[1]
    ?.replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&") ?? fallback;
