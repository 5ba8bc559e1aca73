/**
 * A letter as HTML and as plain text. Mail programs drop style sheets and scripts, so styles stand inline, in one column
 * that a telephone shows without zooming.
 */
/** The parts of a message, from the top. */
export interface Letter {
  readonly greeting: string;
  readonly before: readonly string[];
  readonly items: readonly { readonly what: string; readonly link: OpenLink | undefined }[];
  readonly after: readonly { readonly what: string; readonly link?: OpenLink | undefined }[];
  readonly thanks: string;
  readonly signature: string;
  readonly automatic: string;
}

/** Words and the whole address behind them. */
export interface OpenLink {
  readonly words: string;
  readonly url: string;
}

/** The letter as a whole HTML page; every text is escaped. */
export function htmlOf(subject: string, letter: Letter): string {
  const items = letter.items.map(({ what, link }) => `<li style="${css.item}">${prose(what)}${block(link)}</li>`);
  const list = items.length === 0 ? [] : [`<ol style="${css.list}">`, ...items, "</ol>"];
  return [
    "<!doctype html>",
    '<html lang="vi">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style="${css.body}"><div style="${css.page}">`,
    `<p style="${css.greeting}">${prose(letter.greeting)}</p>`,
    ...letter.before.map((sentence) => paragraph(sentence, undefined)),
    ...list,
    ...letter.after.map(({ what, link }) => paragraph(what, link)),
    `<p style="${css.thanks}">${prose(letter.thanks)}</p>`,
    `<p style="${css.signature}">${prose(letter.signature)}</p>`,
    `<p style="${css.automatic}">${prose(letter.automatic)}</p>`,
    "</div></body>",
    "</html>",
    "",
  ].join("\n");
}

/** The letter as lines of text; each link stands under what it is about. */
export function textOf(letter: Letter): string {
  const link = (target: OpenLink | undefined, indent: string) =>
    target === undefined ? "" : `\n${indent}→ ${target.words}: ${target.url}`;
  const items = letter.items.map(({ what, link: target }, index) => `${index + 1}. ${what}${link(target, "   ")}`);
  return [
    letter.greeting,
    ...letter.before,
    ...(items.length === 0 ? [] : [items.join("\n")]),
    ...letter.after.map(({ what, link: target }) => what + link(target, "")),
    `${letter.thanks}\n${letter.signature}\n\n${letter.automatic}\n`,
  ].join("\n\n");
}

const FONT = "font-family:Arial,'Helvetica Neue',Helvetica,sans-serif";
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

const paragraph = (sentence: string, link: OpenLink | undefined): string =>
  `<p style="${css.paragraph}">${prose(sentence)}${block(link)}</p>`;

const block = (link: OpenLink | undefined): string =>
  link === undefined ? "" : `<br><a href="${escapeHtml(link.url)}" style="${css.link}">${prose(link.words)}</a>`;

/** Escaped, and a number stays on the line of its unit, a telephone number on one line. */
const prose = (text: string): string =>
  escapeHtml(text)
    .replace(/(\d) (?=ngày|giờ|nội dung|đơn vị|điểm|tỷ|triệu|đồng|\d{2})/gu, "$1\u00A0")
    .replace(/(giờ|ngày) (?=\d)/gu, "$1\u00A0")
    .replace(/thứ (?=Hai|Ba|Tư|Năm|Sáu|Bảy)/gu, "thứ\u00A0");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, in an attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
