/** The kinds of member of a bloc, as the column Loại đơn vị has them, and which of them somebody means. */
import { cleanText, matchKey, nearestNames, oneNamed } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Member } from "./bloc.ts";

/** The kinds that a cell of Loại đơn vị names, in its order: the one that a member is ranked among comes first. */
export function kindsTyped(typed: string): string[] {
  const byKey = new Map(
    typed
      .split(/[;\n]/)
      .map(cleanText)
      // A dash says that there is none.
      .filter((name) => /[\p{L}\p{N}]/u.test(name))
      .map((name) => [matchKey(name), name] as const),
  );
  return [...byKey.values()];
}

/** One spelling for each kind, whatever the order of the rows: the one that sorts first. */
export function spellingsOf(typed: readonly string[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const name of typed.flatMap(kindsTyped)) {
    const key = matchKey(name);
    const known = spellings.get(key);
    if (known === undefined || name < known) spellings.set(key, name);
  }
  return spellings;
}

/** The kinds of a bloc, each once, in the order of a code. */
export const kindsOf = (members: Iterable<Member>): string[] =>
  [...new Set([...members].flatMap(({ kinds = [] }) => kinds))].sort();

/** Words that say no more than that members are meant. */
const LEAD =
  /^(?:áp dụng|đối với|dành cho|chỉ|riêng|còn|cho|với|các|những|thuộc|diện|đơn vị|cơ quan|nhóm|loại)(?: (?=\p{L})|$)/iu;

/** No kind has a longer name, with all that may stand before it. */
const MOST_SIGNS = 200;

/** `typed`, and what is left of it without the words in front that only say that members are meant, one by one. */
export function withoutLeads(typed: string): string[] {
  if (typed.length > MOST_SIGNS) return [];
  const found = [cleanText(typed)];
  for (let rest = found[0] ?? ""; LEAD.test(rest); found.push(rest)) rest = rest.replace(LEAD, "");
  return found;
}

/** The kind of `known` that `typed` names in full; undefined for none of them. */
export const kindInFull = (typed: string, known: readonly string[]): string | undefined =>
  withoutLeads(typed).flatMap((text) => known.find((kind) => matchKey(kind) === matchKey(text)) ?? [])[0];

/** The kind of `known` that `typed` names, in full or in short; undefined for none of them, or for several. */
export const kindNamed = (typed: string, known: readonly string[]): string | undefined =>
  kindInFull(typed, known) ?? withoutLeads(typed).flatMap((text) => oneNamed(text, known) ?? [])[0];

/** The kinds that may have been meant, nearest first. */
export const nearKinds = (typed: string, known: readonly string[]): string[] =>
  nearestNames(withoutLeads(typed).at(-1) || typed.slice(0, MOST_SIGNS), known);

/** "cấp xã", as it reads within a sentence; a name in capitals keeps them. */
export const kindWords = (kind: string): string =>
  /^\p{Lu}(?:\p{Ll}|$)/u.test(kind) ? `${kind.charAt(0).toLowerCase()}${kind.slice(1)}` : kind;

/** "cấp xã, xã miền núi"; of a member whose kind nobody typed: "đơn vị chưa ghi loại". */
export const kindsWords = (kinds: readonly string[]): string =>
  kinds.length === 0 ? "đơn vị chưa ghi loại" : kinds.map(kindWords).join(", ");
