/** Words that carry a condition or a quantity, put anywhere into a rule that is read: none is part of a name, none is lost. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../functions/core/rules/rule.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { type CriterionRow, reading, ruleOf } from "./builders.ts";
import statements from "./rule-statements.json" with { type: "json" };

const WORDS = [
  ...["nếu", "nhưng", "trừ khi", "đối với", "riêng", "do", "khi", "lần đầu", "lần sau", "gấp đôi", "một nửa", "nhân"],
  ...["cấp xã", "báo tỉnh", "ngoại trừ", "mỗi", "từng", "tùy", "hệ số"],
];

const rows = (statements as readonly (CriterionRow & { readonly wordings: readonly Wording[] })[]).flatMap(
  ({ wordings, ...row }) =>
    wordings.flatMap(({ typed, refused }) => (refused === undefined && typed !== "" ? [{ ...row, rule: typed }] : [])),
);
interface Wording {
  readonly typed: string;
  readonly refused?: string;
}
/** People, not the program, follow these. */
const TOLD: readonly CriterionKind[] = ["chấm trực tiếp", "nhóm"];

/** The names in a rule that hold no condition: conditions stand beside them as `terms`. */
function namesIn(rule: Rule): string[] {
  switch (rule.kind) {
    case "levels":
      return rule.levels.map(({ name }) => name);
    case "steps":
    case "ladder":
      return [
        ...(rule.states ?? []).map(({ name }) => name),
        ...(rule.subject === undefined ? [] : [rule.subject.name]),
        ...rule.steps.flatMap(({ who = "" }) => who),
      ];
    case "per-case":
      return [rule, ...(rule.others ?? [])].map(({ caseName }) => caseName);
    case "deadline":
      return rule.never === undefined ? [] : [rule.never.name];
    default:
      return [];
  }
}

const holds = (text: string, word: string): boolean => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text);

/** What is wrong with how `word`, put into `rule`, was read. */
function wrongWith(row: CriterionRow, rule: string, word: string): string | undefined {
  const read = reading({ ...row, rule });
  if (MAKES_ANOTHER.test(rule)) return undefined;
  if ("fault" in read) return read.fault.what.includes(word) ? undefined : `not named: ${rule} | ${read.fault.what}`;
  const within = namesIn(read.rule).find((name) => holds(name, word) && !(word === "do" && /lý do/iu.test(name)));
  if (within !== undefined) return `within “${within}”: ${rule}`;
  const nodes = JSON.stringify(read.rule);
  const [first = ""] = word.split(" ");
  const isSame = JSON.stringify(ruleOf(row)) === nodes;
  return isSame && !HARMLESS.test(rule) && !nodes.includes(first) ? `lost: ${rule}` : undefined;
}
/** Beside the next word it is another word. */
const MAKES_ANOTHER =
  /khai trừ khi|nhân viên|công nhân|trung cấp|nhân văn|nhân sự|pháp nhân|bài báo|đăng báo|thông báo|dự báo|cảnh báo|nhân dân|bệnh nhân|nạn nhân|cung cấp|(?:kế hoạch|văn bản|báo cáo|quy định) riêng/iu;
/**
 * Where a word opens a case, or stands before a limit, it says nothing more: "nếu đạt 98%", "nhưng tối đa 2". So does one
 * before members who have a bar of their own anyway.
 */
const HARMLESS =
  /(?:^|[;:,.\n(|/] ?|(?:^|[\n;] ?)(?:[-+•]|[a-z]\)) )(?:nếu|khi|mỗi|từng|cứ)(?!\p{L})|nhưng (?:điểm )?(?:trừ |tổng )?(?:tối đa|không quá|không âm)|hoặc (?:nếu|khi)(?!\p{L})|(?:mỗi|cứ|từng) (?:mỗi|cứ|từng|một|0?1(?= ))|(?:nếu|khi) (?:nếu|khi)|(?:giảm|thêm|tăng|vượt|thiếu|kém) mỗi|x nhân|từ tối thiểu|(?:riêng|đối với) (?:các )?xã|đối với (?:mỗi|01)|có (?:mỗi|từng) (?:phiên|đảng viên)/iu;

/** Each word is put into a sixth of the wordings, every word into another; the slow checks put each into all. */
const parts = process.env["ALL_WORDINGS"] === "yes" ? 1 : 6;

describe("a word that carries a condition or a quantity", () => {
  it.each(WORDS.map((word, index) => [word, index] as const))(
    "%s: is named by the refusal, or stands apart",
    (word, at) => {
      const wrong = rows
        .filter((_, index) => index % parts === at % parts)
        .flatMap((row) => {
          if (TOLD.includes(row.kind ?? "theo bậc")) return [];
          const gaps = [...(row.rule ?? "").matchAll(/^|(?<=[\s;:,/])(?=\S)|$/g)].map(({ index }) => index);
          return gaps.flatMap((gap) => {
            const text = row.rule ?? "";
            const put = `${text.slice(0, gap)}${gap === text.length ? " " : ""}${word} ${text.slice(gap)}`.trim();
            return wrongWith(row, put, word) ?? [];
          });
        });
      expect(wrong).toEqual([]);
    },
  );
});
