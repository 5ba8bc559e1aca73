import type { Criterion } from "./criterion.ts";

/** What people call a part of the table: "Mục I", "nhóm I.2", "tiêu chí I.2.3". */
export function partName({ code, depth, part, kind }: Criterion): string {
  if (depth === 0) return `Mục ${code}`;
  return part === "group" && kind !== "lấy mục cao nhất" ? `nhóm ${code}` : `tiêu chí ${code}`;
}
