/** What differs between two runs: cells of forms, rows of lists, and what the result says of a member. */
import { compareCodes } from "../bloc/criterion-code.ts";
import { SEEN_FIELDS, type Seen, type SeenRow } from "../memory/last-seen.ts";

export type Change =
  | {
      readonly kind: "form-cell";
      readonly member: string;
      readonly criterion: string;
      readonly field: (typeof SEEN_FIELDS)[number] | "official";
      readonly before: string;
      readonly after: string;
    }
  | {
      /** Cells of one form that were blank; told once for all of them. */
      readonly kind: "first-entry";
      readonly member: string;
      readonly cells: readonly {
        readonly criterion: string;
        readonly field: (typeof SEEN_FIELDS)[number];
        readonly value: string;
      }[];
      /** True where nothing at all stood in the form before: nobody knows when it was typed. */
      readonly isFirstSight: boolean;
    }
  | {
      readonly kind: "list-cell";
      readonly sheet: string;
      readonly field: string;
      readonly before: string;
      readonly after: string;
      /** The row as it now stands. */
      readonly row: SeenRow;
    }
  | { readonly kind: "row-added" | "row-deleted"; readonly sheet: string; readonly row: SeenRow }
  /** Rows beyond those that are told one by one. */
  | { readonly kind: "rows-added"; readonly sheet: string; readonly count: number }
  | {
      readonly kind: "standing";
      readonly member: string;
      readonly field: "place" | "total" | "class" | "awards";
      readonly before: string;
      readonly after: string;
    };

/** What people changed first, then what it did: official points, places. No order depends on where rows stand. */
export function changesBetween(before: Seen, after: Seen): Change[] {
  const ofForms = formChanges(before, after);
  const isOfficial = (change: Change): boolean => change.kind === "form-cell" && change.field === "official";
  return [
    ...ofForms.filter((change) => !isOfficial(change)),
    ...listChanges(before, after),
    ...ofForms.filter(isOfficial),
    ...standingChanges(before, after),
  ];
}

/** Of a form, or a criterion, that is new, what was typed in it is a first entry, and its points no change. */
function formChanges(before: Seen, after: Seen): Change[] {
  return [...after.forms].flatMap(([member, rows]) => {
    const known = before.forms.get(member);
    const cells: Extract<Change, { kind: "first-entry" }>["cells"][number][] = [];
    const changes: Change[] = [];
    for (const [criterion, row] of [...rows].sort(([a], [b]) => compareCodes(a, b))) {
      const old = known?.get(criterion);
      for (const field of SEEN_FIELDS) {
        const [one, other] = [old?.[field] ?? "", row[field] ?? ""];
        if (one === other) continue;
        if (one === "") cells.push({ criterion, field, value: other });
        else changes.push({ kind: "form-cell", member, criterion, field, before: one, after: other });
      }
      const [one, other] = [old?.["official"] ?? "", row["official"] ?? ""];
      if (one !== other && old !== undefined && hasPoints(old))
        changes.push({ kind: "form-cell", member, criterion, field: "official", before: one, after: other });
    }
    if (cells.length === 0) return changes;
    const isFirstSight = ![...(known?.values() ?? [])].some((row) =>
      SEEN_FIELDS.some((field) => row[field] !== undefined),
    );
    return [{ kind: "first-entry", member, cells, isFirstSight }, ...changes];
  });
}

/** True for a row in which something was typed that gives points; a target alone gives none. */
const hasPoints = (row: SeenRow): boolean =>
  SEEN_FIELDS.some((field) => field !== "target" && row[field] !== undefined);

const STANDING_FIELDS = ["place", "total", "class", "awards"] as const;

function standingChanges(before: Seen, after: Seen): Change[] {
  return [...after.standings].flatMap(([member, row]) => {
    const old = before.standings.get(member);
    if (old === undefined) return [];
    return STANDING_FIELDS.flatMap((field): Change[] => {
      const [one, other] = [old[field] ?? "", row[field] ?? ""];
      return one === other ? [] : [{ kind: "standing", member, field, before: one, after: other }];
    });
  });
}

const listChanges = (before: Seen, after: Seen): Change[] =>
  [...after.lists].flatMap(([sheet, rows]) => {
    const known = before.lists.get(sheet);
    return known === undefined ? [] : rowChanges(sheet, known, rows);
  });

/** Rows moved, sorted or put in between are no change: rows are matched by content, the rest by likeness. */
function rowChanges(sheet: string, before: readonly SeenRow[], after: readonly SeenRow[]): Change[] {
  const [gone, come] = withoutEqual(before, after);
  const changes: Change[] = [];
  const unmatched: SeenRow[] = [];
  const isFew = gone.length * come.length <= MOST_COMPARED;
  for (const row of come) {
    const at = isFew ? mostAlike(row, gone) : undefined;
    const [old] = at === undefined ? [] : gone.splice(at, 1);
    if (old === undefined) unmatched.push(row);
    else for (const change of cellChanges(sheet, old, row)) changes.push(change);
  }
  return [
    ...changes,
    ...unmatched.map((row): Change => ({ kind: "row-added", sheet, row })),
    ...gone.map((row): Change => ({ kind: "row-deleted", sheet, row })),
  ];
}

/** Beyond it a list was made anew, and no row is likely to be another. */
const MOST_COMPARED = 250_000;

const keyOf = (row: SeenRow): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Both lists without the rows that stand in the other, each in the order of its content. */
function withoutEqual(before: readonly SeenRow[], after: readonly SeenRow[]): [SeenRow[], SeenRow[]] {
  const counts = new Map<string, number>();
  for (const row of before) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const come: [string, SeenRow][] = [];
  for (const row of after) {
    const key = keyOf(row);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    else come.push([key, row]);
  }
  const gone: [string, SeenRow][] = [];
  for (const row of before) {
    const key = keyOf(row);
    const count = counts.get(key) ?? 0;
    if (count === 0) continue;
    counts.set(key, count - 1);
    gone.push([key, row]);
  }
  const inOrder = (rows: [string, SeenRow][]): SeenRow[] =>
    rows.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return [inOrder(gone), inOrder(come)];
}

/** The row that was most likely this one: at least half of the cells of both are the same. */
function mostAlike(row: SeenRow, candidates: readonly SeenRow[]): number | undefined {
  let best: { at: number; share: number } | undefined;
  candidates.forEach((candidate, at) => {
    const fields = new Set([...Object.keys(row), ...Object.keys(candidate)]);
    const same = [...fields].filter((field) => row[field] === candidate[field]).length;
    const share = same / fields.size;
    if (share >= 0.5 && (best === undefined || share > best.share)) best = { at, share };
  });
  return best?.at;
}

const cellChanges = (sheet: string, before: SeenRow, after: SeenRow): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((field): Change[] => {
    const [one, other] = [before[field] ?? "", after[field] ?? ""];
    return one === other ? [] : [{ kind: "list-cell", sheet, field, before: one, after: other, row: after }];
  });
