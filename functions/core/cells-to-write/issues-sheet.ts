import { textOf } from "../../../sheets-schema/cells/cell.ts";
import { severityWords } from "../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { issueSheet } from "../../../sheets-schema/sheets/generated.ts";
import { countOpen, type Issue } from "../issue.ts";
import type { Result } from "../result.ts";
import { declaredTable, headed, type SheetTable } from "./sheet-table.ts";

/** The sheet Việc cần xử lý: counts by member on top, then every issue with a link to its place. */
export function issuesTable(result: Result, today: string): SheetTable {
  const { bloc, issues } = result;
  const names = new Map(bloc.members.map((member) => [member.code, member.shortName]));
  const since = firstSeen(result);
  const table = declaredTable(
    issueSheet as unknown as Sheet,
    result,
    withinBounds(issues).map((issue) => ({
      cells: [
        severityWords[issue.severity],
        nameOf(issue, names),
        issue.what,
        issue.remedy,
        issue.value,
        { text: issue.place, link: issue.link },
        since.get(`${issue.place}\n${issue.what}`) ?? formatDate(today),
      ],
    })),
    issues.length === 0 ? ["Không còn việc cần xử lý."] : [],
  );
  return headed(countsByMember(result), table);
}

/** So many issues of one kind in one sheet are listed; of a block of rubbish the first rows say what is wrong. */
const MOST_ALIKE = 50;

/** The issues to list: of many alike the first, and one that tells how many more there are, where they begin. */
function withinBounds(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  const kindOf = ({ sheetId, code, member }: Issue): string => `${sheetId} ${code} ${member ?? ""}`;
  for (const issue of issues) counts.set(kindOf(issue), (counts.get(kindOf(issue)) ?? 0) + 1);
  const listed = new Map<string, number>();
  return issues.flatMap((issue): Issue[] => {
    const kind = kindOf(issue);
    const nth = (listed.get(kind) ?? 0) + 1;
    listed.set(kind, nth);
    if (nth <= MOST_ALIKE) return [issue];
    const more = (counts.get(kind) ?? 0) - MOST_ALIKE;
    return nth === MOST_ALIKE + 1 ? [{ ...issue, what: `${issue.what} ${moreAlike(more)}`, value: "" }] : [];
  });
}

const moreAlike = (count: number): string =>
  count === 1 ? "" : `Và ${count - 1} dòng nữa như vậy ở trang này, xem cột Tình trạng.`;

const BLOC = "Khối";

const nameOf = ({ member }: Issue, names: ReadonlyMap<string, string>): string =>
  member === undefined ? BLOC : (names.get(member) ?? member);

/** "Còn 31 việc: Ban Dân vận 04; Khối 02". */
export function countsByMember({ bloc, issues }: Result): string {
  const open = countOpen(issues);
  const parts = [
    ...bloc.members.map(({ code, shortName }) => ({ code, name: shortName })),
    { code: "", name: BLOC },
  ].flatMap(({ code, name }) => (open.has(code) ? [`${name} ${twoDigits(open.get(code) ?? 0)}`] : []));
  if (parts.length === 0) return "Không còn việc phải sửa hoặc cần bổ sung";
  const total = [...open.values()].reduce((sum, count) => sum + count, 0);
  return `Còn ${twoDigits(total)} việc phải sửa, cần bổ sung: ${parts.join("; ")}`;
}

/** The day each standing issue was first seen, by place and words, from the sheet as it stands. */
function firstSeen({ bloc }: Result): Map<string, string> {
  const rows = bloc.workbook.generated.issues?.rows ?? [];
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const since = textOf(row[6]);
      return /^\d{2}\/\d{2}\/\d{4}$/.test(since) ? [[`${textOf(row[5])}\n${textOf(row[2])}`, since]] : [];
    }),
  );
}
