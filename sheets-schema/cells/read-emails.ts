/** Addresses for mail as officers type them: "Phòng Tổng hợp <pth@tinh.gov.vn>", "Email: a@x.vn và b@x.vn", "mailto:…". */
import * as z from "zod";
import { cleanText } from "./vietnamese.ts";

export interface EmailsReading {
  /** What was typed, without stray spaces and a sign at its end. */
  readonly typed: string;
  /** Each once, in the order typed. */
  readonly addresses: string[];
  /** What should be an address and is none; names and words beside an address are none of these. */
  readonly others: readonly string[];
}

/** The addresses in `text`, divided by signs, words, spaces or lines. */
export function readEmails(text: string): EmailsReading {
  const typed = cleanText(text.replace(/\n/g, "; ").normalize("NFKC")).replace(/[;,.\s]+$/, "");
  const addresses: string[] = [];
  const others: string[] = [];
  // A name in quotation marks may hold a comma; a semicolon divides one address from the next.
  for (const part of typed.replace(/["“”][^"“”]*["“”]/g, " ").split(";")) {
    const words = part.split(/[\s,<>()[\]/|]+/).map(bare);
    const found = words.filter(isEmail);
    addresses.push(...found);
    const broken = words.filter((word) => !isEmail(word) && LIKE_AN_ADDRESS.test(word));
    if (found.length === 0 && broken.length === 0 && part.trim() !== "") others.push(part.trim());
    else others.push(...broken);
  }
  return { typed, addresses: [...new Set(addresses)], others };
}

/** "a@x" or "vanthu.tinh.gov.vn": a word that was to be an address. */
const LIKE_AN_ADDRESS = /@|^[a-z0-9_-]+(?:\.[a-z0-9_-]+){2,}$/i;

/** Without what stands around an address: "mailto:", what a link asks besides, a sign at its end. */
const bare = (word: string): string =>
  word
    .replace(/^(?:mailto|e-?mail|thư)?:/i, "")
    .replace(/\?.*$/, "")
    .replace(/^['‘’]|[.:'‘’]+$/g, "");

const isEmail = (text: string): boolean => text.includes("@") && z.email().safeParse(text).success;
