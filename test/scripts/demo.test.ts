import { describe, expect, it } from "vitest";
import { compareCodes } from "../../functions/core/bloc/criterion-code.ts";
import { readRule } from "../../functions/core/rules/read-rule.ts";
import { demoBloc } from "../../scripts/demo/index.ts";
import type { DemoCell } from "../../scripts/demo/rows.ts";
import { isoDateToSerial } from "../../sheets-schema/cells/cell.ts";
import { decimal } from "../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../sheets-schema/cells/vietnamese.ts";
import { readCell } from "../../sheets-schema/reading/rows.ts";
import type { Sheet } from "../../sheets-schema/sheet.ts";
import type { CriterionKind } from "../../sheets-schema/sheets/criteria.ts";
import { scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";

type Row = Readonly<Record<string, DemoCell | undefined>>;

const bloc = demoBloc("2025-01-01T00:00");
const sheets = Object.entries(bloc.sheets) as [keyof typeof typedSheets, readonly Row[]][];
const { criteria = [], members = [], contacts = [], calendar = [] } = bloc.sheets as Record<string, readonly Row[]>;
const parents = new Set(criteria.map((row) => row["parent"]));
const leaves = criteria.filter((row) => !parents.has(row["code"]));
const entries = [...bloc.forms].flatMap(([member, form]) =>
  [...form].map(([code, entry]) => [`${member} ${code}`, code, entry] as const),
);

/** What is wrong in the cells of a row, as "field: fault", fields without a column included. */
function faultsOf(sheet: Sheet, row: Row): string[] {
  return Object.entries(row).flatMap(([field, typed]) => {
    const column = sheet.columns.find((each) => each.field === field);
    if (column === undefined || typed === undefined) return [`${field}: no such column`];
    const cell = typeof typed === "object" ? { number: isoDateToSerial(typed.date), format: "DATE" as const } : typed;
    const reading = readCell(column.schema, cell);
    const fault = "fault" in reading ? reading.fault : column.cell.remark?.(cell);
    return fault === undefined ? [] : [`${field}: ${fault.code}`];
  });
}

describe("the example bloc", () => {
  it("has cells that can be read, but for the planted ones", () => {
    const found = sheets.flatMap(([name, rows]) =>
      rows.flatMap((row) => faultsOf(typedSheets[name] as unknown as Sheet, row).map((fault) => `${name} ${fault}`)),
    );
    expect(found).toEqual(["activities kind: not-in-list", "activities done: ambiguous-number"]);
    const inForms = entries.flatMap(([place, , entry]) =>
      faultsOf(scoreForm as unknown as Sheet, entry).map((fault) => `${place} ${fault}`),
    );
    expect(inForms).toEqual(["BTG IV.1.3 remark: legacy-encoding"]);
  });

  it("names known members, but for the planted one", () => {
    const known = new Set(
      members
        .flatMap(({ code, name, shortName, aliases }) => [code, name, shortName, ...String(aliases).split(";")])
        .concat("KHOI")
        .map((spelling) => matchKey(String(spelling))),
    );
    const unknown = sheets.flatMap(([, rows]) =>
      rows.flatMap(({ member }) => (member === undefined || known.has(matchKey(String(member))) ? [] : [member])),
    );
    expect(unknown).toEqual(["Ban Tuyên giáo và DV"]);
    const codes = new Set(members.map(({ code }) => code));
    const verifiers = criteria.flatMap(({ verifier, substitute }) => [verifier, substitute]);
    expect(verifiers.filter((code) => code !== undefined && !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !bloc.forms.has(String(code)))).toEqual(["BVSK"]);
  });

  it("scores leaves of the table, in its order", () => {
    const codes = new Set(leaves.map(({ code }) => code));
    expect(entries.filter(([, code]) => !codes.has(code))).toEqual([]);
    for (const form of bloc.forms.values()) expect([...form.keys()]).toEqual([...form.keys()].sort(compareCodes));
  });

  it("has one account that Google refuses, and an agency without any", () => {
    const accounts = contacts.map(({ account }) => String(account ?? ""));
    expect(accounts.filter((account) => account.endsWith("@khong-co-tai-khoan.example"))).toHaveLength(1);
    expect(contacts.filter(({ member, account }) => member === "BVSK" && account !== undefined)).toEqual([]);
  });
});

describe("the criteria of the example", () => {
  it("are 80 rows with 55 leaves that make up 40, 20, 25 and 15 points", () => {
    expect(criteria).toHaveLength(80);
    expect(leaves).toHaveLength(55);
    expect(criteria.filter(({ parent }) => parent === undefined).map(({ maximum }) => maximum)).toEqual([
      40, 20, 25, 15,
    ]);
    const milestones = criteria.flatMap(({ milestone }) => milestone ?? []);
    expect(milestones).toEqual(["M05", "M07", "M13"]);
    expect(calendar.filter(({ code }) => milestones.includes(code ?? ""))).toHaveLength(3);
  });

  it.each(criteria)("$code: its rule is read without a remark", ({ kind, rule = "", maximum, unit, ...row }) => {
    const points = (cell: DemoCell | undefined) => (cell === undefined ? undefined : decimal(Number(cell)));
    const reading = readRule(kind as CriterionKind, String(rule), {
      maximum: decimal(Number(maximum)),
      bonusCap: points(row["bonusCap"]),
      deductionCap: points(row["deductionCap"]),
      unit: unit === undefined ? undefined : String(unit),
      period: { start: "2023-12-01", end: "2024-11-30" },
    });
    expect(reading).toMatchObject({ remarks: [] });
  });
});

describe("the hand-ins of the example", () => {
  const handedInAt = (at: string, milestone: string) =>
    demoBloc(at).sheets.handIns?.flatMap((row) => (row.milestone === milestone ? [row.member] : []));

  it("are those that had been seen by then", () => {
    expect(handedInAt("2024-11-25T07:30", "M13")).toEqual(["VPTU", "BTC", "BTG", "BDV", "UBKT"]);
    expect(handedInAt("2024-11-25T07:30", "M12")).toEqual([]);
    expect(handedInAt("2024-11-25T16:00", "M12")).toEqual(["BAO"]);
    expect(handedInAt("2024-11-29T09:10", "M13")).toContain("DUK");
    expect(handedInAt("2025-01-01T00:00", "M13")).not.toContain("BVSK");
  });

  it("bear who approved and who handed in", () => {
    const blank = bloc.sheets.handIns?.filter((row) => row.approvedBy === "" || row.handedInBy === "");
    expect(blank).toEqual([]);
  });
});
