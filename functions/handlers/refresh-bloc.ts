import type { Context } from "../context.ts";
import { countOpen } from "../core/issue.ts";
import { isUnreadable } from "../core/refresh.ts";
import type { Result } from "../core/result.ts";
import { recordEvents } from "../history-records.ts";
import { loadWorkbook, saveWorkbook } from "../load-and-save.ts";
import { type BlocPlan, planRefresh } from "../plan-refresh.ts";
import { protect } from "../protect-bloc.ts";
import { endpoint, spreadsheetOfBody } from "./endpoint.ts";

/** POST /refresh-bloc: validates, scores, ranks and summarises one bloc, and rewrites what the program owns. */
export const refreshBloc = (context: Context) =>
  endpoint("POST", context, async (request) => {
    const summary = await refresh(context, spreadsheetOfBody(request, context));
    // What was cut off is for the next run.
    return { json: summary, status: context.isStopping() && !summary.isAtRest ? 503 : 200 };
  });

/** What a run tells whoever started it. */
export interface RefreshSummary {
  readonly bloc: string;
  readonly asOf: string;
  readonly digest: string;
  readonly writes: number;
  readonly isAtRest: boolean;
  /** False when sheets are missing without which nobody can be ranked; what stood is left standing. */
  readonly isReadable: boolean;
  readonly ranking: readonly {
    readonly place: number;
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

/** One run over one bloc, by function and by hand alike. */
export async function refresh(context: Context, spreadsheetId: string): Promise<RefreshSummary> {
  const { sheets, clock, log, records, isStopping } = context;
  const loaded = await loadWorkbook(sheets, spreadsheetId);
  const saving = {
    beforeWrite: ({ events, result }: BlocPlan) => recordEvents(records, result.blocId, events),
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
    saved = { ...again, writes: saved.writes + again.writes };
  }
  const summary = summaryOf(saved.plan.result, saved.writes, saved.isAtRest);
  log.info("refreshed", {
    spreadsheetId,
    writes: saved.writes,
    isAtRest: saved.isAtRest,
    isReadable: summary.isReadable,
  });
  return summary;
}

function summaryOf(result: Result, writes: number, isAtRest: boolean): RefreshSummary {
  const { bloc, ranking, issues, asOf, digest } = result;
  return {
    bloc: bloc.settings.blocName ?? bloc.workbook.spreadsheet.title,
    asOf,
    digest,
    writes,
    isAtRest,
    isReadable: !isUnreadable(result),
    ranking: ranking.placed.map(({ place, score, class: proposed, awards, why }) => ({
      place,
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
