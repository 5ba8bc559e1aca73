/** Rules in the notation of WORDING.md, as a leader types them in Cách tính. */
import type { Points, RuleModel, Span } from "./bloc-model.ts";

/** Hundredths with a decimal comma: 350 is "3,5". */
export function comma(value: number): string {
  const size = String(Math.abs(value)).padStart(3, "0");
  const decimals = size.slice(-2).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${size.slice(0, -2)}${decimals === "" ? "" : `,${decimals}`}`;
}

const signed = (value: number): string => (value < 0 ? comma(value) : `+${comma(value)}`);

/** `rule` as text, "" for one that needs none; `wording` 0 is the notation, 1 and 2 are words and other signs. */
export function writeRule(rule: RuleModel, wording: number): string {
  const writeSpan = [inSigns, inWords, inTypeset][wording] ?? inSigns;
  switch (rule.kind) {
    case "direct":
      return "";
    case "levels":
      return cases(rule.levels, (name) => name, rule.rest);
    case "steps":
      return cases(rule.steps, writeSpan, rule.rest);
    case "ladder":
      return cases(rule.rungs, writeSpan, rule.rest);
    case "deadline": {
      const late = `${rule.isRelative ? "bớt " : ""}${comma(rule.late)}`;
      return `đến ${twoDigits(rule.day)}/${twoDigits(rule.month)}: ${comma(rule.onTime)}; sau: ${late}`;
    }
    case "proportional":
      return rule.capPercent === undefined ? "" : `kết quả / chỉ tiêu; tối đa ${rule.capPercent}%`;
    case "relative":
      return `đạt chỉ tiêu: ${rule.targetPercent}%; dẫn đầu: ${rule.leadPercent}%`;
    case "per-case": {
      const clauses = [
        `mỗi trường hợp ${signed(rule.each)}`,
        ...capped(rule),
        ...(rule.isExempting ? ["có miễn"] : []),
      ];
      return clauses.join("; ");
    }
    case "increment": {
      const clauses = [
        `trên ${comma(rule.above)}: ${signed(rule.first)}`,
        `cứ thêm ${comma(rule.step)}: ${signed(rule.each)}`,
      ];
      return [...clauses, ...capped(rule)].join("; ");
    }
    case "matrix": {
      const cell = ({ of, points }: Points<Span>): string => `${writeSpan(of)} = ${comma(points)}`;
      const rows = rule.rows.map(({ of, cells }) => `${writeSpan(of)}: ${cells.map(cell).join(" | ")}`);
      return [...rows, ...(rule.rest === undefined ? [] : [`còn lại = ${comma(rule.rest)}`])].join("; ");
    }
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const capped = ({ each, cap }: { readonly each: number; readonly cap: number | undefined }): string[] =>
  cap === undefined ? [] : [`tối đa ${signed(each < 0 ? -cap : cap)}`];

function cases<Of>(points: readonly Points<Of>[], write: (of: Of) => string, rest: number | undefined): string {
  const each = points.map(({ of, points: value }) => `${write(of)}: ${comma(value)}`);
  return [...each, ...(rest === undefined ? [] : [`còn lại: ${comma(rest)}`])].join("; ");
}

/** ">=98", ">98", "97-<98", "3-5", "2", "<60". */
function inSigns({ low, holdsLow, high, holdsHigh }: Span): string {
  if (low === undefined) return `${holdsHigh ? "<=" : "<"}${comma(high ?? 0)}`;
  if (high === undefined) return `${holdsLow ? ">=" : ">"}${comma(low)}`;
  return low === high ? comma(low) : `${comma(low)}-${holdsHigh ? "" : "<"}${comma(high)}`;
}

/** "98 trở lên", "trên 98", "từ 97 đến dưới 98", "từ 3 đến 5", "2", "dưới 60". */
function inWords({ low, holdsLow, high, holdsHigh }: Span): string {
  if (low === undefined) return `${holdsHigh ? "không quá" : "dưới"} ${comma(high ?? 0)}`;
  if (high === undefined) return holdsLow ? `${comma(low)} trở lên` : `trên ${comma(low)}`;
  return low === high ? comma(low) : `từ ${comma(low)} đến ${holdsHigh ? "" : "dưới "}${comma(high)}`;
}

/** "≥98", "97–<98": the signs that a word processor makes of them. */
function inTypeset(span: Span): string {
  return inSigns(span).replace(">=", "≥").replace("<=", "≤").replace("-", "–");
}
