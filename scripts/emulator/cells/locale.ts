/**
 * How a spreadsheet's locale writes numbers, dates and times. Separators, names and the order of a date
 * come from Intl; the patterns of en_US and vi_VN are as Google shows them.
 */

export interface Locale {
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** The order in which day, month and year are typed. */
  readonly order: "dmy" | "mdy" | "ymd";
  readonly date: string;
  readonly dayMonth: string;
  readonly time: string;
  readonly dateTime: string;
  readonly currency: string;
  readonly dayPeriods: readonly [string, string];
}

const OWN_PATTERNS: Readonly<Record<string, Pick<Locale, "date" | "dayMonth" | "time" | "dateTime" | "currency">>> = {
  en_US: {
    date: "m/d/yyyy",
    dayMonth: "m/d",
    time: "h:mm:ss am/pm",
    dateTime: "m/d/yyyy h:mm:ss",
    currency: '"$"#,##0.00',
  },
  vi_VN: {
    date: "dd/mm/yyyy",
    dayMonth: "d/m",
    time: "hh:mm:ss",
    dateTime: "dd/mm/yyyy hh:mm:ss",
    currency: '#,##0 "₫"',
  },
};

const known = new Map<string, Locale>();

/** The locale by its name as Google writes it, e.g. `vi_VN`; one that Intl does not know reads as en_US. */
export function localeOf(name: string): Locale {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = make(name);
  known.set(name, made);
  return made;
}

/** Whether Google would take this as the locale of a spreadsheet: a language, or a language and a country. */
export function isLocale(name: string): boolean {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(name)) return false;
  return Intl.NumberFormat.supportedLocalesOf([name.replace("_", "-")]).length > 0;
}

function make(name: string): Locale {
  const tag = isLocale(name) ? name.replace("_", "-") : "en-US";
  const number = new Intl.NumberFormat(tag, { numberingSystem: "latn" }).formatToParts(1_234_567.5);
  const parts = new Intl.DateTimeFormat(tag, { dateStyle: "short", numberingSystem: "latn", calendar: "gregory" })
    .formatToParts(new Date(Date.UTC(2024, 10, 25)))
    .filter(({ type }) => type === "day" || type === "month" || type === "year");
  const letters = parts.map(({ type }) => type.charAt(0)).join("");
  const order = letters === "mdy" || letters === "ymd" ? letters : "dmy";
  const patterns = { mdy: "m/d/yyyy", ymd: "yyyy-mm-dd", dmy: "dd/mm/yyyy" };
  return {
    tag,
    decimal: number.find(({ type }) => type === "decimal")?.value ?? ".",
    group: number.find(({ type }) => type === "group")?.value ?? ",",
    order,
    date: patterns[order],
    dayMonth: order === "dmy" ? "d/m" : "m/d",
    time: "hh:mm:ss",
    dateTime: `${patterns[order]} hh:mm:ss`,
    currency: "#,##0.00",
    dayPeriods: [dayPeriod(tag, 1), dayPeriod(tag, 13)],
    ...OWN_PATTERNS[name],
  };
}

function dayPeriod(tag: string, hour: number): string {
  const parts = new Intl.DateTimeFormat(tag, { hour: "numeric", hour12: true, timeZone: "UTC" }).formatToParts(
    new Date(Date.UTC(2024, 0, 1, hour)),
  );
  return parts.find(({ type }) => type === "dayPeriod")?.value ?? (hour < 12 ? "AM" : "PM");
}

const names = new Map<string, string>();

/** The name of the month or weekday of a date, long or short, in the locale's language. */
export function dateName(locale: Locale, part: "month" | "weekday", width: "long" | "short", date: Date): string {
  const index = part === "month" ? date.getUTCMonth() : date.getUTCDay();
  const key = `${locale.tag} ${part} ${width} ${index}`;
  const found = names.get(key);
  if (found !== undefined) return found;
  const made = new Intl.DateTimeFormat(locale.tag, { [part]: width, timeZone: "UTC" }).format(date);
  names.set(key, made);
  return made;
}
