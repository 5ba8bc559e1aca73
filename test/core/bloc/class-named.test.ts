import { expect, it } from "vitest";
import { classNamed } from "../../../functions/core/bloc/class-named.ts";

const names = [
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
];

it.each<[string, string | undefined]>([
  ["Hoàn thành tốt nhiệm vụ", names[1]],
  ["hoàn thành  TỐT", names[1]],
  ["HTXSNV", names[0]],
  ["hoàn thành", names[2]],
  ["không hoàn thành", names[3]],
  ["tốt", undefined],
  ["hoàn thành tốt nhiệm vụ hai năm", undefined],
  ["", undefined],
])("classNamed: “%s”", (typed, name) => expect(classNamed(typed, names)).toBe(name));

it("what may be two classes is neither", () => {
  expect(classNamed("HTT", ["Hoàn thành tốt", "Hoàn thành tốt nhiệm vụ"])).toBeUndefined();
  expect(classNamed("hoàn thành tốt", ["Hoàn thành tốt", "Hoàn thành tốt nhiệm vụ"])).toBe("Hoàn thành tốt");
});
