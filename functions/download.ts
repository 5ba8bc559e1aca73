/** The files that can be had of a result; the Board's page and the command line give the same. */
import { BadRequest } from "./bad-request.ts";
import type { Result } from "./core/result.ts";
import { seal, sealedText } from "./core/seal/seal.ts";
import { type NamedTable, type TableName, tables } from "./core/tables/index.ts";
import { formatNamed, formats } from "./formats/index.ts";
import { sha256 } from "./sha256.ts";

/** A result with its input and rules, for whoever wants to recompute it; of one format only. */
export const SEALED = { report: "sealed", format: "json" } as const;

/** What a caller asks for; `member` is a code, given for a report of one member only. */
export type Download =
  | typeof SEALED
  | { readonly report: TableName; readonly format: string; readonly member: string | undefined };

export interface DownloadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** The download that a caller asks for. @throws BadRequest for a report or format that there is not. */
export function downloadOf(report: unknown, format: unknown, member: unknown): Download {
  if (report === SEALED.report && (format === undefined || format === SEALED.format)) return SEALED;
  if (typeof report !== "string" || !(Object.hasOwn(tables, report) || report === SEALED.report)) {
    throw new BadRequest(`report must be one of ${[...Object.keys(tables), SEALED.report].join(", ")}`);
  }
  if (report === SEALED.report) throw new BadRequest(`format must be ${SEALED.format} for ${SEALED.report}`);
  if (typeof format !== "string" || formatNamed(format) === undefined) {
    throw new BadRequest(`format must be one of ${formats.map(({ name }) => name).join(", ")}`);
  }
  const name = report as TableName;
  if (tables[name].isOfMember && (typeof member !== "string" || member === "")) {
    throw new BadRequest(`member must be the code of a member for ${report}`);
  }
  return { report: name, format, member: typeof member === "string" ? member : undefined };
}

/** The file of a result, decided for the moment `at`. @throws BadRequest for a member that has no such report. */
export async function fileOf(result: Result, wanted: Download, at: string): Promise<DownloadedFile> {
  if (wanted.report === SEALED.report) {
    return {
      name: `ket-qua-${result.digest.slice(0, 12)}.json`,
      mediaType: "application/json; charset=utf-8",
      content: sealedText(seal(result, at, sha256)),
    };
  }
  const format = formatNamed(wanted.format);
  if (format === undefined) throw new BadRequest(`unknown format ${wanted.format}`);
  const named: NamedTable = tables[wanted.report];
  const member = result.bloc.members.find(({ code }) => named.isOfMember && code === wanted.member);
  const table = named.isOfMember ? member && named.table(result, member) : named.table(result);
  if (table === undefined) throw new BadRequest(`no ${wanted.report} of ${wanted.member ?? "nobody"}`);
  const name = member === undefined ? named.fileName : `${named.fileName}-${member.code.replace(/[^\w]+/g, "-")}`;
  return { name: `${name}${format.extension}`, mediaType: format.mediaType, content: await format.write(table) };
}
