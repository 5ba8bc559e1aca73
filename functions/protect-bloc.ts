import { desiredProtections } from "../sheets-schema/protection/desired-protections.ts";
import { placesAsRead } from "../sheets-schema/protection/places.ts";
import { protectionRequests } from "../sheets-schema/protection/protection-requests.ts";
import type { Request } from "../sheets-schema/template/requests.ts";
import type { Result } from "./core/result.ts";
import { rightsOf } from "./core/rights/rights.ts";
import { type Log, type Sheets, SheetsApiError } from "./ports.ts";

/** One address that Google refused costs one call more; after that many the next run goes on. */
const MOST_REFUSALS = 5;

interface Protecting {
  readonly sheets: Sheets;
  /** The account of the functions. */
  readonly robot: string;
  readonly log: Log;
}

/**
 * Brings the protected ranges to who may type now, and answers the addresses, in small letters, that Google refused: it
 * refuses the whole call for one address that is no Google account, hence a call of its own. None where all stands.
 */
export async function protect({ sheets, robot, log }: Protecting, result: Result): Promise<Set<string>> {
  const { workbook } = result.bloc;
  const { spreadsheetId, grids } = workbook.spreadsheet;
  const standing = grids.flatMap((grid) => grid.protectedRanges);
  const known = new Set(standing.flatMap(({ editors }) => editors.map((editor) => editor.toLowerCase())));
  const refused = new Set<string>();
  while (refused.size <= MOST_REFUSALS) {
    const rights = rightsOf({ ...result, refusedAccounts: new Set([...result.refusedAccounts, ...refused]) }, robot);
    const requests = protectionRequests(standing, desiredProtections({ ...rights, ...placesAsRead(workbook) }));
    if (requests.length === 0) break;
    try {
      await sheets.write(spreadsheetId, requests);
      break;
    } catch (error) {
      const culprit =
        error instanceof SheetsApiError && error.status === 400 ? refusedIn(error.message, requests, known) : undefined;
      if (culprit === undefined) log.error("protection was refused", { spreadsheetId });
      else log.info("an address is no Google account", { spreadsheetId });
      if (culprit === undefined) break;
      refused.add(culprit);
    }
  }
  return refused;
}

/** The address that an error names, else the first new one of the request that it names. */
function refusedIn(message: string, requests: readonly Request[], known: ReadonlySet<string>): string | undefined {
  const index = /requests\[(\d+)\]/.exec(message)?.[1];
  const named = index === undefined ? requests : requests.slice(Number(index), Number(index) + 1);
  const fresh = named.flatMap(editorsIn).filter((address) => !known.has(address));
  return (
    fresh.find((address) => message.toLowerCase().includes(address)) ?? (index === undefined ? undefined : fresh[0])
  );
}

/** The addresses that a request makes editors, in small letters. */
const editorsIn = (request: Request): string[] =>
  Object.values(request).flatMap((body) => {
    const editors =
      (body as { protectedRange?: { editors?: { users?: readonly string[] } } }).protectedRange?.editors?.users ?? [];
    return editors.map((editor) => editor.toLowerCase());
  });
