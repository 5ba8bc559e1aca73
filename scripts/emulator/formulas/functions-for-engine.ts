/**
 * Functions that the calculating library has under another name or in another form. Each entry writes the
 * call for the library from its arguments, already written; what stands here and not in the library would
 * be `#NAME?` otherwise.
 */

/** Writes a call for the library; an argument that was left out is `undefined`. */
export type CallWriter = (args: readonly (string | undefined)[]) => string | undefined;

const blank = '""';
const at = (args: readonly (string | undefined)[], index: number): string => args[index] ?? blank;
const renamed =
  (name: string): CallWriter =>
  (args) =>
    `${name}(${args.map((arg) => arg ?? "").join(",")})`;
const operator =
  (sign: string): CallWriter =>
  (args) =>
    args.length === 2 ? `((${at(args, 0)})${sign}(${at(args, 1)}))` : undefined;
const first: CallWriter = (args) => (args.length === 1 ? `(${at(args, 0)})` : undefined);

/** A call on which the library crashes with too few arguments; one that it refuses for their number stands in then. */
const counted =
  (name: string, least: number, most: number): CallWriter =>
  (args) =>
    args.length < least || args.length > most ? "LEN()" : renamed(name)(args);

/** A call with its missing last arguments as Google fills them. */
const filled =
  (name: string, ...defaults: readonly string[]): CallWriter =>
  (args) => {
    const all = [...args];
    for (let index = all.length; index < defaults.length + 1; index += 1) all.push(defaults[index - 1]);
    return renamed(name)(all);
  };

/** What is written differently for the library, by the name in Google's spreadsheets. */
export const CALLS: Readonly<Record<string, CallWriter>> = {
  ADD: operator("+"),
  MINUS: operator("-"),
  MULTIPLY: operator("*"),
  DIVIDE: operator("/"),
  POW: operator("^"),
  EQ: operator("="),
  NE: operator("<>"),
  GT: operator(">"),
  GTE: operator(">="),
  LT: operator("<"),
  LTE: operator("<="),
  UMINUS: (args) => `(-(${at(args, 0)}))`,
  UPLUS: first,
  UNARY_PERCENT: (args) => `((${at(args, 0)})%)`,
  TO_DATE: first,
  TO_DOLLARS: first,
  TO_PERCENT: first,
  TO_PURE_NUMBER: first,
  TO_TEXT: (args) => `((${at(args, 0)})&"")`,
  ARRAYFORMULA: first,
  ARRAY_CONSTRAIN: renamed("TAKE"),
  FLATTEN: renamed("TOCOL"),
  REGEXMATCH: renamed("REGEXTEST"),
  SUBSTITUTE: counted("SUBSTITUTE", 3, 4),
  XNPV: counted("XNPV", 3, 3),
  CEILING: filled("CEILING", "1"),
  FLOOR: filled("FLOOR", "1"),
  ROUND: filled("ROUND", "0"),
  ROUNDUP: filled("ROUNDUP", "0"),
  ROUNDDOWN: filled("ROUNDDOWN", "0"),
  // What is left out of a choice is nothing, not zero.
  IF: (args) => `IF(${[args[0] ?? "FALSE", ...args.slice(1).map((arg) => arg ?? blank)].join(",")})`,
  IFERROR: filled("IFERROR", blank),
  IFNA: filled("IFNA", blank),
  HYPERLINK: (args) => `(${args[1] ?? at(args, 0)})`,
  JOIN: (args) => `TEXTJOIN(${[at(args, 0), "FALSE", ...args.slice(1).map((arg) => arg ?? blank)].join(",")})`,
  COUNTUNIQUE: (args) =>
    `IFERROR(COUNTA(UNIQUE(TOCOL(${args.length === 1 ? at(args, 0) : `VSTACK(${args.join(",")})`},1))),0)`,
  "AVERAGE.WEIGHTED": (args) =>
    args.length === 2 ? `(SUMPRODUCT(${at(args, 0)},${at(args, 1)})/SUM(${at(args, 1)}))` : undefined,
  FILTER: (args) => (args.length < 2 ? undefined : `FILTER(${at(args, 0)},${conditions(args.slice(1))})`),
  SORT: (args) => {
    if (args.length > 3) return undefined;
    const [range = blank, column = "1", ascending] = args;
    return `SORT(${range},${column}${ascending === undefined ? "" : `,IF(${ascending},1,-1)`})`;
  },
};

const conditions = (args: readonly (string | undefined)[]): string => args.map((arg) => `(${arg ?? blank})`).join("*");

/** Functions that read the clock, with what they say at a moment given as a serial number. */
export const CLOCK_CALLS: Readonly<Record<string, (serial: number) => string>> = {
  NOW: (serial) => String(serial),
  TODAY: (serial) => String(Math.floor(serial)),
};

/** Functions whose result is a table in its own right, which spreads over the cells around the formula. */
export const SPREADING = new Set(
  `ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FLATTEN FREQUENCY HSTACK
  LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY SORTN TAKE TEXTSPLIT TOCOL TOROW
  TRANSPOSE TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP OFFSET INDEX INDIRECT`.split(/\s+/),
);
