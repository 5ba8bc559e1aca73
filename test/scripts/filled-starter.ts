/** A bloc from a starter as its people fill it: results by the kind of each rule, each score what its rule gives. */
import type { Criterion } from "../../functions/core/bloc/criterion.ts";
import type { Result } from "../../functions/core/result.ts";
import { cellsByKey, type NamedCell, type TypedRow } from "../../scripts/enter-rows.ts";
import type { Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";

export interface Officer {
  readonly year: number;
  /** By how much the agency is over its target where it is compared with the others. */
  readonly ahead: number;
}

/** The result that earns most, as an officer types it. */
function bestResult({ kind, unit, part }: Criterion, typed: string, { year, ahead }: Officer): TypedRow | undefined {
  if (part !== "base") return undefined;
  const isShare = unit === "%";
  switch (kind) {
    case "theo thời hạn":
      return { result: `10/01/${year}` };
    case "theo tỷ lệ":
      return { target: 4, result: 4 };
    case "so với đơn vị dẫn đầu":
      return { target: 4, result: 4 + ahead };
    case "vượt mức":
      return { result: "100%" };
    case "có / không":
    case "mức xếp loại":
      return { result: typed.split(":")[0] ?? "" };
    case "theo bậc":
      return { result: isShare ? "100%" : unit === "hạng" ? 2 : unit === "hồ sơ" ? 0 : unit === "buổi" ? 4 : 3 };
    case "theo số lần, số ngày chậm":
      return { result: 0 };
    case "bảng hai chiều":
      return { result: 9000, supplement: "99,5%" };
    case "mỗi trường hợp":
      return { result: typed.includes("trừ") ? 0 : 9 };
    default:
      return {};
  }
}

/** What a member types for each criterion that is its own to fill: evidence always, bonus and deduction left blank. */
export function filledForm({ bloc }: Result, form: ParsedSheet, officer: Officer): NamedCell[] {
  const rules = new Map(
    bloc.workbook.sheets.criteria.rows.map(({ rowNumber, values }) => [rowNumber, values.rule ?? ""]),
  );
  const rows = bloc.criteria.all.flatMap((criterion): TypedRow[] => {
    if (criterion.children.length > 0 || criterion.milestone !== undefined) return [];
    const best = bestResult(criterion, rules.get(criterion.rowNumber) ?? "", officer);
    return best === undefined
      ? []
      : [{ code: criterion.code, evidence: `Số 12-BC/CQ ngày 10/01/${officer.year}`, ...best }];
  });
  return cellsByKey(form, rows, ["code"]);
}

/** Each self-score as its rule gives it, and the most where people judge. */
export function filledScores({ scores }: Result, form: ParsedSheet, member: string): NamedCell[] {
  const leaves = [...(scores.get(member)?.leaves.values() ?? [])];
  const rows = leaves.flatMap(({ criterion, computation }): TypedRow[] => {
    if (criterion.part !== "base" || criterion.milestone !== undefined) return [];
    const points = computation.kind === "computed" ? computation.score : criterion.maximum;
    return [{ code: criterion.code, selfScore: points.toFixed().replace(".", ",") }];
  });
  return cellsByKey(form, rows, ["code"]);
}

/** Every paper handed in, signed by its head under a number of its own. */
export function handedIn({ sheets }: Workbook, on: string): NamedCell[] {
  const parsed = sheets.handIns as unknown as ParsedSheet;
  const rows = parsed.rows.map(
    ({ values, rowNumber }): TypedRow => ({
      milestone: String(values["milestone"]),
      member: String(values["member"]),
      state: "Đã nộp",
      approvedBy: "Nguyễn Văn A",
      number: `${rowNumber}-BC/${values["member"]}`,
      signedOn: on,
    }),
  );
  return cellsByKey(parsed, rows, ["milestone", "member"]);
}

/** What the lists must hold for the figures of the forms: by sheet, rows of each member. */
export const listed = (
  codes: readonly string[],
  year: number,
): Readonly<Record<"activities" | "initiatives", TypedRow[]>> => ({
  activities: codes.flatMap((member) =>
    ["Hoạt động chung của Khối", "An sinh xã hội"].flatMap((kind) =>
      [1, 2, 3, 4].map((count) => ({
        member,
        kind,
        title: `${kind} lần ${count} của ${member}`,
        from: `0${count}/06/${year}`,
        evidence: `Số ${count}-KH/${member} ngày 10/01/${year}`,
      })),
    ),
  ),
  initiatives: codes.flatMap((member) =>
    [1, 2, 3].map((count) => ({
      member,
      kind: "Điển hình cá nhân",
      title: `Gương ${count} của ${member}`,
      authors: `Lê Thị ${count}`,
      stage: "Nhân rộng",
    })),
  ),
});
