import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import type { DeadlineRule } from "./deadline/deadline.ts";
import type { Points } from "./grammar/amount.ts";
import { type IncrementRule, thresholdInterval } from "./increment/increment.ts";
import { type LevelsRule, levelName } from "./levels/levels.ts";
import type { DiscretionRule } from "./per-case/discretion.ts";
import { type CaseRate, caseNameOf, type PerCaseRule } from "./per-case/per-case.ts";
import type { Rule } from "./rule.ts";
import type { ProportionalRule } from "./shares/proportional.ts";
import type { MatrixRule } from "./steps/matrix.ts";
import type { StepList } from "./steps/read-step-list.ts";
import { leadOf, tailOf } from "./steps/steps.ts";
import { firstOf, furtherOf } from "./terms/case-counter.ts";
import type { End, Interval } from "./terms/interval.ts";
import { REST } from "./wording/measure-phrases.ts";

/**
 * The rule in the notation of "Cách tính", always the same for the same rule: read again under the same kind, unit and
 * columns, it is that rule. "" for a rule without a notation. Days have their year, numbers no thousands.
 *
 * @example ruleNotation(rule) // => ">=98%: 6; 95%-<98%: 5; còn lại: 0"
 */
export function ruleNotation(rule: Rule): string {
  switch (rule.kind) {
    case "group":
      return "";
    case "direct":
      return rule.guidance ?? "";
    case "levels":
      return levelsNotation(rule);
    case "steps":
      return stepsNotation(rule, rule.percent, ": ").join("; ");
    case "ladder":
      return stepsNotation(rule, false, ": ").join("; ");
    case "deadline":
      return deadlineNotation(rule);
    case "proportional":
      return proportionalNotation(rule);
    case "relative":
      return `đạt chỉ tiêu: ${plain(rule.atTarget)}; dẫn đầu: ${plain(rule.leading)}`;
    case "per-case":
      return perCaseNotation(rule);
    case "discretion":
      return discretionNotation(rule);
    case "increment":
      return incrementNotation(rule);
    case "matrix":
      return matrixNotation(rule);
    case "best-of":
      return `cao nhất của: ${rule.alternatives.join(", ")}`;
  }
}

/** 12489.4 → "12489,4": a dot would part thousands. */
const plain = (value: Decimal): string => value.toFixed().replace(".", ",");

/** With its sign, but for 0, which has none. */
const signed = (value: Decimal): string => (value.gt(0) ? `+${plain(value)}` : plain(value));

const restOf = (rest: Decimal | undefined, colon: string): string[] =>
  rest === undefined ? [] : [`${REST}${colon}${plain(rest)}`];

/** "2", or "trừ 1" of what was taken from the maximum. */
function given({ points, less }: Points): string {
  if (less === undefined) return plain(points);
  return points.eq(0) && less.gt(0) ? "trừ hết" : `trừ ${plain(less)}`;
}

const levelsNotation = ({ levels, rest, heading }: LevelsRule): string =>
  `${heading === undefined ? "" : `${heading}: `}${[...levels.map((level) => `${levelName(level)}: ${given(level)}`), ...restOf(rest, ": ")].join("; ")}`;

const stepsNotation = ({ steps, rest, states = [], ...words }: StepList, percent: boolean, colon: string): string[] => [
  ...steps.map(
    (step, index) =>
      `${index === 0 ? leadOf(words) : ""}${step.who === undefined ? "" : `riêng ${step.who} `}${intervalNotation(step.interval, percent)}${index === 0 ? tailOf(words) : ""}${step.condition === undefined ? "" : ` (${step.condition})`}${colon}${given(step)}`,
  ),
  ...states.map((state) => `${state.name}${colon}${given(state)}`),
  ...restOf(rest, colon),
];

function intervalNotation({ low, high }: Interval, percent: boolean): string {
  const number = ({ value }: End): string => `${plain(value)}${percent ? "%" : ""}`;
  if (low === undefined) return high === undefined ? "" : `${high.inclusive ? "<=" : "<"}${number(high)}`;
  if (high === undefined) return `${low.inclusive ? ">=" : ">"}${number(low)}`;
  if (low.value.eq(high.value)) return number(low);
  return `${low.inclusive ? "" : ">"}${number(low)}-${high.inclusive ? "" : "<"}${number(high)}`;
}

const discretionNotation = (rule: DiscretionRule): string =>
  `mỗi ${caseNameOf(rule)} ${rule.most.lt(0) ? "trừ" : "cộng"} ${plain(rule.least.abs())} đến ${plain(rule.most.abs())} điểm; ${capNotation(rule.cap, rule.most)}`;

