/** Rows of one code for several kinds of member, read by the whole program. */
import { describe, expect, it } from "vitest";
import { criteriaByRow, treeOf } from "../../../functions/core/bloc/member-tree.ts";
import { understoodRow } from "../../../functions/core/bloc/understood-row.ts";
import type { Result } from "../../../functions/core/result.ts";
import { aCriterion, aGroup, aMember, type Given, issuesOf, type Row, resultOf } from "../../builders.ts";
import { kindCriteria, kindMembers, twoKinds } from "../two-kinds.ts";

/** The codes of a member's tree, those of leaves with their maximum. */
function treeFor({ bloc }: Result, code: string): string {
  const member = bloc.members.find((each) => each.code === code);
  if (member === undefined) throw new Error(`no member ${code}`);
  return treeOf(bloc, member)
    .all.map(({ code: own, part, maximum }) => (part === "group" ? own : `${own}=${maximum.toFixed()}`))
    .join(" ");
}

const table = (...rows: readonly Row[]): Given => ({
  members: kindMembers,
  criteria: rows,
  settings: { total: undefined },
});
const faultsOf = (given: Given): string[] =>
  issuesOf(resultOf({ formCodes: () => [], ...given }), "Tiêu chí").map((issue) => issue.split(". ")[0] ?? "");

