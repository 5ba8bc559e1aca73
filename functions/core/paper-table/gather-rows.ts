/** Rows → criteria: a row without a code goes on with the one above, is a part of it, a step of its rule, or stands beside it. */
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, sum } from "../../../sheets-schema/cells/decimal.ts";
import { addWords, type Draft, goOn, linesOf } from "./draft.ts";
import { plainMaximum, pointsIn, type SortedRow } from "./sort-rows.ts";
import type { RowFate, TableRow } from "./table-row.ts";
import { tellsPoints } from "./table-words.ts";

type Uncoded = Extract<SortedRow, { kind: "uncoded" }>;
type Total = Extract<SortedRow, { kind: "total" }>;

/** A total as it stands, with the draft above it. */
export interface GatheredTotal {
  readonly sorted: Total;
  readonly above: Draft | undefined;
}

export interface Gathered {
  readonly drafts: readonly Draft[];
  readonly totals: readonly GatheredTotal[];
  /** Of rows that are no criterion; `of` is the draft that a row goes on with. */
  readonly fates: ReadonlyMap<number, RowFate | { readonly kind: "part"; readonly of: Draft }>;
}

export function gatherRows(sorted: readonly SortedRow[]): Gathered {
  const rows = sorted.filter(({ kind }) => kind !== "heading" && kind !== "note");
  const drafts: Draft[] = [];
  const totals: GatheredTotal[] = [];
  const fates = new Map<number, RowFate | { readonly kind: "part"; readonly of: Draft }>();
  for (const each of sorted) {
    if (each.kind === "heading") fates.set(each.row.rowNumber, { kind: "heading" });
    if (each.kind === "note") fates.set(each.row.rowNumber, { kind: "note", text: each.text });
  }
  for (let index = 0; index < rows.length; index++) {
    const each = rows[index];
    if (each === undefined) continue;
    const { row } = each;
    if (each.kind === "total") {
      const above = drafts.at(-1);
      fates.set(row.rowNumber, { kind: "total" });
      totals.push({ sorted: each, above });
      if (above !== undefined) above.isClosed = true;
    } else if (each.kind === "unplaced" || isHeadless(each, drafts.at(-1))) {
      const above = drafts.at(-1);
      fates.set(row.rowNumber, { kind: "unplaced" });
      if (above !== undefined) above.isClosed = true;
    } else if (each.kind === "coded") drafts.push(draftOf(row, each.code, each.codeBy, each.title));
    else if (each.kind === "uncoded") {
      const run = runFrom(rows, index);
      gatherRun(run, drafts, (of, number) =>
        fates.set(number, of === undefined ? { kind: "unplaced" } : { kind: "part", of }),
      );
      index += run.length - 1;
    }
  }
  return { drafts, totals, fates };
}

const draftOf = (
  row: TableRow,
  typed: string,
  codeBy: "words" | undefined,
  title: string,
  place: Pick<Draft, "under" | "beside"> = {},
): Draft => ({
  row,
  typed,
  codeBy,
  title: linesOf(title),
  rule: linesOf(row.rule),
  maximum: plainMaximum(row.maximum),
  isClosed: false,
  ...place,
});

/** The rows without a code from `start`. */
function runFrom(rows: readonly SortedRow[], start: number): Uncoded[] {
  const run: Uncoded[] = [];
  for (let index = start; index < rows.length; index++) {
    const row = rows[index];
    if (row?.kind !== "uncoded" || (run.length > 0 && isHeadless(row, undefined))) break;
    run.push(row);
  }
  return run;
}

/** Capitals without a number, which go on with no row in capitals above: a section that nobody numbered. */
const isHeadless = (sorted: SortedRow, above: Draft | undefined): boolean =>
  sorted.kind === "uncoded" &&
  sorted.marker === undefined &&
  inCapitals(sorted.title) &&
  !(above !== undefined && isBlank(sorted.row.maximum) && inCapitals(above.title.join(" ")));

const inCapitals = (text: string): boolean =>
  text.length <= 300 && /\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text);

type Place = (of: Draft | undefined, rowNumber: number) => void;

