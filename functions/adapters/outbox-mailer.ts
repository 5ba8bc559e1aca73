/**
 * Mails as files to look at instead of sending them: `.eml` opens in a mail program, `.html` in a browser. Never the
 * network. The message is RFC 5322 with RFC 2047 headers; both bodies are base64, so that no line is too long.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock, Delivery, Mail, Mailer } from "../ports.ts";
import { removeOlder } from "./remove-older.ts";

/** Writes each mail to `directory`; its message id is the name of its two files. Those of more than `days` ago go. */
export const outboxMailer = (
  directory: string,
  clock: Clock,
  from: { readonly email: string; readonly name: string } = { email: "nhac-viec@example.com", name: "Thư ký Khối" },
  days = 365,
): Mailer => ({
  async send(mail): Promise<Delivery> {
    if ([mail.to, ...mail.cc, mail.subject].some((value) => /[\r\n\0]/.test(value))) {
      return { outcome: "refused", reason: "a header value holds a line break" };
    }
    try {
      const now = clock.now();
      const date = `${now.toPlainDate()}-${two(now.hour)}${two(now.minute)}${two(now.second)}`;
      const reference = mail.reference.replace(/[^A-Za-z0-9-]+/g, "_").slice(-80);
      await mkdir(directory, { recursive: true });
      const name = await writeNew(directory, `${date}-${reference}`, (messageId) =>
        message(mail, messageId, dateHeader(now), from),
      );
      await writeFile(join(directory, `${name}.html`), mail.html);
      await removeOlder(directory, `${name}.html`, days).catch(() => undefined);
      return { outcome: "sent", messageId: name };
    } catch (error) {
      return { outcome: "unknown", reason: error instanceof Error ? error.message : String(error) };
    }
  },
});

/** Never over another mail: a taken name gets a number. */
async function writeNew(directory: string, base: string, content: (name: string) => string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    try {
      await writeFile(join(directory, `${name}.eml`), content(name), { flag: "wx" });
      return name;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

function message(mail: Mail, messageId: string, date: string, from: { email: string; name: string }): string {
  const boundary = `=_${messageId.replace(/[^A-Za-z0-9]/g, "").slice(-40)}`;
  const part = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    folded(Buffer.from(body.replace(/\r?\n/g, "\r\n")).toString("base64")),
  ];
  return [
    `From: ${encodedWords(from.name)} <${from.email}>`,
    `To: ${mail.to}`,
    ...(mail.cc.length === 0 ? [] : [`Cc: ${mail.cc.join(",\r\n ")}`]),
    `Subject: ${encodedWords(mail.subject)}`,
    `Date: ${date}`,
    `Message-ID: <${messageId}@outbox.invalid>`,
    `X-Reference: ${encodedWords(mail.reference)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    "",
    ...part("text/plain", mail.text),
    ...part("text/html", mail.html),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

const folded = (base64: string): string => base64.replace(/(.{76})(?=.)/g, "$1\r\n");

/** RFC 2047: words short enough for any header's first line, none of which cuts a letter in two. */
export function encodedWords(text: string): string {
  if (/^[\x20-\x7E]{0,60}$/.test(text) && !text.includes("=?")) return text;
  const words: string[] = [];
  let word = "";
  for (const letter of text.replace(/[\r\n\0]+/g, " ")) {
    if (Buffer.byteLength(word + letter) > 36) {
      words.push(word);
      word = "";
    }
    word += letter;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString("base64")}?=`).join("\r\n ");
}

type Now = ReturnType<Clock["now"]>;
const two = (number: number): string => String(number).padStart(2, "0");
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mon, 25 Nov 2024 07:30:00 +0700" */
function dateHeader(now: Now): string {
  const day = `${DAYS[now.dayOfWeek - 1]}, ${two(now.day)} ${MONTHS[now.month - 1]} ${now.year}`;
  return `${day} ${two(now.hour)}:${two(now.minute)}:${two(now.second)} ${now.offset.slice(0, 6).replace(":", "")}`;
}
