/** A rule that stands in the words of a criterion: "… (mỗi lần chậm trừ 0,5 điểm)", "…: đúng hạn 2 điểm; chậm 1 điểm". */
import type { RuleBounds } from "../rules/grammar/reading-cursor.ts";
import { inferRule } from "../rules/infer-kind.ts";
import { tellsPoints } from "./table-words.ts";

export interface WordsAndRule {
  readonly title: string;
  readonly rule: string;
}

/** Longer words hold more than a rule: no cell of rules may be. */
const MOST_SIGNS = 600;
/** Each is read as a rule of every kind. */
const MOST_CANDIDATES = 8;

/** Of `words` the rule that is surely one, and the words without it; else what tells points and is none that is read. */
export function ruleInWords(words: string, bounds: RuleBounds): WordsAndRule | { readonly unread: string } | undefined {
  if (words.length > MOST_SIGNS || !tellsPoints(words)) return undefined;
  const candidates = candidatesIn(words)
    .filter(({ title, rule }) => title !== "" && tellsPoints(rule))
    .slice(0, MOST_CANDIDATES);
  const found = candidates.find(({ rule }) => isRead(rule, bounds));
  return found ?? { unread: candidates[0]?.rule ?? words };
}

function isRead(rule: string, bounds: RuleBounds): boolean {
  const inferred = inferRule(rule, bounds);
  return inferred?.remarks.every(({ severity }) => severity !== "must-fix") === true;
}

/** Where a rule may begin, the longest first. */
function candidatesIn(words: string): WordsAndRule[] {
  const ends: WordsAndRule[] = [];
  const add = (title: string, rule: string): void => {
    ends.push({
      title: title
        .trim()
        .replace(/[:;,.(–—-]+$/u, "")
        .trim(),
      rule: rule.trim(),
    });
  };
  const lines = words.split("\n");
  for (let first = 1; first < lines.length; first++)
    add(lines.slice(0, first).join("\n"), lines.slice(first).join("\n"));
  const parens = /^(.*?\S)\s*\(([^()]*)\)\s*[.;]?$/su.exec(words);
  if (parens !== null) add(parens[1] ?? "", parens[2] ?? "");
  for (const { index } of words.matchAll(/:\s/gu)) add(words.slice(0, index), words.slice(index + 1));
  for (const { index, 0: sign } of words.matchAll(/[.;]\s+(?=\p{Lu}|mỗi|cứ|nếu|trừ|cộng)/gu))
    add(words.slice(0, index), words.slice(index + sign.length));
  for (const { index, 0: sign } of words.matchAll(/,\s+(?=mỗi|cứ)/gu))
    add(words.slice(0, index), words.slice(index + sign.length));
  return ends;
}
