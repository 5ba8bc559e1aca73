/** What an import understood, as a person at the terminal reads it; a person may edit the words here. */
import type { Criterion } from "../../functions/core/bloc/criterion.ts";
import { normalCode } from "../../functions/core/bloc/criterion-code.ts";
import { pointsIn } from "../../functions/core/paper-table/sort-rows.ts";
import { type Decimal, formatDecimal, sum } from "../../sheets-schema/cells/decimal.ts";
import { severityWords, shortened } from "../../sheets-schema/cells/fault.ts";
import { cleanText } from "../../sheets-schema/cells/vietnamese.ts";
import { criteria } from "../../sheets-schema/sheets/criteria.ts";
import type { Difference } from "./compose-rows.ts";
import type { ImportPreview } from "./preview-import.ts";

/** The whole report before the question. */
export const importReport = (preview: ImportPreview, notices: readonly string[]): string[] => [
  ...foundLines(preview),
  ...notices,
  "",
  ...rowLines(preview),
  "",
  "Điểm từng mục (cộng các tiêu chí bên trong | ghi trong tệp):",
  ...sumLines(preview),
  "",
  ...ruleLines(preview),
  ...issueLines(preview),
  ...leftOutLines(preview),
];

const count = (many: number): string => String(many).padStart(2, "0");

function foundLines({ found: { names, headers, rows, others } }: ImportPreview): string[] {
  const columns = [...headers.values()].map((label) => `“${label}”`).join(", ");
  return [
    `Bảng tiêu chí: ${names.join(", ")}; ${rows.length} dòng có nội dung; các cột ${columns}.`,
    ...(others.length === 0
      ? []
      : [
          `Còn bảng có cùng tiêu đề ở: ${others.join(", ")}. Nếu muốn lấy bảng đó, đề nghị ghi thêm --sheet và tên trang.`,
        ]),
  ];
}

function rowLines({ bloc, pasted: { table } }: ImportPreview): string[] {
  const groups = bloc.criteria.all.filter(({ part }) => part === "group").length;
  const fates = Map.groupBy(table.fates.values(), ({ kind }) => kind);
  const of = (kind: "continues" | "heading" | "total" | "note" | "unplaced"): number => fates.get(kind)?.length ?? 0;
  return [
    `Hiểu là: ${count(bloc.criteria.all.length - groups)} tiêu chí trong ${count(groups)} mục, nhóm; ${count(of("continues"))} dòng ghi tiếp tiêu chí ở dòng trên.`,
    `Bỏ qua: ${count(of("heading"))} dòng tiêu đề lặp lại, ${count(of("total"))} dòng tổng, ${count(of("note"))} dòng ghi chú; chưa hiểu ${count(of("unplaced"))} dòng.`,
  ];
}

function sumLines({ bloc, pasted: { table } }: ImportPreview): string[] {
  const { sections, byCode } = bloc.criteria;
  const typed = new Map(table.criteria.map(({ code, maximum }) => [normalCode(code), pointsIn(maximum)]));
  const nodes = bloc.criteria.all.filter(({ part, depth }) => part === "group" && depth <= 1);
  const lines = nodes.map((node): readonly [string, Decimal, Decimal | undefined] => [
    `${"  ".repeat(node.depth)}${node.shownCode} ${shortened(node.title, 60)}`,
    sum(node.children.map(({ maximum }) => maximum)),
    typed.get(node.code),
  ]);
  const totals = table.totals.map((total): readonly [string, Decimal, Decimal | undefined] => {
    const of = total.of ?? (total.isNear && total.section !== undefined ? [total.section] : undefined);
    const added =
      of === undefined
        ? sum(sections.map(({ maximum }) => maximum))
        : sum(of.flatMap((code) => byCode.get(normalCode(code))?.maximum ?? []));
    const name = of === undefined ? "toàn bảng" : `mục ${of.join(", ")}`;
    return [`Dòng ${total.rowNumber - 1}, tổng ${name}`, added, pointsIn(total.maximum)];
  });
  return [...lines, ...totals].map(([name, added, paper]) => {
    const beside = paper === undefined ? "không ghi" : formatDecimal(paper);
    const word = paper === undefined || paper.eq(added) ? "" : "  ← KHÁC NHAU";
    return `  ${name}: ${formatDecimal(added)} | ${beside}${word}`;
  });
}

