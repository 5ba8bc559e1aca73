/** What is wrong with the kinds of the members: one without any beside others, one that is likely another misspelt. */
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { members as membersSheet } from "../../../sheets-schema/sheets/members.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberNames } from "./bloc.ts";
import { kindFaults } from "./kind-wording.ts";
import { kindsOf } from "./kinds.ts";
import type { Settings } from "./settings.ts";

/** The issues of the column Loại đơn vị, those of members that are there. */
export function kindIssues(
  parsed: ParsedSheet<typeof membersSheet.shape>,
  { members }: MemberNames,
  settings: Settings,
): Issue[] {
  const rows = new Map(parsed.rows.toReversed().map((row) => [row.values.code, row.rowNumber]));
  const isByKind = settings.rankGroups === "theo loại đơn vị";
  const known = kindsOf(members);
  const at = (code: string, fault: Fault): Issue =>
    issueAt(parsed, fault, { rowNumber: rows.get(code) ?? parsed.headerRow, field: "kind" });
  if (known.length === 0)
    return isByKind && members.length > 0 ? [issueAt(parsed, kindFaults.noKinds(), { field: "kind" })] : [];
  return members.flatMap(({ code, name, kinds = [] }) =>
    kinds.length === 0
      ? [at(code, kindFaults.missing(name, known, isByKind))]
      : kinds.flatMap((kind) => {
          const isAlone = members.filter((member) => member.kinds?.includes(kind) === true).length === 1;
          const likely = isAlone ? known.find((other) => other !== kind && isMisspelt(kind, other)) : undefined;
          return likely === undefined ? [] : [at(code, kindFaults.misspelt(kind, likely))];
        }),
  );
}

/** Without marks and signs: "cấp xã" and "cap xa". */
const bare = (text: string): string =>
  matchKey(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same but for marks, signs, the order of two letters or one letter of a word of three or more: never for a number. */
function isMisspelt(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one.replace(/ /g, "") === other.replace(/ /g, "")) return true;
  const [words, others] = [one.split(" "), other.split(" ")];
  if (words.length !== others.length) return false;
  const apart = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? ""] as const]));
  return apart.length === 1 && apart.every(([word, wanted]) => isOneSlip(word, wanted));
}

const ROMAN_OR_NUMBER = /\d|^[ivx]+$/;

/** One letter more, less or other, or two that changed places. */
function isOneSlip(word: string, wanted: string): boolean {
  if (Math.min(word.length, wanted.length) < 2 || Math.max(word.length, wanted.length) < 3) return false;
  if (ROMAN_OR_NUMBER.test(word) || ROMAN_OR_NUMBER.test(wanted)) return false;
  let from = 0;
  while (from < word.length && word[from] === wanted[from]) from++;
  const rest = (text: string, skip: number): string => text.slice(from + skip);
  return (
    rest(word, 1) === rest(wanted, 1) ||
    rest(word, 1) === rest(wanted, 0) ||
    rest(word, 0) === rest(wanted, 1) ||
    (rest(word, 2) === rest(wanted, 2) && word[from] === wanted[from + 1] && word[from + 1] === wanted[from])
  );
}
