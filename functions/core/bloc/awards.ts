/** Reads the sheet "Xếp loại, khen thưởng": classes from the highest, awards in the order in which they are considered. */

import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import {
  cleanText,
  compareVietnamese,
  matchKey,
  nearestNames,
  oneNamed,
} from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { awards as awardsSheet } from "../../../sheets-schema/sheets/awards.ts";
import type { Condition } from "../conditions/condition.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import { awardConditions, classConditions, conditionNames } from "./award-conditions.ts";
import { awardFaults } from "./award-faults.ts";
import type { Award, Classification, Quota, VoteTerms } from "./bloc.ts";
import type { CriteriaTree } from "./criterion.ts";
import { type QuotaTerms, readQuota } from "./read-quota.ts";
import { readVoteTerms } from "./read-vote-terms.ts";

type Sheet = ParsedSheet<typeof awardsSheet.shape>;
type Row = ParsedRow<typeof awardsSheet.shape>;
type NamedRow = Row & { readonly name: string };
type Report = (row: Row, field: string, fault: Fault) => void;

/**
 * The classes and awards of a bloc of `size` members, or of one group of them that is ranked apart; conditions may name
 * `criteria`. A row with a cell that cannot be read is kept and proposes nobody; of two rows with one name the one above
 * counts.
 */
