import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Issue } from "../issue.ts";
import { type Check, rowIssue } from "./check.ts";
import { listFaults } from "./list-wording.ts";
import { wordsKey } from "./words-key.ts";

/** A member registers one title for itself; titles of its people are beside it. */
export const collectiveTitles: Check = (bloc) => {
  const parsed = bloc.workbook.sheets.registrations;
  const first = new Map<string, { readonly subject: string; readonly rowNumber: number }>();
  return parsed.rows.flatMap((row): Issue[] => {
    const { kind, subject, member: typed } = row.values;
    const member = bloc.names.codeOf(typed ?? "");
    if (kind !== "Danh hiệu thi đua" || subject === undefined || member === undefined || isPersonal(subject)) return [];
    const standing = first.get(member);
    if (standing === undefined) {
      first.set(member, { subject, rowNumber: row.rowNumber });
      return [];
    }
    // The same title again is a repeated row, and told as one.
    if (matchKey(standing.subject) === matchKey(subject)) return [];
    const fault = listFaults.secondTitle(subject, standing.subject, standing.rowNumber);
    return [rowIssue(bloc, parsed, row, "subject", fault)];
  });
};

const COLLECTIVE = ["tập thể", "đơn vị", "cờ thi đua"].map(wordsKey);
const PERSONAL = [
  "chiến sĩ thi đua",
  "CSTĐ",
  "chiến sĩ tiên tiến",
  "lao động tiên tiến",
  "LĐTT",
  "cá nhân",
  "đồng chí",
].map(wordsKey);

/** "Chiến sĩ thi đua cơ sở", "05 Lao động tiên tiến"; not "Tập thể lao động tiên tiến". */
function isPersonal(subject: string): boolean {
  const key = wordsKey(subject);
  return !COLLECTIVE.some((word) => key.includes(word)) && PERSONAL.some((word) => key.includes(word));
}
