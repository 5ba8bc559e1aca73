import { describe, expect, it } from "vitest";
import type { Row } from "../../builders.ts";
import { aClass, afterPlace, anAward, classesOf, type Points, proposals, ranked } from "./a-bloc.ts";

const classes = (top: string, middle = "", low = ""): Row[] => [
  aClass("Xuất sắc", 90, { otherConditions: top }),
  aClass("Tốt", 80, { order: 2, otherConditions: middle }),
  aClass("Đạt", 50, { order: 3, otherConditions: low }),
];
const LOWERED = "hạ một bậc nếu Mục II dưới 35 điểm";
/** 94 and 85 points in all, 34 of them in section II. */
const weak: Points = { "I.1": 60, "II.1": 34 };
const classOf = (rows: readonly Row[], points: Points = weak) => ranked({ A: points }, { awards: rows });

describe("a class lowered by an event", () => {
  it.each<[string, Row[], Points, string | undefined]>([
    ["goes one down", classes(LOWERED), weak, "Tốt"],
    ["stays at the line", classes(LOWERED), { "I.1": 60, "II.1": 35 }, "Xuất sắc"],
    ["goes two down", classes(LOWERED.replace("một", "02")), weak, "Đạt"],
    ["goes once, though the next class says the same", classes(LOWERED, LOWERED, LOWERED), weak, "Tốt"],
    ["goes down by each of two events", classes(`${LOWERED}; hạ một bậc nếu Mục I từ 60 điểm`), weak, "Đạt"],
    ["goes to none below the lowest", classes(LOWERED.replace("một", "ba")), weak, undefined],
    ["is lowered from the class that it reaches", classes(LOWERED, LOWERED), { "I.1": 51, "II.1": 34 }, "Đạt"],
    ["still asks for the conditions of the one below", classes(LOWERED, "Mục II từ 34,5 điểm"), weak, "Đạt"],
    ["is not lowered from a class that it does not reach", classes(`${LOWERED}; Mục I trên 60 điểm`), weak, "Tốt"],
  ])("%s", (_, rows, points, expected) => expect(classesOf(classOf(rows, points))["A"]).toBe(expected));

  it("says from where and by what", () => {
    expect(afterPlace(classOf(classes(LOWERED)), "A")).toBe(
      "Đề nghị xếp loại Tốt (từ 80 điểm). Đủ điều kiện Xuất sắc nhưng hạ một bậc theo “hạ một bậc nếu Mục II dưới 35 điểm” (Mục II được 34/40 điểm).",
    );
    expect(afterPlace(classOf(classes(LOWERED.replace("một", "hai"))), "A")).toBe(
      "Đề nghị xếp loại Đạt (từ 50 điểm). Đủ điều kiện Xuất sắc nhưng hạ 02 bậc theo “hạ hai bậc nếu Mục II dưới 35 điểm” (Mục II được 34/40 điểm).",
    );
  });

  it("leaves its seat to the next, and takes one in the class below", () => {
    const rows = classes(LOWERED).map((row) => ({ ...row, quota: "1" }));
    const result = ranked({ A: weak, B: 92, C: 85 }, { awards: rows });
    expect(classesOf(result)).toEqual({ A: "Tốt", B: "Xuất sắc", C: "Đạt" });
  });

  it("keeps it from awards that ask for the higher class", () => {
    const rows = [...classes(LOWERED), anAward("Cờ", { otherConditions: "Xuất sắc" })];
    expect(proposals(ranked({ A: weak, B: 92 }, { awards: rows }))).toEqual({ Cờ: "B" });
  });
});
