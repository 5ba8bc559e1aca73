/** Comma- and tab-separated text (RFC 4180), in both directions. */

const plain = (text: string, separator: string): boolean => !/["\r\n]/.test(text) && !text.includes(separator);

/** Rows as lines; the last one without a line end, as Google exports them. */
export const toSeparated = (rows: readonly (readonly string[])[], separator: "," | "\t"): string =>
  rows
    .map((row) =>
      row
        .map((text) => (separator === "\t" ? text.replace(/[\t\r\n]+/g, " ") : quoted(text, separator)))
        .join(separator),
    )
    .join("\r\n");

const quoted = (text: string, separator: string): string =>
  plain(text, separator) ? text : `"${text.replaceAll('"', '""')}"`;

/** The separator that the first line has most of, outside quotes. */
export function separatorOf(text: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string): number => line.split(sign).length - 1;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Rows of texts; a byte-order mark is no text. */
export function fromSeparated(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let inside = false;
  const endRow = (): void => {
    row.push(field);
    rows.push(row);
    row = [];
    field = "";
  };
  const source = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (inside) {
      if (sign !== '"') field += sign;
      else if (source[at + 1] === '"') {
        field += '"';
        at += 1;
      } else inside = false;
    } else if (sign === '"' && field === "") inside = true;
    else if (sign === separator) {
      row.push(field);
      field = "";
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && source[at + 1] === "\n") at += 1;
      endRow();
    } else field += sign;
  }
  if (field !== "" || row.length > 0) endRow();
  return rows;
}
