/** Load and save of a bloc's spreadsheet: one consistent read, one atomic write of what differs. */
import type { Spreadsheet } from "../sheets-schema/cells/cell.ts";
import { readWorkbook, type Workbook } from "../sheets-schema/reading/read-workbook.ts";
import type { Request } from "../sheets-schema/template/requests.ts";
import type { PastWrite } from "./core/cells-to-write/misplaced-cells.ts";
import type { Copied } from "./core/cells-to-write/overwritten-copies.ts";
import { type Sheets, SheetsApiError } from "./ports.ts";

/** Thrown for a spreadsheet that is none of ours, or lacks what a run needs: nothing is written into it. */
export class NotABlocError extends Error {
  override readonly name = "NotABlocError";
}

/** Reads a bloc's spreadsheet: one call. @throws NotABlocError when it holds none of a bloc's sheets. */
export async function loadWorkbook(sheets: Sheets, spreadsheetId: string): Promise<Workbook> {
  return toWorkbook(await sheets.read(spreadsheetId));
}

function toWorkbook(spreadsheet: Spreadsheet): Workbook {
  const workbook = readWorkbook(spreadsheet);
  const { settings, members, criteria } = workbook.sheets;
  if ([settings, members, criteria].every(({ grid }) => grid === undefined)) {
    throw new NotABlocError(
      `Bảng tính “${spreadsheet.title}” không phải bảng tính của Khối thi đua: không có trang Thiết lập, Đơn vị, Tiêu chí. Đề nghị tạo bảng tính theo mẫu (npm run create-workbook).`,
    );
  }
  return workbook;
}

/** How often a run writes at most, when people keep moving rows while it does. */
const MOST_WRITES = 3;

export interface Saving<Plan> {
  /** Keeps what must not be lost when the write happened and its answer did not arrive. */
  readonly beforeWrite?: (plan: Plan) => Promise<void>;
  /** A write that keeps what it overwrites, for the plan that follows. */
  readonly withCopies?: (requests: readonly Request[], standing: Workbook) => Copied;
  /** True once no write is to begin any more. */
  readonly isStopping?: () => boolean;
}

/** What a run left: the workbook as it then stood, and how many calls that took. */
export interface Saved<Plan> {
  readonly plan: Plan;
  readonly writes: number;
  /** False when people kept changing the sheet: the next run brings it to rest. */
  readonly isAtRest: boolean;
  /** How many blocks of cells were left out since the API refused what they hold. */
  readonly refused: number;
}

/**
 * Writes what `planFor` asks for and plans again from what the write answered, until nothing differs: rows that people
 * moved between reading and writing are seen at once, and what it overwrote because columns moved is put back. Nothing is
 * written when nothing differs.
 *
 * A write whose fate is unknown is looked at, never repeated blindly: a plan made of differences asks for what is missing.
 */
export async function saveWorkbook<Plan extends { readonly requests: readonly Request[]; readonly isMend?: boolean }>(
  sheets: Sheets,
  loaded: Workbook,
  planFor: (workbook: Workbook, past?: PastWrite) => Plan,
  { beforeWrite, withCopies, isStopping }: Saving<Plan> = {},
): Promise<Saved<Plan>> {
  const { spreadsheetId } = loaded.spreadsheet;
  let standing = loaded;
  const refused = new Set<string>();
  const planOf = (workbook: Workbook, past?: PastWrite): Plan => {
    const whole = planFor(workbook, past);
    if (refused.size === 0) return whole;
    return { ...whole, requests: whole.requests.filter((request) => !refused.has(nameOf(request))) };
  };
  let plan = planOf(standing);
  let writes = 0;
  let carriedOut = 0;
  // What a write of this run overwrote is put back even after the last, and again where columns moved once more.
  while (
    plan.requests.length > 0 &&
    isStopping?.() !== true &&
    writes < (plan.isMend === true ? 2 * MOST_WRITES : MOST_WRITES)
  ) {
    writes++;
    await beforeWrite?.(plan);
    // Copies are no reason to go without the write: one that failed with them is tried without.
    const copied = carriedOut === writes - 1 ? withCopies?.(plan.requests, standing) : undefined;
    const asked = copied?.requests ?? plan.requests;
    const written = { read: standing, requests: plan.requests, isMend: plan.isMend === true };
    // A last write that was refused after others were not leaves the rest to the next run.
    const mayLook = writes < MOST_WRITES;
    const answer = await writeOrLook(sheets, spreadsheetId, asked, mayLook, carriedOut > 0, refused);
    carriedOut += answer.isCarriedOut ? 1 : 0;
    standing = toWorkbook(answer.spreadsheet);
    plan = planOf(standing, copied !== undefined && answer.isCarriedOut ? { ...written, copied } : written);
  }
  return { plan, writes, isAtRest: plan.requests.length === 0, refused: refused.size };
}

async function writeOrLook(
  sheets: Sheets,
  spreadsheetId: string,
  requests: readonly Request[],
  mayLook: boolean,
  mayBeRefused: boolean,
  refused: Set<string>,
): Promise<{ readonly spreadsheet: Spreadsheet; readonly isCarriedOut: boolean }> {
  try {
    return { spreadsheet: await sheets.write(spreadsheetId, requests), isCarriedOut: true };
  } catch (error) {
    if (!(error instanceof SheetsApiError)) throw error;
    const culprit = refusedCells(error, requests);
    if (culprit !== undefined && refused.size < MOST_REFUSED) {
      refused.add(nameOf(culprit));
      const rest = requests.filter((request) => request !== culprit);
      if (rest.length > 0) return writeOrLook(sheets, spreadsheetId, rest, mayLook, mayBeRefused, refused);
      return { spreadsheet: await sheets.read(spreadsheetId), isCarriedOut: false };
    }
    // 400: rows or sheets that were read may be gone, and then another plan is right.
    const isRefused = error.status === 400;
    const isUnknown = error.status === undefined || error.status >= 500;
    if (!(isRefused && (mayLook || mayBeRefused)) && !(isUnknown && mayLook)) throw error;
    return { spreadsheet: await sheets.read(spreadsheetId), isCarriedOut: false };
  }
}

/** How many parts of a run's writes may be left out before it is the whole that is wrong. */
const MOST_REFUSED = 5;

/**
 * The cells that a refusal names, `requests[3]` say, where what they hold is what was refused: one that Google does not
 * take must not stop all the others. What makes rows, columns and sheets is never left out.
 */
function refusedCells({ status, message }: SheetsApiError, requests: readonly Request[]): Request | undefined {
  const index = /requests\[(\d+)\]\.updateCells/.exec(message)?.[1];
  const named = status === 400 && index !== undefined ? requests[Number(index)] : undefined;
  return named !== undefined && "updateCells" in named && OF_A_CELL.test(message) ? named : undefined;
}

/** What Google says of a value, and not of a place that is gone. */
const OF_A_CELL =
  /maximum of \d+ characters|user_?entered_?value|string_?value|number_?value|hyperlink|uri|invalid value/i;

/** The same cells with the same values are refused again, wherever they stand among the requests. */
const nameOf = (request: Request): string => JSON.stringify(request);
