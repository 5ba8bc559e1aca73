/** The words in front of a number that only say what is measured. */
import { describe, expect, it } from "vitest";
import { behindSubject, takeSubjectWord } from "../../../../functions/core/rules/grammar/behind-subject.ts";
import { startOf, take } from "../../../../functions/core/rules/grammar/reading-cursor.ts";

/** The number behind a subject, with that subject. */
function numberBehind(text: string, from = 0) {
  const cursor = { ...startOf(text), at: from };
  return behindSubject(cursor, () => take(cursor, /\d+/uy)?.[0]);
}

describe("a number behind its subject", () => {
  it.each([
    ["98", "98", ""],
    ["Thu ngân sách 98", "98", "Thu ngân sách"],
    ["thu, nộp 98", "98", "thu, nộp"],
    ["thu nộp thuế 5 và 6", "5", "thu nộp thuế"],
  ])("%j: %s of %j", (text, found, subject) => expect(numberBehind(text)).toEqual({ found, subject }));

  it("begins behind the space where the cursor stands", () => {
    expect(numberBehind("tốt; thu ngân sách 98", 4)).toEqual({ found: "98", subject: "thu ngân sách" });
  });

  it("has ten words at most", () => {
    const words = "thu nộp thuế phí lệ phí nhà đất cây rừng";
    expect(words.split(" ")).toHaveLength(10);
    expect(numberBehind(`${words} 98`)).toEqual({ found: "98", subject: words });
    expect(numberBehind(`thu ${words} 98`)).toBeUndefined();
  });

  it.each(["không nộp 98", "Thu không 98", "vượt 98", "nộp chậm 98", "thu hoặc nộp 98"])(
    "%j has none: its words say more than what is measured",
    (text) => expect(numberBehind(text)).toBeUndefined(),
  );

  it("leaves the cursor where the first try stopped", () => {
    const cursor = startOf("thu nộp nhiều");
    const found = behindSubject(cursor, () => {
      take(cursor, /thu/uy);
      return undefined;
    });
    expect([found, cursor.at]).toEqual([undefined, 3]);
  });

  it("passes no word of a condition or a quantity", () => {
    const passes = (text: string) => {
      const cursor = startOf(text);
      return [takeSubjectWord(cursor), cursor.at > 0];
    };
    expect(["thu", "không", "98"].map(passes)).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
});
