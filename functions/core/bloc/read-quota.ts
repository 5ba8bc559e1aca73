/**
 * The column "Số lượng tối đa": a number ("1", "02 đơn vị"), a share ("20%", "20% số đơn vị được xếp hạng", "20% số đơn
 * vị Hoàn thành tốt nhiệm vụ trở lên"), or a table by the size of the bloc ("đến 8 đơn vị: 1; 9-12: 2; từ 13: 3").
 */
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, foldDashes, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { takeInterval } from "../rules/grammar/read-interval.ts";
import { atEnd, startOf, take, takeColon, takeSeparator } from "../rules/grammar/reading-cursor.ts";
import { contains } from "../rules/terms/interval.ts";
import type { Quota } from "./bloc.ts";

type Share = Extract<Quota, { readonly kind: "share" }>;

/** What a quota is read with: the rounding typed beside it, the members of the bloc, and the names of its classes. */
export interface QuotaTerms {
  readonly rounding: Share["rounding"];
  readonly size: number;
  readonly classNames: readonly string[];
}

/** The quota; or why there is none: nothing that can be read, or a table that does not say one number for this bloc. */
export type QuotaReading = { readonly quota: Quota } | { readonly fault: "unreadable" | "not-for-this-size" };

const COUNT = /^(?:(?:tối đa|không quá)\s+)?(\d{1,3})(?:\s+(?:đơn vị|tập thể|chỉ tiêu|cờ|bằng khen|giấy khen))?$/iu;
const SHARE = /^(?:(?:tối đa|không quá)\s+)?(\d{1,3}(?:[.,]\d+)?)\s*(?:%|phần trăm)\s*(.*)$/iu;

export function readQuota(typed: string, terms: QuotaTerms): QuotaReading {
  const text = foldDashes(cleanText(typed).normalize("NFKC"));
  const count = COUNT.exec(text)?.[1];
  if (count !== undefined) return { quota: { kind: "count", count: Number(count) } };
  const share = SHARE.exec(text);
  if (share === null) return readTable(typed, terms.size);
  const percent = decimal((share[1] ?? "0").replace(",", "."));
  const of = baseOf(share[2] ?? "", terms.classNames);
  if (of === undefined || percent.eq(0) || percent.gt(100)) return { fault: "unreadable" };
  return { quota: { kind: "share", percent, rounding: terms.rounding, of } };
}

const MEMBERS = new Set(
  ["", "số đơn vị", "số đơn vị của Khối", "số đơn vị trong Khối", "số đơn vị thành viên", "đơn vị"].map(matchKey),
);
const PLACED = new Set(["số đơn vị được xếp hạng", "đơn vị được xếp hạng", "số đơn vị xếp hạng"].map(matchKey));
const REACHING = /^(?:tổng\s+)?số đơn vị\s+(?:(?:được|đạt|xếp loại|từ)\s+)*(.+?)\s+trở lên$/iu;

/** A class without "trở lên" is not read: it may mean that class alone, or the higher ones as well. */
function baseOf(words: string, classNames: readonly string[]): Share["of"] | undefined {
  const key = matchKey(words.replace(/^tổng\s+(?=số)/iu, ""));
  if (MEMBERS.has(key)) return "members";
  if (PLACED.has(key)) return "placed";
  const named = REACHING.exec(words)?.[1];
  const found = classNames.find((name) => named !== undefined && matchKey(name) === matchKey(named));
  return found === undefined ? undefined : { class: found };
}

const NUMBER = /(\d{1,3})(?:\s+(?:đơn vị|tập thể|chỉ tiêu))?(?![\d%,.]\d|%)/iuy;

function readTable(typed: string, size: number): QuotaReading {
  const cursor = startOf(typed);
  const counts = new Set<number>();
  while (!atEnd(cursor)) {
    const step = takeInterval(cursor, "đơn vị");
    if (step === undefined || step.percent || !takeColon(cursor)) return { fault: "unreadable" };
    const count = take(cursor, NUMBER)?.[1];
    if (count === undefined || !takeSeparator(cursor)) return { fault: "unreadable" };
    if (contains(step.interval, { numerator: decimal(size), denominator: decimal(1) })) counts.add(Number(count));
  }
  const [count, ...others] = counts;
  if (count === undefined || others.length > 0) return { fault: "not-for-this-size" };
  return { quota: { kind: "by-size", size, count } };
}
