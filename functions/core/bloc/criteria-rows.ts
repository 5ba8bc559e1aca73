/** The rows of each code of the table of criteria, and which of them counts for members of a kind. */
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { faults } from "../wording.ts";
import { type AppliesTo, fits, membersWords, readAppliesTo } from "./applies-to.ts";
import { criteriaFaults } from "./criteria-wording.ts";
import { normalCode } from "./criterion-code.ts";
import { kindsWords, nearKinds } from "./kinds.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;
export type CriteriaRow = ParsedRow<typeof criteria.shape>;

/** The kinds of a bloc: all of them, and each set of them that a member has; none where nobody has any. */
export interface BlocKinds {
  readonly known: readonly string[];
  readonly ofMembers: readonly (readonly string[])[];
}

export const ONE_KIND: BlocKinds = { known: [], ofMembers: [[]] };

/** A row with whom it is for. */
export interface CodeRow {
  readonly row: CriteriaRow;
  readonly to: AppliesTo | undefined;
}

/** By code, in the order in which the codes first stand; the rows of one code as they stand. */
export type CriteriaRows = ReadonlyMap<string, readonly CodeRow[]>;

export function rowsOfTable({ rows }: CriteriaSheet, { known }: BlocKinds): CriteriaRows {
  const found = new Map<string, CodeRow[]>();
  for (const row of rows) {
    const code = normalCode(row.values.code ?? "");
    if (code === "") continue;
    const own = { row, to: readAppliesTo(row.values.appliesTo ?? "", known) };
    found.set(code, [...(found.get(code) ?? []), own]);
  }
  return found;
}

/** A row as it counts in one tree. */
export interface CountingRow {
  readonly row: CriteriaRow;
  /** True where it names what is no kind, so that nobody can tell whether it is for these members. */
  readonly isUnsure: boolean;
  /** True where it names a kind of theirs. */
  readonly isNamed: boolean;
  /** "cấp xã", "các đơn vị còn lại"; undefined for a row that is for everybody. */
  readonly forWhom: string | undefined;
}

/** True of a code of which a row is for some kinds alone. */
const isByKind = (rows: readonly CodeRow[]): boolean => rows.some(({ to }) => to !== undefined);

/** The first row of each code, whomever it is for. */
export function firstRows(table: CriteriaRows): ReadonlyMap<string, CountingRow> {
  const first = new Map<string, CountingRow>();
  for (const [code, rows] of table) {
    const [own] = rows;
    if (own === undefined) continue;
    const forWhom = membersWords(own.to, isByKind(rows));
    first.set(code, { row: own.row, isUnsure: false, isNamed: false, forWhom });
  }
  return first;
}

/** The row of each code that counts for members of `kinds`; a code without one is not theirs. */
export function rowsFor(table: CriteriaRows, kinds: readonly string[]): ReadonlyMap<string, CountingRow> {
  const chosen = new Map<string, CountingRow>();
  for (const [code, rows] of table) {
    const own = surest(rows, kinds);
    if (own === undefined) continue;
    const fit = fits(own.to, kinds);
    const forWhom = membersWords(own.to, isByKind(rows));
    chosen.set(code, { row: own.row, isUnsure: fit === 1, isNamed: fit === 4, forWhom });
  }
  return chosen;
}

/** Of equally sure ones the row above. */
function surest(rows: readonly CodeRow[], kinds: readonly string[]): CodeRow | undefined {
  const most = Math.max(...rows.map(({ to }) => fits(to, kinds)));
  return most === 0 ? undefined : rows.find(({ to }) => fits(to, kinds) === most);
}

type Found = (row: CriteriaRow, field: string, fault: Fault) => void;

/** Words that are no kind, rows for nobody, and rows of one code that are for the same members. */
export function reportRows(table: CriteriaRows, { known, ofMembers }: BlocKinds, report: Found): void {
  for (const [code, rows] of table) {
    for (const [index, { row, to }] of rows.entries()) {
      const above = rows.slice(0, index);
      const rival = rivalOf({ row, to }, above, ofMembers);
      if (rival !== undefined && rival.to === undefined && to === undefined) {
        report(row, "code", faults.duplicateKey("Mã tiêu chí", code));
      } else if (rival !== undefined) {
        report(row, "appliesTo", criteriaFaults.sameKind(code, kindsWords(rival.kinds), rival.row.rowNumber));
      }
      if (to === undefined) continue;
      const [typed, ...others] = [...to.unknown, ...to.unknownBut];
      if (typed !== undefined) {
        const fault = criteriaFaults.unknownKind(typed, nearKinds(typed, known));
        report(row, "appliesTo", others.length === 0 ? fault : faults.andAlike(fault, others.length));
      }
      if (ofMembers.every((kinds) => fits(to, kinds) === 0))
        report(row, "appliesTo", criteriaFaults.forNobody(to.typed));
    }
  }
}

/** A row above that counts for members for whom this one is just as surely, and those members' kinds. */
function rivalOf({ to }: CodeRow, above: readonly CodeRow[], ofMembers: BlocKinds["ofMembers"]) {
  const rivals = above.flatMap((other) => {
    const kinds = ofMembers.find((each) => fits(to, each) > 1 && fits(to, each) === fits(other.to, each));
    return kinds === undefined ? [] : [{ ...other, kinds }];
  });
  return rivals[0];
}
