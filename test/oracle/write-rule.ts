/** Rules in the notation of WORDING.md, as a leader types them in Cách tính. */
import type { LeafModel } from "./bloc-model.ts";
import type { Points, Span } from "./span.ts";
import { comma, signed, writeSpan as spanIn, twoDigits } from "./write-span.ts";
import { writeWorded } from "./write-worded-rule.ts";

/** `rule` as text, "" for one that needs none; `wording` 0 is the notation, others are words and other signs. */
export function writeRule({ rule, wording, unit = "" }: Pick<LeafModel, "rule" | "wording" | "unit">): string {
  const writeSpan = (span: Span): string => spanIn(span, wording % 3);
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
    default:
      return writeWorded(rule, wording, unit);
  }
}

const capped = ({ each, cap }: { readonly each: number; readonly cap: number | undefined }): string[] =>
  cap === undefined ? [] : [`tối đa ${signed(each < 0 ? -cap : cap)}`];

function cases<Of>(points: readonly Points<Of>[], write: (of: Of) => string, rest: number | undefined): string {
  const each = points.map(({ of, points: value }) => `${write(of)}: ${comma(value)}`);
  return [...each, ...(rest === undefined ? [] : [`còn lại: ${comma(rest)}`])].join("; ");
}
