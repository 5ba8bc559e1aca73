import { BadRequest } from "../bad-request.ts";
import type { Context } from "../context.ts";
import { momentOf } from "../core/bloc/calendar.ts";
import { failedRunRequests } from "../core/cells-to-write/failed-run.ts";
import { withCopies } from "../core/cells-to-write/overwritten-copies.ts";
import { countOpen } from "../core/issue.ts";
import { isUnreadable } from "../core/refresh.ts";
import { recordEvents } from "../history-records.ts";
import { loadWorkbook, NotABlocError, type Saved, saveWorkbook } from "../load-and-save.ts";
import { type BlocPlan, planRefresh } from "../plan-refresh.ts";
import { SheetsApiError } from "../ports.ts";
import { protect } from "../protect-bloc.ts";
import { endpoint, spreadsheetOfBody } from "./endpoint.ts";

/** POST /refresh-bloc: validates, scores, ranks and summarises one bloc, and rewrites what the program owns. */
export const refreshBloc = (context: Context) =>
  endpoint("POST", context, async (request) => {
    const summary = await refresh(context, spreadsheetOfBody(request, context));
    // What was cut off is for the next run, what was refused for a person to look at.
    const isUndone = summary.refused > 0 || (context.isStopping() && !summary.isAtRest);
    return { json: isUndone ? { error: undoneWords(summary), ...summary } : summary, status: isUndone ? 503 : 200 };
  });

const undoneWords = ({ refused }: RefreshSummary): string =>
  refused > 0
    ? `Google không nhận nội dung của ${refused} phần; phần còn lại đã được ghi. Đề nghị xem nhật ký của hệ thống.`
    : "Lần tính này bị dừng giữa chừng; lần chạy sau làm tiếp.";

/** What a run tells whoever started it. */
export interface RefreshSummary {
  readonly bloc: string;
  readonly asOf: string;
  readonly digest: string;
  readonly writes: number;
  readonly isAtRest: boolean;
  /** How many blocks of cells the API refused, and the run left out. */
  readonly refused: number;
  /** False when sheets are missing without which nobody can be ranked; what stood is left standing. */
  readonly isReadable: boolean;
  readonly ranking: readonly {
    readonly place: number;
    /** Among whom, as "cấp xã"; absent where the bloc is ranked as a whole. */
    readonly group?: string;
    readonly member: string;
    readonly total: string;
    readonly class: string | undefined;
    readonly awards: readonly string[];
    readonly why: string;
  }[];
  readonly unranked: readonly { readonly member: string; readonly why: string }[];
  /** Issues to act on by member code; "" is the bloc itself. */
  readonly openIssues: Readonly<Record<string, number>>;
}

/** Since when runs fail, by spreadsheet: what an instance remembers of its own. */
const failingSince = new Map<string, string>();

/** One run over one bloc, by function and by hand alike. A run that fails leaves a mark in the sheet, where it can. */
export async function refresh(context: Context, spreadsheetId: string): Promise<RefreshSummary> {
  try {
    const summary = await refreshOnce(context, spreadsheetId);
    failingSince.delete(spreadsheetId);
    return summary;
  } catch (error) {
    if (leavesMark(error)) await markFailure(context, spreadsheetId);
    throw error;
  }
}

/** What no person of the bloc can mend: where there is no sheet, or no right to it, there is nowhere to write either. */
const leavesMark = (error: unknown): boolean =>
  error instanceof SheetsApiError
    ? ![401, 403, 404].includes(error.status ?? 0)
    : !(error instanceof NotABlocError || error instanceof BadRequest);

async function markFailure({ sheets, clock }: Context, spreadsheetId: string): Promise<void> {
  const since = failingSince.get(spreadsheetId) ?? momentOf(clock.now());
  const isFirst = !failingSince.has(spreadsheetId);
  failingSince.set(spreadsheetId, since);
  // Once: it stands until a run is good again, and a spreadsheet in trouble needs no more calls.
  if (!isFirst) return;
  await sheets.write(spreadsheetId, failedRunRequests(since)).catch(() => failingSince.delete(spreadsheetId));
}

async function refreshOnce(context: Context, spreadsheetId: string): Promise<RefreshSummary> {
  const { sheets, clock, log, records, isStopping } = context;
  const loaded = await loadWorkbook(sheets, spreadsheetId);
  const saving = {
    beforeWrite: ({ events, result }: BlocPlan) => recordEvents(records, result.blocId, events),
    withCopies,
    isStopping,
  };

  const now = clock.now();
  let saved = await saveWorkbook(
    sheets,
    loaded,
    (workbook, past) => planRefresh(workbook, now, undefined, past),
    saving,
  );

  const refused = isStopping() ? new Set<string>() : await protect(context, saved.plan.result);
  if (refused.size > 0) {
    const standing = saved.plan.result.bloc.workbook;
    const again = await saveWorkbook(
      sheets,
      standing,
      (workbook, past) => planRefresh(workbook, now, refused, past),
      saving,
    );
    saved = { ...again, writes: saved.writes + again.writes, refused: saved.refused + again.refused };
  }
  const summary = summaryOf(saved);
  if (saved.refused > 0) log.error("cells were refused", { spreadsheetId, refused: saved.refused });
  log.info("refreshed", {
    spreadsheetId,
    writes: saved.writes,
    isAtRest: saved.isAtRest,
    isReadable: summary.isReadable,
  });
  return summary;
}

function summaryOf({ plan: { result }, writes, isAtRest, refused: left }: Saved<BlocPlan>): RefreshSummary {
  const { bloc, ranking, issues, asOf, digest } = result;
  return {
    bloc: bloc.settings.blocName ?? bloc.workbook.spreadsheet.title,
    asOf,
    digest,
    writes,
    isAtRest,
    refused: left,
    isReadable: !isUnreadable(result),
    ranking: ranking.placed.map(({ place, group, score, class: proposed, awards, why }) => ({
      place,
      ...(group === undefined ? {} : { group }),
      member: score.member.name,
      total: score.total.toFixed(),
      class: proposed,
      awards: awards.map(({ award, isAwaitingVote }) => (isAwaitingVote ? `${award} (chờ biểu quyết)` : award)),
      why,
    })),
    unranked: ranking.unplaced.map(({ member, why }) => ({ member: member.name, why })),
    openIssues: Object.fromEntries(countOpen(issues)),
  };
}
