/**
 * The process in which a file of people is opened: `parse-child.ts PATH KIND` prints its tables as JSON, or the sentence
 * why not. It may read files and nothing else; its parent bounds its memory and its time.
 */
import { readFileSync } from "node:fs";
import type { FileTables } from "./file-tables.ts";
import { notices } from "./file-tables.ts";
import { guardArchive } from "./guard-archive.ts";
import { readCsvTables } from "./read-csv-tables.ts";
import { FileRefused, refusals } from "./refusal.ts";

/** What the tables may come to as text. */
const MOST_TEXT = 8 * 1024 * 1024;

const [path = "", kind = ""] = process.argv.slice(2);

async function tablesOf(bytes: Buffer): Promise<FileTables> {
  if (kind === "csv") return { tables: readCsvTables(bytes), notices: [] };
  if (kind !== "xlsx" && kind !== "docx") throw new FileRefused(refusals.unknownKind);
  const { archive, hasLinks } = guardArchive(bytes, kind);
  const read = kind === "xlsx" ? await fromXlsx(archive) : await fromDocx(archive);
  return { ...read, notices: [...(hasLinks ? [notices.links] : []), ...read.notices] };
}

/** Loaded by the kind of file: either takes as long as the reading. */
const fromXlsx = async (archive: Buffer): Promise<FileTables> => {
  const { readXlsxTables } = await import("./read-xlsx-tables.ts");
  return { tables: await readXlsxTables(archive), notices: [] };
};
const fromDocx = async (archive: Buffer): Promise<FileTables> =>
  (await import("./read-docx-tables.ts")).readDocxTables(archive);

try {
  const text = JSON.stringify(await tablesOf(readFileSync(path)));
  if (text.length > MOST_TEXT) throw new FileRefused(refusals.tooManyRows);
  process.stdout.write(text);
} catch (error) {
  const refused = error instanceof FileRefused ? error.message : refusals.damaged;
  process.stdout.write(JSON.stringify({ refused }));
}
