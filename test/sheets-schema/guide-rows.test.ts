import { describe, expect, it } from "vitest";
import { readRule } from "../../functions/core/scoring/read-rule.ts";
import { type CriterionKind, criterionKinds } from "../../sheets-schema/criteria.ts";
import { decimal } from "../../sheets-schema/decimal.ts";
import { guideRows } from "../../sheets-schema/guide-rows.ts";
import { kindGuides } from "../../sheets-schema/kind-guides.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";

describe("the guide", () => {
  it("begins with the five steps and says early what must not be typed", () => {
    expect(guideRows.slice(0, 4).map(({ topic }) => topic)).toEqual([
      "Chuyên viên đơn vị: 5 bước",
      "Không có tài khoản Google",
      "Dùng điện thoại",
      "Không nhập thông tin, tài liệu thuộc bí mật nhà nước",
    ]);
    expect(guideRows[0]?.how.split("\n")).toHaveLength(5);
  });

  it("has a row for each kind of criterion", () => {
    const topics = guideRows.map(({ topic }) => topic).filter((topic) => topic.startsWith("Kiểu chấm: "));
    expect(topics).toEqual(criterionKinds.map((kind) => `Kiểu chấm: ${kind}`));
  });

  it("is polite, and says in which sheet papers, extensions, votes and exclusions are written", () => {
    const said = guideRows.map(({ how }) => how).join("\n");
    for (const { title } of [typedSheets.handIns, typedSheets.extensions, typedSheets.votes, typedSheets.exclusions]) {
      expect(said).toContain(title);
    }
    expect(said).not.toMatch(/[!]|quý cơ quan/);
  });

  it.each(Object.entries(kindGuides) as [CriterionKind, (typeof kindGuides)[CriterionKind]][])(
    "its example of “%s” can be read",
    (kind, { example }) => {
      expect(readRule(kind, example, { maximum: decimal("5"), unit: undefined })).not.toHaveProperty("fault");
    },
  );
});
