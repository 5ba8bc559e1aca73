import { createHash } from "node:crypto";
import { html, type Markup, unescaped } from "./html.ts";
import { STYLE } from "./page-style.ts";

/**
 * The Content-Security-Policy header of every page: no script, no frame, no form, nothing from elsewhere; the one style
 * element is allowed by its hash.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A whole page in Vietnamese; `body` holds header, main and footer. */
export function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${unescaped(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}
