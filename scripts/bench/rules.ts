/** How fast rules are read, of every shape, with and without their kind; and how the time grows with the length of one. */
import { readRule, readUntyped } from "../../functions/core/rules/read-rule.ts";
import { decimal } from "../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../sheets-schema/sheets/criteria.ts";
import { kindGuides } from "../../sheets-schema/sheets/kind-guides.ts";
import { figure, table } from "./figures.ts";

type Sample = readonly [kind: CriterionKind, rule: string];

/** As papers word them, beside the notation of the guide. */
const WORDED: readonly Sample[] = [
  ["theo bậc", "- Đạt từ 98% trở lên: điểm tối đa\n- Từ 95% đến dưới 98%: trừ 1 điểm\n- Dưới 95%: không tính điểm"],
  ["theo bậc", "từ 80% và có kế hoạch: 5; từ 80%: 3; còn lại: 0"],
  [
    "theo số lần, số ngày chậm",
    "gửi đầy đủ, đúng hạn: 5 điểm; chậm 1-2 ngày: trừ 1; chậm quá 2 ngày: trừ hết; không gửi: 0",
  ],
  ["mỗi trường hợp", "vắng họp không lý do: mỗi lần trừ 0,5 điểm, tổng điểm trừ không quá 1,5 điểm"],
  ["mỗi trường hợp", "mỗi mô hình cấp tỉnh cộng 2,5 điểm; cấp xã cộng 1 điểm; tối đa 5 điểm"],
  ["vượt mức", "hoàn thành 100% được 5 điểm, cứ giảm 1% trừ 0,1 điểm"],
  ["theo tỷ lệ", "số việc đã hoàn thành / số việc được giao × điểm tối đa; dưới 50%: 0; làm tròn đến 0,25"],
  ["mức xếp loại", "Có kế hoạch và triển khai đầy đủ: 5; có kế hoạch nhưng chưa đầy đủ: 3; không có: 0"],
];
const NOTATION = Object.entries(kindGuides).flatMap(([kind, { example }]): Sample[] =>
  example.rule === "" ? [] : [[kind as CriterionKind, example.rule]],
);
const SAMPLES: readonly Sample[] = [...NOTATION, ...WORDED];
const BOUNDS = { maximum: decimal("5"), unit: "%", period: { start: "2023-12-01", end: "2024-11-30" } };

const cpuMs = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** A list of steps with about so many signs. */
const longRule = (signs: number): string =>
  Array.from({ length: Math.ceil(signs / 12) }, (_, index) => `${index}-<${index + 1}: 0,${index % 9}`).join("; ");

export function rulesTable(count: number): string {
  const rules = Array.from({ length: count }, (_, index) => SAMPLES[index % SAMPLES.length] as Sample);
  const typed = cpuMs(() => rules.forEach(([kind, rule]) => void readRule(kind, rule, BOUNDS)));
  const untyped = cpuMs(() => rules.forEach(([, rule]) => void readUntyped(rule, BOUNDS)));
  const times = [250, 500, 1_000].map((signs) => {
    const rule = longRule(signs);
    return cpuMs(() => Array.from({ length: 200 }, () => readRule("theo bậc", rule, BOUNDS))) / 200;
  });
  const [quarter = 1, , whole = 1] = times;
  return table([
    [`${figure(count)} rules of ${SAMPLES.length} shapes`, "rules a second"],
    ["kind typed", figure(Math.round((count * 1000) / typed))],
    ["kind told by the words", figure(Math.round((count * 1000) / untyped))],
    ["a rule of 1,000 signs beside one of 250", `${figure(Math.round((whole / quarter) * 10) / 10)} times the time`],
  ]);
}
