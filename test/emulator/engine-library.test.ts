import { describe, expect, it } from "vitest";
import { formulaLibrary, replaceLibrary } from "../../scripts/emulator/formulas/engine-library.ts";

describe("formulaLibrary", () => {
  it("a library given up is replaced by another copy that calculates", async () => {
    const first = formulaLibrary();
    const replaced = replaceLibrary();
    expect(formulaLibrary()).toBeUndefined();
    await replaced;
    const second = formulaLibrary();
    expect(second).toBeDefined();
    expect(second?.Model).not.toBe(first?.Model);
    const model = second === undefined ? undefined : new second.Model("m", "en", "UTC", "en");
    model?.setUserInput(0, 1, 1, "=6*7");
    expect(model?.getFormattedCellValue(0, 1, 1)).toBe("42");
  });
});
