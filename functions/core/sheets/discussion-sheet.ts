import { decimal } from "../../../sheets-schema/decimal.ts";
import type { FaultCode } from "../../../sheets-schema/fault.ts";
import { discussion } from "../../../sheets-schema/generated.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import type { LeafScore, Result } from "../result.ts";
import { declaredTable, type SheetTable } from "./sheet-table.ts";

/** Faults that people have to settle by talking, not by typing. */
const DISCUSSED: ReadonlySet<FaultCode> = new Set([
  "differs-from-rule",
  "evidence-missing",
  "over-cap",
  "over-maximum",
  "reason-missing",
]);

/** The sheet Nội dung cần thảo luận: differences and missing evidence, in the order of the table of criteria. */
export function discussionTable(result: Result): SheetTable {
  const { bloc, scores } = result;
  const found = bloc.criteria.all.flatMap((criterion) =>
    bloc.members.flatMap((member) => {
      const leaf = scores.get(member.code)?.leaves.get(criterion.code);
      return (leaf?.faults ?? [])
        .filter(({ fault }) => DISCUSSED.has(fault.code))
        .map(({ fault }) => ({ criterion, member, leaf, what: fault.what }));
    }),
  );
  return declaredTable(
    discussion as unknown as Sheet,
    result,
    found.map(({ criterion, member, leaf, what }, index) => ({
      cells: [
        decimal(index + 1),
        criterion.code,
        criterion.title,
        member.shortName,
        leaf?.claimed,
        computedOf(leaf),
        what,
        undefined,
      ],
    })),
    found.length === 0 ? ["Chưa có nội dung cần thảo luận."] : [],
  );
}

const computedOf = (leaf: LeafScore | undefined) =>
  leaf?.computation.kind === "computed" ? leaf.computation.score : undefined;
