/**
 * Faults on demand: rules say which requests to the API fail, how, and how often. Chance is drawn from a seed, so
 * that a run with the same requests meets the same faults.
 */

/** What a request meets. */
export interface Fault {
  /** 429, 500, 502 or 503 in place of the answer; absent: the answer comes. */
  readonly status?: number;
  /** Whether the request is done all the same before the error is answered. */
  readonly afterEffect: boolean;
  readonly delayMs: number;
  /** Whether the connection ends in the middle of the answer. */
  readonly cut: boolean;
}

/** One rule. Conditions that are absent hold for every request. */
export interface FaultRule {
  /** `sheets.spreadsheets.values.update`; `*` stands for any part: `*.batchUpdate`, `drive.*`. */
  readonly method?: string;
  readonly spreadsheetId?: string;
  /** The person who asks. */
  readonly caller?: string;
  /** The first so many that fit go free. */
  readonly skip?: number;
  /** After those, every so many-th that fits meets the fault; 1 or absent: each. */
  readonly every?: number;
  /** The rule ends after so many faults. */
  readonly times?: number;
  /** 0 to 1, drawn from `seed` for each that fits. */
  readonly chance?: number;
  readonly seed?: number;
  readonly status?: 429 | 500 | 502 | 503;
  /** Whether the error comes before or after the effect; `before` if absent. */
  readonly when?: "before" | "after";
  readonly delayMs?: number;
  readonly cut?: boolean;
}

/** The part of a request that rules look at. */
export interface FaultyRequest {
  readonly method: string;
  readonly spreadsheetId: string;
  readonly caller: string;
}

export interface Faults {
  /** What this request meets by the first rule that strikes; counts it for every rule that fits. */
  meet(request: FaultyRequest): Fault | undefined;
  /** The rules with how often each has fitted and struck. */
  list(): readonly (FaultRule & { readonly fitted: number; readonly struck: number })[];
  /** Puts these rules in the place of all others, and begins to count anew. */
  set(rules: readonly FaultRule[]): void;
}

const globOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[^\w]/g, "\\$&"))
      .join(".*")}$`,
  );

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Running {
  readonly rule: FaultRule;
  readonly fits: (request: FaultyRequest) => boolean;
  readonly draw: () => number;
  fitted: number;
  struck: number;
}

function running(rule: FaultRule): Running {
  const pattern = globOf(rule.method ?? "*");
  return {
    rule,
    fits: ({ method, spreadsheetId, caller }) =>
      pattern.test(method) &&
      (rule.spreadsheetId === undefined || rule.spreadsheetId === spreadsheetId) &&
      (rule.caller === undefined || rule.caller === caller),
    draw: drawing(rule.seed ?? 1),
    fitted: 0,
    struck: 0,
  };
}

/** Counts the request and says whether the rule strikes it. */
function strikes(one: Running): boolean {
  const { skip = 0, every = 1, times = Number.POSITIVE_INFINITY, chance = 1 } = one.rule;
  one.fitted += 1;
  const lucky = chance < 1 && one.draw() >= chance;
  const due = one.fitted > skip && (one.fitted - skip) % every === 0;
  if (lucky || !due || one.struck >= times) return false;
  one.struck += 1;
  return true;
}

/** Faults by these rules. */
export function createFaults(rules: readonly FaultRule[] = []): Faults {
  let all = rules.map(running);
  return {
    meet: (request) => {
      let struck: FaultRule | undefined;
      for (const one of all) if (one.fits(request) && struck === undefined && strikes(one)) struck = one.rule;
      if (struck === undefined) return undefined;
      const { status, when, delayMs = 0, cut = false } = struck;
      return { ...(status === undefined ? {} : { status }), afterEffect: when === "after", delayMs, cut };
    },
    list: () => all.map(({ rule, fitted, struck }) => ({ ...rule, fitted, struck })),
    set: (next) => {
      all = next.map(running);
    },
  };
}
