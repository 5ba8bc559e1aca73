/** Any table written out with whole codes, and the same in Word's manner: both are the same criteria. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableRow } from "../../../functions/core/paper-table/table-row.ts";
import { understandTable } from "../../../functions/core/paper-table/understand-table.ts";

interface Leaf {
  readonly words: string;
  readonly points: number;
  readonly steps: number;
}
interface Section {
  readonly words: string;
  readonly leaves: readonly Leaf[];
}

const words = fc.constantFrom(
  "Kế hoạch công tác",
  "Chế độ báo cáo",
  "Cải cách hành chính",
  "Kiểm tra, giám sát",
  "Tuyên truyền",
);
const leaf = fc.record({ words, points: fc.integer({ min: 2, max: 9 }), steps: fc.integer({ min: 0, max: 3 }) });
const table = fc.array(fc.record({ words, leaves: fc.array(leaf, { minLength: 1, maxLength: 5 }) }), {
  minLength: 2,
  maxLength: 5,
});
/** How each row is typed; drawn anew for every row. */
const manners = fc.infiniteStream(fc.integer({ min: 0, max: 999 }));

type Cells = readonly [code: string, title: string, maximum: string, rule: string];
const ROMAN = ["I", "II", "III", "IV", "V"];

const stepsOf = ({ steps, points }: Leaf): string[] =>
  steps === 0
    ? []
    : ["Từ 95% trở lên", "Từ 90% đến dưới 95%", "Dưới 90%"]
        .slice(3 - Math.max(steps, 2))
        .map((step, index) => `${step}: ${Math.max(points - index, 0)}`);

const sumOf = ({ leaves }: Section): number => leaves.reduce((sum, { points }) => sum + points, 0);

const whole = (sections: readonly Section[]): Cells[] =>
  sections.flatMap((section, at): Cells[] => [
    [ROMAN[at] ?? "", section.words, String(sumOf(section)), ""],
    ...section.leaves.map(
      (each, index): Cells => [`${ROMAN[at]}.${index + 1}`, each.words, String(each.points), stepsOf(each).join("\n")],
    ),
  ]);

function inWord(sections: readonly Section[], draw: () => number): Cells[] {
  const heading: Cells = ["TT", "Nội dung", "Điểm chuẩn", "Cách tính"];
  const section = (each: Section, at: number): Cells => {
    const code = ROMAN[at] ?? "";
    const points = draw() % 4 === 0 ? "" : String(sumOf(each));
    const typed: readonly Cells[] = [
      [code, each.words, points, ""],
      [`${code}.`, each.words, points, ""],
      ["", `${code}. ${each.words}`, points, ""],
      [`Phần ${code}: ${each.words}`, "", points, ""],
    ];
    return typed[draw() % typed.length] ?? heading;
  };
  const criterion = (each: Leaf, index: number): Cells[] => {
    const [steps, points, code] = [
      stepsOf(each),
      `${each.points}${["", " điểm", "đ"][draw() % 3]}`,
      `${index + 1}${["", ".", ")"][draw() % 3]}`,
    ];
    const lines = (place: (step: string) => Cells): Cells[] => steps.map(place);
    switch (draw() % 4) {
      case 0:
        return [[code, each.words, points, steps.join("\n")]];
      case 1:
        return [[code, each.words, points, ""], ...lines((step) => ["", `- ${step}`, "", ""])];
      case 2:
        return [[code, each.words, points, ""], ...lines((step) => ["", "", "", step])];
      default:
        return [
          [code, each.words, points, ""],
          ...lines((step) => ["", step.split(": ")[0] ?? "", step.split(": ")[1] ?? "", ""]),
        ];
    }
  };
  const rows = sections.flatMap((each, at): Cells[] => [
    ...(draw() % 3 === 0 ? [heading] : []),
    section(each, at),
    ...each.leaves.flatMap(criterion).flatMap((row): Cells[] => (draw() % 8 === 0 ? [heading, row] : [row])),
    ...(draw() % 3 === 0 ? [["", `Cộng mục ${ROMAN[at]}`, String(sumOf(each)), ""] as const] : []),
  ]);
  return [heading, ...rows, ["", "TỔNG CỘNG", "", ""]];
}

const read = (rows: readonly Cells[]) => {
  const given = rows.map(([code, title, maximum, rule], index): TableRow => {
    return { rowNumber: index + 2, code, title, maximum: maximum === "" ? undefined : maximum, rule };
  });
  return understandTable(given, undefined);
};
const seen = (rows: readonly Cells[], sections: readonly Section[]) =>
  read(rows).criteria.map(({ code, title, maximum, rule, parent }) => ({
    code: code.replace(/[.)]$/, ""),
    title,
    // A section may leave its points to the sum.
    maximum:
      maximum === undefined
        ? String(sumOf(sections[ROMAN.indexOf(code.replace(/[.)]$/, ""))] ?? { words: "", leaves: [] }))
        : String(maximum).replace(/ ?(?:điểm|đ)$/, ""),
    rule: rule.replace(/^- /gm, ""),
    parent: parent.replace(/\.$/, ""),
  }));

describe("a table in Word's manner", () => {
  it("is the table written out with whole codes", () => {
    fc.assert(
      fc.property(table, manners, (sections, stream) => {
        const draw = (): number => stream.next().value;
        const word = inWord(sections, draw);
        expect(seen(word, sections)).toEqual(seen(whole(sections), sections));
        const { fates } = read(word);
        expect(fates.size).toBe(word.length);
        expect([...fates.values()].filter(({ kind }) => kind === "unplaced")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
