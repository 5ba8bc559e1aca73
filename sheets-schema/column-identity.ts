/**
 * What a column is, kept with it by the spreadsheet itself as developer metadata: it follows the column wherever people
 * move it and whatever they call it, and goes when they delete it.
 */
import type { Request } from "./requests.ts";
import type { ParsedSheet } from "./rows.ts";

/** The key of the metadata; its value is `columnIdentity`. */
export const COLUMN_IDENTITY_KEY = "khoi-thi-dua.column";

/** Of a field of a sheet, by the sheet's name in code: "activities.outcome". */
export const columnIdentity = (sheet: string, field: string): string => `${sheet}.${field}`;

/** The requests that keep the identity of every column found; none where all stand, or where they could not be read. */
export function identityRequests({ sheet, grid, columns }: ParsedSheet): Request[] {
  const { sheetId, columnIdentities } = grid ?? {};
  if (sheetId === undefined || columnIdentities === undefined) return [];
  return [...columns].flatMap(([field, index]): Request[] => {
    const metadataValue = columnIdentity(sheet.name, field);
    const standing = columnIdentities.get(index);
    if (standing === metadataValue) return [];
    const dimensionRange = { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 };
    return standing === undefined
      ? [
          {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataKey: COLUMN_IDENTITY_KEY,
                metadataValue,
                location: { dimensionRange },
                visibility: "DOCUMENT",
              },
            },
          },
        ]
      : [
          {
            updateDeveloperMetadata: {
              dataFilters: [
                {
                  developerMetadataLookup: {
                    metadataKey: COLUMN_IDENTITY_KEY,
                    metadataLocation: { dimensionRange },
                  },
                },
              ],
              developerMetadata: { metadataValue },
              fields: "metadataValue",
            },
          },
        ];
  });
}
