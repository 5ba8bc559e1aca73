/**
 * The Sheets port over Google's REST API v4; the embedded server speaks the same, and only address and credentials
 * differ. Reads and 429 are tried again; a write that failed with anything else is not: it may have happened, and only
 * whoever planned it knows how to look.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { OAuth2Client } from "google-auth-library";
import { type sheets_v4, sheets as sheetsApi } from "googleapis/build/src/apis/sheets/index.js";
import { type Sheets, SheetsApiError } from "../ports.ts";
import { toSpreadsheet } from "./google-answer.ts";
import type { AnyAuthClient } from "./google-auth.ts";

export interface GoogleSheetsOptions {
  readonly auth: AnyAuthClient;
  /** Another server that speaks the API, without a slash at the end; absent: Google's. */
  readonly address?: string;
  /** Pauses before the second, third … attempt; a quota window lasts a minute. */
  readonly pausesMs?: readonly number[];
  /** How long one attempt may take. */
  readonly timeoutMs?: number;
  /** How long a call with all its attempts may take, so that it ends within the function's own 300 seconds. */
  readonly budgetMs?: number;
}

/** Values, formats that change their meaning, links, merged cells, protection, what columns are: what `Spreadsheet` holds and no more. */
const CONTENT =
  "spreadsheetId,properties(title,locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),merges,protectedRanges(protectedRangeId,description,range,warningOnly,editors,unprotectedRanges),data(startRow,startColumn,columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(effectiveValue,hyperlink,textFormatRuns(format(link(uri))),chipRuns(chip(personProperties(email),richLinkProperties(uri))),effectiveFormat(numberFormat(type))))))";

/** A port of its own for each credential; it keeps no state between calls. */
export function googleSheets({
  auth,
  address,
  pausesMs = [1_000, 4_000, 15_000, 45_000],
  timeoutMs = 60_000,
  budgetMs = 200_000,
}: GoogleSheetsOptions): Sheets {
  const api = sheetsApi({
    version: "v4",
    auth: auth as OAuth2Client,
    ...(address === undefined ? {} : { rootUrl: `${address}/` }),
  });
  // The client's own retries are off: it never repeats a POST, and gives up within two seconds.
  const once = { retry: false, retryConfig: { retry: 0 }, timeout: timeoutMs };

  const call = async <Answer>(isRead: boolean, send: () => Promise<{ data: Answer }>): Promise<Answer> => {
    const begun = performance.now();
    for (let attempt = 0; ; attempt++) {
      try {
        return (await send()).data;
      } catch (error) {
        const failure = toError(error);
        const pauseMs = pausesMs[attempt];
        const isOver = performance.now() - begun + (pauseMs ?? 0) + timeoutMs > budgetMs;
        if (pauseMs === undefined || isOver || isNobodyThere(failure) || !mayRepeat(failure.status, isRead))
          throw failure;
        await wait(pauseMs * (0.75 + Math.random() / 2));
      }
    }
  };

  return {
    async read(spreadsheetId) {
      return toSpreadsheet(
        await call(true, () => api.spreadsheets.get({ spreadsheetId, fields: CONTENT, prettyPrint: false }, once)),
      );
    },

    async write(spreadsheetId, requests) {
      const answer = await call(false, () =>
        api.spreadsheets.batchUpdate(
          {
            spreadsheetId,
            fields: `updatedSpreadsheet(${CONTENT})`,
            prettyPrint: false,
            requestBody: {
              requests: [...requests] as sheets_v4.Schema$Request[],
              includeSpreadsheetInResponse: true,
              responseIncludeGridData: true,
            },
          },
          once,
        ),
      );
      if (answer.updatedSpreadsheet === undefined)
        throw new SheetsApiError("The answer to a write held no spreadsheet.", undefined);
      return toSpreadsheet(answer.updatedSpreadsheet);
    },

    async create(title, locale, timeZone) {
      const answer = await call(false, () =>
        api.spreadsheets.create(
          { requestBody: { properties: { title, locale, timeZone } }, fields: "spreadsheetId" },
          once,
        ),
      );
      return answer.spreadsheetId ?? "";
    },
  };
}

/** 429 was refused before it did anything; the others may have been carried out, which only matters to a write. */
const mayRepeat = (status: number | undefined, isRead: boolean): boolean =>
  status === 429 || (isRead && (status === undefined || status >= 500));

/** No server answers at the address at all: waiting helps nobody. */
const isNobodyThere = ({ cause }: SheetsApiError): boolean =>
  /ECONNREFUSED|ENOTFOUND/.test(String((cause as { code?: unknown }).code ?? (cause as Error).message));

function toError(error: unknown): SheetsApiError {
  const response = (error as { response?: { status?: number; data?: { error?: { message?: string } } } }).response;
  const message = response?.data?.error?.message ?? (error instanceof Error ? error.message : String(error));
  return new SheetsApiError(message, response?.status, { cause: error });
}
