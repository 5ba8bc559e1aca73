import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { FaultCode } from "../../../sheets-schema/cells/fault.ts";
import { discussion } from "../../../sheets-schema/sheets/generated.ts";
import type { Member } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { strangerFaults } from "../form/form-issues.ts";
import type { LeafScore, Result } from "../result.ts";
import { columnsFrom, subtitleOf, type Table, type TableCell } from "./table.ts";

/** Faults that people have to settle by talking, not by typing. */
const DISCUSSED: ReadonlySet<FaultCode> = new Set([
  "differs-from-rule",
  "evidence-missing",
  "over-cap",
  "over-maximum",
  "out-of-another-maximum",
  "reason-missing",
  "result-missing",
  "own-verification",
  "undefined-bonus",
  "not-evidence",
  "fewer-listed",
]);

interface Topic {
  readonly code: string;
  readonly title: string;
  readonly member: Member;
  readonly leaf: LeafScore | undefined;
  readonly what: string;
}

/**
 * What the joint session has to talk about: every difference, missing evidence and undefined bonus, in the order of the
 * table of criteria and, within a criterion, of the members; then what stands outside the table.
 */
export function discussionTable(result: Result): Table {
  const topics = [...topicsOfTable(result), ...topicsOutside(result)];
  return {
    title: discussion.title,
    subtitle: subtitleOf(result),
    digits: result.bloc.terms.digits,
    columns: COLUMNS,
    rows: topics.map((topic, index) => ({ cells: [decimal(index + 1), ...cellsOf(topic)] })),
    notes: topics.length === 0 ? ["Chưa có nội dung cần thảo luận."] : [],
  };
}

const column = columnsFrom(discussion);

const COLUMNS = [
  column("order", "count"),
  column("code", "text"),
  column("title", "text"),
  column("member", "text"),
  column("claimed", "number"),
  column("computed", "number"),
  column("problem", "text"),
  column("conclusion", "text"),
];

const cellsOf = ({ code, title, member, leaf, what }: Topic): TableCell[] => [
  code,
  title,
  member.shortName,
  leaf?.claimed,
  leaf?.computation.kind === "computed" ? leaf.computation.score : undefined,
  what,
  undefined,
];

const topicsOfTable = ({ bloc, scores }: Result): Topic[] =>
  bloc.criteria.all.flatMap((criterion: Criterion) =>
    bloc.members.flatMap((member) => {
      const leaf = scores.get(member.code)?.leaves.get(criterion.code);
      return (leaf?.faults ?? [])
        .filter(({ fault }) => DISCUSSED.has(fault.code))
        .map(({ fault }): Topic => {
          const { shownCode, title } = leaf?.criterion ?? criterion;
          return { code: shownCode, title, member, leaf, what: fault.what };
        });
    }),
  );

/** Points typed in rows of no criterion: bonuses that the table does not define. */
const topicsOutside = ({ bloc }: Result): Topic[] =>
  bloc.members.flatMap((member) =>
    [...strangerFaults(bloc, member)]
      .filter(([, fault]) => DISCUSSED.has(fault.code))
      .map(([rowNumber, fault]): Topic => {
        const row = member.form?.rows.find((each) => each.rowNumber === rowNumber)?.values;
        return { code: row?.code ?? "", title: row?.title ?? "", member, leaf: undefined, what: fault.what };
      }),
  );
