import { matchKey, nearestNames } from "../../../sheets-schema/cells/vietnamese.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import type { Issue } from "../issue.ts";
import { type Check, rowIssue } from "./check.ts";
import { listFaults } from "./list-wording.ts";

/** Codes in "Liên quan tiêu chí" of Đăng ký thi đua that the table of criteria does not have, each with the nearest. */
export const criterionReferences: Check = (bloc) => {
  const parsed = bloc.workbook.sheets.registrations;
  const codes = [...bloc.criteria.byCode.keys()];
  const known = new Set(codes.map(bareCode));
  const nearOf = new Map<string, readonly string[]>();
  // Where the table itself is gone, every code would be unknown.
  if (codes.length === 0) return [];
  return parsed.rows.flatMap((row): Issue[] => {
    const unknown = (row.values.criterion ?? "").split(/[;,]/).find((part) => {
      const code = bareCode(part);
      return code !== "" && !known.has(code);
    });
    if (unknown === undefined) return [];
    const typed = unknown.trim();
    const near = nearOf.get(typed) ?? nearestNames(bareCode(typed), codes);
    nearOf.set(typed, near);
    return [rowIssue(bloc, parsed, row, "criterion", listFaults.unknownCriterion(typed, near))];
  });
};

const LEAD = /^(?:tiêu chí|tc|mục)\s+/iu;

/** "tiêu chí i.1.2." and "I.1.2" are one. */
const bareCode = (typed: string): string => matchKey(normalCode(typed.trim().replace(LEAD, "")));
