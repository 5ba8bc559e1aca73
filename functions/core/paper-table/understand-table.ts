/** A table of cells → the criteria that it holds, what became of each row, and the totals that stand in it. */
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { inferRule } from "../rules/infer-kind.ts";
import { signOf } from "../rules/point-range.ts";
import type { Period } from "../rules/terms/period.ts";
import { type GatheredTotal, gatherRows } from "./gather-rows.ts";
import { type Numbered, numberCriteria } from "./number-criteria.ts";
import { ruleInWords } from "./rule-in-words.ts";
import { pointsIn, sortRow } from "./sort-rows.ts";
import type { RowFate, TableCriterion, TableRow, TypedTotal, UnderstoodTable } from "./table-row.ts";

/** Pure: the same rows give the same criteria, blank rows and where the table stands aside. */
export function understandTable(rows: readonly TableRow[], period: Period | undefined): UnderstoodTable {
  const gathered = gatherRows(rows.map(sortRow));
  const numbered = numberCriteria(gathered.drafts);
  const byDraft = new Map(numbered.map((each) => [each.draft, each]));
  const groups = new Set(numbered.map(({ parent }) => parent));
  const fates = new Map<number, RowFate>();
  for (const { row } of gathered.drafts) fates.set(row.rowNumber, { kind: "unplaced" });
  for (const { draft, code } of numbered) fates.set(draft.row.rowNumber, { kind: "criterion", code });
  for (const [rowNumber, fate] of gathered.fates) {
    if (fate.kind !== "part") fates.set(rowNumber, fate);
    else {
      const own = byDraft.get(fate.of);
      const { row } = fate.of;
      fates.set(
        rowNumber,
        own === undefined ? { kind: "unplaced" } : { kind: "continues", code: own.code, of: row.rowNumber },
      );
    }
  }
  return {
    criteria: withCaps(numbered.map((each) => criterionOf(each, groups.has(each), period))),
    fates,
    totals: gathered.totals.map((total) => totalOf(total, numbered)),
  };
}

function criterionOf(numbered: Numbered, isGroup: boolean, period: Period | undefined): TableCriterion {
  const { draft, code, parent, codeBy } = numbered;
  const { row, maximum } = draft;
  const title = draft.title.join("\n");
  const rule = draft.rule.join("\n");
  const whole = { rowNumber: row.rowNumber, code, title, maximum, rule, parent: parent?.code ?? "", codeBy };
  if (row.isWithoutRule === true || isGroup) return whole;
  if (rule !== "") return withoutPoints(whole, numbered, period);
  const inPoints = ruleInPoints(whole, numbered, period);
  if (inPoints !== undefined) return inPoints;
  const bounds = { maximum: pointsIn(maximum) ?? ZERO, unit: row.unit, period };
  const found = ruleInWords(title, bounds);
  if (found === undefined) return whole;
  if ("unread" in found) return { ...whole, unreadWords: found.unread };
  return withoutPoints({ ...whole, ...found, isRuleInWords: true }, numbered, period);
}

/** Under a heading of bonuses or deductions a criterion is worth nothing by itself: its cell may be blank. */
function withoutPoints(criterion: TableCriterion, numbered: Numbered, period: Period | undefined): TableCriterion {
  const { maximum, rule } = criterion;
  if (!isBlank(maximum) || !isUnderExtras(numbered.parent)) return criterion;
  const inferred = inferRule(rule, { maximum: ZERO, unit: numbered.draft.row.unit, period });
  const isExtra = inferred !== undefined && signOf(inferred.rule) !== undefined;
  return isExtra ? { ...criterion, maximum: 0, isExtra: true } : criterion;
}

/** Points of a group of bonuses, in which nothing is worth points by itself, are its cap. */
function withCaps(criteria: readonly TableCriterion[]): TableCriterion[] {
  const parts = Map.groupBy(criteria, ({ parent }) => parent);
  return criteria.map((group) => {
    const inside = parts.get(group.code) ?? [];
    const isOfExtras = inside.length > 0 && inside.every(({ maximum }) => pointsIn(maximum)?.lte(0) === true);
    const [isBonus, isDeduction] = [/thưởng|cộng/iu, /trừ/iu].map((words) => words.test(group.title));
    if (!isOfExtras || isBonus === isDeduction || pointsIn(group.maximum)?.gt(0) !== true) return group;
    return { ...group, cap: isBonus === true ? "bonus" : "deduction" };
  });
}

/** "2 điểm/bài" where the points should stand: the rule of a bonus or a deduction. */
function ruleInPoints(
  whole: TableCriterion,
  numbered: Numbered,
  period: Period | undefined,
): TableCriterion | undefined {
  const { maximum } = whole;
  const text = cleanText(textOf(maximum));
  if (text === "" || pointsIn(maximum) !== undefined || !isUnderExtras(numbered.parent)) return undefined;
  const found = withoutPoints({ ...whole, maximum: undefined, rule: text }, numbered, period);
  return found.isExtra === true ? { ...found, isRuleInPoints: true } : undefined;
}

const isUnderExtras = (group: Numbered | undefined): boolean =>
  group !== undefined &&
  (/(?:điểm|mục) (?:thưởng|cộng|trừ)|(?:thưởng|cộng|trừ) điểm/iu.test(group.draft.title.join(" ")) ||
    isUnderExtras(group.parent));

function totalOf({ sorted, above }: GatheredTotal, numbered: readonly Numbered[]): TypedTotal {
  const last = numbered.find(({ draft }) => draft === above);
  let top = last;
  while (top?.parent !== undefined) top = top.parent;
  const of = sorted.of?.map((typed) => sectionNamed(typed, numbered)?.code ?? typed);
  return {
    rowNumber: sorted.row.rowNumber,
    maximum: sorted.row.maximum,
    of,
    isNear: sorted.isNear,
    section: top?.code,
  };
}

/** The outermost criterion whose code ends with `typed`. */
const sectionNamed = (typed: string, numbered: readonly Numbered[]): Numbered | undefined =>
  numbered.find(({ code }) => normalCode(code) === normalCode(typed)) ??
  numbered.find(({ draft }) => normalCode(draft.typed) === normalCode(typed));
