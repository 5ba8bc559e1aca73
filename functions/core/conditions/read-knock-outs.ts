/**
 * Clauses of "Cách tính" by which an event takes more than the points of its criterion: "có tiêu chí bằng 0: mất hết điểm của
 * mục" in the row of a section, "tiêu chí này bị trừ điểm: hạ một bậc xếp loại" in that of a criterion. They go by the points
 * that count, so that whoever reviews them decides. The rest of the cell is a rule like any other.
 */
import { foldLayout } from "../rules/grammar/fold-layout.ts";
import type { ConditionNames, Effect, Fact, Facts } from "./condition.ts";
import { readClause } from "./read-clause.ts";
import { type NameOf, sayFact, stepsWords } from "./say-condition.ts";

/** What one event brings about. */
export interface KnockOut {
  readonly typed: string;
  /** Undefined: not all of its words are understood, and people compare it. */
  readonly read: KnockOutRead | undefined;
}

export interface KnockOutRead {
  readonly facts: Facts;
  readonly effect: Extract<Effect, { readonly kind: "lost" | "lowered" }>;
}

/** The row in which the clauses stand; its names know "này" for itself. */
export interface OwnRow {
  readonly code: string;
  readonly isGroup: boolean;
  readonly names: ConditionNames;
}

const MAY_SAY = /(?:hết|toàn bộ|tính|chấm)\s.*điểm.*(?:mục|nhóm)|(?:hạ|xuống)\s.*(?:bậc|mức)/isu;
/** An event of its own, in words that no fact has: "để xảy ra vụ án: mất hết điểm Mục II". */
const SURELY_SAYS =
  /^[^,]+?(?::|=|→|->|\sthì)\s*(?:bị\s+)?(?:(?:mất|trừ)\s+(?:hết|toàn bộ)\s+(?:số\s+)?điểm\s+(?:(?:của|toàn)\s+)*(?:mục|nhóm)(?!\p{L})|(?:hạ|hạ xuống)\s+(?:\S+\s+)?(?:bậc|mức)(?!\p{L}))[^,]*$/iu;

/** The clauses, and `typed` without them; where there is none, as it stands. */
export function readKnockOuts(typed: string, own: OwnRow): { rule: string; knockOuts: readonly KnockOut[] } {
  if (!MAY_SAY.test(typed)) return { rule: typed, knockOuts: [] };
  const pieces = foldLayout(typed).split(/([;\n]|\.(?=\s|$))/u);
  const read = pieces.map((piece) => knockOutIn(piece.trim(), own));
  const knockOuts = read.filter((found) => found !== undefined);
  if (knockOuts.length === 0) return { rule: typed, knockOuts };
  const rest = pieces.filter((_, at) => read[at] === undefined && read[at - 1] === undefined).join("");
  return { rule: rest.replace(/^[\s;.]+|[\s;]+$/g, ""), knockOuts };
}

function knockOutIn(piece: string, own: OwnRow): KnockOut | undefined {
  const read = piece === "" ? undefined : readEvent(piece, own);
  if (read !== undefined) return { typed: piece, read };
  return SURELY_SAYS.test(piece) ? { typed: piece, read: undefined } : undefined;
}

function readEvent(piece: string, own: OwnRow): KnockOutRead | undefined {
  const clause = readClause(piece, own.names);
  if (clause === undefined) return undefined;
  const { effect } = clause;
  const isOwnRule = effect.kind === "lost" && !own.isGroup && effect.code === own.code;
  if ((effect.kind !== "lost" && effect.kind !== "lowered") || isOwnRule) return undefined;
  const all = clause.facts.all.map((fact) => factOf(fact, own));
  return all.includes(undefined)
    ? undefined
    : { facts: { ...clause.facts, all: all.filter((fact) => fact !== undefined) }, effect };
}

/** The fact as the row means it: its own parts, its own deduction; undefined where it may mean the whole table. */
function factOf(fact: Fact, { code, isGroup }: OwnRow): Fact | undefined {
  if (fact.kind === "parts" && fact.within === undefined) return isGroup ? { ...fact, within: code } : undefined;
  if (fact.kind !== "total") return fact;
  return fact.of === "deduction" ? { kind: "part", code, of: "deduction", bound: fact.bound } : undefined;
}

/** "Mất hết điểm Mục II nếu tiêu chí II.5 bị trừ điểm.", "Người xét đối chiếu: để xảy ra vụ án: mất hết điểm Mục II." */
export function knockOutSentence({ typed, read }: KnockOut, nameOf: NameOf): string {
  if (read === undefined) return `Người xét đối chiếu: ${typed}.`;
  const { facts, effect } = read;
  const said = facts.all.map((fact) => sayFact(fact, nameOf)).join(facts.join === "and" ? " và " : " hoặc ");
  const what =
    effect.kind === "lost" ? `Mất hết điểm ${nameOf(effect.code)}` : `Hạ ${stepsWords(effect.steps)} xếp loại`;
  return `${what} nếu ${said}.`;
}
