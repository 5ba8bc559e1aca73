/**
 * Markup in which everything put in is text unless it is itself markup: what people typed in a cell can never become a
 * tag, an attribute or a script. Values stand in element content or in quoted attributes, nowhere else.
 */

/** Made only by `html` and `unescaped`. */
export interface Markup {
  readonly markup: string;
}

export type HtmlValue = string | number | Markup | readonly Markup[] | undefined;

/**
 * The template as markup; strings are escaped, markup and lists of it go in as they are, undefined gives nothing.
 *
 * @example html`<b title="${'"'}">${"a < b"}</b>`.markup // => <b title="&quot;">a &lt; b</b>
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  return { markup: parts.map((part, index) => part + markupOf(values[index])).join("") };
}

/** Text that is known to be markup or CSS of our own: never a cell's. */
export const unescaped = (markup: string): Markup => ({ markup });

function markupOf(value: HtmlValue): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
