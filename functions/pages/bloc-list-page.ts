import { html } from "./html.ts";
import { page } from "./page.ts";

/** A bloc as the list shows it. */
export interface BlocListing {
  readonly name: string;
  /** The address of its Board page. */
  readonly url: string;
  /** A Vietnamese sentence about it, such as the year, or why its spreadsheet could not be read. */
  readonly about?: string;
}

/** The page that leads to the blocs, in the order given. */
export function blocListPage(blocs: readonly BlocListing[]): string {
  const links = blocs.map(
    ({ name, url, about }) =>
      html`<li><a href="${url}">${name}</a>${about === undefined ? undefined : html`<span>${about}</span>`}</li>`,
  );
  return page(
    "Các Khối thi đua",
    html`<header>
<p class="topic">Kết quả thi đua, do các Khối đề nghị</p>
<h1>Các Khối thi đua</h1>
</header>
<main>
${blocs.length === 0 ? html`<p>Chưa có Khối nào. Đề nghị người quản trị khai báo bảng tính của Khối.</p>` : html`<ul class="links">${links}</ul>`}
</main>`,
  );
}
