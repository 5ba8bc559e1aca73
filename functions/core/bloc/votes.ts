/** Reads the sheet "Biểu quyết". A row whose counts are missing or contradict one another is kept and decides nothing. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { matchKey, nearestNames, oneNamed } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { settingRows } from "../../../sheets-schema/sheets/settings.ts";
import { votes as votesSheet } from "../../../sheets-schema/sheets/votes.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import { awardFaults } from "./award-faults.ts";
import type { Award, Ballot, Classification, MemberNames, VoteShare } from "./bloc.ts";
import { BASES } from "./judge-ballot.ts";
import { ownerOf } from "./member-names.ts";
import { readQuorum } from "./read-vote-terms.ts";
import { reachesShare } from "./vote-share.ts";

type Row = ParsedRow<typeof votesSheet.shape>;
type CountField = "entitled" | "present" | "handedOut" | "collected" | "valid" | "invalid" | "agreed";
type Subject = Ballot["subject"];

const COUNTS: readonly string[] = [
  "round",
  "entitled",
  "present",
  "handedOut",
  "collected",
  "valid",
  "invalid",
  "agreed",
];

/** What the rows of the votes may name. */
export interface VoteContext {
  readonly classes: readonly Classification[];
  readonly awards: readonly Award[];
  readonly names: MemberNames;
  /** As typed in the settings; undefined for none. */
  readonly quorum: string | undefined;
}

/** The ballots in the order of their rows, and what is wrong with their counts, subjects and candidates. */
export function readVotes(
  workbook: Workbook,
  { classes, awards, names, quorum: typedQuorum }: VoteContext,
): { ballots: Ballot[]; issues: Issue[] } {
  const parsed = workbook.sheets.votes;
  const quorum = typedQuorum === undefined ? undefined : readQuorum(typedQuorum);
  const isQuorumUnread = typedQuorum !== undefined && quorum === undefined;
  const issues: Issue[] = isQuorumUnread ? [unreadableQuorum(workbook, typedQuorum)] : [];
  const rowNames = [...classes, ...awards].map(({ name }) => name);

  const ballots = parsed.rows.map((row): Ballot => {
    const report = (field: string, fault: Fault): void => {
      issues.push(issueAt(parsed, fault, { rowNumber: row.rowNumber, field }));
    };
    const { subject: typed = "", candidate = "", round, entitled, present, valid, agreed } = row.values;
    const subject = subjectOf(typed, rowNames);
    if (subject === undefined && typed !== "" && !isElection(typed)) {
      report("subject", awardFaults.unknownSubject(typed, nearestNames(typed, rowNames)));
    }
    const member = subject === undefined ? undefined : ownerOf(names, candidate);
    if (subject !== undefined && member === undefined && candidate !== "") {
      report("candidate", faults.unknownMember(candidate, names.near(candidate)));
    }
    const wrong = contradictions(row);
    for (const { field, fault } of wrong) report(field, fault);
    const missing = agreed === undefined ? [] : missingCounts(row, subject, awards, quorum !== undefined);
    for (const field of missing) report(field, awardFaults.countMissing(columnOf(votesSheet, field).header));
    const hasFault = row.faults.some(({ field, fault }) => COUNTS.includes(field) && fault.severity === "must-fix");
    return {
      rowNumber: row.rowNumber,
      subject,
      member,
      round: round === undefined ? 1 : Number(round.toFixed()),
      entitled,
      present,
      valid,
      agreed,
      isSound: !isQuorumUnread && !hasFault && wrong.length === 0 && missing.length === 0 && agreed !== undefined,
      isQuorate: isQuorate(quorum, present, entitled),
    };
  });
  const repeated = repeatedRounds(ballots);
  for (const { rowNumber, member = "", round } of repeated) {
    const typed = names.members.find(({ code }) => code === member)?.name ?? member;
    issues.push(issueAt(parsed, awardFaults.sameRound(typed, round), { rowNumber, field: "round" }));
  }
  return { ballots: ballots.map((each) => (repeated.has(each) ? { ...each, isSound: false } : each)), issues };
}

function subjectOf(typed: string, rowNames: readonly string[]): Subject {
  const key = matchKey(typed);
  if (key === matchKey("Phân định đồng hạng")) return "tie";
  const row = rowNames.find((name) => matchKey(name) === key) ?? oneNamed(typed, rowNames);
  return row === undefined ? undefined : { row };
}

/** "Bầu Trưởng Khối năm 2025": recorded here, and no result of the ranking. */
const isElection = (typed: string): boolean => /^bầu\s/iu.test(typed);

/** Counts that cannot all be right, each at the cell that is too high or does not add up. */
function contradictions({ values }: Row): { readonly field: CountField; readonly fault: Fault }[] {
  const found: { field: CountField; fault: Fault }[] = [];
  const atMost = (field: CountField, limit: CountField): void => {
    const [value, most] = [values[field], values[limit]];
    if (value === undefined || most === undefined || value.lte(most)) return;
    found.push({ field, fault: awardFaults.tooMany(headerOf(field), value, headerOf(limit).toLowerCase(), most) });
  };
  atMost("present", "entitled");
  atMost("collected", "handedOut");
  atMost("agreed", "valid");
  atMost("agreed", "present");
  const { valid, invalid, collected } = values;
  if (valid !== undefined && invalid !== undefined && collected !== undefined && !valid.plus(invalid).eq(collected)) {
    found.push({ field: "collected", fault: awardFaults.notTheSum(valid, invalid, collected) });
  }
  return found;
}

const headerOf = (field: CountField): string => columnOf(votesSheet, field).header;

/** Counts without which the votes agreed cannot be judged. */
function missingCounts(row: Row, subject: Subject, awards: readonly Award[], hasQuorum: boolean): CountField[] {
  if (subject === undefined) return [];
  const award = awards.find(({ name }) => typeof subject === "object" && name === subject.row);
  const needed = new Set<CountField>();
  if (award?.vote !== undefined) needed.add(BASES[award.vote.base].field);
  if (hasQuorum) for (const field of ["entitled", "present"] as const) needed.add(field);
  return [...needed].filter((field) => row.cells[field] === undefined);
}

function isQuorate(
  quorum: VoteShare | undefined,
  present: Decimal | undefined,
  entitled: Decimal | undefined,
): boolean {
  if (quorum === undefined) return true;
  return present !== undefined && entitled !== undefined && reachesShare(quorum, present, entitled);
}

/** Rows of one subject, member and round: nobody can say which of them counts. */
function repeatedRounds(ballots: readonly Ballot[]): Set<Ballot> {
  const key = ({ subject, member, round }: Ballot): string =>
    JSON.stringify([typeof subject === "object" ? subject.row : "", member, round]);
  const known = ballots.filter(({ subject, member }) => subject !== undefined && member !== undefined);
  const groups = Map.groupBy(known, key).values();
  return new Set([...groups].flatMap((rows) => (rows.length > 1 ? rows : [])));
}

function unreadableQuorum(workbook: Workbook, typed: string): Issue {
  const parsed = workbook.sheets.settings;
  const { name } = settingRows.quorum;
  const row = parsed.rows.find(({ values }) => matchKey(values.name ?? "") === matchKey(name));
  return issueAt(parsed, awardFaults.unreadableQuorum(typed), {
    rowNumber: row?.rowNumber ?? 1,
    field: "value",
    rowLabel: name,
  });
}
