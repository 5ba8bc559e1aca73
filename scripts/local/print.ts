/** What `npm start` says in the terminal, in Vietnamese. */
import type { RefreshSummary } from "../../functions/handlers/refresh-bloc.ts";
import { decimal, formatDecimal } from "../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../sheets-schema/cells/vietnamese.ts";
import type { Address } from "./home-server.ts";

/** What the function send-reminders answers. */
export interface ReminderSummary {
  readonly reminders: readonly {
    readonly member: string;
    readonly milestone: string;
    readonly step: string;
    readonly items: number;
    readonly outcome: string;
  }[];
}

/** Columns of text, padded to the widest cell but for the last. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => [...(row[index] ?? "")].length)));
  return rows
    .map((row) =>
      `  ${row.map((text, index) => (index === row.length - 1 ? text : text.padEnd((widths[index] ?? 0) + 2))).join("")}`.trimEnd(),
    )
    .join("\n");
}

/** "25/11/2024, 07 giờ 30". */
export const momentWords = (moment: string): string =>
  `${moment.slice(11, 16).replace(":", " giờ ")}, ngày ${formatDate(moment.slice(0, 10))}`;

/** The ranking, those without a place, and the issues of each member. */
export function rankingText(
  { bloc, asOf, ranking, unranked, openIssues }: RefreshSummary,
  names: ReadonlyMap<string, string>,
): string {
  const issues = Object.entries(openIssues)
    .map(([code, count]) => [code === "" ? "Khối (việc chung)" : (names.get(code) ?? code), twoDigits(count)] as const)
    .sort(([a], [b]) => a.localeCompare(b, "vi"));
  return [
    bloc,
    `XẾP HẠNG - DỰ THẢO, CHƯA CÔNG BỐ (tính theo dữ liệu lúc ${momentWords(asOf)})`,
    columns([
      ["Hạng", "Đơn vị", "Tổng điểm", "Xếp loại đề nghị", "Khen thưởng đề nghị"],
      ...ranking.map(({ place, group, member, total, class: proposed, awards }) => [
        group === undefined ? String(place) : `${place} (${group})`,
        member,
        formatDecimal(decimal(total)),
        proposed ?? "",
        awards.join("; "),
      ]),
    ]),
    ...(unranked.length === 0 ? [] : ["", "CHƯA XẾP HẠNG", columns(unranked.map(({ member, why }) => [member, why]))]),
    "",
    "VIỆC PHẢI SỬA, CẦN BỔ SUNG",
    issues.length === 0 ? "  Không còn việc nào." : columns(issues.map((row) => [...row])),
  ].join("\n");
}

const OUTCOMES: Readonly<Record<string, string>> = {
  sent: "đã gửi vào hộp thư thử",
  "already-claimed": "đã gửi ở lần chạy trước",
  unsendable: "không có địa chỉ thư",
  refused: "không gửi được",
  unknown: "chưa rõ kết quả",
  "not-claimed": "chưa gửi",
  "would-send": "sẽ gửi",
};

/** Who is reminded of what. */
export function remindersText({ reminders }: ReminderSummary, names: ReadonlyMap<string, string>): string {
  const rows = reminders.map(({ member, milestone, step, items, outcome }) => [
    names.get(member) ?? member,
    milestone === "" ? "thông báo" : `mốc ${milestone}`,
    step.charAt(0).toLowerCase() + step.slice(1),
    milestone === "" ? `${twoDigits(items)} thay đổi` : items === 0 ? "sự kiện" : `còn ${twoDigits(items)} nội dung`,
    OUTCOMES[outcome] ?? outcome,
  ]);
  return ["NHẮC VIỆC", rows.length === 0 ? "  Hôm nay không có đơn vị nào cần nhắc." : columns(rows)].join("\n");
}

/** Where everything is. */
export const addressesText = (addresses: readonly Address[]): string =>
  ["MỞ BẰNG TRÌNH DUYỆT", columns(addresses.map(({ name, url }) => [name, url]))].join("\n");
