import { describe, expect, it } from "vitest";
import { withWordNumbers } from "../../../scripts/import/word-numbers.ts";

const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const list = (id: number, of: number, override = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`;
const numbering = `<?xml version="1.0"?><w:numbering>${[
  definition(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")),
  definition(1, level(0, "decimal", "%1.", 3), level(1, "decimal", "%1.%2.")),
  definition(2, level(0, "bullet", "-")),
  list(1, 0),
  list(2, 1),
  list(3, 2),
  list(4, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  list(5, 1),
].join("")}</w:numbering>`;

const paragraph = (numId: number, ilvl: number): string =>
  `<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr><w:jc w:val="left"/></w:pPr></w:p>`;
/** The numbers that stand in the paragraphs, "" for none. */
const labels = (paragraphs: readonly string[]): string[] =>
  paragraphs.length === 0
    ? []
    : withWordNumbers(paragraphs.join(""), numbering)
        .split("</w:p>")
        .slice(0, -1)
        .map((each) => /<w:t xml:space="preserve">(.*?) <\/w:t>/.exec(each)?.[1] ?? "");

describe("withWordNumbers", () => {
  it.each<[string, readonly (readonly [list: number, level: number])[], readonly string[]]>([
    [
      "count by level, deeper ones anew",
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ],
      ["I.", "1.", "2.", "a)", "II.", "1."],
    ],
    [
      "begin where their list does, and name the levels above",
      [
        [2, 0],
        [2, 1],
        [2, 1],
      ],
      ["3.", "3.1.", "3.2."],
    ],
    [
      "go on from one list of a definition to another",
      [
        [2, 0],
        [5, 0],
      ],
      ["3.", "4."],
    ],
    [
      "begin anew where a list says so, once",
      [
        [2, 0],
        [4, 0],
        [4, 0],
      ],
      ["3.", "1.", "2."],
    ],
    [
      "are none for bullets and lists that there are not",
      [
        [3, 0],
        [9, 0],
      ],
      ["", ""],
    ],
    [
      "are Roman as Romans wrote them",
      Array.from({ length: 9 }, () => [1, 0] as const),
      ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX."],
    ],
  ])("numbers %s", (_, given, expected) => {
    expect(labels(given.map(([id, at]) => paragraph(id, at)))).toEqual(expected);
  });

  it("leaves what a tracked change had before", () => {
    const changed = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:p>`;
    expect(labels([changed, paragraph(1, 0)])).toEqual(["", "I."]);
  });

  it("grows with its text", () => {
    const start = performance.now();
    withWordNumbers("<w:pPr>".repeat(200_000), numbering);
    withWordNumbers("<w:pPr><w:numPr>".repeat(100_000), numbering);
    withWordNumbers(`<w:pPr>${"<w:b/>".repeat(300_000)}`, numbering);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
