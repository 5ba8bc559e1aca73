/**
 * The column "Số lượng tối đa": a number ("1", "02 đơn vị"), a share ("20%", "1/3 số đơn vị", "20% số đơn vị được xếp
 * hạng", "20% số đơn vị Hoàn thành tốt nhiệm vụ trở lên", "25% của từng nhóm"), so many of each so many ("cứ 05 đơn vị được
 * 01"), or a table by the size of the bloc ("đến 8 đơn vị: 1; 9-12: 2; từ 13: 3").
 */
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, foldDashes, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { takeInterval } from "../rules/grammar/read-interval.ts";
import { atEnd, startOf, take, takeColon, takeSeparator } from "../rules/grammar/reading-cursor.ts";
import { contains } from "../rules/terms/interval.ts";
import type { Quota, QuotaOf } from "./bloc.ts";
import { classNamed } from "./class-named.ts";
import { readFraction } from "./vote-share.ts";

type Rounding = QuotaOf["rounding"];

/** What a quota is read with: the rounding typed beside it, the members of the bloc, and the names of its classes. */
export interface QuotaTerms {
  readonly rounding: Rounding;
  readonly size: number;
  readonly classNames: readonly string[];
}

/** How it was read where the words leave a choice. */
export type QuotaRemark =
  /** A class without "trở lên": those who reach it, or a higher one. */
  { readonly kind: "or-higher"; readonly class: string } | { readonly kind: "per-group" };

/** The quota; or why there is none: nothing that can be read, or a table that does not say one number for this bloc. */
export type QuotaReading =
  | { readonly quota: Quota; readonly remarks: readonly QuotaRemark[] }
  | { readonly fault: "unreadable" | "not-for-this-size" };

const LIMIT = String.raw`^(?:(?:tối đa|không quá|không vượt quá|nhiều nhất)\s+)?`;
const KINDS = "đơn vị|tập thể|chỉ tiêu|cờ|bằng khen|giấy khen";
const COUNT = new RegExp(String.raw`${LIMIT}(\d{1,3})(?:\s+(?:${KINDS}))?$`, "iu");
const SHARE = new RegExp(String.raw`${LIMIT}(\d{1,3}(?:[.,]\d+)?)\s*(?:%|phần trăm)\s*(.*)$`, "iu");
const FRACTION = new RegExp(String.raw`${LIMIT}(\d{1,2}\s*/\s*\d{1,2}|\p{L}+ phần \p{L}+)(?:\s+(.*))?$`, "iu");
const PER =
  /^cứ\s+(\d{1,3})\s+(?:đơn vị|tập thể|thành viên)(?:\s+thành viên)?\s*,?\s+(?:(?:thì|được|có|xét|chọn|đề nghị|tặng)\s+)*(?:(?:tối đa|không quá)\s+)?(\d{1,3})(?:\s+(.*))?$/iu;
const KIND_AHEAD = new RegExp(String.raw`^(?:${KINDS})(?:\s+|$)`, "iu");

export function readQuota(typed: string, terms: QuotaTerms): QuotaReading {
  const text = foldDashes(cleanText(typed).normalize("NFKC")).replace(/\.$/, "");
  const count = COUNT.exec(text)?.[1];
  if (count !== undefined) return { quota: { kind: "count", count: Number(count) }, remarks: [] };
  return readShare(text, terms) ?? readPart(text, terms) ?? readPer(text, terms) ?? readTable(typed, terms.size);
}

const UNREADABLE = { fault: "unreadable" } as const;

function readShare(text: string, terms: QuotaTerms): QuotaReading | undefined {
  const share = SHARE.exec(text);
  if (share === null) return undefined;
  const percent = decimal((share[1] ?? "0").replace(",", "."));
  const base = baseOf(share[2] ?? "", terms);
  if (base === undefined || percent.eq(0) || percent.gt(100)) return UNREADABLE;
  return { quota: { kind: "share", percent, ...base.of }, remarks: base.remarks };
}

