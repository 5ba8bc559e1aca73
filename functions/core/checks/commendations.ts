import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { commendations as sheet } from "../../../sheets-schema/sheets/commendations.ts";
import type { Issue } from "../issue.ts";
import { type CommendationLevel, levelOfAward } from "./award-level.ts";
import { type Check, rowIssue } from "./check.ts";
import { commendationFaults } from "./commendation-wording.ts";

type Row = ParsedRow<typeof sheet.shape>;
type Found = readonly (readonly [field: keyof typeof sheet.shape & string, fault: Fault])[];

/** Level against form, decisions without number or date, outcomes without them, people without their group. */
export const commendations: Check = (bloc) => {
  const parsed = bloc.workbook.sheets.commendations;
  const levels = new Map<string, CommendationLevel | undefined>();
  const levelOf = (award: string): CommendationLevel | undefined => {
    if (!levels.has(award)) levels.set(award, levelOfAward(award));
    return levels.get(award);
  };
  return parsed.rows.flatMap((row) =>
    [...levelFaults(row, levelOf), ...decisionFaults(row), ...groupFaults(row)]
      .filter(([field]) => parsed.columns.has(field))
      .map(([field, fault]): Issue => rowIssue(bloc, parsed, row, field, fault)),
  );
};

function levelFaults({ values: { award, level } }: Row, levelOf: (award: string) => string | undefined): Found {
  const expected = award === undefined || level === undefined ? undefined : levelOf(award);
  if (award === undefined || level === undefined || expected === undefined || expected === level) return [];
  return [["level", commendationFaults.otherLevel(award, level, expected)]];
}

const REFUSED = /^(?:không|chưa)(?!\p{L})/iu;

function decisionFaults({ values, cells }: Row): Found {
  const { progress, outcome, refusal, decision } = values;
  const missing = (["decision", "decidedOn"] as const).filter((field) => isBlank(cells[field]));
  const isRefused = outcome !== undefined && REFUSED.test(outcome);
  const isDecided = progress === "Đã có quyết định";
  if (isRefused) {
    return refusal === undefined ? [["refusal", commendationFaults.refusalMissing(outcome)]] : [];
  }
  const said = isDecided ? progress : outcome;
  if (said !== undefined && missing[0] !== undefined) {
    return [[missing[0], commendationFaults.decisionMissing(said, missing.map(header))]];
  }
  if (isDecided || progress === undefined || decision === undefined || missing.length > 0) return [];
  return [["progress", commendationFaults.progressBehind(progress, decision)]];
}

const header = (field: keyof typeof sheet.shape & string): string => columnOf(sheet, field).header;

function groupFaults({ values: { recipientKind, recipient = "", personGroup }, cells }: Row): Found {
  if (recipientKind === "Cá nhân") {
    return isBlank(cells.personGroup) ? [["personGroup", commendationFaults.groupMissing(recipient)]] : [];
  }
  if (recipientKind === undefined || personGroup === undefined) return [];
  return [["personGroup", commendationFaults.groupUnneeded(personGroup, recipientKind)]];
}
