/** The cells that a program for tables puts into the clipboard, as text or as a page. */

/** Tabs and lines, with quotes around what holds them. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*?))(\t|\r?\n|$)/gy;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "" || cell.lastIndex >= text.length) break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

function cellText(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll("br")) line.replaceWith("\n");
  return (cell.textContent ?? "").replaceAll("\u00a0", " ").trim();
}

/** The first table of a page; `undefined` if it has none. Cells that span several leave the others blank. */
export function parseHtmlTable(html: string): string[][] | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return undefined;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [cellText(cell), ...new Array<string>(cell.colSpan - 1).fill("")]),
  );
}

/** What is pasted; `undefined` if the clipboard has no text. */
export function pastedTable(text: string, html: string): string[][] | undefined {
  if (text !== "") return parseTable(text);
  return html === "" ? undefined : parseHtmlTable(html);
}
