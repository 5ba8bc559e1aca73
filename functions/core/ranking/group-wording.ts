/** Among whom a member is ranked, where the bloc ranks by kind. A person may edit the words here. */
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { RankGroup } from "../bloc/bloc.ts";
import { kindWords } from "../bloc/kinds.ts";

/** "cấp xã"; "chưa ghi loại" of members whose kind nobody typed. */
export const groupWords = ({ kind }: RankGroup): string => (kind === undefined ? "chưa ghi loại" : kindWords(kind));

/** "05 đơn vị cấp xã", or "05 đơn vị cấp xã được xếp hạng" where not all of them have a place. */
function placedWords(group: RankGroup, placed: number): string {
  const units = `${twoDigits(placed)} đơn vị ${groupWords(group)}`;
  return placed === group.members.length ? units : `${units} được xếp hạng`;
}

/** "Xếp thứ 2 trong 05 đơn vị cấp xã."; "" in a bloc that is ranked as a whole. */
export function withinReason(group: RankGroup | undefined, place: number, placed: number): string {
  if (group === undefined) return "";
  return placed === 1
    ? `Là đơn vị ${groupWords(group)} duy nhất được xếp hạng.`
    : `Xếp thứ ${place} trong ${placedWords(group, placed)}.`;
}

/** Whose points are the highest: "cao nhất Khối", or those of the group. */
export const highestOf = (group: RankGroup | undefined): string =>
  group === undefined ? "cao nhất Khối" : `cao nhất trong các đơn vị ${groupWords(group)}`;
