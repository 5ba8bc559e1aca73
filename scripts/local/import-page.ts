/** The local pages that take a table of criteria out of a person's file; a person may edit their words here. */
import { html, type Markup } from "../../functions/pages/html.ts";
import { contentSecurityPolicy, page } from "../../functions/pages/page.ts";

/** Unlike any other page these have forms, which go to this server alone. */
export const formPolicy = contentSecurityPolicy.replace("form-action 'none'", "form-action 'self'");

const TITLE = "Đưa bảng tiêu chí từ tệp Word, Excel vào bảng tính";

const wholePage = (body: Markup): string =>
  page(
    TITLE,
    html`<main><h1>${TITLE}</h1>
${body}
<p><a href="/">Về trang đầu</a></p></main>`,
  );

/** Asks for the file; `spreadsheet` is the one that is meant where nobody names another. */
export const uploadPage = (spreadsheet: string): string =>
  wholePage(html`<p>Chọn tệp .docx, .xlsx hoặc .csv có bảng tiêu chí (các cột TT, Nội dung, Điểm chuẩn, Cách tính). Hệ thống cho xem đã hiểu thế nào trước khi ghi.</p>
<form method="post" action="/tieu-chi" enctype="multipart/form-data">
<p><label>Tệp: <input type="file" name="file" accept=".docx,.xlsx,.csv" required></label></p>
<p><label>Bảng tính (mã hoặc địa chỉ): <input type="text" name="spreadsheet" value="${spreadsheet}" size="32" required></label></p>
<p><button type="submit">Xem bảng tiêu chí</button></p>
</form>`);

/** How the file is understood, with the button that writes it; without a `token` there is nothing to write. */
export const previewPage = (lines: readonly string[], rowCount: number, token: string | undefined): string =>
  wholePage(html`<pre>${lines.join("\n")}</pre>
${
  token === undefined
    ? html``
    : html`<form method="post" action="/tieu-chi/ghi">
<input type="hidden" name="token" value="${token}">
<p><button type="submit">Ghi ${rowCount} dòng vào trang Tiêu chí</button></p>
</form>`
}
<p><a href="/tieu-chi">Chọn tệp khác</a></p>`);

/** One sentence: what was done, or why not. */
export const sentencePage = (sentence: string): string =>
  wholePage(html`<p>${sentence}</p>
<p><a href="/tieu-chi">Chọn tệp khác</a></p>`);
