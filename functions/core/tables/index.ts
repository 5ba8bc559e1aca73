/**
 * The tables of a bloc: what the sheets "Xếp hạng" and "Bảng điểm", the Board's page and every file print. Each
 * is a value made of the result alone, whatever the order in which members were read.
 */
import type { Member } from "../bloc/bloc.ts";
import type { Result } from "../result.ts";
import { discussionTable } from "./discussion-table.ts";
import { rankingTable } from "./ranking-table.ts";
import { scoreMatrixTable } from "./score-matrix-table.ts";
import { statementTable } from "./statement-table.ts";
import type { Table } from "./table.ts";

export type TableName = "ranking" | "score-matrix" | "discussion" | "statement";

/** A table that can be downloaded: of the whole bloc, or of one member. */
export type NamedTable = {
  /** The name of its file, without the extension; a statement's is followed by the member's code. */
  readonly fileName: string;
} & (
  | { readonly isOfMember: false; readonly table: (result: Result) => Table }
  /** Undefined for a member that has none. */
  | { readonly isOfMember: true; readonly table: (result: Result, member: Member) => Table | undefined }
);

/** Every table, by its name in addresses. */
export const tables = {
  ranking: { fileName: "xep-hang", isOfMember: false, table: rankingTable },
  "score-matrix": { fileName: "bang-diem", isOfMember: false, table: scoreMatrixTable },
  discussion: { fileName: "noi-dung-can-thao-luan", isOfMember: false, table: discussionTable },
  statement: { fileName: "bang-diem-chi-tiet", isOfMember: true, table: statementTable },
} as const satisfies Readonly<Record<TableName, NamedTable>>;
