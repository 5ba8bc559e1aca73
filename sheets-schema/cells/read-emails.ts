/** Addresses for mail as officers type them: "vanthu@tinh.gov.vn; Phòng Tổng hợp <pth@tinh.gov.vn>,", "mailto:…". */
import * as z from "zod";
import { cleanText } from "./vietnamese.ts";

export interface EmailsReading {
  /** What was typed, without stray spaces and a sign at its end. */
  readonly typed: string;
  /** Each once, in the order typed. */
  readonly addresses: string[];
  /** Words among them that are no addresses; names before an address in angle brackets are none of these. */
  readonly others: readonly string[];
}

/** The addresses in `text`, divided by signs, spaces or lines. */
export function readEmails(text: string): EmailsReading {
  const typed = cleanText(text).replace(/[;,]$/, "");
  const parts = typed
    .replace(/[^;,<>]*<([^<>]*)>/g, " $1 ")
    .split(/[;,\s]+/)
    .map((part) => part.replace(/^mailto:/i, ""))
    .filter((part) => part !== "");
  return {
    typed,
    addresses: [...new Set(parts.filter(isEmail))],
    others: parts.filter((part) => !isEmail(part)),
  };
}

const isEmail = (text: string): boolean => z.email().safeParse(text).success;
