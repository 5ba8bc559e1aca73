/** A change as it is kept and shown: when it was seen, where, what stood before and after. */

import { columnOf, type Sheet } from "../../../sheets-schema/sheet.ts";
import type { Phase } from "../../../sheets-schema/sheets/calendar.ts";
import { NEUTRAL_GROUND } from "../../../sheets-schema/sheets/exclusions.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { endOf, formHandIns } from "../bloc/hand-in.ts";
import type { SeenRow } from "../memory/last-seen.ts";
import type { Change } from "./changes.ts";
import { becauseOf, type EventKind, eventWords, filledCells, rowsMore, rowText } from "./history-wording.ts";
import { labelOf } from "./row-labels.ts";

export interface HistoryEvent {
  /** When a run first saw it, in Viet Nam, as "2024-11-25T08:15". */
  readonly seenAt: string;
  readonly kind: EventKind;
  /** The code of the member; "" for the bloc. */
  readonly member: string;
  /** As people say it: "Phiếu Ban Tổ chức, tiêu chí I.2.3, cột Điểm tự chấm". */
  readonly place: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** True when it was seen after the deadline, or the lock, that it belongs to. */
  readonly isAfterDue: boolean;
  /** Why: the reason beside it, or the cells of the same run that did it; "" where neither is known. */
  readonly reason: string;
  /** The row itself, of one that was deleted, so that it can be put back. */
  readonly deleted?: { readonly sheet: string; readonly row: SeenRow };
}

/** The events of `changes`, one each, seen at `now` ("2024-11-25T08:15"). */
export function eventsOf(changes: readonly Change[], bloc: Bloc, now: string): HistoryEvent[] {
  const isAfter = deadlinesOf(bloc, now);
  const typed = typedCells(changes);
  return changes.map((change): HistoryEvent => {
    if (change.kind === "first-entry") return firstEntryEvent(change, bloc, now, isAfter);
    if (change.kind === "form-cell") return formEvent(change, bloc, now, isAfter, typed);
    if (change.kind === "standing") return standingEvent(change, bloc, now, typed);
    if (change.kind === "rows-added") return blockEvent(change, now);
    return rowEvent(change, now, isAfter);
  });
}

type FormChange = Extract<Change, { kind: "form-cell" }>;
type StandingChange = Extract<Change, { kind: "standing" }>;
type FirstEntry = Extract<Change, { kind: "first-entry" }>;
type BlockChange = Extract<Change, { kind: "rows-added" }>;
type RowChange = Exclude<Change, FormChange | FirstEntry | StandingChange | BlockChange>;

/** A cell of a form in which somebody typed. */
interface TypedCell {
  readonly member: string;
  readonly criterion: string;
  readonly field: FirstEntry["cells"][number]["field"];
}

const typedCells = (changes: readonly Change[]): TypedCell[] =>
  changes.flatMap((change): TypedCell[] => {
    if (change.kind === "first-entry") return change.cells.map((cell) => ({ ...cell, member: change.member }));
    if (change.kind !== "form-cell" || change.field === "official") return [];
    return [{ member: change.member, criterion: change.criterion, field: change.field }];
  });

/** Tells whether now is after the deadline of what is typed: in a form by `member`, in a list, in the rules. */
type IsAfter = (what: TypedCell["field"] | "list" | "rules", member: string) => boolean;

function deadlinesOf(bloc: Bloc, now: string): IsAfter {
  const forms = formHandIns(bloc);
  const { rulesLockedOn } = bloc.settings;
  const isOver = (phase: Phase): boolean => {
    const last = bloc.milestones.filter((milestone) => milestone.phase === phase && !milestone.isEvent).at(-1);
    return last !== undefined && now > endOf(last);
  };
  return (what, member) => {
    if (what === "rules") return rulesLockedOn !== undefined && now.slice(0, 10) > rulesLockedOn;
    if (what === "target" || what === "unassigned") return isOver("Đăng ký");
    if (what === "blocScore") return isOver("Khối chấm điểm");
    if (what === "verifiedScore") return isOver("Thẩm định");
    const handIn = forms.get(member);
    return handIn !== undefined && now > endOf(handIn);
  };
}

/** One line for a form: which cells of it were filled in. Of what was never seen before, nobody knows that it is late. */
function firstEntryEvent(
  { member, cells, isFirstSight }: FirstEntry,
  bloc: Bloc,
  now: string,
  isAfter: IsAfter,
): HistoryEvent {
  const [first, ...others] = cells;
  const isOne = first !== undefined && others.length === 0;
  const counts = Map.groupBy(cells, ({ field }) => columnOf(scoreForm, field).header);
  return {
    seenAt: now,
    kind: "first-entry",
    member,
    place: isOne ? formPlace(bloc, { member, ...first }) : formTitle(bloc, member),
    what: eventWords["first-entry"],
    before: "",
    after: isOne ? first.value : filledCells([...counts].map(([header, { length }]) => [header, length])),
    isAfterDue: !isFirstSight && cells.some(({ field }) => isAfter(field, member)),
    reason: isOne ? reasonBeside(bloc, { member, ...first }) : "",
  };
}