/** Rules that are read, and those that are not, with their place. */
function ruleLines({ bloc, pasted: { table } }: ImportPreview): string[] {
  const ruled = bloc.criteria.all.filter(
    ({ part, told, kind, isUnread }) => part !== "group" && (told.kind || isUnread || kind !== "chấm trực tiếp"),
  );
  const unread = ruled.filter(({ isUnread }) => isUnread);
  const direct = bloc.criteria.all.filter(
    ({ part, kind, isUnread }) => part !== "group" && !isUnread && kind === "chấm trực tiếp",
  );
  const inWords = table.criteria.filter(({ isRuleInWords }) => isRuleInWords === true).length;
  return [
    `Cách tính đọc được: ${count(ruled.length - unread.length)} (trong đó ${count(inWords)} nằm ở cột nội dung); chấm trực tiếp, không có cách tính: ${count(direct.length)}; chưa đọc được: ${count(unread.length)}.`,
    ...unread.map(
      (criterion) => `  ${placeOf(criterion)}: “${shortened(cleanText(ruleOf(criterion, table.criteria)), 120)}”`,
    ),
  ];
}

const placeOf = ({ rowNumber, shownCode }: Criterion): string => `dòng ${rowNumber - 1}, tiêu chí ${shownCode}`;

const ruleOf = ({ rowNumber }: Criterion, all: ImportPreview["pasted"]["table"]["criteria"]): string =>
  all.find((each) => each.rowNumber === rowNumber)?.rule ?? "";

/** What has to be mended in the file, or in the sheet afterwards; codes by order are settled by the import itself. */
function issueLines({ bloc, pasted: { table } }: ImportPreview): string[] {
  const byOrder = table.criteria.filter(({ codeBy }) => codeBy === "order").map(({ code }) => code);
  const issues = bloc.issues.filter(
    ({ sheetTitle, rowNumber, what }) =>
      sheetTitle === (bloc.workbook.sheets.criteria.grid?.title ?? criteria.title) &&
      rowNumber !== undefined &&
      !what.startsWith("Chưa ghi mã; hệ thống đặt mã"),
  );
  const coded = byOrder.length === 0 ? [] : [`Mã đặt theo thứ tự dòng, vì tệp không ghi: ${byOrder.join(", ")}.`];
  if (issues.length === 0) return coded;
  const lines = issues
    .toSorted((a, b) => (a.rowNumber ?? 0) - (b.rowNumber ?? 0))
    .map(({ rowNumber, severity, what, remedy }) =>
      `  dòng ${(rowNumber ?? 1) - 1} (${severityWords[severity]}): ${what} ${remedy}`.trimEnd(),
    );
  return [...coded, "", "Cần xem lại:", ...lines];
}

function leftOutLines({ found: { leftOut, beside } }: ImportPreview): string[] {
  const notes = [...beside].filter(([, { note }]) => note !== "");
  return [
    ...(leftOut.length === 0
      ? []
      : ["", `Cột của tệp không đưa vào: ${leftOut.map((label) => `“${label}”`).join(", ")}.`]),
    ...(notes.length === 0
      ? []
      : [
          "",
          "Ghi chú trong tệp không đưa vào:",
          ...notes.map(([row, { note }]) => `  dòng ${row}: ${shortened(cleanText(note), 120)}`),
        ]),
  ];
}

/** What an import into a filled sheet changes. */
export function differenceLines({ added, removed, changed, isReordered }: Difference): string[] {
  const lines = [
    ...(added.length === 0 ? [] : [`Thêm ${count(added.length)} dòng: ${added.join(", ")}.`]),
    ...(removed.length === 0 ? [] : [`Bỏ ${count(removed.length)} dòng không có trong tệp: ${removed.join(", ")}.`]),
    ...changed.map(({ code, header, before, after }) => `  ${code}, ${header}: ${quoted(before)} → ${quoted(after)}`),
    ...(isReordered ? ["Xếp lại thứ tự các dòng theo tệp."] : []),
  ];
  return lines.length === 0 ? [] : ["Trang Tiêu chí đã có nội dung; so với hiện nay:", ...lines];
}

const quoted = (text: string): string => (text === "" ? "(trống)" : `“${shortened(cleanText(text), 80)}”`);

export const changedMeanwhile =
  "Trang Tiêu chí vừa có người sửa trong lúc chờ; chưa ghi gì. Đề nghị chạy lại để xem so sánh mới.";
export const noSheet = (name: string): string => `Tệp không có trang “${name}”.`;
export const nothingToWrite = "Trang Tiêu chí đã đúng như tệp; không có gì phải ghi.";
export const written = (rows: number): string => `Đã ghi ${rows} dòng vào trang Tiêu chí.`;
