import { describe, expect, it } from "vitest";
import { html, unescaped } from "../../functions/pages/html.ts";

describe("html", () => {
  it("escapes what is put in", () => {
    expect(html`<b title="${'"'}">${"a < b"}</b>`.markup).toBe('<b title="&quot;">a &lt; b</b>');
    expect(html`${"<script>&'"}`.markup).toBe("&lt;script&gt;&amp;&#39;");
  });

  it("leaves markup and lists of markup as they are, and undefined out", () => {
    const items = ["1", "<2>"].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${undefined}</ul>${3}`.markup).toBe("<ul><li>1</li><li>&lt;2&gt;</li></ul>3");
  });

  it("does not escape what it is told not to", () => {
    expect(html`${unescaped("<hr>")}`.markup).toBe("<hr>");
  });
});
