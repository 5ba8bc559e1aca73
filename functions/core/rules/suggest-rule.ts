/** A whole cell that may have been meant, where a sign between its parts is missing: "Có phải ý là “>=98: 5; <98: 3”?". */
import { foldLayout } from "./grammar/fold-layout.ts";
import type { RuleBounds, RuleReading } from "./grammar/reading-cursor.ts";
import type { Rule } from "./rule.ts";

type Reader = (text: string, bounds: RuleBounds) => RuleReading<Rule>;

const POINTS = String.raw`\d+(?:[.,]\d+)?(?: ?(?:điểm|đ)(?!\p{L}))?`;
const NEXT = String.raw`(?=[<>≥≤=]|\d|(?:từ|trên|dưới|còn lại|không|có|đạt|mỗi|cứ|tối đa)(?!\p{L}))`;
/** Points behind a case without a colon, and a case behind points without a semicolon: no word and no number is another. */
const COLON = new RegExp(String.raw`([\p{L}\d%])\s+(${POINTS})(?=\s*(?:[;\n]|$))`, "giu");
const SEMICOLON = new RegExp(`([:=] ?(?:trừ |[+-])?${POINTS})[ ,]+${NEXT}`, "giu");
const REPAIRS: readonly ((text: string) => string)[] = [
  (text) => text.replace(COLON, "$1: $2"),
  (text) => text.replace(SEMICOLON, "$1; "),
  (text) => text.replace(COLON, "$1: $2").replace(SEMICOLON, "$1; "),
];

/** The repaired text, which `read` reads without a fault; undefined where none does. */
export function suggestedRule(typed: string, bounds: RuleBounds, read: Reader): string | undefined {
  const text = foldLayout(typed);
  return REPAIRS.map((repair) => repair(text)).find((repaired) => {
    const reading = read(repaired, bounds);
    return !("fault" in reading) && reading.remarks.every(({ severity }) => severity !== "must-fix");
  });
}