describe("the tree of a kind", () => {
  const result = resultOf(twoKinds);

  it("has the row of each code that is for it, in the order of the table", () => {
    expect(treeFor(result, "STC")).toBe("I I.1=7 I.2=5 II II.1=8");
    expect(treeFor(result, "XA1")).toBe("I I.1=5 I.2=5 III III.1=10");
    expect(treeFor(result, "XA3")).toBe(treeFor(result, "XA1"));
    expect(result.bloc.criteria.all.map(({ code }) => code).join(" ")).toBe("I I.1 I.2 II II.1 III III.1");
  });

  it("is without an issue, each kind's sums being those of the table", () => {
    expect(issuesOf(result, "Tiêu chí")).toEqual([]);
  });

  it("is the whole table where no row is for some kinds alone", () => {
    const plain = resultOf({ members: kindMembers });
    expect(plain.bloc.kindTrees).toBeUndefined();
    expect(plain.bloc.members.every((member) => treeOf(plain.bloc, member) === plain.bloc.criteria)).toBe(true);
  });

  it("every row says for whom it is", () => {
    const said = [...criteriaByRow(result.bloc)]
      .sort(([a], [b]) => a - b)
      .map(([, criterion]) => understoodRow(criterion));
    expect(said.map((text) => text.split(". ")[0]?.replace(/\.$/, ""))).toEqual([
      "Áp dụng cho các đơn vị còn lại",
      "Áp dụng cho cấp xã",
      "Áp dụng cho các đơn vị còn lại",
      "Áp dụng cho cấp xã",
      "Từ 90% trở lên: 5 điểm; riêng xã miền núi từ 80% trở lên: 5 điểm; còn lại: 0 điểm",
      "Áp dụng cho mọi đơn vị, trừ cấp xã",
      "Chấm trực tiếp từ 0 đến 8 điểm, căn cứ minh chứng, thuyết minh",
      "Áp dụng cho cấp xã",
      "Chấm trực tiếp từ 0 đến 10 điểm, căn cứ minh chứng, thuyết minh",
    ]);
  });

  it("the surest row counts, wherever it stands", () => {
    const rows = [
      aCriterion("I", 5, { appliesTo: "Cấp xã" }),
      aCriterion("I", 7, { appliesTo: "trừ Cấp xã" }),
      aCriterion("I", 9),
    ];
    for (const given of [rows, rows.toReversed()]) {
      const found = resultOf({ ...table(...given), formCodes: () => ["I"] });
      expect([treeFor(found, "XA1"), treeFor(found, "STC")]).toEqual(["I=5", "I=7"]);
      expect(issuesOf(found, "Tiêu chí")).toEqual([]);
    }
  });

  it("kinds may stand a line each", () => {
    const lines = kindMembers.map((row) => ({ ...row, kind: String(row["kind"]).replace("; ", "\n") }));
    const rows = [aCriterion("I", 5, { appliesTo: "Cấp tỉnh\nXã miền núi" }), aCriterion("II", 5)];
    const found = resultOf({ ...table(...rows), members: lines, formCodes: () => ["I", "II"] });
    expect([treeFor(found, "XA3"), treeFor(found, "XA1"), treeFor(found, "SNV")]).toEqual([
      "I=5 II=5",
      "II=5",
      "I=5 II=5",
    ]);
    expect(issuesOf(found, "Tiêu chí")).toEqual([]);
  });

  it("a part of which nothing is for a kind is not its own", () => {
    const found = resultOf({
      ...table(aGroup("I", 5), aGroup("I.1", 5), aCriterion("I.1.1", 5, { appliesTo: "Cấp xã" }), aCriterion("II", 5)),
      formCodes: () => ["I", "I.1", "I.1.1", "II"],
    });
    expect([treeFor(found, "XA1"), treeFor(found, "STC")]).toEqual(["I I.1 I.1.1=5 II=5", "II=5"]);
  });

  it("a heading of the others may be a criterion of a kind", () => {
    const rows = [
      aGroup("I", 5),
      aCriterion("I.1", 5, { appliesTo: "Cấp tỉnh" }),
      aCriterion("I", 4, { appliesTo: "Cấp xã" }),
      aCriterion("II", 5),
    ];
    const found = resultOf({ ...table(...rows), formCodes: () => ["I", "I.1", "II"] });
    expect([treeFor(found, "XA1"), treeFor(found, "STC")]).toEqual(["I=4 II=5", "I I.1=5 II=5"]);
    expect(issuesOf(found, "Tiêu chí")).toEqual([]);
  });

  it("a heading of a kind's own under which nothing is for it is told", () => {
    const rows = [
      aGroup("I", 5),
      aGroup("I", 4, { appliesTo: "Cấp xã" }),
      aCriterion("I.1", 5, { appliesTo: "Cấp tỉnh" }),
      aCriterion("II", 5),
    ];
    expect(faultsOf(table(...rows))).toEqual(["A3: Mục I chưa có tiêu chí nào bên trong nên luôn được 0 điểm"]);
  });

  it("a row may stand in another part than that of the other kind", () => {
    const found = resultOf(
      table(
        aGroup("A", 5),
        aCriterion("1", 5, { parent: "A" }),
        aGroup("B", 4),
        aCriterion("1", 4, { parent: "B", appliesTo: "Cấp xã" }),
        aCriterion("2", 4, { parent: "B", appliesTo: "Cấp tỉnh" }),
      ),
    );
    expect([treeFor(found, "XA1"), treeFor(found, "STC")]).toEqual(["B 1=4", "A 1=5 B 2=4"]);
  });
});

