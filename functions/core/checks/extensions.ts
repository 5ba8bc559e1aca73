import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { endOf } from "../bloc/hand-in.ts";
import { milestoneNames } from "../bloc/milestone-names.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { Check } from "./check.ts";
import { paperFaults } from "./paper-wording.ts";
import { wordsKey } from "./words-key.ts";

/** Extensions that extend nothing, that an agency grants itself, or that were granted by nobody known. */
export const extensions: Check = (bloc) => {
  const parsed = bloc.workbook.sheets.extensions;
  const milestones = milestoneNames(bloc.milestones);
  const members = new Map(bloc.members.map((member) => [member.code, member]));
  const agencyOf = grantors(bloc);
  return parsed.rows.flatMap(({ rowNumber, values }): Issue[] => {
    const { until, time, grantedBy } = values;
    const milestone = milestones.find(values.milestone ?? "");
    const found: ["until" | "grantedBy", Fault][] = [];
    if (milestone !== undefined && until !== undefined) {
      const isLater = endOf({ due: until, time: time ?? milestone.time }) > endOf(milestone);
      if (!isLater) found.push(["until", paperFaults.noExtension(until, milestone.due, milestone.code)]);
    }
    if (grantedBy !== undefined) {
      const member = members.get(bloc.names.codeOf(values.member ?? "") ?? "");
      const agencies = agencyOf(grantedBy);
      if (agencies.length === 0) found.push(["grantedBy", paperFaults.unknownGrantor(grantedBy)]);
      else if (member !== undefined && agencies.every((agency) => agency === member.code)) {
        const isLeader = member.role === "Trưởng Khối";
        const fault = isLeader ? paperFaults.leaderExtendsItself : paperFaults.memberExtendsItself;
        found.push(["grantedBy", fault(grantedBy)]);
      }
    }
    return found.map(([field, fault]) => issueAt(parsed, fault, { rowNumber, field }));
  });
};

/** Stands for the Board, and for the bloc as a whole: no member, and nobody's own affair. */
const NO_MEMBER = "";
const BOARD = ["thi đua - khen thưởng", "thi đua, khen thưởng", "thi đua khen thưởng", "TĐKT"].map(wordsKey);
const WHOLE = ["Khối", "Hội nghị", "Hội đồng", "Thường trực"].map(wordsKey);
/** What people call the Board in short. */
const BOARD_ALONE = wordsKey("Ban");

/** The agencies of whoever is named as grantor: by duty, as a member, or as a person of Đầu mối; none for nobody known. */
function grantors({ members, names, contacts }: Bloc): (typed: string) => readonly string[] {
  const ofRole = (role: string): string => members.find((member) => member.role === role)?.code ?? NO_MEMBER;
  const duties = [
    ["Phó Trưởng Khối", ofRole("Phó Trưởng Khối")],
    ["Trưởng Khối", ofRole("Trưởng Khối")],
    ["Thư ký", ofRole("Trưởng Khối")],
    ...BOARD.map((words) => [words, NO_MEMBER]),
  ].map(([words = "", agency = NO_MEMBER]) => [wordsKey(words), agency] as const);
  const people = contacts
    .map(({ person, member }) => [wordsKey(person), member] as const)
    .filter(([key]) => key !== "");
  return (typed) => {
    const key = wordsKey(typed);
    const duty = duties.find(([words]) => key.includes(words));
    if (duty !== undefined) return [duty[1]];
    const member = names.codeOf(typed);
    if (member !== undefined) return [member];
    const named = people.filter(([person]) => key.includes(person)).map(([, agency]) => agency);
    if (named.length > 0) return named;
    const isWhole = key === BOARD_ALONE || WHOLE.some((words) => key === words || key.startsWith(`${words} `));
    return isWhole ? [NO_MEMBER] : [];
  };
}
