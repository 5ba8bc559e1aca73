/** Conditions said back, so that whoever typed them sees what the program judges and what is left to people. */
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { End, Interval } from "../rules/terms/interval.ts";
import type { Bound, Condition, Effect, Fact } from "./condition.ts";

/** What people call a part: "Mục I", "tiêu chí I.2". */
export type NameOf = (code: string) => string;

/** "Hệ thống tự xét: …. Người xét đối chiếu: ….", or "" for no condition; `requiredClass` is the lowest that will do. */
export function sayConditions(conditions: readonly Condition[], nameOf: NameOf, requiredClass?: string): string {
  const ofClass = requiredClass === undefined ? [] : [`xếp loại từ ${requiredClass} trở lên`];
  const read = conditions.flatMap((each) => (each.read === undefined ? [] : [sayRead(each.read, nameOf)]));
  const judged = [...ofClass, ...read];
  const left = conditions.flatMap(({ typed, read }) => (read === undefined ? [typed] : []));
  return [
    ...(judged.length === 0 ? [] : [`Hệ thống tự xét: ${judged.join("; ")}.`]),
    ...(left.length === 0 ? [] : [`Người xét đối chiếu: ${left.join("; ")}.`]),
  ].join(" ");
}

function sayRead({ effect, facts }: NonNullable<Condition["read"]>, nameOf: NameOf): string {
  const said = facts.all.map((fact) => sayFact(fact, nameOf)).join(facts.join === "and" ? " và " : " hoặc ");
  return `${effectWords(effect)}${said}`;
}

/** "một bậc", "02 bậc". */
export const stepsWords = (steps: number): string => `${steps === 1 ? "một" : twoDigits(steps)} bậc`;

function effectWords(effect: Effect): string {
  if (effect.kind === "lowered") return `hạ ${stepsWords(effect.steps)} nếu `;
  return effect.kind === "excluded" ? "không xét nếu " : "";
}

export function sayFact(fact: Fact, nameOf: NameOf): string {
  switch (fact.kind) {
    case "parts": {
      const { level, within, bound, how } = fact;
      const where = within === undefined ? "" : ` thuộc ${nameOf(within)}`;
      if (how === "every") return `tất cả các ${level}${where} ${boundWords(bound)}`;
      return isNone(how)
        ? `không có ${level} nào${where} ${boundWords(bound)}`
        : counted(how, `${level}${where} ${boundWords(bound)}`);
    }
    case "part":
      return fact.of === "deduction"
        ? `${nameOf(fact.code)} ${deductionWords(fact.bound)}`
        : `${nameOf(fact.code)} ${boundWords(fact.bound)}`;
    case "total":
      if (fact.of === "deduction") return totalDeduction(fact.bound);
      return `${fact.of === "bonus" ? "điểm thưởng" : "tổng điểm"} ${boundWords(fact.bound)}`;
    case "listed":
      return counted(fact.count, fact.rows.noun);
    case "hand-ins":
      return counted(fact.count, `hồ sơ ${fact.which === "late" ? "nộp chậm" : "bị trả lại"}`);
  }
}

const isNone = ({ low, high }: Interval): boolean =>
  high?.value.eq(0) === true && (low === undefined || low.value.eq(0));

const isSome = ({ low, high }: Interval): boolean => high === undefined && low?.inclusive === true && low.value.eq(1);

/** "có ít nhất 02 mô hình", "không quá 01 hồ sơ nộp chậm", "có sáng kiến". */
function counted(interval: Interval, what: string): string {
  if (isNone(interval)) return `không có ${what}`;
  if (isSome(interval)) return `có ${what}`;
  const { low, high } = interval;
  const show = ({ value }: End): string => twoDigits(Number(value.toFixed()));
  if (low === undefined)
    return high === undefined ? what : `${high.inclusive ? "không quá" : "dưới"} ${show(high)} ${what}`;
  if (high !== undefined) return `có đúng ${show(low)} ${what}`;
  return `có ${low.inclusive ? "ít nhất" : "trên"} ${show(low)} ${what}`;
}

const isAny = ({ low, high }: Interval): boolean => high === undefined && low?.inclusive === false && low.value.eq(0);

function deductionWords(bound: Bound): string {
  if (isNone(bound.interval)) return "không bị trừ điểm";
  return isAny(bound.interval) ? "bị trừ điểm" : `bị trừ ${boundWords(bound)}`;
}

const totalDeduction = (bound: Bound): string =>
  isNone(bound.interval) || isAny(bound.interval) ? deductionWords(bound) : `điểm trừ ${boundWords(bound)}`;

function boundWords({ interval, unit }: Bound): string {
  const { low, high } = interval;
  if (unit === "percent" && high === undefined && low?.inclusive && low.value.eq(100)) return "đạt điểm tối đa";
  if (unit === "percent" && low === undefined && high?.inclusive === false && high.value.eq(100))
    return "chưa đạt điểm tối đa";
  const show = ({ value }: End): string => `${formatDecimal(value)}${unit === "percent" ? "%" : " điểm"}`;
  return `${rangeWords(interval, show)}${unit === "percent" ? " điểm tối đa" : ""}`;
}

function rangeWords({ low, high }: Interval, show: (end: End) => string): string {
  if (low !== undefined && high !== undefined) {
    if (low.value.eq(high.value)) return `bằng ${show(low)}`;
    return `${low.inclusive ? "từ" : "trên"} ${show(low)} đến ${high.inclusive ? "" : "dưới "}${show(high)}`;
  }
  if (low !== undefined) return `${low.inclusive ? "từ" : "trên"} ${show(low)}`;
  return high === undefined ? "" : `${high.inclusive ? "không quá" : "dưới"} ${show(high)}`;
}
