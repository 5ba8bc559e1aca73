import { html } from "./html.ts";
import { page } from "./page.ts";

/** The page that says in Vietnamese what could not be done, and what to do about it. */
export function errorPage(title: string, sentence: string, remedy: string): string {
  return page(
    title,
    html`<header>
<h1>${title}</h1>
</header>
<main>
<p>${sentence}</p>
<p>${remedy}</p>
</main>`,
  );
}
