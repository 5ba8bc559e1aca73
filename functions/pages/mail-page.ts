/**
 * A message as a page to be mailed. Mail programs drop style sheets and scripts, so styles stand inline, in one column
 * that a telephone shows without zooming.
 */
import type { MessageParts, OpenLink } from "../core/reminders/message.ts";
import { html, type Markup } from "./html.ts";

/** The message as a whole HTML page; every text is escaped. */
export function mailPage(subject: string, message: MessageParts): string {
  const items = message.items.map(
    ({ what, link }) => html`<li style="${css.item}">${prose(what)}${block(link)}</li>\n`,
  );
  const list = items.length === 0 ? undefined : html`<ol style="${css.list}">\n${items}</ol>\n`;
  return html`<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${subject}</title></head>
<body style="${css.body}"><div style="${css.page}">
<p style="${css.greeting}">${prose(message.greeting)}</p>
${message.before.map((sentence) => paragraph(sentence, undefined))}${list}${message.after.map(({ what, link }) => paragraph(what, link))}<p style="${css.thanks}">${prose(message.thanks)}</p>
<p style="${css.signature}">${prose(message.signature)}</p>
<p style="${css.automatic}">${prose(message.automatic)}</p>
</div></body>
</html>
`.markup;
}

const FONT = "font-family:Arial,Helvetica Neue,Helvetica,sans-serif";
const css = {
  body: "margin:0;padding:0;background:#f3f4f6",
  page: `max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff;color:#1f2933;font-size:16px;line-height:1.55;${FONT}`,
  greeting: "margin:0 0 16px;font-weight:bold",
  paragraph: "margin:0 0 14px",
  list: "margin:0 0 14px;padding:0 0 0 26px",
  item: "margin:0 0 12px;padding-left:2px",
  link: "display:inline-block;padding:6px 0;color:#0b57a4;text-decoration:underline",
  thanks: "margin:22px 0 4px",
  signature: "margin:0 0 20px;font-weight:bold",
  automatic: "margin:0;padding-top:12px;border-top:1px solid #d5dae1;color:#5b6672;font-size:14px;font-style:italic",
} as const;

const paragraph = (sentence: string, link: OpenLink | undefined): Markup =>
  html`<p style="${css.paragraph}">${prose(sentence)}${block(link)}</p>\n`;

const block = (link: OpenLink | undefined): Markup | undefined =>
  link === undefined ? undefined : html`<br><a href="${link.url}" style="${css.link}">${prose(link.words)}</a>`;

/** A number stays on the line of its unit, a telephone number on one line. */
const prose = (text: string): string =>
  text
    .replace(/(\d) (?=ngày|giờ|nội dung|đơn vị|điểm|tỷ|triệu|đồng|\d{2})/gu, "$1\u00A0")
    .replace(/(giờ|ngày) (?=\d)/gu, "$1\u00A0")
    .replace(/thứ (?=Hai|Ba|Tư|Năm|Sáu|Bảy)/gu, "thứ\u00A0");