const FORM_KINDS: Readonly<Record<FormChange["field"], EventKind>> = {
  target: "target",
  unassigned: "unassigned",
  result: "result",
  supplement: "result",
  selfScore: "score",
  blocScore: "score",
  verifiedScore: "score",
  official: "official",
};

function formEvent(
  { member, criterion, field, before, after }: FormChange,
  bloc: Bloc,
  now: string,
  isAfter: IsAfter,
  typed: readonly TypedCell[],
): HistoryEvent {
  const kind = FORM_KINDS[field];
  return {
    seenAt: now,
    kind,
    member,
    place: formPlace(bloc, { member, criterion, field }),
    what: eventWords[kind],
    before,
    after,
    isAfterDue: field !== "official" && isAfter(field, member),
    reason:
      field === "official"
        ? becauseOf(typed.filter((cell) => cell.criterion === criterion).map((cell) => formPlace(bloc, cell)))
        : reasonBeside(bloc, { member, criterion, field }),
  };
}

const formOf = (bloc: Bloc, member: string) => bloc.members.find(({ code }) => code === member)?.form;

const formTitle = (bloc: Bloc, member: string): string => formOf(bloc, member)?.grid?.title ?? `Phiếu ${member}`;

const formPlace = (
  bloc: Bloc,
  { member, criterion, field }: Pick<FormChange, "member" | "criterion" | "field">,
): string => `${formTitle(bloc, member)}, tiêu chí ${criterion}, cột ${columnOf(scoreForm, field).header}`;

function reasonBeside(bloc: Bloc, { member, criterion, field }: TypedCell): string {
  const values = formOf(bloc, member)?.rows.find((row) => normalCode(row.values.code ?? "") === criterion)?.values;
  if (field === "blocScore") return values?.blocReason ?? "";
  return field === "verifiedScore" ? (values?.verifiedReason ?? "") : "";
}

function standingEvent(
  { member, field, before, after }: StandingChange,
  bloc: Bloc,
  now: string,
  typed: readonly TypedCell[],
): HistoryEvent {
  const own = typed.filter((cell) => cell.member === member);
  const causes = own.length > 0 ? own : typed;
  return {
    seenAt: now,
    kind: field,
    member,
    place: "Trang Xếp hạng",
    what: eventWords[field],
    before: field === "total" ? before.replace(".", ",") : before,
    after: field === "total" ? after.replace(".", ",") : after,
    isAfterDue: false,
    reason: becauseOf(causes.map((cell) => formPlace(bloc, cell))),
  };
}

const RULES: ReadonlySet<string> = new Set(["settings", "members", "criteria", "awards", "calendar"]);

function rowEvent(change: RowChange, now: string, isAfter: IsAfter): HistoryEvent {
  const { sheet, row } = change;
  const isRule = RULES.has(sheet);
  const member = row["member"] ?? (sheet === "members" ? (row["code"] ?? "") : "");
  const kind = kindOf(change);
  const declared = sheetNamed(sheet);
  const field = change.kind === "list-cell" ? change.field : undefined;
  const header = field === undefined ? undefined : declared?.columns.find((column) => column.field === field)?.header;
  const place = [`Trang ${declared?.title ?? sheet}`, labelOf(sheet, row), header === undefined ? "" : `cột ${header}`];
  const text = rowText((declared?.columns ?? []).flatMap((column) => labelled(column.header, row[column.field])));
  return {
    seenAt: now,
    kind,
    member,
    place: place.filter((part) => part !== "").join(", "),
    what: eventWords[kind],
    before: change.kind === "list-cell" ? change.before : change.kind === "row-deleted" ? text : "",
    after: change.kind === "list-cell" ? change.after : change.kind === "row-added" ? text : "",
    isAfterDue: sheet !== "contacts" && isAfter(isRule ? "rules" : "list", member),
    reason: sheet === "extensions" ? (row["reason"] ?? "") : sheet === "exclusions" ? NEUTRAL_GROUND : "",
    ...(change.kind === "row-deleted" ? { deleted: { sheet, row } } : {}),
  };
}

const blockEvent = ({ sheet, count }: BlockChange, now: string): HistoryEvent => ({
  seenAt: now,
  kind: "row-added",
  member: "",
  place: `Trang ${sheetNamed(sheet)?.title ?? sheet}`,
  what: eventWords["row-added"],
  before: "",
  after: rowsMore(count),
  isAfterDue: false,
  reason: "",
});

const labelled = (header: string, text: string | undefined): [string, string][] =>
  text === undefined ? [] : [[header, text]];

function kindOf(change: RowChange): EventKind {
  if (change.sheet === "contacts") return "contact";
  if (change.sheet === "extensions" && change.kind !== "row-deleted") return "extension";
  if (change.kind !== "list-cell") return RULES.has(change.sheet) ? "rule" : change.kind;
  if (change.sheet === "handIns") return change.field === "returned" ? "returned" : "hand-in";
  return RULES.has(change.sheet) ? "rule" : "list-cell";
}

const sheetNamed = (name: string): Sheet | undefined =>
  (typedSheets as unknown as Readonly<Record<string, Sheet | undefined>>)[name];

/** Rows of hand-ins are made by the program, before anybody types in them: they are no event. */
export const isProgramRow = (change: Change): boolean =>
  change.kind === "row-added" && change.sheet === "handIns" && change.row["state"] === undefined;
