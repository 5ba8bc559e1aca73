/** What the page asks of the server besides the API: who there is, and what changes. */

import type { Bar } from "./bar.ts";

const address = (spreadsheetId: string, what: string): string =>
  `/emulator/spreadsheets/${encodeURIComponent(spreadsheetId)}/${what}`;

/** Lists the people one may be. */
export async function showPeople(spreadsheetId: string, bar: Bar): Promise<void> {
  const response = await fetch(address(spreadsheetId, "people"));
  if (!response.ok) return;
  const { owner, people } = (await response.json()) as { owner: string; people: string[] };
  bar.setPeople(owner, people);
}

export interface News {
  readonly changed: (sheetIds: readonly number[]) => void;
  /** The server answers again after a time without. */
  readonly back: () => void;
  /** The server does not answer any more. */
  readonly away: () => void;
}

/** Hears of every change of a spreadsheet, by whomever, as it happens. */
export function listenToServer(spreadsheetId: string, { changed, back, away }: News): void {
  const stream = new EventSource(address(spreadsheetId, "events"));
  let lost = false;
  stream.addEventListener("change", (event) => {
    const { sheetIds } = JSON.parse((event as MessageEvent<string>).data) as { sheetIds: number[] };
    changed(sheetIds);
  });
  stream.addEventListener("error", () => {
    if (!lost) away();
    lost = true;
  });
  stream.addEventListener("open", () => {
    if (lost) back();
    lost = false;
  });
}