/** The rows without a code below one criterion. */
function gatherRun(run: readonly Uncoded[], drafts: Draft[], place: Place): void {
  const above = drafts.at(-1);
  const pointed = run.filter(({ row }) => pointsIn(row.maximum) !== undefined);
  const points = pointed.flatMap(({ row }) => pointsIn(row.maximum) ?? []);
  const isOpen = above !== undefined && !above.isClosed;
  if (isOpen && above.rule.length === 0 && areSteps(points, pointsIn(above.maximum))) {
    addSteps(run, above, place);
    return;
  }
  const withRules = isOpen && above.rule.length === 0 ? run.filter(hasOwnRule) : [];
  const isPart = isOpen && above.rule.length === 0 && arePartsOf(above, pointed, points);
  let current = isOpen ? above : undefined;
  run.forEach((sorted, index) => {
    const { row, title, marker } = sorted;
    const isPointed = pointsIn(row.maximum) !== undefined;
    if (isOpen && isPointed && isRestOf(above, pointed, sorted) && current === above) {
      above.maximum = plainMaximum(row.maximum);
      addTo(above, sorted);
      place(above, row.rowNumber);
    } else if (
      title !== "" &&
      isOpen &&
      (isPointed || isHeadOf(sorted, run[index + 1]) || (withRules.length >= 2 && withRules.includes(sorted)))
    ) {
      const at = isPart ? { under: above } : { beside: above };
      const own = marker === undefined ? title : marker.rest;
      current = draftOf(row, marker?.code ?? "", marker === undefined ? undefined : "words", own, at);
      drafts.push(current);
    } else if (title !== "" && above === undefined && marker !== undefined && isPointed) {
      current = draftOf(row, marker.code, "words", marker.rest);
      drafts.push(current);
    } else {
      if (current !== undefined) addTo(current, sorted);
      place(current, row.rowNumber);
    }
  });
}

/** A lettered row without points, with pointed rows of another manner below: "a) …", then "- … 2". */
const isHeadOf = ({ marker, row }: Uncoded, next: Uncoded | undefined): boolean =>
  marker !== undefined &&
  isBlank(row.maximum) &&
  next !== undefined &&
  next.marker === undefined &&
  next.hasBullet &&
  pointsIn(next.row.maximum) !== undefined;

/** Words behind a bullet or a letter, with a rule beside them: several of these are parts, though nothing says their points. */
const hasOwnRule = ({ row, title, hasBullet, marker }: Uncoded): boolean =>
  title !== "" && (hasBullet || marker !== undefined) && row.rule !== "" && isBlank(row.maximum) && !tellsPoints(title);

/** Points fall from the whole maximum, or rise to it: steps of one rule, which no parts of one sum could be. */
function areSteps(points: readonly Decimal[], maximum: Decimal | undefined): boolean {
  if (maximum === undefined || points.length < 2 || maximum.eq(0)) return false;
  const pairs = points.slice(1).map((point, index) => point.cmp(points[index] ?? point));
  const falls = pairs.every((order) => order <= 0) && points[0]?.eq(maximum) === true;
  return falls || (pairs.every((order) => order >= 0) && points.at(-1)?.eq(maximum) === true);
}

function addSteps(run: readonly Uncoded[], above: Draft, place: Place): void {
  for (const { row, title, marker } of run) {
    const points = pointsIn(row.maximum);
    const words = (marker?.rest ?? title).replace(/[\s:;.,]+$/u, "");
    if (points === undefined) addWords(above, title);
    else above.rule.push(`${words}: ${points.toFixed().replace(".", ",")}`);
    for (const line of linesOf(row.rule)) above.rule.push(line);
    place(above, row.rowNumber);
  }
}

/** Parts of the row above: their points are its points, it has none, or they bear bullets. */
function arePartsOf(above: Draft, pointed: readonly Uncoded[], points: readonly Decimal[]): boolean {
  const maximum = pointsIn(above.maximum);
  return (
    maximum === undefined ||
    sum(points).eq(maximum) ||
    pointed.every(({ hasBullet, marker }) => hasBullet || marker !== undefined)
  );
}

/** The one row with points below words without: their end, with what they are worth. */
const isRestOf = (above: Draft, pointed: readonly Uncoded[], { title, hasBullet, marker }: Uncoded): boolean =>
  isBlank(above.maximum) && pointed.length === 1 && !hasBullet && marker === undefined && /^(?:\p{Ll}|$)/u.test(title);

function addTo(draft: Draft, { row, title: words, hasBullet, marker }: Uncoded): void {
  const isStep = marker !== undefined && tellsPoints(marker.rest);
  const title = isStep ? marker.rest : words;
  if (hasBullet && draft.rule.length > 0) draft.rule.push(...linesOf(title));
  else addWords(draft, title);
  if (row.rule !== "") goOn(draft.rule, row.rule);
  if (isBlank(draft.maximum) && !isBlank(row.maximum)) draft.maximum = plainMaximum(row.maximum);
  else if (pointsIn(row.maximum) === undefined && !isBlank(plainMaximum(row.maximum)))
    goOn(draft.rule, textOf(row.maximum));
}
