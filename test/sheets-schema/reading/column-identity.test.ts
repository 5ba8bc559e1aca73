import { describe, expect, it } from "vitest";
import { identityRequests } from "../../../functions/core/cells-to-write/identity-requests.ts";
import { COLUMN_IDENTITY_KEY, columnIdentity } from "../../../sheets-schema/reading/column-identity.ts";
import { parseRows } from "../../../sheets-schema/reading/rows.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import { aGrid } from "../builders.ts";

const sheet = contacts as unknown as Sheet;
const headers = sheet.columns.map(({ header }) => header);
const fields = sheet.columns.map(({ field }) => field);
const identities = (...of: readonly (readonly [number, string])[]) =>
  new Map(of.map(([index, field]) => [index, columnIdentity(sheet.name, field)]));
const parse = (headerRow: readonly string[], columnIdentities?: ReadonlyMap<number, string>) =>
  parseRows(sheet, aGrid([headerRow], columnIdentities === undefined ? {} : { columnIdentities }));
const [first = "", second = ""] = fields;
const renamed = headers.with(1, "Tiêu đề khác");

describe("a column whose header is none of ours", () => {
  it("is known by what was recorded of it, wherever it stands", () => {
    const moved = [...headers.toSpliced(1, 1), "Tiêu đề khác"];
    const last = moved.length - 1;
    const { columns, faults } = parse(moved, identities([last, second]));
    expect(columns.get(second)).toBe(last);
    expect(faults).toMatchObject([{ code: "renamed-column", value: "Tiêu đề khác" }]);
  });

  it("is known without a header, too", () => {
    const { faults } = parse(headers.with(1, ""), identities([1, second]));
    expect(faults).toMatchObject([{ code: "renamed-column", value: "" }]);
  });

  it("is not guessed where two columns were the same once, nor where nothing was recorded", () => {
    for (const columnIdentities of [identities([1, second], [headers.length, second]), identities(), undefined]) {
      const { columns, faults } = parse([...renamed, "Cột thêm"], columnIdentities);
      expect(columns.has(second)).toBe(false);
      expect(faults).toMatchObject([{ code: "missing-column" }]);
    }
  });

  it("is another one when its header says so", () => {
    const { columns } = parse([headers[1] ?? "", ...headers.slice(2)], identities([0, first]));
    expect(columns.get(second)).toBe(0);
    expect(columns.has(first)).toBe(false);
  });
});

describe("what is recorded", () => {
  const metadataOf = (columnIdentities?: ReadonlyMap<number, string>) =>
    identityRequests(parse(headers, columnIdentities)).map((request) => JSON.stringify(request));

  it("is every column, once", () => {
    const requests = metadataOf(identities());
    expect(requests).toHaveLength(fields.length);
    expect(requests[1]).toContain(`"metadataKey":"${COLUMN_IDENTITY_KEY}","metadataValue":"contacts.${second}"`);
    expect(metadataOf(identities(...fields.map((field, index) => [index, field] as const)))).toEqual([]);
  });

  it("is mended where it names another column, and asked of nobody who cannot tell", () => {
    const all = fields.map((field, index) => [index, index === 1 ? first : field] as const);
    const requests = metadataOf(identities(...all));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^\{"updateDeveloperMetadata".*"startIndex":1,"endIndex":2.*contacts\./);
    expect(metadataOf(undefined)).toEqual([]);
  });
});
