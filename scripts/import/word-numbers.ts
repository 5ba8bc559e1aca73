/**
 * The numbers that Word itself puts before paragraphs ("I.", "1.", "a)") as text in them: the file has only the list that a
 * paragraph is in, and no reader of tables tells its number. Lists of paragraph styles are left without.
 */
import { childOf, childrenOf, parseXml, type XmlElement } from "../emulator/formats/xml.ts";

interface Level {
  readonly format: string;
  /** "%1.", "%1.%2": the counters of the levels, from 1. */
  readonly text: string;
  readonly start: number;
}
interface List {
  /** Lists of one definition count on with each other. */
  readonly definition: string;
  readonly levels: readonly Level[];
  /** Levels that this list begins anew, by their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** `document` and `numbering` as XML; `document` comes back with the numbers in it. */
export function withWordNumbers(document: string, numbering: string): string {
  const lists = listsOf(parseXml(numbering));
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return document.replace(TRACKED, "").replace(NUMBERED, (whole, level: string | undefined, id: string) => {
    const list = lists.get(id);
    if (list === undefined) return whole;
    const counter = counters.get(list.definition) ?? [];
    counters.set(list.definition, counter);
    if (!begun.has(id)) for (const [at, first] of list.restarts) counter[at] = first - 1;
    begun.add(id);
    const label = nextLabel(list.levels, counter, Math.min(Number(level ?? 0), LEVELS - 1));
    return label === "" ? whole : `${whole}<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
  });
}

/** What a paragraph was before a change that is still tracked. */
const TRACKED = /<w:pPrChange\b(?:(?!<\/w:pPrChange>)[\s\S]){0,4000}<\/w:pPrChange>/g;

/** The properties of a paragraph in a list, to their end. */
const NUMBERED =
  /<w:pPr>(?:(?!<\/?w:pPr\b|<w:numPr>)[\s\S]){0,600}<w:numPr>\s*(?:<w:ilvl w:val="(\d{1,2})"\s*\/>)?\s*<w:numId w:val="(\d{1,9})"\s*\/>\s*<\/w:numPr>(?:(?!<\/?w:pPr\b)[\s\S]){0,2000}<\/w:pPr>/g;

function listsOf(root: XmlElement): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(root, "abstractNum").map((each) => [
      each.attributes["abstractNumId"] ?? "",
      Array.from({ length: LEVELS }, (_, at) =>
        levelOf(childrenOf(each, "lvl").find(({ attributes }) => Number(attributes["ilvl"]) === at)),
      ),
    ]),
  );
  return new Map(
    childrenOf(root, "num").map((each): [string, List] => {
      const definition = valOf(each, "abstractNumId") ?? "";
      const restarts = childrenOf(each, "lvlOverride").flatMap((override): [number, number][] => {
        const first = valOf(override, "startOverride");
        return first === undefined ? [] : [[Number(override.attributes["ilvl"]), Number(first)]];
      });
      return [
        each.attributes["numId"] ?? "",
        { definition, levels: definitions.get(definition) ?? [], restarts: new Map(restarts) },
      ];
    }),
  );
}

const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes["val"];

const levelOf = (element: XmlElement | undefined): Level => ({
  format: valOf(element, "numFmt") ?? "none",
  text: (valOf(element, "lvlText") ?? "").slice(0, 40),
  start: Number(valOf(element, "start") ?? 1),
});

/** Counts on at `level`, begins the deeper ones anew, and says the number: "" for a bullet. */
function nextLabel(levels: readonly Level[], counter: (number | undefined)[], level: number): string {
  const own = levels[level];
  if (own === undefined) return "";
  counter[level] = (counter[level] ?? own.start - 1) + 1;
  counter.length = level + 1;
  if (own.format === "bullet" || own.format === "none") return "";
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return counted(counter[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
  });
}

function counted(number: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperLetter":
      return letter(number);
    case "lowerLetter":
      return letter(number).toLowerCase();
    default:
      return String(number);
  }
}

const letter = (number: number): string => String.fromCharCode(65 + ((number - 1) % 26));

const ROMAN = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function roman(number: number): string {
  let left = Math.min(Math.max(number, 0), 399);
  let text = "";
  for (const [sign, value] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text;
}
