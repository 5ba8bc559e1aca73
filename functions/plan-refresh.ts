import type { Temporal } from "temporal-polyfill";
import type { Workbook } from "../sheets-schema/reading/read-workbook.ts";
import { momentOf } from "./core/bloc/calendar.ts";
import { misplacedCells, type PastWrite } from "./core/cells-to-write/misplaced-cells.ts";
import { decide } from "./core/decide.ts";
import { refreshPlan } from "./core/refresh.ts";
import { sha256 } from "./sha256.ts";

/**
 * The result of a workbook with the requests that bring its sheets to it; pure. What the write before, `past`, put into
 * a column of somebody's is mended first and alone.
 */
export function planRefresh(
  workbook: Workbook,
  now: Temporal.ZonedDateTime,
  refused?: ReadonlySet<string>,
  past?: PastWrite,
) {
  const result = decide(workbook, now, sha256, refused);
  const mended = past === undefined ? [] : misplacedCells(past, workbook);
  if (mended.length > 0) return { result, requests: mended, events: [], isMend: true };
  return { result, ...refreshPlan(result, momentOf(now), sha256) };
}

export type BlocPlan = ReturnType<typeof planRefresh>;
