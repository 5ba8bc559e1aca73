/**
 * Counted results beside the lists that the table of criteria names as their evidence. Forgiving on purpose: a list may
 * hold more, rows that cannot be read count, and a criterion that speaks of two kinds counts both.
 */
import { textOf } from "../../../sheets-schema/cells/cell.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CellFault } from "../../../sheets-schema/reading/rows.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";
import type { Bloc } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { ownerOf } from "../bloc/member-names.ts";
import { criteriaByRow } from "../bloc/member-tree.ts";
import type { FormRow } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import type { LeafScore, MemberScore } from "../result.ts";
import { listOf, type MemberList, memberLists, namedIn } from "./check.ts";
import { listClauses, listFaults } from "./list-wording.ts";
import { countsRows, kindField, kindsIn } from "./listed-kinds.ts";
import { wordsKey } from "./words-key.ts";

/** Rows of one list, as a criterion counts them. */
interface Listing {
  readonly where: string;
  readonly countOf: (member: string) => number;
}

/** The scores, with a fault at each result that claims more than is listed. */
export function checkListedFigures(bloc: Bloc, scores: ReadonlyMap<string, MemberScore>): Map<string, MemberScore> {
  const listings = listingsOf(bloc);
  return new Map(
    [...scores].map(([code, score]) => {
      const rows = listings.size === 0 ? undefined : rowsByCode(score.member);
      const leaves = listings.size === 0 ? [] : [...score.leaves];
      const changed = leaves.flatMap(([criterion, leaf]): [string, LeafScore][] => {
        const listing = listings.get(leaf.criterion.rowNumber);
        const fault = listing === undefined ? undefined : fewerListed(leaf, rows?.get(criterion), listing, code);
        return fault === undefined ? [] : [[criterion, { ...leaf, faults: [...leaf.faults, fault] }]];
      });
      return [code, changed.length === 0 ? score : { ...score, leaves: new Map([...score.leaves, ...changed]) }];
    }),
  );
}

function fewerListed(
  { criterion, isAssigned }: LeafScore,
  row: FormRow | undefined,
  { where, countOf }: Listing,
  member: string,
): CellFault | undefined {
  const claimed = isAssigned ? countIn(row) : undefined;
  const listed = countOf(member);
  if (row === undefined || claimed === undefined || claimed <= listed) return undefined;
  const unit = criterion.unit ?? listClauses.rows;
  const isExplained = row.values.remark !== undefined || row.values.evidence !== undefined;
  return { field: "result", fault: listFaults.fewerListed(decimal(claimed), unit, listed, where, isExplained) };
}

/** "3", "03 sáng kiến", "6/6": a whole number that counts things; percentages, shares and words are none. */
const COUNT = /^(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s+\p{L}[\p{L}\s,]*)?$/u;

function countIn(row: FormRow | undefined): number | undefined {
  const cell = row?.cells.result;
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  const [, count] = typeof cell === "string" ? (COUNT.exec(cleanText(textOf(cell))) ?? []) : [];
  return count === undefined ? undefined : Number(count);
}

/** A joint activity stands once, with the member that held it, and others took part in it. */
const SHARED_KIND = "Hoạt động chung của Khối";

/** By the row of each criterion whose evidence is one list, the rows that it counts. */
function listingsOf(bloc: Bloc): Map<number, Listing> {
  const made = new Map<string, Listing>();
  return new Map(
    [...criteriaByRow(bloc).values()].flatMap((criterion): [number, Listing][] => {
      const list = criterion.part === "group" || !countsRows(criterion) ? undefined : listNamedBy(criterion, bloc);
      if (list === undefined) return [];
      const kinds = kindsIn(criterion.title, list);
      const key = [list, ...kinds].join("\n");
      const listing = made.get(key) ?? listingOf(bloc, list, kinds);
      made.set(key, listing);
      return [[criterion.rowNumber, listing]];
    }),
  );
}

function listNamedBy({ evidence }: Criterion, bloc: Bloc): MemberList | undefined {
  if (evidence === undefined) return undefined;
  const key = wordsKey(evidence);
  const named = memberLists.filter((name) => key.includes(wordsKey(`trang ${typedSheets[name].title}`)));
  const [list] = named;
  // Two lists that share a figure cannot be told apart, and a sheet that is gone lists nothing.
  return list === undefined || named.length > 1 || listOf(bloc, list).grid === undefined ? undefined : list;
}

function listingOf(bloc: Bloc, list: MemberList, kinds: readonly string[]): Listing {
  const parsed = listOf(bloc, list);
  const field = kindField(list);
  const isShared = list === "activities" && kinds.includes(SHARED_KIND);
  const counts = new Map<string, number>();
  const shared = new Set<string>();
  for (const row of parsed.rows) {
    const kind = row.values[field];
    if (kinds.length > 0 && typeof kind === "string" && !kinds.includes(kind)) continue;
    const owner = ownerOf(bloc.names, namedIn(row)) ?? "";
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
    if (kind === SHARED_KIND) shared.add(matchKey(String(row.values["title"] ?? row.rowNumber)));
  }
  const title = parsed.grid?.title ?? parsed.sheet.title;
  return isShared
    ? { where: listClauses.ofBloc(title, kinds), countOf: (member) => Math.max(shared.size, counts.get(member) ?? 0) }
    : { where: listClauses.ofMember(title, kinds), countOf: (member) => counts.get(member) ?? 0 };
}
