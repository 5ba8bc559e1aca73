/** A person who types through the API what the page would send, without a browser. */
import type { GridPerson } from "../../scripts/local/grid-person.ts";

/** What typing asks of a person. */
export type TypingPerson = Pick<
  GridPerson,
  "type" | "paste" | "shown" | "follow" | "message" | "become" | "saved" | "close"
>;

/** Opens the spreadsheet at `url` as the person with `address`. */
export async function apiPerson(url: string, address: string): Promise<TypingPerson> {
  const { origin, pathname } = new URL(url);
  const spreadsheet = `${origin}/v4/spreadsheets/${pathname.split("/")[3]}`;
  let person = address;
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { authorization: `Bearer ${person}`, "content-type": "application/json" };
    const response = await fetch(`${spreadsheet}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  interface Sheets {
    readonly sheets: readonly { readonly properties: { readonly sheetId: number; readonly title: string } }[];
  }
  const { sheets } = (await ask("?fields=sheets.properties(sheetId,title)")) as Sheets;
  const rangeAt = (sheetId: number, cell: string): string => {
    const title = sheets.find(({ properties }) => properties.sheetId === sheetId)?.properties.title ?? "";
    return encodeURIComponent(`'${title.replaceAll("'", "''")}'!${cell}`);
  };
  const enter = async (sheetId: number, cell: string, values: readonly (readonly string[])[]): Promise<void> => {
    // The range is as large as the values; from its first cell on is enough of a name for one.
    const end = cell.replace(/\d+/, (row) => String(Number(row) + values.length - 1)).replace(/^[A-Z]+/, "ZZ");
    const range = values.length === 1 && values[0]?.length === 1 ? cell : `${cell}:${end}`;
    const init = { method: "PUT", body: JSON.stringify({ values }) };
    await ask(`/values/${rangeAt(sheetId, range)}?valueInputOption=USER_ENTERED`, init);
  };
  return {
    type: ({ sheetId, cell }, text) => enter(sheetId, cell, [[text]]),
    paste: ({ sheetId, cell }, lines) => enter(sheetId, cell, lines),
    async shown({ sheetId, cell }) {
      const { values } = (await ask(`/values/${rangeAt(sheetId, cell)}`)) as { values?: string[][] };
      return values?.[0]?.[0] ?? "";
    },
    async follow({ sheetId, cell }) {
      const fields = "sheets.data.rowData.values.hyperlink";
      const answer = await ask(`?ranges=${rangeAt(sheetId, cell)}&fields=${fields}`);
      return /range=([A-Z]+\d+)/.exec(JSON.stringify(answer))?.[1] ?? "";
    },
    message: async () => "",
    async become(other) {
      person = other;
    },
    saved: async () => undefined,
    close: async () => undefined,
  };
}
