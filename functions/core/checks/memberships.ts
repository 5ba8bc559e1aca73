import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import type { Member } from "../bloc/bloc.ts";
import { mendedBy } from "../bloc/member-names.ts";
import { type Issue, issueAt } from "../issue.ts";
import { type Check, listOf, memberLists, namedIn, rowIssue } from "./check.ts";
import { memberFaults } from "./member-wording.ts";

/** Members merged into nobody known or in a circle, without their last day, or that left rows for which nobody answers. */
export const memberships: Check = (bloc) => {
  const { names, workbook } = bloc;
  const left = names.left ?? new Map<string, Member>();
  const members = new Map([...names.members.map((member): [string, Member] => [member.code, member]), ...left]);
  const orphans = memberLists.flatMap((name) => {
    const parsed = listOf(bloc, name);
    return parsed.rows.flatMap((row) => {
      const code = names.codeOf(namedIn(row));
      const member = left.get(code ?? "");
      return member === undefined || mendedBy(names, code) !== undefined ? [] : [{ parsed, row, member }];
    });
  });
  const counts = new Map<string, number>();
  for (const { member } of orphans) {
    const end = lastInLine(member, members).code;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const seen = new Set<string>();
  const ofMembers = workbook.sheets.members.rows.flatMap(({ rowNumber, values, cells }): Issue[] => {
    const member = members.get(values.code ?? "");
    if (member === undefined || seen.has(member.code)) return [];
    seen.add(member.code);
    const at = (field: string, fault: Parameters<typeof issueAt>[1]): Issue[] => [
      issueAt(workbook.sheets.members, fault, { rowNumber, field }),
    ];
    const { name, code, to, mergedInto } = member;
    if (mergedInto === undefined && !isBlank(cells.mergedInto)) {
      const typed = values.mergedInto ?? "";
      return at("mergedInto", memberFaults.unknownSuccessor(typed, names.near(typed)));
    }
    const circle = circleFrom(member, members);
    if (circle !== undefined) return at("mergedInto", memberFaults.mergedInCircle(circle));
    if (mergedInto !== undefined && to === undefined && !left.has(code)) {
      return at("to", memberFaults.lastDayMissing(name));
    }
    const rows = counts.get(code);
    return rows === undefined ? [] : at("mergedInto", memberFaults.noSuccessor(name, rows));
  });
  return [
    ...ofMembers,
    ...orphans.map(({ parsed, row, member }) =>
      rowIssue(bloc, parsed, row, "member", memberFaults.rowOfNobody(member.name)),
    ),
  ];
};

/** The codes from a member along "Sáp nhập vào" until one comes again; undefined where none does, or not the first. */
function circleFrom(member: Member, members: ReadonlyMap<string, Member>): string[] | undefined {
  const passed = new Set([member.code]);
  let next = member.mergedInto;
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    next = members.get(next)?.mergedInto;
  }
  return next === member.code ? [...passed, next] : undefined;
}

/** The member at which the line of those it was merged into ends; in a circle some member of it. */
function lastInLine(member: Member, members: ReadonlyMap<string, Member>): Member {
  const passed = new Set([member.code]);
  let last = member;
  let next = members.get(member.mergedInto ?? "");
  while (next !== undefined && !passed.has(next.code)) {
    passed.add(next.code);
    last = next;
    next = members.get(next.mergedInto ?? "");
  }
  return last;
}
