/** The page of the Board for one bloc: the ranking with its reasons, what is still open, and what can be downloaded. */
import { formatPoints } from "../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../sheets-schema/cells/vietnamese.ts";
import type { Result } from "../core/result.ts";
import type { TableName } from "../core/tables/index.ts";
import type { Table, TableCell } from "../core/tables/table.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./page.ts";

export interface BoardView {
  readonly result: Result;
  /** `rankingTable(result)`: the page shows the figures that every file bears. */
  readonly ranking: Table;
  readonly spreadsheetUrl: string;
  /** Since when runs over the spreadsheet fail, in a sentence; undefined where the last one was good. */
  readonly failedRun?: string | undefined;
  /** The address of a download; `member` is a code, for a report of one member. */
  readonly downloadUrl: (report: TableName | "sealed", format: string, member?: string) => string;
}

/** The page as HTML; it names members and reasons as they stand in the spreadsheet, and runs nothing of theirs. */
export function boardPage(view: BoardView): string {
  const { ranking } = view;
  const [status, bloc, ...facts] = ranking.subtitle;
  return page(
    `${bloc} - ${ranking.title}`,
    html`<header>
<p class="topic">Kết quả thi đua, do Khối đề nghị</p>
<h1>${bloc}</h1>
<p><strong class="status">${status}</strong></p>
${view.failedRun === undefined ? "" : html`<p><strong class="status">${view.failedRun} Các trang tổng hợp trên bảng tính có thể chưa cập nhật; trang này tính theo dữ liệu đang có.</strong></p>`}
<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
${counts(view.result)}
</header>
<main>
<h2 id="ranking">Xếp hạng</h2>
${rankingSection(view)}
${unplacedSection(view.result)}
${downloadSection(view)}
</main>
<footer>
<ul class="notes">${ranking.notes.map((note) => html`<li>${note}</li>`)}</ul>
</footer>`,
  );
}

