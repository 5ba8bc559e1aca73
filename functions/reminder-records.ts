/** What the records of a bloc say of its reminders: claims made, mails that told something, the rows of the log. */
import type { ToldNotices } from "./core/reminders/plan-notices.ts";
import { type ReminderLogRow, reminderLogRows } from "./core/reminders/reminder-log.ts";
import {
  type BlocIds,
  isClaim,
  messageName,
  noticePrefix,
  outcomeName,
  readRecord,
  reminderPrefixes,
  unsentName,
} from "./core/reminders/reminder-record.ts";
import type { Records } from "./ports.ts";
import { sha256 } from "./sha256.ts";

/** Thrown where the records lack mails that the spreadsheet remembers: whoever is reminded by them is mailed again. */
export class LostRecordsError extends Error {
  override readonly name = "LostRecordsError";
}

type Digests = ReadonlyMap<string, readonly string[]>;

/** The claims of a bloc as short digests, by the folder in which they stand: a milestone, mostly. */
export async function readClaims(records: Records, ids: BlocIds): Promise<Digests> {
  const claims = (await namesOf(records, ids)).filter(isClaim);
  const folders = Map.groupBy(claims, (name) => name.split("/")[2] ?? "");
  return new Map([...folders].map(([folder, names]) => [folder, names.map(claimDigest)]));
}

/** A claim as the hidden sheet remembers it. */
export const claimDigest = (claim: string): string => sha256([claim]).slice(0, 12);

/** The claims that are remembered and that the records lack. */
export function lostClaims(remembered: Digests, found: Digests): Set<string> {
  const known = new Set([...found.values()].flat());
  return new Set([...remembered.values()].flat().filter((digest) => !known.has(digest)));
}

/** All that any of them knows, by folder. */
export const allClaims = (...some: readonly Digests[]): Digests => {
  const all = Map.groupBy(
    some.flatMap((digests) => [...digests].flatMap(([folder, each]) => each.map((digest) => ({ folder, digest })))),
    ({ folder }) => folder,
  );
  return new Map([...all].map(([folder, each]) => [folder, [...new Set(each.map(({ digest }) => digest))].sort()]));
};

const namesOf = async (records: Records, ids: BlocIds): Promise<string[]> => [
  ...new Set((await Promise.all(reminderPrefixes(ids).map((prefix) => records.list(prefix)))).flat()),
];

export const NOTHING_TOLD: ToldNotices = { names: new Set(), mails: new Map() };

/** Which notices a mail has told, or may have told; a mail that was refused has told nothing. */
export async function readToldNotices(records: Records, { blocId }: Pick<BlocIds, "blocId">): Promise<ToldNotices> {
  const names = new Set<string>();
  const mails = new Map<string, number>();
  const all = await records.list(noticePrefix(blocId));
  for (const name of all.filter((each) => !each.endsWith(outcomeName("")))) {
    const isUnsent = name.endsWith(unsentName(""));
    if (!isUnsent && readRecord(await records.read(outcomeName(name)))["outcome"] === "refused") continue;
    for (const told of readRecord(await records.read(name))["tells"]?.split(" ") ?? []) names.add(told);
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    if (!isUnsent) mails.set(folder, (mails.get(folder) ?? 0) + 1);
  }
  return { names, mails };
}

/** The rows of the sheet Nhắc việc, rebuilt from everything that was ever recorded for the bloc. */
export async function readReminderLog(records: Records, ids: BlocIds): Promise<ReminderLogRow[]> {
  const names = await namesOf(records, ids);
  const read = await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, (await records.read(name)) ?? ""]),
  );
  const messages = await Promise.all(
    names
      .filter(isClaim)
      .map(async (name): Promise<[string, string | undefined]> => [name, await records.read(messageName(name))]),
  );
  return reminderLogRows(new Map(read), new Map(messages));
}
