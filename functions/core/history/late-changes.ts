import type { Bloc } from "../bloc/bloc.ts";
import { compareCodes } from "../bloc/criterion-code.ts";
import { endOf, formHandIns } from "../bloc/hand-in.ts";
import { handInKey, type Memory } from "../memory/memory.ts";
import { seenFormRows } from "./see-result.ts";

/** What a member types itself and points may follow from. */
const OWN = ["target", "result", "supplement", "selfScore"] as const;

/**
 * By member code, the criteria in whose rows something was changed after the form was handed in and its deadline was over;
 * `now` as "2024-11-25T08:15". Forgotten when the hand-in is returned or its deadline moved: then it may be changed.
 */
export function lateChanges(bloc: Bloc, memory: Memory, now: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const handIns = formHandIns(bloc);
  for (const { code, form } of bloc.members) {
    const handIn = handIns.get(code);
    if (handIn?.isHandedIn !== true || now <= endOf(handIn)) continue;
    const changed = new Set(memory.lateChanges.get(code) ?? []);
    const before = memory.firstHandIns.has(handInKey(handIn.milestone.code, code))
      ? memory.seen?.forms.get(code)
      : undefined;
    for (const [criterion, row] of before === undefined ? [] : seenFormRows(form)) {
      const old = before?.get(criterion);
      if (old !== undefined && OWN.some((field) => (old[field] ?? "") !== (row[field] ?? ""))) changed.add(criterion);
    }
    if (changed.size > 0) found.set(code, [...changed].sort(compareCodes));
  }
  return found;
}