/** "1/3 số đơn vị", "một phần ba số đơn vị". */
function readPart(text: string, terms: QuotaTerms): QuotaReading | undefined {
  const found = FRACTION.exec(text);
  const fraction = found === null ? undefined : readFraction(found[1] ?? "");
  if (found === null || fraction === undefined) return undefined;
  const base = baseOf(found[2] ?? "", terms);
  return base === undefined
    ? UNREADABLE
    : { quota: { kind: "fraction", ...fraction, ...base.of }, remarks: base.remarks };
}

/** "cứ 05 đơn vị được 01": for every whole five, unless a rounding says otherwise. */
function readPer(text: string, terms: QuotaTerms): QuotaReading | undefined {
  const found = PER.exec(text);
  if (found === null) return undefined;
  const [each, count] = [Number(found[1]), Number(found[2])];
  const base = baseOf((found[3] ?? "").replace(KIND_AHEAD, ""), terms);
  if (base === undefined || each === 0 || count > each) return UNREADABLE;
  return { quota: { kind: "per", each, count, ...base.of }, remarks: base.remarks };
}

const MEMBERS = new Set(
  ["", "số đơn vị", "số đơn vị thành viên", "số thành viên", "đơn vị", "đơn vị thành viên"].map(matchKey),
);
const PLACED = new Set(["số đơn vị được xếp hạng", "đơn vị được xếp hạng", "số đơn vị xếp hạng"].map(matchKey));
const REACHED = String.raw`^số (?:đơn vị|tập thể)\s+(?:(?:được|đạt|xếp loại|loại|mức|từ)\s+)*(.+?)`;
const OR_HIGHER = new RegExp(String.raw`${REACHED}\s+trở lên$`, "iu");
const REACHING = new RegExp(`${REACHED}$`, "iu");
const OF_EACH_GROUP = /(?:^|\s+)(?:(?:của|trong|theo|ở)\s+)?(?:từng|mỗi)\s+(?:nhóm|loại)(?:\s+đơn vị)?$/iu;
const OF_THE_BLOC = /\s+(?:của|trong)\s+(?:khối|cụm)$/iu;

interface Base {
  readonly of: QuotaOf;
  readonly remarks: readonly QuotaRemark[];
}

/** What a share is of; undefined for words that say something else. */
function baseOf(words: string, { rounding, classNames }: QuotaTerms): Base | undefined {
  const isPerGroup = OF_EACH_GROUP.test(words);
  const text = words.replace(OF_EACH_GROUP, "").replace(OF_THE_BLOC, "");
  const bare = text.replace(/^(?:của|trong|trên)\s+/iu, "").replace(/^tổng\s+(?=số)/iu, "");
  const group = isPerGroup ? { isPerGroup: true as const } : {};
  const remarks: QuotaRemark[] = isPerGroup ? [{ kind: "per-group" }] : [];
  const key = matchKey(bare);
  if (MEMBERS.has(key)) return { of: { rounding, of: "members", ...group }, remarks };
  if (PLACED.has(key)) return { of: { rounding, of: "placed", ...group }, remarks };
  const orHigher = OR_HIGHER.exec(bare);
  const typed = (orHigher ?? REACHING.exec(bare))?.[1];
  const found = typed === undefined ? undefined : classNamed(typed, classNames);
  if (found === undefined) return undefined;
  if (orHigher === null) remarks.unshift({ kind: "or-higher", class: found });
  return { of: { rounding, of: { class: found }, ...group }, remarks };
}

const NUMBER = /(\d{1,3})(?:\s+(?:đơn vị|tập thể|chỉ tiêu))?(?![\d%,.]\d|%)/iuy;

function readTable(typed: string, size: number): QuotaReading {
  const cursor = startOf(typed);
  const counts = new Set<number>();
  while (!atEnd(cursor)) {
    const step = takeInterval(cursor, "đơn vị");
    if (step === undefined || step.percent || !takeColon(cursor)) return UNREADABLE;
    const count = take(cursor, NUMBER)?.[1];
    if (count === undefined || !takeSeparator(cursor)) return UNREADABLE;
    if (contains(step.interval, { numerator: decimal(size), denominator: decimal(1) })) counts.add(Number(count));
  }
  const [count, ...others] = counts;
  if (count === undefined || others.length > 0) return { fault: "not-for-this-size" };
  return { quota: { kind: "by-size", size, count }, remarks: [] };
}
