/** The heart of a run: what a workbook says at a moment, decided once for sheets, page, files and mails. */
import type { Temporal } from "temporal-polyfill";
import type { Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import { sheetFaults } from "../../sheets-schema/reading/sheet-wording.ts";
import type { Bloc, HandIn } from "./bloc/bloc.ts";
import { blocIdOf } from "./bloc/bloc-id.ts";
import { momentOf } from "./bloc/calendar.ts";
import { formHandIns } from "./bloc/hand-in.ts";
import { readBloc } from "./bloc/read-bloc.ts";
import { canonicalInput, canonicalRules, type DigestOf } from "./canonical/canonical-input.ts";
import {
  checkFormEvidence,
  checkIssues,
  checkListedFigures,
  isBlankSheet,
  withoutConsequences,
} from "./checks/index.ts";
import { formIssues } from "./form/form-issues.ts";
import { formSheetIssues } from "./form/form-sheets.ts";
import { emptiedForms } from "./history/emptied-forms.ts";
import { lateChanges } from "./history/late-changes.ts";
import { compareIssues, countOpen, type Issue, issueAt } from "./issue.ts";
import { lostColumns } from "./memory/lost-columns.ts";
import { handInKey, type Memory, readMemory } from "./memory/memory.ts";
import { rankMembers } from "./ranking/rank-members.ts";
import { readTieChain } from "./ranking/read-tie-chain.ts";
import type { MemberScore, Result } from "./result.ts";
import { changedLockIssues } from "./rights/changed-locks.ts";
import { scoreBloc } from "./scoring/score-bloc.ts";
import { faults } from "./wording.ts";

/**
 * Scores, ranks and checks a whole bloc; pure, and the same for any order of its rows. `refused` are addresses, in small
 * letters, that Google refused as editors in this run; the workbook remembers those of earlier ones.
 */
export function decide(
  workbook: Workbook,
  now: Temporal.ZonedDateTime,
  digestOf: DigestOf,
  refused: ReadonlySet<string> = new Set(),
): Result {
  const moment = momentOf(now);
  const memory = readMemory(workbook);
  const bloc = readBloc(workbook, moment, memory.firstHandIns);
  const scores = checkListedFigures(bloc, checkFormEvidence(bloc, scoreBloc(bloc, moment)));
  const { chain, issues: chainIssues } = readTieChain(bloc);
  const refusedAccounts = stillRefused(bloc, new Set([...memory.refusedAccounts, ...refused]));
  const knownAccounts = new Set([...memory.knownAccounts, ...typedAccounts(bloc)]);
  const emptied = emptiedForms(bloc, memory.seen, memory.emptiedForms);
  const changedLate = lateChanges(bloc, memory, moment);
  const handIns = formHandIns(bloc);
  const all = [
    ...bloc.issues,
    // Its links are codes of criteria.
    ...(isBlankSheet(workbook, "criteria") ? [] : chainIssues),
    ...lostColumnIssues(bloc, memory),
    ...formSheetIssues(bloc, emptied),
    ...checkIssues(bloc, scores, moment),
    ...refusedIssues(bloc, refusedAccounts),
    ...lateIssues(bloc, changedLate),
    ...changedLockIssues({ bloc, refusedAccounts, knownAccounts }),
    ...[...scores.values()].flatMap((score) => {
      const ofForm = formIssues(bloc, score);
      return [...ofForm, ...handedInIncomplete(bloc, score, handIns.get(score.member.code), ofForm)];
    }),
  ];
  const found = withoutConsequences(all, workbook);
  const open = countOpen(found);
  const ranking = rankMembers(bloc, scores, {
    chain,
    openIssues: (member) => open.get(member) ?? 0,
    changedLate,
    now: moment,
  });
  const issues = [...found, ...ranking.issues].sort(compareIssues);
  const digest = digestOf(canonicalInput(workbook, bloc.handIns, changedLate));
  const rulesVersion = digestOf(canonicalRules(workbook));
  const asOf = memory.digest === digest ? (memory.asOf ?? moment) : moment;
  return {
    bloc,
    blocId: blocIdOf(bloc.settings, workbook.spreadsheet.spreadsheetId, digestOf),
    scores,
    ranking,
    issues,
    digest,
    rulesVersion,
    asOf,
    refusedAccounts,
    knownAccounts,
    emptiedForms: emptied,
    firstHandIns: firstHandIns(bloc, memory),
    lateChanges: changedLate,
    seenBefore: memory.seen,
    claims: memory.claims,
    noticesBefore: memory.notices,
  };
}

/** A form that was handed in although cells of it cannot count as typed. */
function handedInIncomplete(
  bloc: Bloc,
  { member }: MemberScore,
  handIn: HandIn | undefined,
  ofForm: readonly Issue[],
): Issue[] {
  if (handIn?.isHandedIn !== true || handIn.row === undefined) return [];
  const open = ofForm.filter(({ member: owner, severity }) => owner === member.code && severity === "must-fix").length;
  if (open === 0) return [];
  const where = {
    rowNumber: handIn.row.rowNumber,
    field: "state",
    member: member.code,
    rowLabel: `mốc ${handIn.milestone.code}`,
  };
  return [issueAt(bloc.workbook.sheets.handIns, faults.handedInIncomplete(open), where)];
}

/** Nobody is placed anew while such a column is gone. */
const lostColumnIssues = ({ workbook }: Bloc, { seen }: Memory): Issue[] =>
  lostColumns(workbook, seen).map(({ parsed, column }) =>
    issueAt(parsed, sheetFaults.missingColumn(parsed.sheet.title, column.header, undefined)),
  );

const typedAccounts = ({ workbook }: Bloc): string[] =>
  workbook.sheets.contacts.rows.flatMap(({ values: { account, boardAccount } }) =>
    [account, boardAccount].flatMap((typed) => typed?.toLowerCase() ?? []),
  );

/** An address that was taken out of the contacts, or mended, is forgotten. */
const stillRefused = ({ contacts }: Bloc, refused: ReadonlySet<string>): Set<string> =>
  new Set(
    contacts.flatMap(({ account }) =>
      account !== undefined && refused.has(account.toLowerCase()) ? [account.toLowerCase()] : [],
    ),
  );

/** The moments to remember: of what is handed in, and of what cannot be read or is empty for now. */
function firstHandIns({ handIns }: Bloc, { firstHandIns: before }: Memory): Map<string, string> {
  const moments = new Map<string, string>();
  for (const { milestone, member, isHandedIn, isOfEmptyForm, seenAt, row } of handIns) {
    const key = handInKey(milestone.code, member);
    const isUnreadable = row?.values.state === undefined && row?.cells.state !== undefined;
    const moment = isHandedIn ? seenAt : isOfEmptyForm || isUnreadable ? before.get(key) : undefined;
    if (moment !== undefined) moments.set(key, moment);
  }
  return moments;
}

/** Changes after the deadline, for the bloc to look at. */
const lateIssues = ({ members }: Bloc, changed: ReadonlyMap<string, readonly string[]>): Issue[] =>
  members.flatMap(({ code, form }) => {
    const codes = changed.get(code);
    return codes === undefined || form === undefined ? [] : [issueAt(form, faults.changedLate(codes))];
  });

function refusedIssues(bloc: Bloc, refused: ReadonlySet<string>): Issue[] {
  const parsed = bloc.workbook.sheets.contacts;
  return parsed.rows.flatMap(({ rowNumber, values }) =>
    (["account", "boardAccount"] as const).flatMap((field) => {
      const account = values[field];
      if (account === undefined || !refused.has(account.toLowerCase())) return [];
      const member = bloc.names.codeOf(values.member ?? "");
      return [issueAt(parsed, faults.accountRefused(account), { rowNumber, field, member })];
    }),
  );
}