export function readAwards(
  parsed: Sheet,
  size: number,
  criteria: CriteriaTree = NO_CRITERIA,
  isGroup = false,
): { classes: Classification[]; awards: Award[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const faulty = new Set(parsed.rows.filter(hasUnreadableTerm).map(({ rowNumber }) => rowNumber));
  const report: Report = (row, field, fault) => {
    if (fault.severity === "must-fix") faulty.add(row.rowNumber);
    issues.push(issueAt(parsed, fault, { rowNumber: row.rowNumber, field }));
  };
  const rows = namedRows(parsed, report);
  const classRows = rows.filter(({ values }) => values.group === "Xếp loại");
  const awardRows = rows
    .filter(({ values }) => values.group !== undefined && values.group !== "Xếp loại")
    .sort((a, b) => compareOrder(a, b) || compareVietnamese(a.name, b.name));
  const classNames = classRows.map(({ name }) => name);
  const pairs = exclusivePairs(awardRows, report);
  const names = conditionNames(criteria);

  const termsOf = (row: NamedRow) => {
    const { scoreFrom, minimumShare, shareLevel = "mục" } = row.values;
    const quota = quotaOf(row, { size, classNames, isGroup }, report);
    return {
      name: row.name,
      rowNumber: row.rowNumber,
      scoreFrom,
      minimumSharePercent: minimumShare,
      shareLevel,
      quota,
    };
  };
  const classes = classRows.map((row): Classification => {
    const terms = termsOf(row);
    return {
      ...terms,
      conditions: toldConditions(row, classConditions(row.values.otherConditions ?? "", names), report),
      scoreFrom: terms.scoreFrom ?? ZERO,
      isReadable: !faulty.has(row.rowNumber),
    };
  });
  classes.sort((a, b) => b.scoreFrom.cmp(a.scoreFrom) || (a.name < b.name ? -1 : 1));
  const awards = awardRows.map((row): Award => {
    const terms = { ...termsOf(row), vote: voteOf(row, report), ...placesOf(row, report) };
    const { requiredClass, conditions } = awardConditions(row.values.otherConditions ?? "", names, classes);
    toldConditions(row, conditions, report);
    return {
      ...terms,
      requiredClass,
      conditions,
      excludes: pairs.get(row.name) ?? [],
      isReadable: !faulty.has(row.rowNumber),
    };
  });
  return { classes, awards, issues };
}

const NO_CRITERIA: CriteriaTree = { sections: [], all: [], byCode: new Map() };

/** The conditions, with a note of each that is left to people. */
function toldConditions(row: Row, conditions: readonly Condition[], report: Report): readonly Condition[] {
  for (const { typed, read } of conditions)
    if (read === undefined) report(row, "otherConditions", awardFaults.leftToPeople(typed));
  return conditions;
}

/** Who decides, and the name itself, are no terms. */
const hasUnreadableTerm = ({ faults: found }: Row): boolean =>
  found.some(({ field, fault }) => field !== "decidedBy" && fault.severity === "must-fix");

function namedRows(parsed: Sheet, report: Report): NamedRow[] {
  const byKey = new Map<string, NamedRow>();
  for (const row of parsed.rows) {
    const { name } = row.values;
    if (name === undefined) continue;
    if (byKey.has(matchKey(name))) report(row, "name", faults.duplicateKey("Tên gọi", name));
    else byKey.set(matchKey(name), { ...row, name });
  }
  return [...byKey.values()];
}

/** A row without an order comes last. */
function compareOrder(a: Row, b: Row): number {
  if (a.values.order === undefined || b.values.order === undefined) {
    return Number(a.values.order === undefined) - Number(b.values.order === undefined);
  }
  return a.values.order.cmp(b.values.order);
}

interface QuotaIn extends Omit<QuotaTerms, "rounding"> {
  readonly isGroup: boolean;
}

function quotaOf(row: Row, { isGroup, ...within }: QuotaIn, report: Report): Quota | undefined {
  const { quota: typed, rounding } = row.values;
  if (typed === undefined) return undefined;
  const reading = readQuota(typed, { rounding, ...within });
  if ("quota" in reading) {
    const remarks = reading.remarks.filter(({ kind }) => kind !== "per-group" || !isGroup);
    for (const remark of remarks) report(row, "quota", awardFaults.quotaRead(typed, remark));
    return isGroup ? ofGroup(reading.quota) : reading.quota;
  }
  const isUnread = reading.fault === "unreadable";
  report(row, "quota", isUnread ? awardFaults.unreadableQuota(typed) : awardFaults.quotaNotForSize(typed, within.size));
  return undefined;
}

/** The number that a table gives for the size of a group is one of that group, and so is a share "của từng nhóm". */
function ofGroup(quota: Quota): Quota {
  if (quota.kind === "by-size") return { kind: "count", count: quota.count };
  if (!("isPerGroup" in quota)) return quota;
  const { isPerGroup: _, ...own } = quota;
  return own;
}

function voteOf(row: Row, report: Report): VoteTerms | undefined {
  const { minimumVotes: typed, voteBase } = row.values;
  if (typed === undefined) return undefined;
  const read = readVoteTerms(typed);
  if (read === undefined) {
    report(row, "minimumVotes", awardFaults.unreadableVotes(typed));
    return undefined;
  }
  const { base = voteBase ?? "có mặt", ...votes } = read;
  if (voteBase !== undefined && base !== voteBase)
    report(row, "voteBase", awardFaults.anotherVoteBase(typed, base, voteBase));
  return { ...votes, base };
}

function placesOf(row: Row, report: Report): Pick<Award, "placeFrom" | "placeTo"> {
  const { placeFrom: from, placeTo: to } = row.values;
  if (from !== undefined && to?.lt(from)) report(row, "placeTo", awardFaults.placesReversed(from, to));
  return {
    placeFrom: from === undefined ? undefined : Number(from.toFixed()),
    placeTo: to === undefined ? undefined : Number(to.toFixed()),
  };
}

const partsOf = (typed: string): string[] =>
  typed
    .split(";")
    .map(cleanText)
    .filter((part) => part !== "");

/** The awards that each award excludes, by name: what one row says holds for both. */
function exclusivePairs(rows: readonly NamedRow[], report: Report): Map<string, readonly string[]> {
  const names = rows.map(({ name }) => name);
  const pairs = new Map(names.map((name): [string, Set<string>] => [name, new Set()]));
  for (const row of rows) {
    for (const typed of partsOf(row.values.excludes ?? "")) {
      const other = names.find((name) => matchKey(name) === matchKey(typed)) ?? oneNamed(typed, names);
      if (other === undefined) report(row, "excludes", awardFaults.unknownExcluded(typed, nearestNames(typed, names)));
      else {
        pairs.get(row.name)?.add(other);
        pairs.get(other)?.add(row.name);
      }
    }
  }
  return new Map([...pairs].map(([name, others]) => [name, names.filter((other) => others.has(other))]));
}
