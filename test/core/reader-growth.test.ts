/**
 * Every reader of what people type, on nasty texts of ten thousand and of a hundred thousand signs: ten times the text
 * may take some ten times the time, and never a hundred times.
 */
import { describe, expect, it } from "vitest";
import { isNamed } from "../../functions/core/bloc/criteria-issues.ts";
import { normalCode } from "../../functions/core/bloc/criterion-code.ts";
import { readMoment } from "../../functions/core/bloc/hand-in.ts";
import { maskAddresses } from "../../functions/core/bloc/mask-address.ts";
import { readQuota } from "../../functions/core/bloc/read-quota.ts";
import { readQuorum, readVoteTerms } from "../../functions/core/bloc/read-vote-terms.ts";
import { readConditions } from "../../functions/core/conditions/read-conditions.ts";
import { readKnockOuts } from "../../functions/core/conditions/read-knock-outs.ts";
import { findTable } from "../../functions/core/paper-table/find-table.ts";
import { understandTable } from "../../functions/core/paper-table/understand-table.ts";
import { foldedCodes } from "../../functions/core/reminders/reminder-record.ts";
import { taskWords, tidy } from "../../functions/core/reminders/reminder-wording.ts";
import { withoutNotArising } from "../../functions/core/rules/not-arising.ts";
import { readRule } from "../../functions/core/rules/read-rule.ts";
import { cellMeta } from "../../sheets-schema/cells/cell-codec.ts";
import { cell } from "../../sheets-schema/cells/cell-kinds.ts";
import { cutText, printable } from "../../sheets-schema/cells/cut-text.ts";
import { decimal } from "../../sheets-schema/cells/decimal.ts";
import { quotedShort } from "../../sheets-schema/cells/fault.ts";
import { readDate } from "../../sheets-schema/cells/read-date.ts";
import { readEmails } from "../../sheets-schema/cells/read-emails.ts";
import { cleanText, matchKey, nearestNames, oneNamed } from "../../sheets-schema/cells/vietnamese.ts";
import { criterionKinds } from "../../sheets-schema/sheets/criteria.ts";

const NASTY: Readonly<Record<string, string>> = {
  letters: "a",
  dots: ".",
  "dots with an end": "....x",
  spaces: " ",
  "spaces and words": "a  b   ",
  colons: ":",
  semicolons: ";",
  "steps that overlap": "≥ 10: 1đ; ",
  "angles open": "<",
  "angles shut": ">",
  "addresses half written": "a@",
  "addresses with names": '"A" <a@x.vn>, ',
  quotation: "“",
  apostrophes: "'",
  "quotation marks": '"',
  digits: "1",
  "digits with dots": "1.",
  "digits with commas": "1,",
  signs: "+-",
  dashes: "-",
  marks: "\u0301",
  "letters with marks": "ế",
  emoji: "😀",
  "line breaks": "\n",
  slashes: "1/",
  "words of rules": "cứ giảm 1% trừ 1 điểm ",
  percents: "1% ",
  parentheses: "(",
  "spaces of other widths": "\u00a0\u3000",
  capitals: "Đ",
  "old letters": "§¶",
};

const bounds = { maximum: decimal(10), bonusCap: undefined, deductionCap: undefined } as Parameters<typeof readRule>[2];
const kinds = {
  text: cell.text(),
  words: cell.words(),
  code: cell.code(),
  choice: cell.choice(["Năm"]),
  number: cell.number(),
  count: cell.count(),
  money: cell.money(),
  date: cell.date(),
  time: cell.time(),
  email: cell.email(),
  emails: cell.emails(),
  counts: cell.counts(),
};

const LIMITED = 1_000;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(kinds).map(([name, schema]) => [`cell.${name}`, (text: string) => cellMeta(schema)?.read(text)]),
  ),
  cleanText,
  printable,
  matchKey: (text) => matchKey(`${text}${Math.random()}`),
  readEmails,
  readDate,
  readMoment,
  normalCode,
  isNamed: (text) => isNamed(text, "I.1"),
  nearestNames: (text) => nearestNames(text, ["Ban Tổ chức", "Ban Dân vận"]),
  oneNamed: (text) => oneNamed(text, ["Ban Tổ chức", "Ban Dân vận"]),
  cutText: (text) => cutText(text, 50_000),
  quotedShort: (text) => quotedShort({ code: "blank", severity: "note", what: `“${text}”`, remedy: text, value: text }),
  tidy,
  taskWords,
  maskAddresses,
  "a table of criteria": (text) =>
    understandTable(
      [
        { rowNumber: 2, code: "1", title: text, maximum: "5", rule: "" },
        { rowNumber: 3, code: "", title: text, maximum: text.slice(0, LIMITED), rule: "" },
        { rowNumber: 4, code: text.slice(0, LIMITED), title: "", maximum: undefined, rule: text.slice(0, LIMITED) },
      ],
      undefined,
    ),
  "headings of a table": (text) =>
    findTable(
      [
        {
          name: "a",
          rows: [
            [text, text],
            ["Nội dung", "Điểm"],
          ],
        },
      ],
      true,
    ),
  foldedCodes: (text) => foldedCodes([text])(text),
  "rule conditions": (text) => readConditions(text, { codeOf: () => undefined }),
  "rule knock-outs": (text) =>
    readKnockOuts(`${text} hạ một bậc`, { code: "I", isGroup: true, names: { codeOf: () => undefined } }),
  "rule not arising": (text) => withoutNotArising(`${text} phát sinh`, undefined, bounds),
  "rule quota": (text) => readQuota(text, { rounding: undefined, size: 9, classNames: ["Tốt"] }),
  "rule votes": readVoteTerms,
  "rule quorum": readQuorum,
  ...Object.fromEntries(criterionKinds.map((kind) => [`rule ${kind}`, (text: string) => readRule(kind, text, bounds)])),
};

/** Milliseconds of CPU, the best of some. */
function cost(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 2; time++) {
    const begun = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) / 1_000);
    if (best < 2) break;
  }
  return best;
}

describe.each(Object.entries(readers))("%s", (name, read) => {
  // No rule is read beyond what its cell may hold.
  const [few, many] = name.startsWith("rule ") ? [LIMITED / 10, LIMITED] : [10_000, 100_000];
  it("grows with its text, whatever it holds", { timeout: 60_000, retry: 2 }, () => {
    const found: string[] = [];
    for (const [what, unit] of Object.entries(NASTY)) {
      const text = (signs: number) => unit.repeat(Math.ceil(signs / unit.length)).slice(0, signs);
      const long = cost(read, text(many));
      if (long < (name.startsWith("rule ") ? 60 : 50)) continue;
      const short = Math.max(cost(read, text(few)), 0.2);
      if (long / short > 40) found.push(`${what}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
    }
    expect(found).toEqual([]);
  });
});
