import type { Media } from "../calls/call.ts";

/** The parts of a `multipart/related` body (RFC 2387), without what stands before the first and after the last. */
export function parseMultipart(contentType: string, body: Buffer): Media[] {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return [];
  const text = body.toString("latin1");
  const pieces = `\r\n${text}`.split(new RegExp(`\\r?\\n--${boundary.replace(/[^\w]/g, "\\$&")}`));
  return pieces.slice(1, -1).flatMap((piece) => {
    const found = /^[ \t]*\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(piece);
    const [, head = "", content = ""] = found ?? [];
    if (found === null) return [];
    const type = /^content-type:\s*([^;\r\n]+)/im.exec(head)?.[1]?.trim().toLowerCase() ?? "";
    const isBase64 = /^content-transfer-encoding:\s*base64/im.test(head);
    return [{ type, bytes: Buffer.from(content, isBase64 ? "base64" : "latin1") }];
  });
}
