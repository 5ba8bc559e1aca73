import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Result } from "../../functions/core/result.ts";
import { rankingTable } from "../../functions/core/tables/ranking-table.ts";
import { blocListPage } from "../../functions/pages/bloc-list-page.ts";
import { boardPage } from "../../functions/pages/board-page.ts";
import { errorPage } from "../../functions/pages/error-page.ts";
import { contentSecurityPolicy } from "../../functions/pages/page.ts";
import { resultOf } from "../builders.ts";
import { aResult } from "../core/a-result.ts";
import { BY_KIND, twoKinds } from "../core/two-kinds.ts";

const board = (result: Result): string =>
  boardPage({
    result,
    ranking: rankingTable(result),
    spreadsheetUrl: 'https://sheets.example/d/1?a=1&b="2"',
    downloadUrl: (report, format, member) =>
      `/board?report=${report}&format=${format}${member === undefined ? "" : `&member=${member}`}`,
  });
const pages: readonly (readonly [string, string])[] = [
  ["board", board(aResult())],
  ["bloc list", blocListPage([{ name: "<script>alert(1)</script>", url: "/board?bloc=1", about: "<i>2024</i>" }])],
  ["error", errorPage("Không đọc được <b>bảng tính</b>", "<script>alert(1)</script>", "Đề nghị thử lại sau 01 phút.")],
];

describe.each(pages)("the %s page", (_, markup) => {
  it("holds no script, no resource from elsewhere, no markup of a cell", () => {
    expect(markup).not.toMatch(/<(script|link|img|iframe|form|i>|b>)|\son\w+=|javascript:|@import|url\(/i);
  });

  it("has the one style element that the policy allows", () => {
    const [, style = ""] = /<style>(.*)<\/style>/s.exec(markup) ?? [];
    expect(contentSecurityPolicy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(markup.match(/<style|\sstyle=/g)).toHaveLength(1);
  });

  it("says its language, title and one heading of the first level", () => {
    expect(markup).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(markup).toMatch(/<title>[^<]+<\/title>/);
    expect(markup.match(/<h1>/g)).toHaveLength(1);
  });
});

describe("boardPage", () => {
  const markup = board(aResult());
  const text = markup
    .replace(/<style>.*<\/style>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

  it("says whose result it is, that it is a draft, and when the data was read", () => {
    for (const line of rankingTable(aResult()).subtitle) expect(text).toContain(line);
  });

  it("lists the ranking with the figures of the report, and the reason of each place", () => {
    expect(text).toContain("3 Ban Tổ chức Tỉnh ủy 98,75 40,25 58,50 0,50 -0,50 3 Căn cứ: 98,75 điểm.");
  });

  it("lists kind by kind where the bloc ranks so", () => {
    const byKind = board(resultOf({ ...twoKinds, settings: BY_KIND }))
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    expect(byKind).toContain("xếp theo thứ hạng trong từng loại; đơn vị đồng hạng ghi cùng số.");
    expect(byKind).toMatch(/ 2 Sở Nội vụ 17,00 Cấp tỉnh .* 1 Xã Một 20,00 Cấp xã /);
  });

  it("leaves out a column in which nothing stands", () => {
    expect(text).toContain("Xếp loại đề nghị");
    expect(text).not.toContain("Khen thưởng đề nghị");
  });

  it("lists those not ranked with the reason and what they have to do", () => {
    expect(markup).toContain(
      '<th scope="row">Ban Dân vận Tỉnh ủy</th><td class="long">Không nộp Phiếu tự chấm điểm &lt;b&gt;đúng hạn&lt;/b&gt;.</td><td class="figure">1</td>',
    );
  });

  it("links to every report in both formats, to the statements, the sealed result and the spreadsheet", () => {
    const links = [...markup.matchAll(/href="([^"]*)"/g)].map((found) => found[1]);
    expect(links).toEqual([
      "/board?report=ranking&amp;format=xlsx",
      "/board?report=ranking&amp;format=csv",
      "/board?report=score-matrix&amp;format=xlsx",
      "/board?report=score-matrix&amp;format=csv",
      "/board?report=discussion&amp;format=xlsx",
      "/board?report=discussion&amp;format=csv",
      "/board?report=statement&amp;format=xlsx&amp;member=BTC",
      "/board?report=statement&amp;format=xlsx&amp;member=HAC",
      "/board?report=statement&amp;format=xlsx&amp;member=BAO",
      "/board?report=sealed&amp;format=json",
      "https://sheets.example/d/1?a=1&amp;b=&quot;2&quot;",
    ]);
  });

  it("a bloc without any place says so and has no empty table", () => {
    const result = aResult();
    const empty = board({ ...result, ranking: { placed: [], unplaced: [], awards: [], aside: [], issues: [] } });
    expect(empty).toContain("Chưa có đơn vị nào được xếp hạng.");
    expect(empty).not.toContain("<table");
  });
});

it("blocListPage: without blocs, says what to do", () => {
  expect(blocListPage([])).toContain("Chưa có Khối nào.");
});