describe("faults of rows for kinds", () => {
  it("the sums of a kind are told with its name, those of all without", () => {
    expect(
      faultsOf(table(aGroup("I", 10), aCriterion("I.1", 10), aCriterion("I.1", 8, { appliesTo: "Cấp xã" }))),
    ).toEqual(["C2: Điểm tối đa của mục I ghi 10, cộng từ các tiêu chí áp dụng cho cấp xã là 8"]);
    expect(
      faultsOf(table(aGroup("I", 10), aCriterion("I.1", 9), aCriterion("I.1", 9, { appliesTo: "Cấp xã" }))),
    ).toEqual(["C2: Điểm tối đa của mục I ghi 10, cộng từ các tiêu chí là 9"]);
  });

  it("the whole table is added for each kind", () => {
    const short = kindCriteria.map((row) =>
      row["code"] === "III" || row["code"] === "III.1" ? { ...row, maximum: 9 } : row,
    );
    expect(faultsOf({ ...twoKinds, criteria: short })).toEqual([
      ": Điểm tối đa của toàn bảng ghi 20, cộng từ các tiêu chí áp dụng cho cấp xã là 19",
    ]);
  });

  it.each<[string, readonly Row[], readonly string[]]>([
    [
      "two rows for everybody",
      [aCriterion("I", 5), aCriterion("I", 6)],
      ["A3: Mã tiêu chí “I” đã có ở dòng trên; hệ thống dùng dòng trên"],
    ],
    [
      "two rows for one kind",
      [aCriterion("I", 5, { appliesTo: "Cấp xã" }), aCriterion("I", 6, { appliesTo: "Cấp tỉnh; Cấp xã" })],
      ["K3: Tiêu chí “I” có dòng 2 và dòng này cùng áp dụng cho cấp xã; hệ thống dùng dòng trên"],
    ],
    [
      "a kind that nobody has",
      [aCriterion("I", 5), aCriterion("I", 6, { appliesTo: "Cấp xax" })],
      [
        "K3: Không có loại đơn vị “Cấp xax” ở cột Loại đơn vị của trang Đơn vị; dòng này chưa được tính cho đơn vị chưa rõ",
      ],
    ],
    [
      "two of them, in one message",
      [aCriterion("I", 5), aCriterion("I", 6, { appliesTo: "Cấp huyện; trừ doanh nghiệp" })],
      [
        "K3: Không có loại đơn vị “Cấp huyện” ở cột Loại đơn vị của trang Đơn vị; dòng này chưa được tính cho đơn vị chưa rõ",
      ],
    ],
    [
      "a row for nobody",
      [aCriterion("I", 5), aCriterion("II", 6, { appliesTo: "trừ cấp xã, cấp tỉnh" })],
      ["K3: “trừ cấp xã, cấp tỉnh” không áp dụng cho đơn vị nào của Khối"],
    ],
    [
      "a criterion of others than its part",
      [aGroup("I", 5, { appliesTo: "Cấp xã" }), aCriterion("I.1", 5), aCriterion("I.2", 5, { appliesTo: "Cấp tỉnh" })],
      ["K4: Mục “I” không áp dụng cho loại đơn vị ghi ở dòng này, nên tiêu chí không được tính cho loại đó"],
    ],
    [
      "a rule that cannot be read, once",
      [aCriterion("I", 5, { kind: "theo bậc", rule: "nhiều: 5", appliesTo: "trừ Cấp xã" })],
      ["D2: Không hiểu “nhiều: 5”"],
    ],
  ])("%s", (_, rows, faults) => {
    const found = faultsOf(table(...rows));
    if (faults[0]?.startsWith("D2") === true) expect(found).toHaveLength(1);
    else expect(found).toEqual(faults);
  });

  it("a row of which nobody can tell whom it is for stands aside, for those alone who have no other", () => {
    const criteria = [
      aCriterion("I", 5, { appliesTo: "Cấp tỉnh" }),
      aCriterion("I", 8, { appliesTo: "Cấp xax" }),
      aCriterion("II", 3),
    ];
    const result = resultOf({
      ...table(...criteria),
      formCodes: () => ["I", "II"],
      forms: { STC: { I: 5, II: 3 }, XA1: { I: 8, II: 3 } },
    });
    const leafOf = (member: string) => result.scores.get(member)?.leaves.get("I");
    expect([leafOf("STC")?.official.toFixed(), leafOf("STC")?.isAside]).toEqual(["5", false]);
    expect([leafOf("XA1")?.official.toFixed(), leafOf("XA1")?.isAside]).toEqual(["0", true]);
    expect(result.scores.get("XA1")?.assignedMaximum.toFixed()).toBe("3");
    expect(result.ranking.aside).toEqual(["I"]);
  });

  it("a member without a kind has what is for everybody, and what others alone are out of", () => {
    const more = [...kindMembers, aMember("SXD", "Sở Xây dựng")];
    const result = resultOf({ ...twoKinds, members: more });
    expect(treeFor(result, "SXD")).toBe("I I.1=7 I.2=5 II II.1=8");
    expect(issuesOf(result, "Tiêu chí")).toEqual([]);
  });
});
