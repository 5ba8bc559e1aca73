import { type Cell, isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { isProgramSetting } from "../../../sheets-schema/sheets/settings.ts";
import type { Member } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { SEEN_CONTACT_FIELDS, SEEN_FIELDS, SEEN_LISTS, type Seen, type SeenRow } from "../memory/last-seen.ts";
import type { MemberScore, Result } from "../result.ts";

/** What a run saw, and decided; `counts` are those before it. */
export function seenOf({ bloc, scores, ranking }: Result, counts: Seen["counts"] = new Map()): Seen {
  const forms = new Map([...scores].map(([code, score]) => [code, seenForm(score)]));
  const lists = new Map(
    SEEN_LISTS.map((name) => [name, seenList(bloc.workbook.sheets[name] as unknown as ParsedSheet)]),
  );
  const standings = new Map<string, SeenRow>();
  for (const { score, place, class: proposed, awards } of ranking.placed) {
    standings.set(score.member.code, {
      place: String(place),
      total: formatDecimal(score.total),
      ...(proposed === undefined ? {} : { class: proposed }),
      ...(awards.length === 0 ? {} : { awards: awards.map(({ award }) => award).join("; ") }),
    });
  }
  for (const { member, isFinal } of ranking.unplaced) {
    standings.set(member.code, { place: isFinal ? "Không xếp hạng" : "Chưa xếp hạng" });
  }
  return { forms, lists, standings, counts };
}

function seenForm({ member, leaves, nodes }: MemberScore): Map<string, SeenRow> {
  const rows = new Map<string, SeenRow>();
  for (const [code, cells] of seenFormRows(member.form)) {
    const official = leaves.get(code)?.official;
    const isKnown = official !== undefined || nodes.has(code);
    rows.set(code, official === undefined || !isKnown ? cells : { ...cells, official: formatDecimal(official) });
  }
  return rows;
}

/** What people typed in the rows of a form, by criterion; of two rows of one code the first. */
export function seenFormRows(form: Member["form"]): Map<string, SeenRow> {
  const rows = new Map<string, SeenRow>();
  for (const row of form?.rows ?? []) {
    const code = normalCode(row.values.code ?? "");
    if (code !== "" && !rows.has(code)) rows.set(code, textsOf(row as unknown as ParsedRow, SEEN_FIELDS));
  }
  return rows;
}

const ofContacts: ReadonlySet<string> = new Set(SEEN_CONTACT_FIELDS);
const CONFIDENTIAL: ReadonlySet<string> = new Set(["ground", "basis"]);

function seenList({ sheet, rows }: ParsedSheet): SeenRow[] {
  const fields = sheet.columns
    .filter(({ typedBy, required }) => !typedBy.includes("program") || required)
    // The ground of an exclusion is told neutrally wherever it is told, the log among it.
    .filter(({ field }) => sheet.name !== "exclusions" || !CONFIDENTIAL.has(field))
    .filter(({ field }) => sheet.name !== "criteria" || field !== "trial")
    .filter(({ field }) => sheet.name !== "contacts" || ofContacts.has(field))
    .map(({ field }) => field);
  return rows
    .filter((row) => sheet.name !== "settings" || !isProgramSetting(String(row.values["name"] ?? "")))
    .map((row) => textsOf(row, fields));
}

function textsOf({ cells }: ParsedRow, fields: readonly string[]): SeenRow {
  const texts: Record<string, string> = {};
  for (const field of fields) {
    const cell: Cell = cells[field];
    if (!isBlank(cell)) texts[field] = cleanText(textOf(cell));
  }
  return texts;
}
