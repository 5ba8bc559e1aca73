/** Fractions in number patterns: `# ?/?`, `# ??/??` with the nearest denominator of so many digits, `# ?/8` with a given one. */

interface FractionPattern {
  readonly before: string;
  /** The places for the whole part with the space behind them; empty where the fraction has it all. */
  readonly whole: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly after: string;
}

const FRACTION = /^([^#0?]*)(?:([#0?,]*[#0?])(\s+))?([#0?]+)\s*\/\s*([#0?]+|[1-9]\d*)(.*)$/su;
const patterns = new Map<string, FractionPattern | undefined>();

function patternOf(source: string): FractionPattern | undefined {
  if (patterns.has(source)) return patterns.get(source);
  const found = FRACTION.exec(source);
  const [, before = "", places = "", space = "", numerator = "", denominator = "", after = ""] = found ?? [];
  const made = found === null ? undefined : { before, whole: places + space, numerator, denominator, after };
  patterns.set(source, made);
  return made;
}

/** The fraction nearest to a number from 0 up to 1 whose denominator is at most `most`; the smallest such one. */
function nearest(value: number, most: number): readonly [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  let error = Math.abs(value - best[0]);
  for (let denominator = 2; denominator <= most && error > 1e-12; denominator += 1) {
    const numerator = Math.round(value * denominator);
    const off = Math.abs(value - numerator / denominator);
    if (off < error - 1e-12) [best, error] = [[numerator, denominator], off];
  }
  return best;
}

const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)/gu, "$1$2");

const padded = (number: number, places: string): string =>
  places.startsWith("0") ? String(number).padStart(places.length, "0") : String(number);

/** A number from 0 up as a fraction, or `undefined` if the section of a pattern asks for none. */
export function formatFraction(value: number, source: string): string | undefined {
  const pattern = source.includes("/") ? patternOf(source) : undefined;
  if (pattern === undefined) return undefined;
  const { before, whole, numerator, denominator, after } = pattern;
  const integer = whole === "" ? 0 : Math.floor(value);
  const rest = value - integer;
  const fixed = /^[1-9]/.test(denominator) ? Number(denominator) : undefined;
  const most = 10 ** Math.min(denominator.length, 4) - 1;
  const [top, bottom] = fixed === undefined ? nearest(rest, most) : [Math.round(rest * fixed), fixed];
  const carried = whole !== "" && top === bottom ? integer + 1 : integer;
  const shown = whole !== "" && (top === 0 || top === bottom);
  const fraction = `${padded(top, numerator).padStart(numerator.length)}/${String(bottom).padEnd(denominator.length)}`;
  const hidden = carried === 0 && !shown && !whole.includes("0");
  const wholeText = whole === "" ? "" : (hidden ? "" : String(carried)) + whole.replace(/[#0?,]/g, "");
  return `${literal(before)}${wholeText}${shown ? " ".repeat(fraction.length) : fraction}${literal(after)}`;
}
