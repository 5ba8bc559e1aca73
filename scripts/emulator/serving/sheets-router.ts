/** From an HTTP method and a path to a method of the API, as tolerant as Google of how clients write addresses. */

import { discovery, type MethodDescription } from "../api/discovery.ts";
import { ApiError, invalid } from "../api/errors.ts";
import type { Method } from "../calls/call.ts";
import { getDeveloperMetadata, searchDeveloperMetadata } from "../sheets-methods/developer-metadata.ts";
import { copySheetTo } from "../sheets-methods/sheets-copy-to.ts";
import { batchUpdateSpreadsheet } from "../sheets-methods/spreadsheets-batch-update.ts";
import { createSpreadsheet } from "../sheets-methods/spreadsheets-create.ts";
import { getSpreadsheet, getSpreadsheetByDataFilter } from "../sheets-methods/spreadsheets-get.ts";
import { appendValues } from "../sheets-methods/values-append.ts";
import { batchGetValues, batchGetValuesByDataFilter } from "../sheets-methods/values-batch-get.ts";
import { batchClearValues, batchClearValuesByDataFilter, clearOneRange } from "../sheets-methods/values-clear.ts";
import { getValues } from "../sheets-methods/values-get.ts";
import { batchUpdateValues, batchUpdateValuesByDataFilter, updateValues } from "../sheets-methods/values-update.ts";

/** A method of the API with what its address said. */
export interface Route {
  readonly name: string;
  readonly description: MethodDescription;
  readonly run: Method;
  readonly spreadsheetId: string;
  readonly range: string;
  /** The id that stands below the spreadsheet's: of a sheet, of developer metadata. */
  readonly part: string;
  /** Whether a full disk has to stop it. */
  readonly writes: boolean;
  /** What Google's messages call the body. */
  readonly bodyRoot: string;
}

const METHODS: Readonly<Record<string, Method>> = {
  "sheets.spreadsheets.create": createSpreadsheet,
  "sheets.spreadsheets.get": getSpreadsheet,
  "sheets.spreadsheets.getByDataFilter": getSpreadsheetByDataFilter,
  "sheets.spreadsheets.batchUpdate": batchUpdateSpreadsheet,
  "sheets.spreadsheets.sheets.copyTo": copySheetTo,
  "sheets.spreadsheets.values.get": getValues,
  "sheets.spreadsheets.values.batchGet": batchGetValues,
  "sheets.spreadsheets.values.batchGetByDataFilter": batchGetValuesByDataFilter,
  "sheets.spreadsheets.values.update": updateValues,
  "sheets.spreadsheets.values.batchUpdate": batchUpdateValues,
  "sheets.spreadsheets.values.batchUpdateByDataFilter": batchUpdateValuesByDataFilter,
  "sheets.spreadsheets.values.append": appendValues,
  "sheets.spreadsheets.values.clear": clearOneRange,
  "sheets.spreadsheets.values.batchClear": batchClearValues,
  "sheets.spreadsheets.values.batchClearByDataFilter": batchClearValuesByDataFilter,
  "sheets.spreadsheets.developerMetadata.get": getDeveloperMetadata,
  "sheets.spreadsheets.developerMetadata.search": searchDeveloperMetadata,
};

const READS = new Set(["get", "getByDataFilter", "batchGet", "batchGetByDataFilter", "search"]);

/** The API's methods that this server refuses. */
export const unsupportedMethods: readonly string[] = Object.keys(discovery.methods).filter(
  (name) => !Object.hasOwn(METHODS, name),
);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(`Invalid path: ${text}`);
  }
}

interface Address {
  readonly name: string;
  readonly spreadsheetId?: string;
  readonly range?: string;
  readonly part?: string;
}

/** The method that an address means. Clients write `/ID/`, `/ID/:batchUpdate` and unescaped ranges with colons. */
function addressOf(httpMethod: string, path: string): Address | undefined {
  if (/^\/v4\/spreadsheets\/?$/.test(path)) return httpMethod === "POST" ? { name: "create" } : undefined;
  const found = /^\/v4\/spreadsheets\/([^/:]+)(.*)$/s.exec(path);
  if (found === null) return undefined;
  const [, id = "", rest = ""] = found;
  const spreadsheetId = decoded(id);
  if (rest === "" || rest === "/") return httpMethod === "GET" ? { name: "get", spreadsheetId } : undefined;
  const verb = /^\/?(?:%3A|:)(\w+)\/?$/i.exec(rest)?.[1];
  if (verb !== undefined) return { name: verb, spreadsheetId };
  const batch = /^\/values\/?(?:%3A|:)(\w+)\/?$/i.exec(rest)?.[1];
  if (batch !== undefined) return { name: `values.${batch}`, spreadsheetId };
  const values = /^\/values\/(.+)$/s.exec(rest)?.[1];
  if (values !== undefined) return valuesAddress(httpMethod, spreadsheetId, values);
  if (/^\/developerMetadata(?:%3A|:)search$/i.test(rest)) return { name: "developerMetadata.search", spreadsheetId };
  const metadataId = /^\/developerMetadata\/(\d+)$/.exec(rest)?.[1];
  if (metadataId !== undefined) return { name: "developerMetadata.get", spreadsheetId, part: metadataId };
  const sheetId = /^\/sheets\/(-?\d+)(?:%3A|:)copyTo$/i.exec(rest)?.[1];
  return sheetId === undefined ? undefined : { name: "sheets.copyTo", spreadsheetId, part: sheetId };
}

function valuesAddress(httpMethod: string, spreadsheetId: string, rest: string): Address | undefined {
  if (httpMethod === "GET") return { name: "values.get", spreadsheetId, range: decoded(rest) };
  if (httpMethod === "PUT") return { name: "values.update", spreadsheetId, range: decoded(rest) };
  const [, range, verb] = /^(.*)(?:%3A|:)(append|clear)$/is.exec(rest) ?? [];
  return range === undefined || verb === undefined
    ? undefined
    : { name: `values.${verb}`, spreadsheetId, range: decoded(range) };
}

/** The method to run, or `undefined` if there is nothing at this address. @throws ApiError if it is not supported. */
export function route(httpMethod: string, path: string): Route | undefined {
  const address = addressOf(httpMethod, path);
  if (address === undefined) return undefined;
  const name = `sheets.spreadsheets.${address.name}`;
  const description = Object.hasOwn(discovery.methods, name) ? discovery.methods[name] : undefined;
  if (description === undefined || description.httpMethod !== httpMethod) return undefined;
  const run = METHODS[name];
  if (run === undefined) throw new ApiError(400, `${name} is not supported by the embedded spreadsheet server.`);
  return {
    name,
    description,
    run,
    spreadsheetId: address.spreadsheetId ?? "",
    range: address.range ?? "",
    part: address.part ?? "",
    writes: !READS.has(name.slice(name.lastIndexOf(".") + 1)),
    bodyRoot: description.request === "ValueRange" ? "data" : "",
  };
}
