/**
 * The cell "Điều kiện khác", condition by condition. Each is read to its last word or not at all; what is not read, and
 * whatever it may bear on, is left to people as typed.
 */
import { foldLayout } from "../rules/grammar/fold-layout.ts";
import type { Condition, ConditionNames } from "./condition.ts";
import { readClause } from "./read-clause.ts";

/** @example readConditions("không có mục nào dưới 60%; nội bộ đoàn kết", names) // => the first is read, the second is not */
export function readConditions(typed: string, names: ConditionNames): Condition[] {
  const pieces = piecesOf(typed);
  if (pieces.some((piece) => piece.endsWith(":")) || BEARS_ON_ALL.test(foldLayout(typed)))
    return pieces.length === 0 ? [] : [{ typed: pieces.join("; ").replaceAll(":;", ":"), read: undefined }];
  const conditions: Condition[] = [];
  for (const piece of pieces) {
    const clause = readClause(piece, names);
    // Points are lost where points are given: in the table of criteria.
    const read = clause?.effect.kind === "lost" ? undefined : clause;
    const before = conditions.at(-1);
    // "…; hoặc nội bộ đoàn kết": what goes before it is no condition of its own.
    if (read === undefined && before !== undefined && BEARS_ON_LAST.test(piece) && !HAS_EFFECT.test(piece))
      conditions.splice(-1, 1, { typed: `${before.typed}; ${piece}`, read: undefined });
    else conditions.push({ typed: piece, read });
  }
  return conditions;
}

const BEARS_ON_LAST =
  /^(?:hoặc|hay|trừ|ngoại trừ|nhưng|song|tuy nhiên|riêng|kể cả|trong đó|nếu|khi|thì|và|đồng thời|đối với)(?!\p{L})/iu;
const BEARS_ON_ALL =
  /một trong (?:các|những|hai|ba|số)|(?:điều kiện|quy định|tiêu chuẩn|nội dung|trường hợp|yêu cầu)\s+(?:nêu\s+|nói\s+)?(?:trên|này|dưới đây)(?!\p{L})/iu;
const HAS_EFFECT = /(?:hạ|xuống)\s+(?:\S+\s+)?(?:bậc|mức)|không\s+(?:được\s+)?(?:xếp loại|xét|đề nghị|công nhận)/iu;
const HEADING =
  /^(?:(?:đạt|có|đủ|đáp ứng|bảo đảm|đồng thời|phải)\s+)*(?:các\s+)?điều kiện(?:\s+khác)?(?:\s+sau(?:\s+đây)?)?\s*:\s*/iu;

/** What the cell says, without the signs between one condition and the next. */
const piecesOf = (typed: string): string[] =>
  foldLayout(typed)
    .split(/[;\n]|\.(?=\s|$)/u)
    .map((piece) =>
      piece
        .trim()
        .replace(HEADING, "")
        .replace(/^[-+•,]\s*/u, "")
        .replace(/[,\s]+$/u, ""),
    )
    .filter((piece) => piece !== "");
