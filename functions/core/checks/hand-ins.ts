import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { handIns as sheet } from "../../../sheets-schema/sheets/hand-ins.ts";
import type { HandIn } from "../bloc/bloc.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { Check } from "./check.ts";
import { paperFaults } from "./paper-wording.ts";

type Field = keyof typeof sheet.shape & string;

/** Hand-ins without approver, number or date, signed after they were seen, or under the number of another member. */
export const handIns: Check = (bloc, _scores, now) => {
  const names = new Map(bloc.members.map(({ code, name }) => [code, name]));
  const users = new Map<string, string>();
  const parsed = bloc.workbook.sheets.handIns;
  return bloc.handIns.flatMap((handIn): Issue[] => {
    const { member, milestone, row } = handIn;
    if (row === undefined) return [];
    const user = userOf(users, handIn);
    const found: [Field, Fault][] = [...missingParts(handIn), ...signedLate(handIn, now.slice(0, 10))];
    if (user !== undefined && user !== member) {
      found.push(["number", paperFaults.sharedNumber(row.values.number ?? "", names.get(user) ?? user)]);
    }
    const where = { rowNumber: row.rowNumber, member, rowLabel: `mốc ${milestone.code}` };
    return found
      .filter(([field]) => parsed.columns.has(field))
      .map(([field, fault]) => issueAt(parsed, fault, { ...where, field }));
  });
};

function missingParts({ row, isHandedIn }: HandIn): [Field, Fault][] {
  if (row === undefined || !isHandedIn || row.values.state !== "Đã nộp") return [];
  const missing = (["approvedBy", "number", "signedOn"] as const).filter((field) => isBlank(row.cells[field]));
  const [first] = missing;
  if (first === undefined) return [];
  return [[first, paperFaults.handInIncomplete(missing.map((field) => columnOf(sheet, field).header))]];
}

function signedLate({ row, seenAt }: HandIn, today: string): [Field, Fault][] {
  const signedOn = row?.values.signedOn;
  if (signedOn === undefined) return [];
  if (signedOn > today) return [["signedOn", paperFaults.signedInFuture(signedOn)]];
  const seenOn = seenAt?.slice(0, 10);
  if (seenOn === undefined || signedOn <= seenOn) return [];
  return [["signedOn", paperFaults.signedAfterHandIn(signedOn, seenOn)]];
}

/** Who typed the number of this paper first. A bare "45" stands in every agency's book; only with its sign it is one paper. */
function userOf(users: Map<string, string>, { member, row }: HandIn): string | undefined {
  const number = row?.values.number;
  if (number === undefined || !/\p{L}/u.test(number)) return undefined;
  const key = matchKey(number);
  const user = users.get(key) ?? member;
  users.set(key, user);
  return user;
}
