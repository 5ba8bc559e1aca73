/** The kind of a rule by its words, where nobody chose one. */
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { readBestOf } from "./best-of.ts";
import { readDeadline } from "./deadline/read-deadline.ts";
import { beginsWithNo, beginsWithYes, levelKey, saysYes } from "./grammar/level-names.ts";
import { isPercent } from "./grammar/read-quantity.ts";
import type { RuleBounds, RuleReading } from "./grammar/reading-cursor.ts";
import { readIncrement } from "./increment/read-increment.ts";
import { levelName } from "./levels/levels.ts";
import { readLevels } from "./levels/read-levels.ts";
import { areNumbered } from "./levels/settle-levels.ts";
import { readPerCase } from "./per-case/per-case.ts";
import { readDiscretion } from "./per-case/read-discretion.ts";
import type { Rule } from "./rule.ts";
import { readProportional } from "./shares/read-proportional.ts";
import { readRelative } from "./shares/read-relative.ts";
import { readLadder } from "./steps/read-ladder.ts";
import { readMatrix } from "./steps/read-matrix.ts";
import { readSteps } from "./steps/steps.ts";

/** A rule with the kind that its words tell. */
export interface InferredRule {
  readonly kind: CriterionKind;
  readonly rule: Rule;
  readonly remarks: Exclude<RuleReading<Rule>, { readonly fault: unknown }>["remarks"];
}

type Reader = (text: string, bounds: RuleBounds) => RuleReading<Rule>;

/** From the most particular words to the least: what two readers would take, the first of them means. */
const READERS: readonly (readonly [CriterionKind, RegExp, Reader])[] = [
  ["lấy mục cao nhất", /cao nhất (?:của|trong)|một trong/iu, readBestOf],
  ["bảng hai chiều", /\|/u, readMatrix],
  ["so với đơn vị dẫn đầu", /dẫn đầu|đứng đầu|đạt chỉ tiêu|vượt/iu, readRelative],
  ["theo tỷ lệ", /\/|×|x|\*|theo (?:tỷ|tỉ) lệ|bấy nhiêu/iu, readProportional],
  ["theo thời hạn", /\d\s*[/.-]\s*\d|tháng|quý|ngày/iu, readDeadline],
  ["vượt mức", /cứ|mỗi|giảm|thêm/iu, readIncrement],
  ["mỗi trường hợp", /mỗi|cứ|từng|\/|một|1/iu, readCases],
];

function readCases(text: string, bounds: RuleBounds): RuleReading<Rule> {
  const rule = readDiscretion(text, bounds);
  return rule === undefined ? readPerCase(text, bounds) : { rule, remarks: [] };
}

/** The kind and the rule of `text`; undefined where no kind reads it, or where it is blank. */
export function inferRule(text: string, bounds: RuleBounds): InferredRule | undefined {
  if (cleanText(text) === "") return undefined;
  for (const [kind, hint, read] of READERS) {
    if (!hint.test(text)) continue;
    const reading = read(text, bounds);
    if (!("fault" in reading)) return { kind, ...reading };
  }
  return inferCases(text, bounds);
}

/** Words that count something: then a list is one of counts. */
const COUNTS = /chậm|trễ|muộn|vắng|thiếu|vi phạm|sai sót|(?:^|\s)lần(?!\p{L})|ngày|đúng (?:thời )?hạn/iu;

function inferCases(text: string, bounds: RuleBounds): InferredRule | undefined {
  const levels = readLevels("mức xếp loại", text, bounds);
  if (!("fault" in levels) && bounds.unit === undefined && areNumbered(levels.rule.levels))
    return { kind: "mức xếp loại", ...levels };
  const counted = COUNTS.test(`${text} ${bounds.unit ?? ""}`) && !text.includes("%") && !isPercent(bounds.unit);
  const numbers: readonly (readonly [CriterionKind, Reader])[] = [
    ["theo số lần, số ngày chậm", readLadder],
    ["theo bậc", readSteps],
  ];
  for (const [kind, read] of counted ? numbers : numbers.toReversed()) {
    const reading = read(text, bounds);
    if (!("fault" in reading) && holdsNumbers(reading.rule)) return { kind, ...reading };
  }
  if ("fault" in levels) return undefined;
  const keys = levels.rule.levels.map((level) => levelKey(levelName(level)));
  const isYesNo = keys.length <= 2 && keys.every((key) => saysYes(key) || beginsWithNo(key) || beginsWithYes(key));
  if (!isYesNo || !(keys.some(beginsWithNo) || keys.length === 1)) return { kind: "mức xếp loại", ...levels };
  const yesNo = readLevels("có / không", text, bounds);
  return "fault" in yesNo ? undefined : { kind: "có / không", ...yesNo };
}

/** Not "không có: 2; còn lại: 0", which is no list of numbers. */
const holdsNumbers = (rule: Rule): boolean =>
  (rule.kind !== "steps" && rule.kind !== "ladder") ||
  rule.steps.some(({ interval: { low, high } }) => high === undefined || low === undefined || !high.value.eq(0));
