/** What the settings say about the points of a year, read once for all members. */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../sheets-schema/cells/read-number.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { type SettingName, settingRows } from "../../../sheets-schema/sheets/settings.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { Period } from "../rules/terms/period.ts";
import { termFaults } from "./criteria-wording.ts";
import type { Settings } from "./settings.ts";
import { type HalfWeights, readYearMethod, sumOfWeights } from "./year-method.ts";

export interface ScoreTerms {
  /** Decimals kept where a rule divides, rounded half up. */
  readonly digits: number;
  /** What every member has from the start. */
  readonly startingPoints: Decimal;
  /** Caps of the whole table; undefined for none. The deduction's is a positive number. */
  readonly bonusCap: Decimal | undefined;
  readonly deductionCap: Decimal | undefined;
  readonly totalCap: Decimal | undefined;
  /** True when deductions are taken off the bonus before the caps are applied. */
  readonly isNetted: boolean;
  /** True when a criterion that is not assigned gives full points; false when it leaves the denominator. */
  readonly isFullWhenUnassigned: boolean;
  /** The weights of the half-years; undefined when the year is scored once. */
  readonly halves: HalfWeights | undefined;
  /** In which results count; undefined while the settings do not say. */
  readonly period: Period | undefined;
}

/** Decimals kept where a rule divides, unless the settings say otherwise. */
export const digitsOf = (settings: Settings): number => Number(settings.digits?.toFixed(0) ?? 2);

/** Reads the terms; one that cannot be read is an issue, and counts as if it were blank. */
export function readScoreTerms(workbook: Workbook, settings: Settings): { terms: ScoreTerms; issues: Issue[] } {
  const { sheets } = workbook;
  const issues: Issue[] = [];
  const report = (name: SettingName, fault: ReturnType<typeof termFaults.unreadableCap>) => {
    const key = matchKey(settingRows[name].name);
    const row = sheets.settings.rows.find(({ values }) => matchKey(values.name ?? "") === key);
    const where = { rowNumber: row?.rowNumber ?? 1, field: "value", rowLabel: settingRows[name].name };
    issues.push(issueAt(sheets.settings, fault, where));
  };
  const totalCap = readTotalCap(settings.totalCap);
  if (totalCap === "unreadable") report("totalCap", termFaults.unreadableCap(settings.totalCap ?? ""));
  const halves = readYearMethod(settings.yearMethod);
  if (halves === "unreadable") report("yearMethod", termFaults.unreadableYear(settings.yearMethod ?? ""));
  else if (halves !== undefined && !sumOfWeights(halves).eq(halves.divisor)) {
    report("yearMethod", termFaults.unevenWeights(settings.yearMethod ?? "", sumOfWeights(halves), halves.divisor));
  }
  return {
    terms: {
      digits: digitsOf(settings),
      startingPoints: settings.startingPoints ?? ZERO,
      bonusCap: settings.bonusCap,
      deductionCap: settings.deductionCap,
      totalCap: totalCap === "unreadable" ? undefined : totalCap,
      isNetted: settings.deductionMode === "bù trừ với điểm thưởng",
      isFullWhenUnassigned: settings.unassignedMode !== "loại khỏi mẫu số",
      halves: halves === "unreadable" ? undefined : halves,
      period: periodOf(settings),
    },
    issues,
  };
}

const NO_CAP = new Set(["", "không giới hạn", "không hạn chế", "không khống chế", "không"].map(matchKey));

function readTotalCap(typed: string | undefined): Decimal | "unreadable" | undefined {
  if (NO_CAP.has(matchKey(typed ?? ""))) return undefined;
  const reading = readNumber(typed ?? "", "decimal");
  return reading === undefined || reading.percent || reading.value.lt(0) ? "unreadable" : reading.value;
}

/** The period in which achievements count, else the calendar year. */
function periodOf({ periodStart, periodEnd, year }: Settings): Period | undefined {
  const calendarYear = /^(?:19|2\d)\d\d$/.exec(year?.toFixed() ?? "")?.[0];
  const start = periodStart ?? (calendarYear === undefined ? undefined : `${calendarYear}-01-01`);
  const end = periodEnd ?? (calendarYear === undefined ? undefined : `${calendarYear}-12-31`);
  return start === undefined || end === undefined || start > end ? undefined : { start, end };
}
