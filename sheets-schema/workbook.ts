/**
 * All sheets of a bloc's spreadsheet, in tab order. Template, documentation, reader and demo read this one list; the
 * score forms, one per member, stand after the hand-ins.
 */

import type { Sheet } from "./sheet.ts";
import { activities } from "./sheets/activities.ts";
import { awards } from "./sheets/awards.ts";
import { calendar } from "./sheets/calendar.ts";
import { commendations } from "./sheets/commendations.ts";
import { contacts } from "./sheets/contacts.ts";
import { criteria } from "./sheets/criteria.ts";
import { exclusions } from "./sheets/exclusions.ts";
import { extensions } from "./sheets/extensions.ts";
import {
  discussion,
  guide,
  issueSheet,
  memory,
  ranking,
  reminderLog,
  runLog,
  scoreMatrix,
  summary,
} from "./sheets/generated.ts";
import { handIns } from "./sheets/hand-ins.ts";
import { initiatives } from "./sheets/initiatives.ts";
import { members } from "./sheets/members.ts";
import { registrations } from "./sheets/registrations.ts";
import { reports } from "./sheets/reports.ts";
import { settings } from "./sheets/settings.ts";
import { votes } from "./sheets/votes.ts";

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
  memory,
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
  memory,
];
