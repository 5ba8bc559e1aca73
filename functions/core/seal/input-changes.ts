import { type Cell, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { NTH } from "../canonical/canonical-input.ts";
import { canonicalJson, type Json } from "../canonical/canonical-json.ts";
import type { SealedInput, SealedRow } from "./sealed-input.ts";

/** A cell that differs between two inputs; where a whole row came or went, each of its cells. */
export interface CellChange {
  /** The name of the sheet's declaration; "scoreForm" for any form. */
  readonly sheet: string;
  readonly isForm: boolean;
  /** The member whose row or form it is; undefined where the row is nobody's. */
  readonly member: string | undefined;
  readonly criterion: string | undefined;
  /** What a person calls the row: "tiêu chí I.2.3", "mốc M13, BTC"; "" where it has no name. */
  readonly row: string;
  readonly field: string;
  /** The title of the sheet and the header of the column, as declared. */
  readonly title: string;
  readonly header: string;
  /** As people would copy it; "" for a blank cell. */
  readonly before: string;
  readonly after: string;
}

/** The cells in which two inputs differ, sheet by sheet. Rows are matched by what names them, else by their content. */
export function inputChanges(before: SealedInput, after: SealedInput): CellChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => sheetChanges(name, before[name] ?? [], after[name] ?? []));
}

const FORM = "form ";

/** The fields that name a row, where a sheet has them. */
const KEY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  settings: ["name"],
  members: ["code"],
  criteria: ["code"],
  calendar: ["code"],
  awards: ["name"],
  handIns: ["milestone", "member"],
  extensions: ["milestone", "member"],
  exclusions: ["member", "scope"],
  votes: ["subject", "candidate", "round"],
  reports: ["member", "period", "item"],
};

function sheetChanges(name: string, before: readonly SealedRow[], after: readonly SealedRow[]): CellChange[] {
  const isForm = name.startsWith(FORM);
  const [one, other] = [keyed(name, isForm, before), keyed(name, isForm, after)];
  const sheet = isForm
    ? (scoreForm as unknown as Sheet)
    : (Object.entries(typedSheets).find(([own]) => own === name)?.[1] as unknown as Sheet | undefined);
  if (sheet === undefined) return [];
  const changes: CellChange[] = [];
  for (const key of [...new Set([...one.keys(), ...other.keys()])].sort()) {
    const [old, now] = [one.get(key) ?? {}, other.get(key) ?? {}];
    for (const { field, header } of sheet.columns) {
      if (contentOf(old[field]) === contentOf(now[field])) continue;
      const row = field in now ? now : old;
      changes.push({
        sheet: isForm ? "scoreForm" : name,
        isForm,
        member: isForm
          ? name.slice(FORM.length)
          : textOrNothing(row["member"] ?? (name === "members" ? row["code"] : undefined)),
        criterion: isForm || name === "criteria" ? normalCode(textOf(row["code"])) : undefined,
        row: rowName(name, isForm, { ...old, ...now }),
        field,
        title: sheet.title,
        header,
        before: textOf(old[field]),
        after: textOf(now[field]),
      });
    }
  }
  return changes;
}

const contentOf = (cell: Cell): string => (cell === undefined ? "" : canonicalJson(cell as Json));

const textOrNothing = (cell: Cell): string | undefined => (cell === undefined ? undefined : textOf(cell));

function keyed(name: string, isForm: boolean, rows: readonly SealedRow[]): Map<string, SealedRow> {
  const fields = isForm ? ["code"] : KEY_FIELDS[name];
  const found = new Map<string, SealedRow>();
  for (const row of rows) {
    const own = fields === undefined ? JSON.stringify(row) : fields.map((field) => textOf(row[field])).join("\n");
    let key = `${own}\n${Number(row[NTH] ?? 1)}`;
    while (found.has(key)) key += "\n"; // two rows of one content
    found.set(key, row);
  }
  return found;
}

function rowName(name: string, isForm: boolean, row: SealedRow): string {
  if (isForm || name === "criteria") return `tiêu chí ${textOf(row["code"])}`;
  if (name === "handIns" || name === "extensions") {
    return `mốc ${textOf(row["milestone"])}, ${textOf(row["member"])}`;
  }
  const label = KEY_FIELDS[name]?.map((field) => textOf(row[field])).filter((part) => part !== "") ?? [];
  return label.join(", ");
}
