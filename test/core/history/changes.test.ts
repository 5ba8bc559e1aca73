import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, changesBetween } from "../../../functions/core/history/changes.ts";
import { seenOf } from "../../../functions/core/history/see-result.ts";
import { decodeSeen, encodeSeen } from "../../../functions/core/memory/encode-seen.ts";
import { aSpreadsheet, type Given, type Row, resultOf, resultOfSheets } from "../../builders.ts";

const forms = { BTC: { "I.1": 6, "I.2": 4, "II.1": 9 }, BDV: { "I.1": 5, "I.2": 4, "II.1": 9 } };
const activities: readonly Row[] = [
  { member: "BTC", kind: "An sinh xã hội", title: "Thăm mẹ Việt Nam anh hùng", done: 2, unit: "lượt" },
  { member: "BDV", kind: "An sinh xã hội", title: "Tặng quà Tết", done: 10, unit: "suất" },
];
const base: Given = { forms, activities };
const seen = (given: Given) => seenOf(resultOf(given));
const changes = (after: Given, before: Given = base) => changesBetween(seen(before), seen(after));
const told = (after: Given, before: Given = base) =>
  changes(after, before).map((change) =>
    [
      change.kind,
      "sheet" in change ? change.sheet : change.member,
      "criterion" in change ? change.criterion : "",
      "field" in change ? change.field : "",
      "before" in change
        ? `${change.before} → ${change.after}`
        : "row" in change
          ? change.row["title"]
          : "cells" in change
            ? cells(change)
            : change.count,
    ].join(" "),
  );
const cells = (change: Extract<Change, { kind: "first-entry" }>) =>
  change.cells.map(({ criterion, field, value }) => `${criterion} ${field} ${value}`).join(", ");

describe("the changes between two runs", () => {
  it("are none for the same content, in whatever order rows stand", () => {
    expect(changes(base)).toEqual([]);
    expect(changes({ ...base, activities: activities.toReversed() })).toEqual([]);
  });

  it("are the cell that a member changed, what it did to the points, and to the places", () => {
    expect(told({ ...base, forms: { ...forms, BDV: { ...forms.BDV, "I.1": 6, "II.1": 10 } } })).toEqual([
      "form-cell BDV I.1 selfScore 5 → 6",
      "form-cell BDV II.1 selfScore 9 → 10",
      "form-cell BDV I.1 official 5 → 6",
      "form-cell BDV II.1 official 9 → 10",
      "standing BDV  place 2 → 1",
      "standing BDV  total 18 → 20",
      "standing BTC  place 1 → 2",
    ]);
  });

  it.each([
    [
      "a changed cell of a list",
      [activities[0], { ...activities[1], done: 12 }],
      ["list-cell activities  done 10 → 12"],
    ],
    ["a deleted row", [activities[1]], ["row-deleted activities   Thăm mẹ Việt Nam anh hùng"]],
    [
      "an added row, in between",
      [activities[0], { member: "BAO", kind: "Hoạt động chung của Khối", title: "Hội thao" }, activities[1]],
      ["row-added activities   Hội thao"],
    ],
    [
      "one of two equal rows",
      [activities[0], activities[0], activities[1]],
      ["row-added activities   Thăm mẹ Việt Nam anh hùng"],
    ],
  ])("are %s", (_, rows, expected) => expect(told({ ...base, activities: rows as Row[] })).toEqual(expected));

  it("are a changed rule, by its row", () => {
    const criteria = (maximum: number) => [
      { code: "I", kind: "nhóm", title: "Mục", maximum },
      { code: "I.1", parent: "I", kind: "chấm trực tiếp", title: "Tiêu chí", maximum },
    ];
    const at = (maximum: number): Given => ({ criteria: criteria(maximum), settings: { total: maximum } });
    expect(told(at(8), at(9)).filter((text) => text.includes("criteria"))).toEqual([
      "list-cell criteria  maximum 9 → 8",
      "list-cell criteria  maximum 9 → 8",
    ]);
  });

  it("a new form changes nothing but what was typed in it, and so does a criterion that is new", () => {
    const more = {
      members: [
        ...["BTC", "BDV", "BAO", "X"].map((code) => ({ code, name: code, shortName: code, role: "Thành viên" })),
      ],
    };
    expect(changes({ ...base, ...more }).filter(({ kind }) => kind === "form-cell")).toEqual([]);
    expect(told({ forms: { ...forms, X: { "I.1": 3, "I.2": 2 } }, activities, ...more }).slice(0, 1)).toEqual([
      "first-entry X   I.1 selfScore 3, I.2 selfScore 2",
    ]);
  });
});

describe("the memory in the hidden sheet", () => {
  it("is read back as it was written", () => {
    const before = seen(base);
    const rows = encodeSeen(before);
    expect(decodeSeen(rows)).toEqual({ ...before, lists: new Map([...before.lists]), forms: before.forms });
    expect(changesBetween(decodeSeen(rows) ?? before, before)).toEqual([]);
  });

  it("fits into cells of Google however much there is", () => {
    const many = Array.from({ length: 900 }, (_, index) => ({
      member: "BTC",
      kind: "An sinh xã hội",
      title: `Hoạt động số ${index} ${"rất dài ".repeat(10)}`,
    }));
    const before = seen({ ...base, activities: many });
    const rows = encodeSeen(before);
    expect(Math.max(...rows.map(([, value]) => value.length))).toBeLessThanOrEqual(45_000);
    expect(rows.filter(([key]) => key.startsWith("seen list activities"))).not.toHaveLength(1);
    expect(changesBetween(decodeSeen(rows.toReversed()) ?? before, before)).toEqual([]);
  });

  it("damaged in any way is no memory, never a crash", () => {
    const rows = encodeSeen(seen(base));
    expect(decodeSeen([])).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.string(), (at, text) => {
        const damaged = rows.map(([key, value], index): [string, string] => [key, index === at ? text : value]);
        expect(() => decodeSeen(damaged)).not.toThrow();
      }),
    );
  });

  it("does not depend on the order of sheets and members", () => {
    const spreadsheet = aSpreadsheet(base);
    const turned = { ...spreadsheet, grids: spreadsheet.grids.toReversed() };
    expect(encodeSeen(seenOf(resultOfSheets(turned)))).toEqual(encodeSeen(seenOf(resultOfSheets(spreadsheet))));
  });
});
