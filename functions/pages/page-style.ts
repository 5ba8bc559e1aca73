/**
 * The one style of all pages. System fonts that hold every Vietnamese letter, colours with a contrast of at least 4,5 to 1
 * (WCAG AA), a table that scrolls in its own box on a telephone, and A4 landscape on paper.
 */
export const STYLE = `
:root { color-scheme: only light; --ink: #1c2733; --soft: #51606f; --line: #d5dde5; --wash: #f4f6f8; --blue: #1d4f82; --amber: #7a4a00; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--wash); font: 1rem/1.5 "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
header, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
header { padding-top: clamp(1.25rem, 3vw, 2.5rem); }
footer { padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
.topic { margin: 0; color: var(--soft); }
h1 { margin: .125rem 0 .75rem; font-size: clamp(1.375rem, 3vw, 1.875rem); line-height: 1.25; font-weight: 650; text-wrap: balance; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.125rem; font-weight: 650; }
p { margin: 0 0 .75rem; max-width: 46rem; }
a { color: var(--blue); text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #2f7cc4; outline-offset: 2px; }
.status { display: inline-block; margin: 0 .75rem .5rem 0; padding: .125rem .625rem; border: 1px solid #d9b36a; border-radius: .25rem; background: #fff6e3; color: var(--amber); font-size: .875rem; font-weight: 650; }
.facts { display: inline; margin: 0; padding: 0; color: var(--soft); font-size: .9375rem; }
.facts li { display: inline-block; margin: 0 1.25rem .25rem 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1.25rem 0 0; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--soft); font-size: .875rem; }
.counts dd { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { padding: .75rem; text-align: left; color: var(--soft); font-size: .875rem; }
caption span { display: inline-block; position: sticky; left: .75rem; max-width: calc(100vw - 4rem); }
th, td { padding: .625rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th, .long, .short { overflow-wrap: anywhere; }
thead th { background: #eaf0f6; font-size: .8125rem; line-height: 1.35; font-weight: 600; vertical-align: bottom; }
tbody th { min-width: 9rem; font-weight: 600; }
.figure { text-align: right; white-space: nowrap; }
thead .figure { white-space: normal; min-width: 4.625rem; }
.place { text-align: center; font-weight: 650; }
.total { font-weight: 650; }
.long { min-width: 16.5rem; }
.short { min-width: 8rem; }
.why td { padding-top: 0; border-top: 0; color: var(--soft); }
.why span { font-weight: 600; }
.links { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none; }
.links li { display: flex; flex-direction: column; gap: .25rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
.links a { padding: .25rem 0; }
.links span { color: var(--soft); font-size: .875rem; }
.notes { margin: 2.25rem 0 0; padding: 1rem 0 0 1.125rem; border-top: 1px solid var(--line); }
.notes li { margin-bottom: .25rem; }
@media (max-width: 40rem) {
  .scroll { margin: 0 -.5rem; }
  .long { min-width: 24rem; }
  .ranking tbody th, .ranking thead th.member { position: sticky; left: 0; z-index: 1; min-width: 8rem; max-width: 8rem; border-right: 1px solid var(--line); }
  .ranking tbody th { background: #fff; }
  .why div { position: sticky; left: .75rem; max-width: calc(100vw - 7.5rem); }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  html { font-size: 9.5pt; }
  body { background: #fff; }
  header, main, footer { max-width: none; padding: 0; }
  .scroll { overflow: visible; border: 0; }
  caption { padding: 0 0 4pt; }
  caption span { position: static; max-width: none; }
  th, td { padding: 3pt 4pt; border: .5pt solid #8a97a5; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead .figure { min-width: 0; }
  .screen { display: none; }
  h2 { break-after: avoid; }
}
`;
