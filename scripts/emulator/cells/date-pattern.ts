/**
 * Date and time patterns as the API documents them: `yyyy`, `mm`, `dddd`, `hh`, `ss`, `.000`, `am/pm`,
 * `[h]`. An `m` is minutes beside hours or seconds, else a month.
 */

import { dateName, type Locale } from "./locale.ts";
import { dateOfSerial } from "./serial-date.ts";

const TOKEN = /"[^"]*"|\\.|\[(?:h+|m+|s+)\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|[\s\S]/giu;
const compiled = new Map<string, readonly string[]>();

/** Whether a section without its conditions has a date or time in it. */
export const hasDateTokens = (source: string): boolean =>
  /[ymdhs]|\[[hms]+\]/i.test(source.replace(/"[^"]*"|\\.|General|E[+-]/gi, ""));

/** `mm` beside hours or seconds is told apart once per pattern: written `n`. */
function tokensOf(source: string): readonly string[] {
  const found = compiled.get(source);
  if (found !== undefined) return found;
  const tokens: string[] = source.match(TOKEN) ?? [];
  const units = tokens
    .map((token, at) => ({ unit: token.replace("[", "").charAt(0).toLowerCase(), at }))
    .filter(({ unit }) => "ymdhs".includes(unit));
  units.forEach(({ unit, at }, place) => {
    const beside = units[place - 1]?.unit === "h" || units[place + 1]?.unit === "s";
    if (unit === "m" && beside) tokens[at] = (tokens[at] ?? "").replace(/m/gi, "n");
  });
  compiled.set(source, tokens);
  return tokens;
}

/** A serial number through a date pattern. */
export function formatDate(serial: number, source: string, locale: Locale): string {
  const date = dateOfSerial(serial);
  const tokens = tokensOf(source);
  const halfDays = tokens.some((token) => /^(am\/pm|a\/p)$/i.test(token));
  return tokens.map((token) => format(token, { date, serial, halfDays, locale })).join("");
}

interface Moment {
  readonly date: Date;
  readonly serial: number;
  readonly halfDays: boolean;
  readonly locale: Locale;
}

function format(token: string, { date, serial, halfDays, locale }: Moment): string {
  const padded = (value: number, width = token.length): string => String(value).padStart(Math.min(width, 2), "0");
  const hours = date.getUTCHours();
  switch (token.toLowerCase()) {
    case "am/pm":
      return locale.dayPeriods[hours < 12 ? 0 : 1];
    case "a/p": {
      const letter = hours < 12 ? "a" : "p";
      return token.startsWith("A") ? letter.toUpperCase() : letter;
    }
    case "mmmmm":
      return dateName(locale, "month", "long", date).charAt(0);
    case "mmmm":
      return dateName(locale, "month", "long", date);
    case "mmm":
      return dateName(locale, "month", "short", date);
    case "dddd":
      return dateName(locale, "weekday", "long", date);
    case "ddd":
      return dateName(locale, "weekday", "short", date);
  }
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (/^\.0+$/.test(token))
    return (
      locale.decimal +
      String(date.getUTCMilliseconds())
        .padStart(3, "0")
        .slice(0, token.length - 1)
    );
  const milliseconds = Math.round(serial * 86_400_000);
  const elapsed = { h: 3_600_000, n: 60_000, m: 60_000, s: 1000 };
  if (token.startsWith("[")) {
    const unit = token.charAt(1).toLowerCase() as keyof typeof elapsed;
    return String(Math.trunc(milliseconds / elapsed[unit])).padStart(token.length - 2, "0");
  }
  switch (token.charAt(0).toLowerCase()) {
    case "y":
      return token.length <= 2
        ? padded(date.getUTCFullYear() % 100, 2)
        : String(date.getUTCFullYear()).padStart(4, "0");
    case "m":
      return padded(date.getUTCMonth() + 1);
    case "d":
      return padded(date.getUTCDate());
    case "h":
      return padded(halfDays ? hours % 12 || 12 : hours);
    case "n":
      return padded(date.getUTCMinutes());
    case "s":
      return padded(date.getUTCSeconds());
    default:
      return token;
  }
}
