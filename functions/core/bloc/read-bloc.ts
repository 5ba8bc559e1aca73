import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Shape } from "../../../sheets-schema/sheet.ts";
import { BLOC_ITSELF } from "../../../sheets-schema/sheets/reports.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { Bloc, Contact, Exclusion, MemberNames } from "./bloc.ts";
import { readDaysOff, readMilestones } from "./calendar.ts";
import { accountWithRights } from "./contact-account.ts";
import { criteriaIssues } from "./criteria-issues.ts";
import { readCriteria } from "./criteria-tree.ts";
import type { CriteriaTree } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import { readHandIns } from "./hand-in.ts";
import { kindIssues } from "./kind-issues.ts";
import { kindsOfBloc, mendedBy, readMembers, rowOwners } from "./member-names.ts";
import { readPasted } from "./pasted-criteria.ts";
import { readGroups } from "./rank-groups.ts";
import { readScoreTerms } from "./score-terms.ts";
import { readSettings } from "./settings.ts";
import { checkTotals } from "./typed-totals.ts";
import { readVotes } from "./votes.ts";

/** Lists in which a row belongs to the member that it names. */
const memberLists = [
  "contacts",
  "extensions",
  "handIns",
  "activities",
  "initiatives",
  "commendations",
  "registrations",
  "reports",
  "exclusions",
] as const;

/**
 * Reads the bloc out of its workbook; `now` as "2024-11-25T08:15" in Viet Nam's time. `firstHandIns` are the moments in
 * which earlier runs first saw what was handed in.
 */
export function readBloc(workbook: Workbook, now: string, firstHandIns: ReadonlyMap<string, string> = new Map()): Bloc {
  const issues: Issue[] = [];
  const collect = <Found extends { readonly issues: readonly Issue[] }>(found: Found): Found => {
    for (const issue of found.issues) issues.push(issue);
    return found;
  };
  const { settings } = collect(readSettings(workbook));
  const { terms } = collect(readScoreTerms(workbook, settings));
  const { names } = collect(readMembers(workbook, now.slice(0, 10), terms.period?.end));
  const { milestones } = collect(readMilestones(workbook, names));
  const pasted = collect(readPasted(workbook.sheets.criteria, terms.period));
  const { parsed } = pasted;
  collect({ issues: kindIssues(workbook.sheets.members, names, settings) });
  const { tree, kindTrees } = collect(readCriteria(parsed, terms, kindsOfBloc(names)));
  const totals = collect(checkTotals(parsed, pasted.table.totals, tree, terms));
  collect({ issues: criteriaIssues({ parsed, tree, kindTrees, terms, settings, names, milestones }) });
  const { handIns } = collect(readHandIns(workbook, milestones, names, now, firstHandIns));
  const { groups, classes, awards } = collect(
    readGroups(workbook, { members: names.members, criteria: tree }, settings),
  );
  const { ballots } = collect(readVotes(workbook, { classes, awards, names, quorum: settings.quorum }));

  const owners = new Map<string, (rowNumber: number) => string | undefined>();
  for (const name of memberLists) {
    const parsed = workbook.sheets[name] as unknown as ParsedSheet<Shape & { readonly member: Shape[string] }>;
    const found = collect(rowOwners(parsed, names));
    const byRow = new Map(parsed.rows.map((row) => [row.rowNumber, found.ownerOf(row)]));
    owners.set(name, (rowNumber) => byRow.get(rowNumber));
  }
  for (const [name, parsed] of Object.entries(workbook.sheets) as unknown as [string, ParsedSheet][]) {
    // Each setting was read by its own kind.
    const sound = name === "criteria" ? withoutToldMaxima(pasted.parsed, tree) : parsed;
    const ofCells = name === "settings" ? [] : cellIssues(sound as unknown as ParsedSheet, names, owners.get(name));
    for (const issue of [...shapeIssues(parsed), ...ofCells]) issues.push(issue);
  }
  return {
    workbook,
    settings,
    terms,
    members: names.members,
    names,
    contacts: readContacts(workbook, names, owners.get("contacts")),
    criteria: tree,
    besideCriteria: { statuses: new Map([...pasted.statuses, ...totals.statuses]), told: pasted.told },
    ...(kindTrees === undefined ? {} : { kindTrees }),
    ...(groups === undefined ? {} : { groups }),
    classes,
    awards,
    ballots,
    milestones,
    ...readDaysOff(workbook),
    handIns,
    exclusions: readExclusions(workbook, owners.get("exclusions"), now.slice(0, 10)),
    issues,
  };
}

type OwnerOf = ((rowNumber: number) => string | undefined) | undefined;

/** The rows of Tiêu chí; a group whose points are the sum of what is in it lacks none. */
function withoutToldMaxima(parsed: CriteriaSheet, { byCode }: CriteriaTree): CriteriaSheet {
  const rows = parsed.rows.map((row) => {
    const group = byCode.get(normalCode(row.values.code ?? ""));
    if (group?.rowNumber !== row.rowNumber || group.told.maximum !== true) return row;
    return { ...row, faults: row.faults.filter(({ field }) => field !== "maximum") };
  });
  return { ...parsed, rows };
}
type CriteriaSheet = ReturnType<typeof readPasted>["parsed"];

const shapeIssues = (parsed: ParsedSheet): Issue[] => parsed.faults.map((fault) => issueAt(parsed, fault));

function cellIssues(parsed: ParsedSheet, names: MemberNames, ownerOf: OwnerOf): Issue[] {
  return parsed.rows.flatMap((row) => {
    const owner = ownerOf?.(row.rowNumber);
    const member = owner === BLOC_ITSELF ? undefined : mendedBy(names, owner);
    return row.faults.map(({ field, fault }) => issueAt(parsed, fault, { rowNumber: row.rowNumber, field, member }));
  });
}

function readContacts({ sheets }: Workbook, names: MemberNames, ownerOf: OwnerOf): Contact[] {
  return sheets.contacts.rows.flatMap(({ rowNumber, values }) => {
    const member = ownerOf?.(rowNumber);
    if (member === undefined) return [];
    const { person = "", duty = "", mail, telephone, addressing } = values;
    const account = accountWithRights(sheets.contacts, names, { member, values });
    return [{ member, person, duty, mail, account, telephone, addressing }];
  });
}

function readExclusions(workbook: Workbook, ownerOf: OwnerOf, today: string): Map<string, Exclusion> {
  const exclusions = new Map<string, Exclusion>();
  for (const { rowNumber, values } of workbook.sheets.exclusions.rows) {
    const member = ownerOf?.(rowNumber);
    const { scope, ground, from, to } = values;
    if (member === undefined || scope === undefined || ground === undefined) continue;
    if ((from !== undefined && from > today) || (to !== undefined && to < today)) continue;
    const standing = exclusions.get(member);
    exclusions.set(member, standing === undefined ? { scope, ground } : both(standing, { scope, ground }));
  }
  return exclusions;
}

/** Two exclusions of one member in one; the ground is that of the place in the ranking. */
function both(a: Exclusion, b: Exclusion): Exclusion {
  const [first, second] = [a, b].sort(
    (x, y) => Number(x.scope === "Khen thưởng") - Number(y.scope === "Khen thưởng") || (x.ground < y.ground ? -1 : 1),
  );
  if (first === undefined || second === undefined) return a;
  return first.scope === second.scope ? first : { scope: "Cả hai", ground: first.ground };
}
