/**
 * Fields of which Google takes one at a time, by schema. Discovery does not say so; the reference does, and the names
 * are those of the messages that clients report.
 */
const ONEOFS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ConditionalFormatRule: { rule: ["booleanRule", "gradientRule"] },
  UpdateConditionalFormatRuleRequest: { instruction: ["rule", "newIndex"] },
  FindReplaceRequest: { scope: ["range", "sheetId", "allSheets"] },
  UpdateCellsRequest: { area: ["start", "range"] },
  PasteDataRequest: { kind: ["delimiter", "html"] },
  AutoFillRequest: { area: ["range", "sourceAndDestination"] },
  DataFilter: { filter: ["a1Range", "gridRange", "developerMetadataLookup"] },
  ExtendedValue: { value: ["numberValue", "stringValue", "boolValue", "formulaValue", "errorValue"] },
  ColorStyle: { kind: ["rgbColor", "themeColor"] },
  EmbeddedObjectPosition: { location: ["sheetId", "overlayPosition", "newSheet"] },
};

/** The first field that may not be set beside one before it, with the name of what they share. */
export function clashIn(schema: string, names: readonly string[]): { oneof: string; field: string } | undefined {
  // Asked of every part of a large body: most have one field, or are of no such schema.
  if (names.length < 2) return undefined;
  const groups = Object.hasOwn(ONEOFS, schema) ? ONEOFS[schema] : undefined;
  for (const [oneof, members] of Object.entries(groups ?? {})) {
    const [, second] = names.filter((name) => members.includes(name));
    if (second !== undefined) return { oneof, field: second };
  }
  return undefined;
}
