import { capitalised } from "../rules/wording/measure-phrases.ts";
import type { Criterion } from "./criterion.ts";
import { pastedTold } from "./pasted-wording.ts";

/** What was told by words, code or headings, for whom it is, and the rule as a sentence: "Kiểu “theo bậc”; thuộc mục I.2 (theo mã). Từ …". */
export function understoodRow({ kind, told, parent, maximum, appliesTo, understood }: Criterion): string {
  const parts = [
    ...(told.kind ? [`kiểu “${kind}”`] : []),
    ...(told.parent === undefined
      ? []
      : [`thuộc mục ${parent} (theo ${told.parent === "code" ? "mã" : "mục ở trên"})`]),
    ...(appliesTo === undefined ? [] : [`áp dụng cho ${appliesTo}`]),
  ];
  const sum = told.maximum === true ? pastedTold.maximum(maximum) : "";
  return [parts.length === 0 ? "" : `${capitalised(parts.join("; "))}.`, sum, understood]
    .filter((part) => part !== "")
    .join(" ");
}
