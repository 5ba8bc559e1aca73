import { describe, expect, it } from "vitest";
import { blocIdOf } from "../../../functions/core/bloc/bloc-id.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { resultOf } from "../../builders.ts";

describe("the id of a bloc", () => {
  const made = blocIdOf({}, "1aB", sha256);

  it("follows from the file where none stands: every run makes the same", () => {
    expect(made).toMatch(/^[0-9a-f]{16}$/);
    expect(blocIdOf({}, "1aB", sha256)).toBe(made);
    expect(blocIdOf({}, "1aC", sha256)).not.toBe(made);
  });

  it("is kept by a file that was restored, and not by a copy", () => {
    expect(blocIdOf({ blocId: made, blocFile: "restored" }, "restored", sha256)).toBe(made);
    expect(blocIdOf({ blocId: made, blocFile: "1aB" }, "copy", sha256)).toBe(blocIdOf({}, "copy", sha256));
  });

  it.each(["../../other", "", "A b", "x"])("that cannot name a record is none: %j", (blocId) => {
    expect(blocIdOf({ blocId, blocFile: "1aB" }, "1aB", sha256)).toBe(made);
  });

  it("is no input of the result, and no change to tell", () => {
    const { blocId, digest } = resultOf();
    expect(blocId).toMatch(/^[0-9a-f]{16}$/);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
