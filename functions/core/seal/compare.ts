/** What a recomputation changes against a result that stands: places, points, classes, awards, and which cells did it. */
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { type CellChange, inputChanges } from "./input-changes.ts";
import type { SealedContent } from "./seal.ts";
import type { SealedResult, SealedScore } from "./sealed-result.ts";

/** A value of before and after; undefined where there is none. */
export interface Change {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface MemberChange {
  readonly member: string;
  readonly name: string;
  readonly place: Change | undefined;
  readonly total: Change | undefined;
  readonly class: Change | undefined;
  readonly awards: Change | undefined;
  /** Criteria whose official points changed, in the order of the table. */
  readonly criteria: readonly { readonly code: string; readonly official: Change }[];
  /** The cells that did it; empty where only other members moved. */
  readonly causes: readonly CellChange[];
}

export interface Comparison {
  readonly rules: Change | undefined;
  /** Members of whom anything changed, in the order of their places after. */
  readonly members: readonly MemberChange[];
  /** Every cell that differs between the two inputs. */
  readonly cells: readonly CellChange[];
}

/** Compares two results of one bloc; both may come from any machine and any day. */
export function compare(before: SealedContent, after: SealedContent): Comparison {
  const cells = inputChanges(before.input, after.input);
  const order = [
    ...after.result.placed.map(({ member }) => member),
    ...after.result.unplaced.map(({ member }) => member),
  ];
  const gone = Object.keys(before.result.scores).filter((code) => !order.includes(code));
  return {
    rules: changeOf(before.rules.version, after.rules.version),
    cells,
    members: [...order, ...gone].flatMap((member) => memberChange(member, before, after, cells) ?? []),
  };
}

export const isEqual = ({ rules, members }: Comparison): boolean => rules === undefined && members.length === 0;

function memberChange(
  member: string,
  before: SealedContent,
  after: SealedContent,
  cells: readonly CellChange[],
): MemberChange | undefined {
  const [one, other] = [standingOf(member, before.result), standingOf(member, after.result)];
  const [scoreBefore, scoreAfter] = [before.result.scores[member], after.result.scores[member]];
  const criteria = changedCriteria(scoreBefore, scoreAfter, after);
  const found = {
    place: changeOf(one.place, other.place),
    total: changeOf(scoreBefore?.total, scoreAfter?.total),
    class: changeOf(one.class, other.class),
    awards: changeOf(one.awards, other.awards),
  };
  if (criteria.length === 0 && Object.values(found).every((change) => change === undefined)) return undefined;
  const codes = new Set(criteria.map(({ code }) => code));
  const isPointsMoved = criteria.length > 0 || found.total !== undefined;
  return {
    member,
    name: nameOf(member, after) ?? nameOf(member, before) ?? member,
    ...found,
    criteria,
    causes: cells.filter((cell) => isCause(cell, member, codes, isPointsMoved)),
  };
}

interface Standing {
  readonly place: string | undefined;
  readonly class: string | undefined;
  readonly awards: string | undefined;
}

function standingOf(member: string, { placed, unplaced }: SealedResult): Standing {
  const own = placed.find((each) => each.member === member);
  if (own !== undefined) {
    const awards = own.awards.length === 0 ? undefined : own.awards.join("; ");
    const place = own.group === undefined ? String(own.place) : `${own.place} (${own.group})`;
    return { place, class: own.class, awards };
  }
  const out = unplaced.find((each) => each.member === member);
  const place = out === undefined ? undefined : out.isFinal ? "Không xếp hạng" : "Chưa xếp hạng";
  return { place, class: undefined, awards: undefined };
}

function changedCriteria(before: SealedScore | undefined, after: SealedScore | undefined, { rules }: SealedContent) {
  const table = [...new Set(rules.criteria.map(({ code }) => code))];
  const removed = Object.keys(before?.criteria ?? {}).filter((code) => !table.includes(code));
  return [...table, ...removed].flatMap((code) => {
    const official = changeOf(before?.criteria[code]?.official, after?.criteria[code]?.official);
    return official === undefined ? [] : [{ code, official }];
  });
}

/** Cells of the member's own form at the criteria that moved; of other forms there, where a rule compares; and rules. */
function isCause(cell: CellChange, member: string, criteria: ReadonlySet<string>, isPointsMoved: boolean): boolean {
  if (cell.criterion !== undefined && cell.isForm) {
    const isOwn = cell.member === member;
    return criteria.has(cell.criterion) && (isOwn || cell.field === "result" || cell.field === "target");
  }
  if (cell.sheet === "criteria") return cell.criterion !== undefined && isPointsMoved;
  if (cell.member !== undefined) return cell.member === member;
  return cell.sheet === "settings" || cell.sheet === "awards" || cell.sheet === "calendar" || cell.sheet === "votes";
}

const nameOf = (member: string, { input }: SealedContent): string | undefined => {
  const row = (input["members"] ?? []).find((each) => matchKey(String(each["code"] ?? "")) === matchKey(member));
  return row === undefined ? undefined : String(row["name"] ?? member);
};

const changeOf = (before: string | undefined, after: string | undefined): Change | undefined =>
  before === after ? undefined : { before, after };
