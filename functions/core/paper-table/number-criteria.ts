/**
 * The codes of a table whose numbering begins anew under each heading: I, 1, 2, II, 1, 2 becomes I, I.1, I.2, II, II.1, II.2.
 * A table in which every code is another keeps them as they are, and so does one in which a code was typed twice by mistake.
 */
import { normalCode, numberingOf, parentCodes } from "../bloc/criterion-code.ts";
import type { Draft } from "./draft.ts";

export interface Numbered {
  readonly draft: Draft;
  readonly code: string;
  readonly parent: Numbered | undefined;
  readonly codeBy: "words" | "heading" | "order" | undefined;
}

/** The drafts with their codes; those that get none are left out. */
export function numberCriteria(drafts: readonly Draft[]): Numbered[] {
  const above = draftsAbove(drafts);
  const restarting = restartingManners(drafts, above);
  const byDraft = new Map<Draft, Numbered>();
  const taken = new Set(drafts.filter(({ typed }) => typed !== "").map(({ typed }) => normalCode(typed)));
  const numbered: Numbered[] = [];
  for (const draft of drafts) {
    const own =
      draft.typed === "" ? byOrder(draft, byDraft, numbered, taken) : byCell(draft, above, restarting, byDraft);
    if (own === undefined) continue;
    if (draft.typed === "") taken.add(own.code);
    byDraft.set(draft, own);
    numbered.push(own);
  }
  return numbered;
}

/** For each draft with a code the one whose part it is, by its code or by the manner of its number. */
function draftsAbove(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const found = new Map<Draft, Draft>();
  let around: readonly Draft[] = [];
  for (const draft of drafts) {
    if (draft.typed === "") continue;
    const parents = parentCodes(draft.typed);
    const byCode = around.findLastIndex(({ typed }) => parents.includes(normalCode(typed)));
    const manner = numberingOf(draft.typed);
    const beside = around.findIndex(({ typed }) => numberingOf(typed) === manner);
    const outer = byCode >= 0 ? around.slice(0, byCode + 1) : beside >= 0 ? around.slice(0, beside) : around;
    const parent = outer.at(-1);
    if (parent !== undefined) found.set(draft, parent);
    around = draft.rule.length === 0 ? [...outer, draft] : [...outer, draft].slice(0, outer.length);
  }
  return found;
}

/** The manners of numbers that begin anew: most of the runs under one heading begin with the same first number, then the second. */
function restartingManners(drafts: readonly Draft[], above: ReadonlyMap<Draft, Draft>): ReadonlySet<string> {
  const coded = drafts.filter((draft) => draft.typed !== "" && !isOwn(draft) && !isPartByCode(draft, above.get(draft)));
  const restarting = new Set<string>();
  for (const [manner, alike] of Map.groupBy(coded, ({ typed }) => numberingOf(typed))) {
    const runs = [...Map.groupBy(alike, (draft) => above.get(draft)).values()];
    const anew = runs.filter(
      ([first, second]) => isNth(first, FIRST) && (second === undefined || isNth(second, SECOND)),
    );
    const firsts = Map.groupBy(anew, ([first]) => normalCode(first?.typed ?? ""));
    const most = Math.max(0, ...[...firsts.values()].map(({ length }) => length));
    if (most >= 2 && most * 2 > runs.length) restarting.add(manner);
  }
  return restarting;
}

/** Who typed the group of a criterion means its code. */
const isOwn = ({ row }: Draft): boolean => row.isUnderTyped === true;

const isPartByCode = ({ typed }: Draft, outer: Draft | undefined): boolean =>
  outer !== undefined && normalCode(outer.typed) !== "" && parentCodes(typed).includes(normalCode(outer.typed));

const FIRST = /(?:^|[.\d])(?:0?1|I|A|a)$/u;
const SECOND = /(?:^|[.\d])(?:0?2|II|B|b)$/u;
const isNth = (draft: Draft | undefined, nth: RegExp): boolean =>
  draft !== undefined && nth.test(normalCode(draft.typed));

function byCell(
  draft: Draft,
  above: ReadonlyMap<Draft, Draft>,
  restarting: ReadonlySet<string>,
  byDraft: ReadonlyMap<Draft, Numbered>,
): Numbered {
  const outer = above.get(draft);
  const parent = outer === undefined ? undefined : byDraft.get(outer);
  const typed = normalCode(draft.typed);
  const { codeBy } = draft;
  if (outer === undefined || parent === undefined) return { draft, code: draft.typed, parent, codeBy };
  const outerTyped = normalCode(outer.typed);
  if (isPartByCode(draft, outer)) {
    const isMoved = normalCode(parent.code) !== outerTyped;
    return isMoved
      ? { draft, code: `${normalCode(parent.code)}${typed.slice(outerTyped.length)}`, parent, codeBy: "heading" }
      : { draft, code: draft.typed, parent, codeBy };
  }
  return restarting.has(numberingOf(typed)) && !isOwn(draft)
    ? { draft, code: `${normalCode(parent.code)}.${typed}`, parent, codeBy: "heading" }
    : { draft, code: draft.typed, parent, codeBy };
}

/** The next number under its group, or behind the row above; undefined where that is somebody's. */
function byOrder(
  draft: Draft,
  byDraft: ReadonlyMap<Draft, Numbered>,
  before: readonly Numbered[],
  taken: ReadonlySet<string>,
): Numbered | undefined {
  const besides = draft.beside === undefined ? undefined : byDraft.get(draft.beside);
  const parent = draft.under === undefined ? besides?.parent : byDraft.get(draft.under);
  if (draft.under === undefined && besides === undefined) return undefined;
  const siblings = before.filter((each) => each.parent === parent);
  const last = normalCode(siblings.at(-1)?.code ?? "");
  const behind = /^(.*?)(\d+)$/.exec(last);
  const prefix = parent === undefined ? "" : `${normalCode(parent.code)}.`;
  const code = behind === null ? `${prefix}${siblings.length + 1}` : `${behind[1]}${Number(behind[2]) + 1}`;
  return taken.has(code) ? undefined : { draft, code, parent, codeBy: "order" };
}
