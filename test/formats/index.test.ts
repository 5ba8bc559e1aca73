import { describe, expect, it } from "vitest";
import { formatNamed, formats } from "../../functions/formats/index.ts";

describe("formats", () => {
  it.each(formats.map((format) => [format.name, format] as const))("%s: is found by its name", (name, format) => {
    expect(formatNamed(name)).toBe(format);
    expect(format.extension).toBe(`.${name}`);
  });

  it("there is none of another name", () => {
    expect(formatNamed("constructor")).toBeUndefined();
  });
});
