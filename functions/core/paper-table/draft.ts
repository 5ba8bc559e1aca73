/** A criterion while its rows are gathered. */
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import type { TableRow } from "./table-row.ts";
import { tellsPoints } from "./table-words.ts";

export interface Draft {
  readonly row: TableRow;
  /** As its cell or its words have it; "" where nothing does. */
  readonly typed: string;
  readonly codeBy: "words" | undefined;
  /** Lines of words, of the rule. */
  readonly title: string[];
  readonly rule: string[];
  maximum: Cell;
  /** Only for one without a code: the draft that it is a part of, or stands beside. */
  readonly under?: Draft | undefined;
  readonly beside?: Draft | undefined;
  /** A total, or a heading, has ended it: nothing goes on with it. */
  isClosed: boolean;
}

export const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/** Adds words of a row below: a rule where they tell points, or where the row above began one. */
export function addWords(draft: Draft, words: string): void {
  if (words === "") return;
  if (tellsPoints(words) && !/^\p{Ll}/u.test(words) && draft.title.length > 0) draft.rule.push(...linesOf(words));
  else if (tellsPoints(words) && draft.rule.length > 0) goOn(draft.rule, words);
  else if (draft.rule.length > 0 && /^\p{Ll}/u.test(words)) goOn(draft.rule, words);
  else goOn(draft.title, words);
}

/** Adds `words` to the last line where it is not at its end, else as a line of its own. */
export function goOn(lines: string[], words: string): void {
  const [first = "", ...rest] = linesOf(words);
  const last = lines.at(-1);
  if (last !== undefined && /^\p{Ll}/u.test(first) && !/[.;:]$/u.test(last))
    lines[lines.length - 1] = `${last} ${first}`;
  else if (first !== "") lines.push(first);
  lines.push(...rest);
}
