import type { SeenRow } from "../memory/last-seen.ts";

/** The fields by which people know a row. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  settings: ["name"],
  members: ["code"],
  criteria: ["code", "appliesTo"],
  awards: ["name"],
  calendar: ["code"],
  contacts: ["member", "person"],
  extensions: ["milestone", "member"],
  handIns: ["milestone", "member"],
  exclusions: ["member", "scope"],
  votes: ["subject", "candidate"],
  activities: ["member", "title"],
  initiatives: ["member", "title"],
  commendations: ["member", "recipient"],
  registrations: ["member", "subject"],
};

/** "BTC, Hội thao": what people know the row by. */
export const labelOf = (sheet: string, row: SeenRow): string =>
  (LABELS[sheet] ?? []).flatMap((field) => row[field] ?? []).join(", ");
