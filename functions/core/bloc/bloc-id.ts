import type { Settings } from "./settings.ts";

/** A word that may stand in the path of a record. */
const BLOC_ID = /^[a-z0-9][a-z0-9-]{7,39}$/;

/**
 * The id under which a bloc's records are kept: what stands in its settings, when it was made for this very file, so that
 * a restored file finds its history; else one that follows from the file's own id, so that a copy has another.
 */
export function blocIdOf(
  { blocId, blocFile }: Partial<Pick<Settings, "blocId" | "blocFile">>,
  spreadsheetId: string,
  digestOf: (parts: Iterable<string>) => string,
): string {
  if (blocId !== undefined && blocFile === spreadsheetId && BLOC_ID.test(blocId)) return blocId;
  return digestOf(["bloc", spreadsheetId]).slice(0, 16);
}
