/**
 * All sheets of a bloc's spreadsheet, in tab order. Template, documentation, reader and demo read this one list; the
 * score forms, one per member, stand after the hand-ins.
 */
import { activities } from "./activities.ts";
import { awards } from "./awards.ts";
import { calendar } from "./calendar.ts";
import { commendations } from "./commendations.ts";
import { contacts } from "./contacts.ts";
import { criteria } from "./criteria.ts";
import { exclusions } from "./exclusions.ts";
import { extensions } from "./extensions.ts";
import {
  discussion,
  guide,
  issueSheet,
  ranking,
  reminderLog,
  runLog,
  scoreMatrix,
  state,
  summary,
} from "./generated.ts";
import { handIns } from "./hand-ins.ts";
import { initiatives } from "./initiatives.ts";
import { members } from "./members.ts";
import { registrations } from "./registrations.ts";
import { reports } from "./reports.ts";
import { settings } from "./settings.ts";
import type { Sheet } from "./sheet.ts";
import { votes } from "./votes.ts";

/** Sheets in which people type, by name. */
export const typedSheets = {
  settings,
  members,
  contacts,
  criteria,
  awards,
  calendar,
  extensions,
  handIns,
  activities,
  initiatives,
  commendations,
  registrations,
  reports,
  exclusions,
  votes,
} as const;
export type TypedSheets = typeof typedSheets;

/** Sheets that the functions rewrite as a whole, by name. */
export const generatedSheets = {
  guide,
  ranking,
  scoreMatrix,
  discussion,
  summary,
  issues: issueSheet,
  reminderLog,
  runLog,
  state,
} as const;
export type GeneratedSheets = typeof generatedSheets;

/** Tab order; the score forms stand where "forms" does. */
export const tabOrder: readonly (Sheet | "forms")[] = [
  guide,
  settings,
  members,
  contacts,
  criteria,
  awards,
  calendar,
  extensions,
  handIns,
  "forms",
  activities,
  initiatives,
  commendations,
  registrations,
  reports,
  exclusions,
  votes,
  ranking,
  scoreMatrix,
  discussion,
  summary,
  issueSheet,
  reminderLog,
  runLog,
  state,
];
