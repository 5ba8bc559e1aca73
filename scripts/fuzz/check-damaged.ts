/** What has to hold for a workbook whatever was done to it. */
import { momentOf } from "../../functions/core/bloc/calendar.ts";
import { decide } from "../../functions/core/decide.ts";
import type { Issue } from "../../functions/core/issue.ts";
import type { Result } from "../../functions/core/result.ts";
import { seal } from "../../functions/core/seal/seal.ts";
import { isRight, verify } from "../../functions/core/seal/verify-sealed.ts";
import { tables } from "../../functions/core/tables/index.ts";
import { formats } from "../../functions/formats/index.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { sha256 } from "../../functions/sha256.ts";
import type { Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { applyRequests } from "../apply-requests.ts";
import { type Damage, inflict, isHarmless } from "./damage.ts";
import { inventedScores, pointsByMember, unnamedCells } from "./points.ts";
import { MOST_WRITES, NOW } from "./right-blocs.ts";
import { lostLines } from "./typed-cells.ts";

/** A right workbook with what it says. */
export interface RightBloc {
  readonly name: string;
  readonly whole: Spreadsheet;
  readonly points: ReadonlyMap<string, string>;
  /** Of every issue of the right workbook. */
  readonly issues: ReadonlySet<string>;
  /** Member codes by the ids of their forms. */
  readonly formOwners: ReadonlyMap<number, string>;
}

/** `whole` as the measure for what is done to it. */
export function rightBloc(name: string, whole: Spreadsheet): RightBloc {
  const { result } = planRefresh(readWorkbook(whole), NOW);
  const forms = [...result.bloc.workbook.forms];
  return {
    name,
    whole,
    points: pointsByMember(result),
    issues: new Set(result.issues.map(issueKey)),
    formOwners: new Map(forms.flatMap(([code, { grid }]) => (grid === undefined ? [] : [[grid.sheetId, code]]))),
  };
}

/** Without the row, which moves when rows do. */
const issueKey = ({ sheetId, field, code, what }: Issue): string => [sheetId, field, code, what].join("|");

/** Lists from which no point follows. */
const POINTLESS = new Set<number>(
  (
    ["contacts", "awards", "activities", "initiatives", "commendations", "registrations", "reports", "votes"] as const
  ).map((name) => typedSheets[name].sheetId),
);

/** What does not hold after `damages`, in sentences; `isThorough` writes the files and seals too, which takes longer. */
export async function faultsOf(bloc: RightBloc, damages: readonly Damage[], isThorough: boolean): Promise<string[]> {
  const damaged = damages.reduce(inflict, bloc.whole);
  const { result, requests } = planRefresh(readWorkbook(damaged), NOW);
  for (const report of Object.values(tables)) {
    if (report.isOfMember) for (const { member } of result.scores.values()) report.table(result, member);
    else report.table(result);
  }
  const { faults, atRest } = runFrom(damaged, requests);
  // What people see in the end: a form that was deleted is made anew first, and then found empty.
  const final = requests.length === 0 ? result : decidedOf(atRest);
  return [
    ...faults,
    ...pointFaults(bloc, damages, result, final),
    ...unnamedCells(result),
    ...unnamedCells(final),
    ...inventedScores(result),
    ...(isThorough ? await fileFaults(result) : []),
  ];
}

const decidedOf = (spreadsheet: Spreadsheet): Result => decide(readWorkbook(spreadsheet), NOW, sha256);

/** `result` is of what was damaged, `final` of what the run leaves: a form that was empty and deleted is the same again. */
function pointFaults(bloc: RightBloc, damages: readonly Damage[], result: Result, final: Result): string[] {
  const issues = [...result.issues, ...final.issues];
  const points = pointsByMember(result);
  const left = pointsByMember(final);
  const serious = damages.filter((damage) => !isHarmless(damage));
  const touched = new Set(serious.flatMap(({ sheetId }) => bloc.formOwners.get(sheetId) ?? []));
  const isShared = serious.some(({ sheetId }) => isDecisive(bloc, sheetId));
  return [...bloc.points].flatMap(([code, before]) => {
    const now = points.get(code);
    if (now === before) return [];
    if (isShared) return [];
    if (!touched.has(code)) return [`${code}, whom nothing touched, had ${before}, and has ${now}`];
    if (left.get(code) === before) return [];
    return isExplained(bloc, damages, issues, code) ? [] : [`${code} had ${before}, has ${now}, and no issue says why`];
  });
}

const isDecisive = ({ formOwners, whole }: RightBloc, sheetId: number): boolean =>
  !formOwners.has(sheetId) &&
  !POINTLESS.has(sheetId) &&
  Object.values(typedSheets).some((sheet) => sheet.sheetId === sheetId) &&
  whole.grids.some((grid) => grid.sheetId === sheetId);

/** A cell typed anew may mean another number; any other change has to be told by an issue that was not there. */
function isExplained(bloc: RightBloc, damages: readonly Damage[], issues: readonly Issue[], code: string): boolean {
  if (
    issues.some(
      (issue) =>
        !bloc.issues.has(issueKey(issue)) && (issue.member === code || bloc.formOwners.get(issue.sheetId) === code),
    )
  )
    return true;
  return damages.every(
    (damage) => isHarmless(damage) || bloc.formOwners.get(damage.sheetId) !== code || mayMeanIt(damage),
  );
}

/** Typing, clearing, and deleting the row of a bonus or a deduction are a person's right: the run log shows them. */
const mayMeanIt = (damage: Damage): boolean =>
  damage.kind === "cell" || (damage.kind === "row" && ["delete", "cut-short"].includes(damage.how));

/** Runs until nothing is left to write: faults are to type where people do, to lose what they typed, never to rest. */
function runFrom(damaged: Spreadsheet, first: ReturnType<typeof planRefresh>["requests"]) {
  let atRest = damaged;
  let requests = first;
  for (let write = 0; requests.length > 0; write++) {
    if (write === MOST_WRITES) {
      return { atRest, faults: [`the run does not come to rest: ${JSON.stringify(requests).slice(0, 300)}`] };
    }
    const after = applyRequests(atRest, requests);
    const faults = lostLines(atRest, after);
    if (faults.length > 0) return { atRest, faults };
    atRest = after;
    requests = planRefresh(readWorkbook(atRest), NOW).requests;
  }
  return { atRest, faults: [] };
}

async function fileFaults(result: Result): Promise<string[]> {
  for (const format of formats) await format.write(tables.ranking.table(result));
  if (!hasAllColumns(result)) return [];
  const sealed = JSON.stringify(seal(result, momentOf(NOW), sha256));
  return isRight(verify(sealed, sha256)) ? [] : ["the sealed result cannot be recomputed from itself"];
}

/** A missing column is told to people and keeps a member from its place, but is no part of the input that is sealed. */
const hasAllColumns = ({ bloc: { workbook } }: Result): boolean =>
  [...Object.values(workbook.sheets), ...workbook.forms.values()].every(({ sheet, columns }) =>
    sheet.columns.every(({ field }) => columns.has(field)),
  );
