/** The parts of a message, from the top, and how they read as lines of text; as HTML they are a page. */
export interface MessageParts {
  readonly greeting: string;
  readonly before: readonly string[];
  readonly items: readonly { readonly what: string; readonly link: OpenLink | undefined }[];
  readonly after: readonly { readonly what: string; readonly link?: OpenLink | undefined }[];
  readonly thanks: string;
  readonly signature: string;
  readonly automatic: string;
}

/** Words and the whole address behind them. */
export interface OpenLink {
  readonly words: string;
  readonly url: string;
}

/** The message as lines of text; each link stands under what it is about. */
export function messageText(parts: MessageParts): string {
  const link = (target: OpenLink | undefined, indent: string) =>
    target === undefined ? "" : `\n${indent}→ ${target.words}: ${target.url}`;
  const items = parts.items.map(({ what, link: target }, index) => `${index + 1}. ${what}${link(target, "   ")}`);
  return [
    parts.greeting,
    ...parts.before,
    ...(items.length === 0 ? [] : [items.join("\n")]),
    ...parts.after.map(({ what, link: target }) => what + link(target, "")),
    `${parts.thanks}\n${parts.signature}\n\n${parts.automatic}\n`,
  ].join("\n\n");
}
