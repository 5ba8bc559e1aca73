import { COLUMN_IDENTITY_KEY, columnIdentity } from "../../../sheets-schema/reading/column-identity.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";

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
