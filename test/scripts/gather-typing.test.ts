import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gatheredById } from "../../scripts/local/gather-typing.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs that end when they are let go. */
function heldRuns() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const typed = gatheredById(150, (id) => {
    begun.push(id);
    return new Promise((resolve) => ends.push(resolve));
  });
  return { begun, typed, end: () => ends.shift()?.() };
}

describe("gatheredById", () => {
  it("what is typed within the pause is one run, begun after it", async () => {
    const { begun, typed } = heldRuns();
    typed("a");
    await vi.advanceTimersByTimeAsync(149);
    typed("a");
    expect(begun).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(["a"]);
  });

  it("what is typed during a run leads to one more, and only then", async () => {
    const { begun, typed, end } = heldRuns();
    typed("a");
    await vi.advanceTimersByTimeAsync(150);
    typed("a");
    typed("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual(["a"]);
    end();
    await vi.advanceTimersByTimeAsync(150);
    expect(begun).toEqual(["a", "a"]);
    end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual(["a", "a"]);
  });

  it("spreadsheets do not wait for each other", async () => {
    const { begun, typed } = heldRuns();
    typed("a");
    typed("b");
    await vi.advanceTimersByTimeAsync(150);
    expect(begun).toEqual(["a", "b"]);
  });
});
