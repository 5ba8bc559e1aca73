import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { readBestOf } from "./best-of.ts";
import { readDeadline } from "./deadline/read-deadline.ts";
import { readDirect } from "./direct.ts";
import { foldLayout } from "./grammar/fold-layout.ts";
import type { RuleBounds, RuleReading } from "./grammar/reading-cursor.ts";
import { foreignWords } from "./grammar/words.ts";
import { readIncrement } from "./increment/read-increment.ts";
import { type InferredRule, inferRule } from "./infer-kind.ts";
import { readLevels } from "./levels/read-levels.ts";
import { readPerCase } from "./per-case/per-case.ts";
import { readDiscretion } from "./per-case/read-discretion.ts";
import { readCounted } from "./read-counted.ts";
import type { Rule } from "./rule.ts";
import { readProportional } from "./shares/read-proportional.ts";
import { readRelative } from "./shares/read-relative.ts";
import { readLadder } from "./steps/read-ladder.ts";
import { readMatrix } from "./steps/read-matrix.ts";
import { readSteps } from "./steps/steps.ts";
import { suggestedRule } from "./suggest-rule.ts";
import { ruleFaults } from "./wording/rule-fault-wording.ts";
import { ruleRemarks } from "./wording/rule-wording.ts";

/**
 * The rule that `text`, the cell "Cách tính", writes for a criterion of `kind`, in the notation or in the words that
 * officers type instead. Remarks are faults of a rule that counts all the same. Never throws.
 *
 * `bounds.unit` matters: "95-97" then ">=98" leaves a gap for percentages and none for counts. So does `bounds.period`: it
 * holds the year of "31/01".
 *
 * @example readRule("theo bậc", ">=98: 6; 95-<98: 5; còn lại: 0", { maximum: decimal("6"), unit: "%" })
 */
export function readRule(kind: CriterionKind, text: string, bounds: RuleBounds): RuleReading<Rule> {
  const reading = readOfKind(kind, text, bounds);
  if (!("fault" in reading)) return reading;
  const meant = suggestedRule(text, bounds, (repaired) => readOfKind(kind, repaired, bounds));
  if (meant !== undefined) return { ...reading, fault: ruleFaults.maybeMeant(reading.fault, meant) };
  const other = inferRule(text, bounds);
  return other === undefined || other.kind === kind || !isSurely(other, kind, text)
    ? reading
    : { fault: ruleFaults.ofAnotherKind(text, kind, other.kind) };
}

/**
 * Nearly anything can be the name of a level, and one case of a list is a part of much else: only several that are written
 * without a fault are surely meant so. A count is a measure, too.
 */
function isSurely({ kind, rule, remarks }: InferredRule, typed: CriterionKind, text: string): boolean {
  if (remarks.some(({ severity }) => severity === "must-fix")) return false;
  if (rule.kind === "levels")
    return PARTED.test(text) && rule.levels.every(({ name, terms }) => terms === undefined && !/\d/.test(name));
  if (kind !== "theo bậc" && kind !== "theo số lần, số ngày chậm") return true;
  return PARTED.test(text) && typed !== "theo số lần, số ngày chậm";
}
const PARTED = /[;\n].*\S/u;

/** The rule of a row without a kind, with the kind that its words tell; people score a row that says nothing. */
export function readUntyped(
  text: string,
  bounds: RuleBounds,
): { readonly kind: CriterionKind; readonly reading: RuleReading<Rule> } {
  const kind = "chấm trực tiếp";
  if (cleanText(text) === "") return { kind, reading: readDirect(text, bounds) };
  const found = inferRule(text, bounds);
  return found === undefined
    ? { kind, reading: { fault: ruleFaults.ofNoKind(text, furthestStop(text, bounds)) } }
    : { kind: found.kind, reading: found };
}

/** Kinds whose words say what they are. */
const TELLING: readonly CriterionKind[] = [
  ...(["theo bậc", "theo số lần, số ngày chậm", "theo thời hạn", "theo tỷ lệ"] as const),
  ...(["mỗi trường hợp", "vượt mức", "mức xếp loại"] as const),
];

/** Where the kind stopped that read furthest, and what it did not understand there. */
function furthestStop(text: string, bounds: RuleBounds): { readonly rest: string; readonly words: readonly string[] } {
  const stops = TELLING.map((kind) => {
    const reading = readOfKind(kind, text, bounds);
    return "fault" in reading ? (reading.at ?? 0) : 0;
  });
  const folded = foldLayout(text);
  const at = Math.max(...stops);
  const rest = cleanText(folded.slice(at));
  return { rest: at === 0 ? "" : rest, words: rest === "" ? foreignWords(folded, 0) : foreignWords(folded, at) };
}

function readOfKind(kind: CriterionKind, text: string, bounds: RuleBounds): RuleReading<Rule> {
  switch (kind) {
    case "nhóm":
      return {
        rule: { kind: "group" },
        remarks: cleanText(text) === "" ? [] : [ruleRemarks.unused(text, kind)],
      };
    case "chấm trực tiếp":
      return readDirect(text, bounds);
    case "có / không":
    case "mức xếp loại":
      return readLevels(kind, text, bounds);
    case "theo bậc":
      return readInSteps(text, bounds);
    case "theo tỷ lệ":
      return readProportional(text, bounds);
    case "mỗi trường hợp":
      return readCases(text, bounds);
    case "lấy mục cao nhất":
      return readBestOf(text);
    case "theo số lần, số ngày chậm":
      return readCounted(text, bounds, readLadder, readPerCase);
    case "theo thời hạn":
      return readDeadline(text, bounds);
    case "so với đơn vị dẫn đầu":
      return readRelative(text, bounds);
    case "vượt mức":
      return readIncrement(text, bounds);
    case "bảng hai chiều":
      return readMatrix(text, bounds);
  }
}

/** Where people see fit how much a case counts, they score. */
function readCases(text: string, bounds: RuleBounds): RuleReading<Rule> {
  const rule = readDiscretion(text, bounds);
  return rule === undefined ? readCounted(text, bounds, readPerCase, readLadder) : { rule, remarks: [] };
}

/** Steps, one of which may be the share itself. */
function readInSteps(text: string, bounds: RuleBounds): RuleReading<Rule> {
  const steps = readSteps(text, bounds);
  if (!("fault" in steps) || !SHARE.test(text)) return steps;
  const share = readProportional(text, bounds);
  const isNoShare = "fault" in share && !IN_PROPORTION.test(text) && (share.at ?? 0) <= (steps.at ?? 0);
  return isNoShare ? steps : share;
}
const SHARE = /(?:tỷ|tỉ) lệ|công thức|[×*]|x(?=\s*(?:\d|điểm))|nhân/iu;
const IN_PROPORTION = /(?:theo|tương ứng(?: với)?) (?:tỷ|tỉ) lệ/iu;
