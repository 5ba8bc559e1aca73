/** The alternatives of which the best counts. */
import { describe, expect, it } from "vitest";
import { faultOf, ruleOf } from "./builders.ts";

const row = (rule: string) => ({ kind: "lấy mục cao nhất", rule, maximum: "5" }) as const;

describe("the best of several", () => {
  it.each([
    "cao nhất của: 3.a, 3.b",
    "lấy mục có điểm cao nhất trong các mục 3.a và 3.b",
    "một trong các mục: 3.a; 3.b.",
    "3.a, 3.b, 3.a",
  ])("%j names two, each once", (rule) => {
    expect(ruleOf(row(rule))).toEqual({ kind: "best-of", alternatives: ["3.a", "3.b"] });
  });

  it("a blank cell is told as that", () => {
    expect(faultOf(row("")).what).toBe(faultOf(row("  ")).what);
    expect(faultOf(row("")).what).not.toBe(faultOf(row("cao nhất của: 3.a")).what);
    expect(faultOf(row("")).what).toContain("lấy mục cao nhất");
  });

  it.each(["cao nhất của: 3.a", "cao nhất của: 3.a, 3.a", "cao nhất của: 3.a, 3.b (nếu đạt)"])("%j is none", (rule) => {
    expect(faultOf(row(rule)).code).toBe("unreadable-rule");
  });
});