const proportionalNotation = (rule: ProportionalRule): string =>
  [
    ...shareNotation(rule),
    `tối đa ${plain(rule.most)} điểm`,
    ...(rule.roundTo === undefined ? [] : [`làm tròn ${plain(rule.roundTo)}`]),
  ].join("; ");

function shareNotation({ floor, full, ofShare }: ProportionalRule): string[] {
  if (full === undefined && ofShare !== true)
    return ["kết quả / chỉ tiêu", ...(floor === undefined ? [] : [`dưới ${plain(floor)}%: 0`])];
  if (full === undefined && floor === undefined) return ["tỷ lệ × điểm tối đa"];
  return [
    ...(full === undefined ? [] : [`>=${plain(full)}%: điểm tối đa`]),
    `${floor === undefined ? "" : `${plain(floor)}%-`}<${full === undefined ? "100" : plain(full)}%: theo tỷ lệ`,
    ...(floor === undefined ? [] : [`<${plain(floor)}%: 0`]),
  ];
}

const deadlineNotation = ({ deadlines, late, after, never }: DeadlineRule): string =>
  [
    ...deadlines.map(({ until, points }) => `đến ${formatDate(until)}: ${plain(points)}`),
    ...(late === undefined ? [] : [`cứ chậm ${late.every} ngày trừ ${plain(late.each)}`]),
    ...(late?.cap === undefined ? [] : [`tối đa trừ ${plain(late.cap)}`]),
    ...(after === undefined
      ? []
      : [`sau${late?.until === undefined ? "" : ` ${formatDate(late.until)}`}: ${plain(after)}`]),
    ...(never === undefined ? [] : [`${never.name}: ${plain(never.points)}`]),
  ].join("; ");

/** Words that would be taken for the beginning of the points, were there no colon behind them. */
const ENDS_LIKE_POINTS = /(?:^| )(?:trừ|cộng|thưởng|được|thì|tính|chấm|bị|là|hưởng|đạt|cũng)$/u;

const rateNotation = (rate: CaseRate): string => {
  const name = caseNameOf(rate);
  const some = rate.batch === undefined ? "mỗi" : `cứ ${plain(rate.batch)}`;
  return `${some} ${name}${ENDS_LIKE_POINTS.test(name) ? ":" : ""} ${signed(rate.each)}`;
};

const perCaseNotation = (rule: PerCaseRule): string =>
  [
    ...(rule.first === undefined
      ? [rule, ...(rule.others ?? [])].map(rateNotation)
      : [
          `${firstOf(rule.caseName, rule.firstCount)} ${signed(rule.first)}`,
          `${furtherOf(rule.caseName, rule.firstCount)} ${signed(rule.each)}`,
        ]),
    capNotation(rule.cap, rule.each),
    ...(rule.exempt ? ["có miễn"] : []),
    ...(rule.knockOut === undefined ? [] : [`${intervalNotation(rule.knockOut, true)}: mất hết điểm`]),
    ...(rule.knockOutCount === undefined ? [] : [`${intervalNotation(rule.knockOutCount, false)}: mất hết điểm`]),
    ...(rule.knockOutEvent === undefined ? [] : [`nếu ${rule.knockOutEvent}: mất hết điểm`]),
  ].join("; ");

const capNotation = (cap: Decimal | undefined, each: Decimal): string =>
  cap === undefined ? "không giới hạn" : `tối đa ${signed(each.lt(0) ? cap.neg() : cap)}`;

const backNotation = ({ back, isUpward, percent }: IncrementRule): string[] =>
  back === undefined
    ? []
    : [
        `cứ ${isUpward ? "giảm" : "thêm"} ${plain(back.every)}${percent ? "%" : ""}: ${signed(back.each)}`,
        ...(back.cap === undefined ? [] : [capNotation(back.cap, back.each)]),
      ];

function incrementNotation(rule: IncrementRule): string {
  const unit = rule.percent ? "%" : "";
  return [
    `${intervalNotation(thresholdInterval(rule), rule.percent)}: ${signed(rule.first)}`,
    `cứ ${rule.isUpward ? "thêm" : "giảm"} ${plain(rule.every)}${unit}: ${signed(rule.each)}`,
    capNotation(rule.cap, rule.each),
    ...backNotation(rule),
    ...(rule.nothing === undefined ? [] : [`${intervalNotation(rule.nothing, rule.percent)}: 0`]),
  ].join("; ");
}

const matrixNotation = ({ rows, rest, rowScale, cellScale }: MatrixRule): string =>
  [
    ...rows.map(
      (row) =>
        `${intervalNotation(row.interval, rowScale.percent)}: ${stepsNotation(row, cellScale.percent, " = ").join(" | ")}`,
    ),
    ...restOf(rest, " = "),
  ].join("; ");
