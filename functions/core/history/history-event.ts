/** A change as it is kept and shown: when it was seen, where, what stood before and after. */

import { columnOf, type Sheet } from "../../../sheets-schema/sheet.ts";
import { NEUTRAL_GROUND } from "../../../sheets-schema/sheets/exclusions.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { endOf, formHandIns } from "../bloc/hand-in.ts";
import type { SeenRow } from "../memory/last-seen.ts";
import type { Change } from "./changes.ts";
import { becauseOf, type EventKind, eventWords, rowText } from "./history-wording.ts";

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

/** The events of `changes`, seen at `now` ("2024-11-25T08:15"). What the program itself keeps is no event. */
export function eventsOf(changes: readonly Change[], bloc: Bloc, now: string): HistoryEvent[] {
  const isAfter = deadlinesOf(bloc, now);
  const typed = changes.filter((change) => change.kind === "form-cell" && change.field !== "official");
  return changes
    .filter((change) => !isProgramRow(change))
    .map((change): HistoryEvent => {
      if (change.kind === "form-cell") return formEvent(change, bloc, now, isAfter, typed);
      if (change.kind === "standing") return standingEvent(change, bloc, now, typed);
      return rowEvent(change, now, isAfter);
    });
}

type FormChange = Extract<Change, { kind: "form-cell" }>;
type StandingChange = Extract<Change, { kind: "standing" }>;
type RowChange = Exclude<Change, FormChange | StandingChange>;

/** Tells whether now is after the deadline of a form ("form", by member) or of the rules ("rules"). */
type IsAfter = (what: "form" | "rules" | "targets", member: string) => boolean;

function deadlinesOf(bloc: Bloc, now: string): IsAfter {
  const forms = formHandIns(bloc);
  const { rulesLockedOn } = bloc.settings;
  const registered = bloc.milestones.filter(({ phase, isEvent }) => phase === "Đăng ký" && !isEvent).at(-1);
  return (what, member) => {
    if (what === "rules") return rulesLockedOn !== undefined && now.slice(0, 10) > rulesLockedOn;
    if (what === "targets") return registered !== undefined && now > endOf(registered);
    const handIn = forms.get(member);
    return handIn !== undefined && now > endOf(handIn);
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
  typed: readonly Change[],
): HistoryEvent {
  const kind = FORM_KINDS[field];
  const form = bloc.members.find(({ code }) => code === member)?.form;
  const isTarget = kind === "target" || kind === "unassigned";
  return {
    seenAt: now,
    kind,
    member,
    place: formPlace(bloc, member, criterion, field),
    what: eventWords[kind],
    before,
    after,
    isAfterDue: kind !== "official" && isAfter(isTarget ? "targets" : "form", member),
    reason: kind === "official" ? becauseOf(causesOf(bloc, typed, criterion)) : reasonBeside(form, criterion, field),
  };
}

const formPlace = (bloc: Bloc, member: string, criterion: string, field: FormChange["field"]): string => {
  const form = bloc.members.find(({ code }) => code === member)?.form;
  return `${form?.grid?.title ?? `Phiếu ${member}`}, tiêu chí ${criterion}, cột ${columnOf(scoreForm, field).header}`;
};

type Form = Bloc["members"][number]["form"];

function reasonBeside(form: Form, criterion: string, field: FormChange["field"]): string {
  const values = form?.rows.find((row) => row.values.code === criterion)?.values;
  if (field === "blocScore") return values?.blocReason ?? "";
  return field === "verifiedScore" ? (values?.verifiedReason ?? "") : "";
}

/** Cells that people changed at a criterion, in any form, in the same run. */
const causesOf = (bloc: Bloc, typed: readonly Change[], criterion: string): string[] =>
  typed.flatMap((change) =>
    change.kind === "form-cell" && change.criterion === criterion
      ? [formPlace(bloc, change.member, criterion, change.field)]
      : [],
  );

function standingEvent(
  { member, field, before, after }: StandingChange,
  bloc: Bloc,
  now: string,
  typed: readonly Change[],
): HistoryEvent {
  const own = typed.flatMap((change) =>
    change.kind === "form-cell" && change.member === member
      ? [formPlace(bloc, member, change.criterion, change.field)]
      : [],
  );
  const others = typed.flatMap((change) =>
    change.kind === "form-cell" && change.member !== member
      ? [formPlace(bloc, change.member, change.criterion, change.field)]
      : [],
  );
  return {
    seenAt: now,
    kind: field,
    member,
    place: "Trang Xếp hạng",
    what: eventWords[field],
    before: field === "total" ? before.replace(".", ",") : before,
    after: field === "total" ? after.replace(".", ",") : after,
    isAfterDue: false,
    reason: becauseOf(own.length > 0 ? own : others),
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
  const label = LABELS[sheet]?.map((name) => row[name] ?? "").filter((text) => text !== "") ?? [];
  const place = [`Trang ${declared?.title ?? sheet}`, label.join(", "), header === undefined ? "" : `cột ${header}`];
  const text = rowText((declared?.columns ?? []).flatMap((column) => labelled(column.header, row[column.field])));
  return {
    seenAt: now,
    kind,
    member,
    place: place.filter((part) => part !== "").join(", "),
    what: eventWords[kind],
    before: change.kind === "list-cell" ? change.before : change.kind === "row-deleted" ? text : "",
    after: change.kind === "list-cell" ? change.after : change.kind === "row-added" ? text : "",
    isAfterDue: isAfter(isRule ? "rules" : "form", member),
    reason: sheet === "extensions" ? (row["reason"] ?? "") : sheet === "exclusions" ? NEUTRAL_GROUND : "",
    ...(change.kind === "row-deleted" ? { deleted: { sheet, row } } : {}),
  };
}

const labelled = (header: string, text: string | undefined): [string, string][] =>
  text === undefined ? [] : [[header, text]];

/** The fields by which people know a row. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  settings: ["name"],
  members: ["code"],
  criteria: ["code"],
  awards: ["name"],
  calendar: ["code"],
  extensions: ["milestone", "member"],
  handIns: ["milestone", "member"],
  exclusions: ["member", "scope"],
  votes: ["subject", "candidate"],
  activities: ["member", "title"],
  initiatives: ["member", "title"],
  commendations: ["member", "recipient"],
  registrations: ["member", "subject"],
};

function kindOf(change: RowChange): EventKind {
  if (change.sheet === "extensions" && change.kind !== "row-deleted") return "extension";
  if (change.kind !== "list-cell") return RULES.has(change.sheet) ? "rule" : change.kind;
  if (change.sheet === "handIns") return change.field === "returned" ? "returned" : "hand-in";
  return RULES.has(change.sheet) ? "rule" : "list-cell";
}

const sheetNamed = (name: string): Sheet | undefined =>
  (typedSheets as unknown as Readonly<Record<string, Sheet | undefined>>)[name];

/** Rows of hand-ins are made by the program, before anybody types in them. */
const isProgramRow = (change: Change): boolean =>
  change.kind === "row-added" && change.sheet === "handIns" && change.row["state"] === undefined;