function counts({ ranking: { placed, unplaced } }: Result): Markup {
  const open = [...placed, ...unplaced].reduce((total, entry) => total + entry.openIssues, 0);
  const count = (label: string, value: number) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<dl class="counts">${[
    count("đơn vị được xếp hạng", placed.length),
    count(`đơn vị ${unplacedWords(unplaced).toLowerCase()}`, unplaced.length),
    count("việc các đơn vị còn phải xử lý", open),
  ]}</dl>`;
}

/** Columns without any content, such as awards before the vote, are left out; long words have a line of their own. */
function rankingSection({ result, ranking }: BoardView): Markup {
  const rows = ranking.rows.slice(0, result.ranking.placed.length);
  if (rows.length === 0) return html`<p>Chưa có đơn vị nào được xếp hạng.</p>`;
  const columns = ranking.columns.flatMap(({ header, kind }, index) =>
    rows.some((row) => row.cells[index] !== undefined)
      ? [{ header, index, look: lookOf(kind, index, rows), digits: kind === "number" ? ranking.digits : 0 }]
      : [],
  );
  const figures = columns.filter(({ look }) => look !== "long");
  const words = columns.filter(({ look }) => look === "long");
  return html`<div class="scroll" role="region" aria-labelledby="ranking" tabindex="0">
<table class="ranking">
<caption><span>${twoDigits(rows.length)} đơn vị, xếp theo thứ hạng${result.bloc.groups === undefined ? "" : " trong từng loại"}; đơn vị đồng hạng ghi cùng số.</span></caption>
<thead><tr>${figures.map(({ header, look }) => html`<th scope="col" class="${look}">${header}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ cells }) => html`<tr>${figures.map(({ index, look, digits }) =>
    index === MEMBER
      ? html`<th scope="row">${shown(cells[index])}</th>`
      : html`<td class="${look}">${shown(cells[index], digits)}</td>`,
  )}</tr>
${words.map(
  ({ header, index }) =>
    html`<tr class="why"><td></td><td colspan="${figures.length - 1}"><div><span>${header}:</span> ${shown(cells[index])}</div></td></tr>
`,
)}`,
)}</tbody>
</table>
</div>`;
}

/** The first columns of the ranking. */
const [PLACE, MEMBER, TOTAL] = [0, 1, 2];

/** `digits` of a column of points; 0 of one that counts. */
const shown = (cell: TableCell, digits = 0): string =>
  cell === undefined ? "" : typeof cell === "string" ? cell : formatPoints(cell, digits);

function lookOf(kind: string, index: number, rows: Table["rows"]): string {
  if (index === PLACE) return "place";
  if (index === MEMBER) return "member";
  if (index === TOTAL) return "figure total";
  if (kind !== "text") return "figure";
  return rows.some(({ cells }) => shown(cells[index]).length > 60) ? "long" : "short";
}

/** Who has no place may still get one, or not any more. */
function unplacedWords(unplaced: Result["ranking"]["unplaced"]): string {
  if (unplaced.every(({ isFinal }) => isFinal)) return "Không xếp hạng";
  return unplaced.some(({ isFinal }) => isFinal) ? "Chưa hoặc không xếp hạng" : "Chưa xếp hạng";
}

function unplacedSection({ ranking: { unplaced } }: Result): Markup | undefined {
  if (unplaced.length === 0) return undefined;
  return html`<h2 id="unplaced">${unplacedWords(unplaced)}</h2>
<div class="scroll" role="region" aria-labelledby="unplaced" tabindex="0">
<table>
<caption><span>${twoDigits(unplaced.length)} đơn vị, kèm lý do.</span></caption>
<thead><tr><th scope="col">Đơn vị</th><th scope="col" class="long">Lý do</th><th scope="col" class="figure">Việc còn phải xử lý</th></tr></thead>
<tbody>
${unplaced.map(
  ({ member, why, openIssues }) =>
    html`<tr><th scope="row">${member.name}</th><td class="long">${why}</td><td class="figure">${openIssues}</td></tr>
`,
)}</tbody>
</table>
</div>`;
}

const DOWNLOADS = [
  { report: "ranking", title: "bảng xếp hạng", about: "Thứ hạng, điểm từng mục, căn cứ." },
  { report: "score-matrix", title: "bảng điểm", about: "Mọi tiêu chí, điểm tự chấm và chính thức của từng đơn vị." },
  {
    report: "discussion",
    title: "nội dung cần thảo luận",
    about: "Điểm khác cách tính, thiếu minh chứng, để họp Khối.",
  },
] as const;

const FORMATS = [
  { format: "xlsx", title: "Excel" },
  { format: "csv", title: "CSV" },
] as const;

/** Each member's statement, and the file with which anybody can recompute the result. */
function statementLinks({ result, downloadUrl }: BoardView): Markup {
  const members = [...result.scores.values()].map(({ member }) => member);
  return html`<li><span>Bảng điểm chi tiết của từng đơn vị (Excel).</span>${members.map(
    ({ code, shortName }) => html`<a href="${downloadUrl("statement", "xlsx", code)}">${shortName}</a>`,
  )}</li>
<li><span>Kết quả niêm phong: dữ liệu, quy tắc và kết quả, để tính lại và đối chiếu.</span><a href="${downloadUrl("sealed", "json")}">Tải kết quả niêm phong (JSON)</a></li>`;
}

function downloadSection(view: BoardView): Markup {
  const { spreadsheetUrl, downloadUrl } = view;
  const links = DOWNLOADS.map(
    ({ report, title, about }) =>
      html`<li><span>${about}</span>${FORMATS.map(
        (format) => html`<a href="${downloadUrl(report, format.format)}">Tải ${title} (${format.title})</a>`,
      )}</li>`,
  );
  return html`<section class="screen" aria-labelledby="files">
<h2 id="files">Tải về và đối chiếu</h2>
<p>Excel giữ đúng chữ và số như trên bảng tính; CSV dành cho phần mềm khác đọc.</p>
<ul class="links">${links}${statementLinks(view)}<li><span>Phiếu của các đơn vị, việc cần xử lý, nhật ký.</span><a href="${spreadsheetUrl}">Mở bảng tính của Khối</a></li></ul>
</section>`;
}
