import type { Bloc, Member } from "../bloc/bloc.ts";
import { SEEN_FIELDS, type Seen } from "../memory/last-seen.ts";

/** The members in whose forms nothing stands now: they held something at the last run, or were so already then. */
export function emptiedForms(
  { members }: Bloc,
  seen: Seen | undefined,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const hadContent = (code: string): boolean =>
    [...(seen?.forms.get(code)?.values() ?? [])].some((row) => SEEN_FIELDS.some((field) => row[field] !== undefined));
  const hasContent = ({ form }: Member): boolean =>
    form?.rows.some(({ cells }) => SEEN_FIELDS.some((field) => cells[field] !== undefined)) === true;
  return new Set(
    members.flatMap((member) =>
      !hasContent(member) && (before.has(member.code) || hadContent(member.code)) ? [member.code] : [],
    ),
  );
}
