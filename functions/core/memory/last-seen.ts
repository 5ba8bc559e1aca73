/**
 * What a run saw of scores, targets, rules and lists, so that the next one can tell what changed. It stands in the hidden
 * sheet beside the digest, read and written in the same two calls.
 */
import type { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Bloc } from "../bloc/bloc.ts";

/** A row as the texts that a person would copy, by field; blank cells are absent. */
export type SeenRow = Readonly<Record<string, string>>;

export interface Seen {
  /** By member code, then by criterion code. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, SeenRow>>;
  /** By sheet name, in the order of the sheet. */
  readonly lists: ReadonlyMap<string, readonly SeenRow[]>;
  /** By member code: what the result said of it. */
  readonly standings: ReadonlyMap<string, SeenRow>;
  /** How many events each place has had, by a digest of the place: tells a second change of one kind from the first. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The columns of a form whose changes are kept: never evidence or remarks, which are words. */
export const SEEN_FIELDS = [
  "target",
  "unassigned",
  "result",
  "supplement",
  "selfScore",
  "blocScore",
  "verifiedScore",
] as const satisfies readonly (keyof typeof scoreForm.shape)[];

/** Sheets whose rows are kept, the rules first. Reports hold words, and are not kept. */
export const SEEN_LISTS = [
  "settings",
  "members",
  "contacts",
  "criteria",
  "awards",
  "calendar",
  "extensions",
  "handIns",
  "exclusions",
  "votes",
  "activities",
  "initiatives",
  "commendations",
  "registrations",
] as const satisfies readonly (keyof Bloc["workbook"]["sheets"])[];

/** Of the people of Đầu mối only who may type and who gets mail. */
export const SEEN_CONTACT_FIELDS = ["member", "person", "duty", "mail", "account", "boardAccount"] as const;
