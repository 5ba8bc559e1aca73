/** Units that measure one thing, such as đồng and triệu đồng, and amounts typed in another of them. */
import { type Decimal, decimal, divide } from "../../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../../sheets-schema/cells/read-number.ts";

/** How much one of each is, in the first of its line. */
const FAMILIES: readonly Readonly<Record<string, string>>[] = [
  {
    đồng: "1",
    đ: "1",
    vnđ: "1",
    vnd: "1",
    nghìn: "1000",
    ngàn: "1000",
    triệu: "1000000",
    tr: "1000000",
    tỷ: "1000000000",
    tỉ: "1000000000",
  },
  { kg: "1", kilogam: "1", yến: "10", tạ: "100", tấn: "1000" },
  { m2: "1", "m²": "1", ha: "10000", "héc ta": "10000", hecta: "10000", km2: "1000000", "km²": "1000000" },
  { m: "1", mét: "1", km: "1000", "ki-lô-mét": "1000" },
];

const LONGEST_FIRST = FAMILIES.flatMap((family) => Object.keys(family)).sort((a, b) => b.length - a.length);
const WORD = String.raw`(${LONGEST_FIRST.join("|")})(?: (?:đồng|đ|vnđ|vnd)(?![\p{L}\d]))?(?![\p{L}\d])`;
/** One of the units, as the words behind a number. */
export const UNIT_WORD = new RegExp(WORD, "iuy");
const AMOUNTS = new RegExp(String.raw`(\d[\d.,]*)\s*${WORD}\s*`, "iuy");

const PER = /\/.*$/su;
const CURRENCY = / (?:đồng|đ|vnđ|vnd)$/u;

/** The unit as it is measured: "triệu đồng/người" is millions. */
const measureOf = (unit = ""): string => unit.replace(PER, "").trim().toLowerCase().replace(CURRENCY, "");

const RANK = "(?:xếp )?(?:thứ hạng|hạng|vị trí(?: thứ)?|thứ)";
/** Words in front of a place. */
export const RANK_WORD = new RegExp(String.raw`(?:xếp |đứng )*${RANK}(?!\p{L})`, "iuy");
/** A place as typed: "hạng 2", "xếp thứ 3". */
export const RANK_LEAD = new RegExp(String.raw`^(?:xếp |đứng )*${RANK} (?=\d)`, "iu");

const IS_RANK = new RegExp(`^(?:${RANK})$`, "iu");

/** True for places, of which the first is the highest: "từ hạng 3 trở lên" holds 1, 2 and 3. */
export const isRank = (unit: string | undefined): boolean => unit !== undefined && IS_RANK.test(unit.trim());

/** True for a unit of which there may be a half, such as a million or a hectare. */
export const isDivisible = (unit: string | undefined): boolean => FAMILIES.some((one) => measureOf(unit) in one);

/** How many of `unit` one of the unit `word` is; undefined where the two measure different things. */
export function scaleTo(unit: string | undefined, word: string): Decimal | undefined {
  const own = measureOf(unit);
  const family = FAMILIES.find((one) => own in one);
  const [worth, other] = [family?.[own], family?.[word.toLowerCase()]];
  return worth === undefined || other === undefined ? undefined : divide(decimal(other), decimal(worth), 12);
}

/**
 * The amount in `unit` of which every number has a unit of its own, the greatest first; undefined when it is none.
 *
 * @example amountIn("1 tỷ 200 triệu", "triệu đồng") // => 1200
 */
export function amountIn(text: string, unit: string | undefined): Decimal | undefined {
  AMOUNTS.lastIndex = 0;
  let sum: Decimal | undefined;
  let last: Decimal | undefined;
  while (AMOUNTS.lastIndex < text.length) {
    const found = AMOUNTS.exec(text);
    if (found === null) return undefined;
    const [, digits = "", word = ""] = found;
    const scale = scaleTo(unit, word);
    const value = readNumber(digits, "thousands")?.value;
    if (scale === undefined || value === undefined || (last !== undefined && scale.gte(last))) return undefined;
    last = scale;
    sum = (sum ?? decimal("0")).plus(value.times(scale));
  }
  return sum;
}
