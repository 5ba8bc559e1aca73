import type { Bloc, Member } from "./bloc.ts";
import type { CriteriaTree, Criterion } from "./criterion.ts";

/** What members of the same kinds have in common, in whatever order they were typed. */
export const kindKey = (kinds: readonly string[] = []): string => [...kinds].sort().join("\n");

/** The kinds that a key was made of. */
export const kindsInKey = (key: string): readonly string[] => (key === "" ? [] : key.split("\n"));

/**
 * The criteria that count for a member: those that are for its kind, each with the maximum and rule that it has there. All
 * that is asked of a member, and all that it is measured by, goes through here.
 */
export const treeOf = (
  { criteria, kindTrees }: Pick<Bloc, "criteria" | "kindTrees">,
  { kinds }: Member,
): CriteriaTree => kindTrees?.get(kindKey(kinds)) ?? criteria;

/** The criterion that each row of the table counts as, by row number; a row that counts for nobody has none. */
export function criteriaByRow({
  criteria,
  kindTrees,
}: Pick<Bloc, "criteria" | "kindTrees">): ReadonlyMap<number, Criterion> {
  const trees = [...(kindTrees?.values() ?? [])].flatMap(({ all }) => all);
  return new Map([...trees, ...criteria.all].map((criterion) => [criterion.rowNumber, criterion]));
}

/** The rows of each code, from the top: more than one where a kind has its own. */
export function rowsByCriterion(bloc: Pick<Bloc, "criteria" | "kindTrees">): ReadonlyMap<string, readonly Criterion[]> {
  const rows = [...criteriaByRow(bloc).values()].sort((a, b) => a.rowNumber - b.rowNumber);
  return Map.groupBy(rows, ({ code }) => code);
}
