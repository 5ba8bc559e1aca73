/** Rules in the words of papers, each in three ways; lists of cases in six layouts. */
import { type Awarded, inPoints, pick, writeAward } from "./award.ts";
import type { Span } from "./span.ts";
import type { BarRule, CaseListRule, WordedRule } from "./worded-model.ts";
import { comma } from "./write-span.ts";
import { writeChange } from "./write-worded-change.ts";
import { writeCount } from "./write-worded-count.ts";
import { writeDays } from "./write-worded-days.ts";

/** `rule` as text. */
export function writeWorded(rule: WordedRule, layout: number, unit: string): string {
  const wording = layout % 3;
  switch (rule.kind) {
    case "worded steps":
    case "worded ladder":
    case "worded levels":
      return lines(layout, writeCaseList(rule, wording, unit));
    case "own bar":
    case "condition":
      return writeBar(rule, wording);
    case "several rates":
    case "first and further":
    case "batches":
    case "capped count":
    case "knock-out":
    case "share knock-out":
      return writeCount(rule, wording);
    case "decreasing":
    case "shortfall":
    case "overrun":
    case "proportion":
      return writeChange(rule, wording);
    case "several days":
    case "per day late":
      return writeDays(rule, wording);
  }
}

function writeCaseList(rule: CaseListRule, wording: number, unit: string): string[][] {
  switch (rule.kind) {
    case "worded steps":
      return [
        ...rule.steps.map(({ of, award }, at) => [
          `${at === 0 ? rule.subject : ""}${inUnit(of, wording, unit)}`,
          writeAward(award, wording),
        ]),
        ...(rule.rest === undefined ? [] : [["còn lại", writeAward(rule.rest, wording)]]),
        ...stateOf(rule, wording),
      ];
    case "worded ladder":
      return [
        ...rule.rungs.map(({ of, award }) => [inDays(of, wording), writeAward(award, wording)]),
        ...stateOf(rule, wording),
      ];
    case "worded levels":
      return rule.levels.map(({ of, award }: Awarded<string>) => [of, writeAward(award, wording)]);
  }
}

const stateOf = ({ state }: Pick<Extract<CaseListRule, { kind: "worded ladder" }>, "state">, wording: number) =>
  state === undefined ? [] : [["không nộp", writeAward(state, wording)]];

/** "a: 1; b: 2" of the cases, or a line for each behind a sign, a letter or nothing. */
function lines(layout: number, cases: readonly (readonly string[])[]): string {
  const { sign = "", between = ": ", end = "; " } = LAYOUTS[layout] ?? {};
  return cases.map((parts, at) => `${sign.replace("a", "abcdefgh"[at] ?? "")}${parts.join(between)}`).join(end);
}

const LAYOUTS: readonly { readonly sign?: string; readonly between?: string; readonly end?: string }[] = [
  {},
  {},
  { sign: "- ", end: "\n" },
  { between: " = " },
  { sign: "a) ", end: "\n" },
  { sign: "+ ", between: " → ", end: "\n" },
];

/** ">=95%", "từ 95% trở lên", "từ 95%"; a unit that is no sign stands once, at the end. */
function inUnit({ low, holdsLow, high, holdsHigh }: Span, wording: number, unit: string): string {
  const [sign, word] = unit === "%" ? ["%", ""] : ["", wording === 0 || unit === "" ? "" : ` ${unit}`];
  const from = low === undefined ? "" : `${comma(low)}${sign}`;
  const to = high === undefined ? "" : `${comma(high)}${sign}`;
  if (low === undefined)
    return `${pick(wording, holdsHigh ? "<=" : "<", ...either(holdsHigh, "không quá ", "dưới "))}${to}${word}`;
  if (high === undefined) {
    if (!holdsLow) return `${pick(wording, ">", "trên ", "trên ")}${from}${word}`;
    return pick(wording, `>=${from}`, `từ ${from}${word} trở lên`, `từ ${from}${word}`);
  }
  const until = holdsHigh ? "" : "dưới ";
  return pick(
    wording,
    `${from}-${holdsHigh ? "" : "<"}${to}`,
    `từ ${from} đến ${until}${to}${word}`,
    `${from} đến ${until}${to}${word}`,
  );
}

const either = (is: boolean, yes: string, no: string): [string, string] => (is ? [yes, yes] : [no, no]);

/** "1-2", "chậm từ 1 đến 2 ngày", "chậm 1-2 ngày"; 0 is "đúng hạn". */
function inDays({ low = 0, holdsLow, high }: Span, wording: number): string {
  if (low === 0 && high === 0) return pick(wording, "0", "đúng hạn", "nộp đúng hạn");
  if (high === undefined) {
    return holdsLow
      ? pick(wording, `>=${comma(low)}`, `chậm từ ${comma(low)} ngày trở lên`, `chậm từ ${comma(low)} ngày`)
      : pick(wording, `>${comma(low)}`, `chậm trên ${comma(low)} ngày`, `chậm quá ${comma(low)} ngày`);
  }
  if (low === high) return pick(wording, comma(low), `chậm ${comma(low)} ngày`, `chậm ${comma(low)} ngày`);
  const [from, to] = [comma(low), comma(high)];
  return pick(wording, `${from}-${to}`, `chậm từ ${from} đến ${to} ngày`, `chậm ${from}-${to} ngày`);
}

function writeBar(rule: BarRule, wording: number): string {
  const [bar, points] = [`${comma(rule.bar)}%`, inPoints(rule.points, wording)];
  if (rule.kind === "own bar") {
    const own = `${comma(rule.ownBar)}%`;
    const both = pick(
      wording,
      `từ ${bar}, ${rule.who} từ ${own}`,
      `từ ${bar} trở lên (${rule.who} từ ${own} trở lên)`,
      `đạt từ ${bar}, riêng ${rule.who} từ ${own}`,
    );
    return `${both}: ${points}; còn lại: ${inPoints(rule.rest, wording)}`;
  }
  const plainBar = `${comma(rule.plainBar)}%`;
  const cases = pick(
    wording,
    `từ ${bar} và ${rule.term}: ${points}; từ ${plainBar}: ${inPoints(rule.plain, wording)}`,
    `từ ${bar} trở lên và ${rule.term}: ${points}; từ ${plainBar} trở lên: ${inPoints(rule.plain, wording)}`,
    `- Đạt từ ${bar} và ${rule.term}: ${points}\n- Đạt từ ${plainBar}: ${inPoints(rule.plain, wording)}`,
  );
  if (rule.rest === undefined) return cases;
  const rest = inPoints(rule.rest, wording);
  return pick(
    wording,
    `${cases}; còn lại: ${rest}`,
    `${cases}; dưới ${plainBar}: ${rest}`,
    `${cases}\n- Còn lại: ${rest}`,
  );
}
