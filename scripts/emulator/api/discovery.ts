import { readFileSync } from "node:fs";

/** A field of a schema, or a parameter of a method, in Google's discovery document. */
export interface Field {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Field;
  readonly additionalProperties?: Field;
  readonly repeated?: boolean;
  readonly location?: string;
}

/** A method of the API: how it is addressed, what it takes and answers. */
export interface MethodDescription {
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, Field>>;
  readonly request?: string;
  readonly response: string;
}

interface Discovery {
  readonly revision: string;
  readonly parameters: Readonly<Record<string, Field>>;
  readonly methods: Readonly<Record<string, MethodDescription>>;
  readonly schemas: Readonly<Record<string, Readonly<Record<string, Field>>>>;
}

/** Names and types of Sheets v4, cut from Google's discovery document of the revision it names. */
export const discovery: Discovery = JSON.parse(readFileSync(new URL("discovery.json", import.meta.url), "utf8"));

/** The same of Drive v3: files, permissions, changes and channels. No schema of one API has a name of the other's. */
export const driveDiscovery: Discovery = JSON.parse(
  readFileSync(new URL("drive-discovery.json", import.meta.url), "utf8"),
);

/** The fields of a schema that is known to exist. */
export function fieldsOf(schema: string): Readonly<Record<string, Field>> {
  const fields = discovery.schemas[schema] ?? driveDiscovery.schemas[schema];
  if (fields === undefined) throw new Error(`discovery.json has no schema ${schema}`);
  return fields;
}

/** `sheetId` → `sheet_id`: the name a field has in Google's own messages. */
export const protoName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `sheet_id` → `sheetId`; a name that is already in that form stays. */
export const jsonName = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

// Discovery does not carry the names of enum types; Google's messages do.
const ENUM_TYPES: Readonly<Record<string, string>> = {
  majorDimension: "Dimension",
  dimension: "Dimension",
  valueInputOption: "ValueInputOption",
  valueRenderOption: "ValueRenderOption",
  responseValueRenderOption: "ValueRenderOption",
  dateTimeRenderOption: "DateTimeRenderOption",
  responseDateTimeRenderOption: "DateTimeRenderOption",
  insertDataOption: "AppendValuesRequest.InsertDataOption",
  "BooleanCondition.type": "ConditionType",
  "NumberFormat.type": "NumberFormat.NumberFormatType",
  "ErrorValue.type": "ErrorValue.ErrorType",
  sheetType: "SheetType",
  horizontalAlignment: "HorizontalAlign",
  verticalAlignment: "VerticalAlign",
  wrapStrategy: "WrapStrategy",
  sortOrder: "SortOrder",
  themeColor: "ThemeColorType",
  mergeType: "MergeCellsRequest.MergeType",
  "Border.style": "Style",
};

/** The proto name of the enum that a field holds, for the message about a value that is not in it. */
export function enumTypeOf(schema: string, name: string): string {
  const known = ENUM_TYPES[`${schema}.${name}`] ?? ENUM_TYPES[name];
  const made = `${schema === "" ? "" : `${schema}.`}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `type.googleapis.com/google.apps.sheets.v4.${known ?? made}`;
}
