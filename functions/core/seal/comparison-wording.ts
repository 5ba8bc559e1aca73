/** A comparison of two results as lines that people read; a person may edit the words here. */
import { decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Change, Comparison, MemberChange } from "./compare.ts";
import type { CellChange } from "./input-changes.ts";

/** A line for each member of whom anything changed, with the cells that did it below; one sentence when nothing did. */
export function comparisonLines({ rules, members, cells }: Comparison): string[] {
  const lines = rules === undefined ? [] : [`Quy tắc: phiên bản ${shortOf(rules.before)} → ${shortOf(rules.after)}.`];
  if (members.length === 0) {
    const unmoved = cells.length === 0 ? "" : ` (có ${cells.length} ô khác nhau, không làm thay đổi kết quả)`;
    return [...lines, `Không đơn vị nào thay đổi điểm, thứ hạng, xếp loại hoặc khen thưởng đề nghị${unmoved}.`];
  }
  return [...lines, ...members.flatMap(memberLines)];
}

function memberLines({ name, place, total, class: proposed, awards, criteria, causes }: MemberChange): string[] {
  const parts = [
    changed("thứ hạng", place, placeText),
    changed("tổng điểm", total, pointsText),
    changed("xếp loại đề nghị", proposed, textOr("chưa xếp loại")),
    changed("khen thưởng đề nghị", awards, textOr("không")),
  ].filter((part) => part !== undefined);
  const points = criteria.map(
    ({ code, official }) => `${code}: ${pointsText(official.before)} → ${pointsText(official.after)}`,
  );
  const moved = parts.length === 0 ? "điểm của tiêu chí thay đổi, tổng điểm không đổi" : parts.join("; ");
  return [
    `${name}: ${moved}.`,
    ...(points.length === 0 ? [] : [`  Điểm chính thức: ${points.join("; ")}.`]),
    ...(causes.length === 0
      ? ["  Không ô nào của đơn vị thay đổi; do kết quả của đơn vị khác."]
      : causes.map(causeLine)),
  ];
}

const causeLine = ({ isForm, member, title, row, header, before, after }: CellChange): string => {
  const sheet = isForm ? `Phiếu ${member ?? ""}` : `Trang ${title}`;
  const where = [sheet, row, `cột ${header}`].filter((part) => part !== "").join(", ");
  return `  - ${where}: ${quoted(before)} → ${quoted(after)}`;
};

const quoted = (text: string): string => (text === "" ? "(trống)" : `“${text}”`);

const changed = (
  what: string,
  change: Change | undefined,
  show: (value: string | undefined) => string,
): string | undefined => (change === undefined ? undefined : `${what} ${show(change.before)} → ${show(change.after)}`);

const placeText = (value: string | undefined): string => (value === undefined ? "không có" : value.toLowerCase());
const pointsText = (value: string | undefined): string =>
  value === undefined ? "không có" : formatDecimal(decimal(value));
const textOr =
  (nothing: string) =>
  (value: string | undefined): string =>
    value ?? nothing;
const shortOf = (version: string | undefined): string => version?.slice(0, 8) ?? "";
