/**
 * The column "Áp dụng cho" of a criterion: "Cấp xã", "Cấp tỉnh; Cấp xã", "trừ Cấp xã", "các đơn vị còn lại". Every word of
 * it is a kind of the bloc, or a word that says which of them are meant; another one is told, and never taken for a kind.
 */
import { cleanText, foldDashes, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { kindInFull, kindNamed, kindsWords, withoutLeads } from "./kinds.ts";

/** For whom a row of the table of criteria is. */
export interface AppliesTo {
  readonly typed: string;
  /** Kinds that are named; none where the cell means all but the others. */
  readonly only: readonly string[];
  /** Kinds behind "trừ". */
  readonly but: readonly string[];
  /** Words that name no kind of the bloc, before and behind "trừ". */
  readonly unknown: readonly string[];
  readonly unknownBut: readonly string[];
}

const BUT =
  /(?<![\p{L}\p{M}])(?:ngoại trừ|loại trừ|trừ ra|trừ|ngoài|không (?:áp dụng|bao gồm|gồm|kể|tính|phải)(?: (?:cho|với|đối với))?)(?![\p{L}\p{M}])/iu;

/** Everybody, or whoever has no row of its own. */
const ALL = new Set(
  [
    "tất cả",
    "tất cả đơn vị",
    "tất cả các đơn vị",
    "tất cả các loại",
    "mọi đơn vị",
    "mọi loại",
    "toàn bộ",
    "toàn Khối",
    "cả Khối",
    "chung",
    "chung cả Khối",
    "khác",
    "còn lại",
    "tất cả còn lại",
    "tất cả các đơn vị còn lại",
  ].map(matchKey),
);

/** Reads the cell beside the kinds of the bloc; undefined for one that is blank. */
export function readAppliesTo(typed: string, known: readonly string[]): AppliesTo | undefined {
  const text = cleanText(foldDashes(typed).replace(/[\r\n]+/g, "; "));
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const whole = kindInFull(text, known);
  if (whole !== undefined) return { typed: text, only: [whole], but: [], unknown: [], unknownBut: [] };
  const [before, ...behind] = text.split(BUT);
  const only = namesIn(before ?? "", known);
  const but = namesIn(behind.join(";"), known);
  return { typed: text, only: only.kinds, but: but.kinds, unknown: only.unknown, unknownBut: but.unknown };
}

interface Names {
  readonly kinds: readonly string[];
  readonly unknown: readonly string[];
}

const SIGN = /\s*(?:[;,/+&:()[\].]|(?<![\p{L}\p{M}])(?:và|hoặc)(?![\p{L}\p{M}]))\s*/giu;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What stands between the signs. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: sign, index } of [...text.matchAll(SIGN), { 0: "", index: text.length }]) {
    if (text.slice(from, index).trim() !== "") pieces.push({ from, to: index });
    from = index + sign.length;
  }
  return pieces;
}

/** The kinds listed in `text`; several pieces are one name where a kind has a comma or "và" in its own. */
function namesIn(text: string, known: readonly string[]): Names {
  const pieces = piecesOf(text);
  const most = Math.max(1, ...known.map((kind) => piecesOf(kind).length));
  const kinds = new Set<string>();
  const [unknown, everybody]: [string[], string[]] = [[], []];
  for (let at = 0; at < pieces.length; ) {
    const found = longestFrom(pieces.slice(at, at + most), text, known);
    const piece = text.slice(pieces[at]?.from, pieces[at]?.to).trim();
    if (found !== undefined) kinds.add(found.kind);
    else (saysAll(piece) ? everybody : unknown).push(piece);
    at += found?.length ?? 1;
  }
  // "tất cả; Cấp xã" says two things at once.
  return { kinds: [...kinds].sort(), unknown: kinds.size === 0 ? unknown : [...unknown, ...everybody] };
}

/** The kind that the first of `pieces`, or the first few of them together, are. */
function longestFrom(
  pieces: readonly Piece[],
  text: string,
  known: readonly string[],
): { kind: string; length: number } | undefined {
  for (let length = pieces.length; length > 0; length--) {
    const joined = text.slice(pieces[0]?.from, pieces[length - 1]?.to).trim();
    // Two names that stand beside each other are no short form of a third.
    const kind = (length === 1 ? kindNamed : kindInFull)(joined, known);
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

const saysAll = (piece: string): boolean => withoutLeads(piece).some((text) => text === "" || ALL.has(matchKey(text)));

/**
 * How surely a row is for a member of `kinds`: 4 where it names one of them, 3 where it is for all but others, 2 where it
 * is for everybody, 1 where nobody can tell since it names what is no kind of the bloc, 0 where it is for others. Of the
 * rows of one code the surest counts, so that "Cấp xã" stands beside a row that is for the rest.
 */
export function fits(to: AppliesTo | undefined, kinds: readonly string[]): 0 | 1 | 2 | 3 | 4 {
  if (to === undefined) return 2;
  const { only, but, unknown, unknownBut } = to;
  if (but.some((kind) => kinds.includes(kind))) return 0;
  const isNamed = only.some((kind) => kinds.includes(kind));
  if (isNamed) return unknownBut.length > 0 ? 1 : 4;
  if (unknown.length > 0) return 1;
  if (only.length > 0) return 0;
  if (unknownBut.length > 0) return 1;
  return but.length > 0 ? 3 : 2;
}

/**
 * For whom a row is, in words: "cấp xã, trừ xã miền núi", "mọi đơn vị, trừ cấp xã"; "các đơn vị còn lại" for one beside
 * rows of kinds, as `isBeside` says. Undefined for one that is for everybody.
 */
export function membersWords(to: AppliesTo | undefined, isBeside: boolean): string | undefined {
  const rest = isBeside ? "các đơn vị còn lại" : undefined;
  if (to === undefined) return rest;
  if (to.unknown.length + to.unknownBut.length > 0) return `“${to.typed}”`;
  const but = to.but.length === 0 ? "" : `, trừ ${kindsWords(to.but)}`;
  if (to.only.length > 0) return `${kindsWords(to.only)}${but}`;
  return but === "" ? rest : `mọi đơn vị${but}`;
}
