/** What changes with a percentage, in the words of papers. */
import { inPoints, pick } from "./award.ts";
import type { ChangeRule } from "./worded-model.ts";
import { comma } from "./write-span.ts";

/** `rule` as text. */
export function writeChange(rule: ChangeRule, wording: number): string {
  const percent = (value: number): string => `${comma(value)}%`;
  const loss = (value: number): string =>
    pick(wording, `-${comma(value)}`, `trừ ${inPoints(value, 1)}`, `trừ ${inPoints(value, 2)}`);
  switch (rule.kind) {
    case "decreasing": {
      const from = percent(rule.from);
      const begin = pick(
        wording,
        `${from}: điểm tối đa; `,
        `hoàn thành ${from} được điểm tối đa, `,
        `Đạt ${from}: điểm chuẩn; `,
      );
      return `${begin}cứ giảm ${percent(rule.step)}${wording === 0 ? ":" : ""} ${loss(rule.each)}${floorOf(rule.floor, wording)}`;
    }
    case "shortfall": {
      const begin = pick(
        wording,
        `dưới ${percent(rule.under)}: `,
        `dưới ${percent(rule.under)} `,
        `tỷ lệ dưới ${percent(rule.under)}: `,
      );
      const step = percent(rule.step);
      const each = pick(
        wording,
        `; cứ giảm ${step}: ${loss(rule.each)}`,
        `, cứ giảm ${step} trừ thêm ${inPoints(rule.each, 1)}`,
        `; cứ giảm thêm ${step}: ${loss(rule.each)}`,
      );
      const most = rule.cap === undefined ? "" : `; tối đa ${loss(rule.cap)}`;
      return `${begin}${loss(rule.first)}${each}${most}`;
    }
    case "overrun": {
      const [upTo, step] = [percent(rule.upTo), percent(rule.step)];
      return pick(
        wording,
        `<=${upTo}: điểm tối đa; cứ tăng ${step}: ${loss(rule.each)}`,
        `không quá ${upTo} được điểm tối đa; cứ tăng thêm ${step} ${loss(rule.each)}`,
        `≤${upTo}: điểm tối đa; cứ tăng ${step}: ${loss(rule.each)}`,
      );
    }
    case "proportion": {
      const product = rule.isShare
        ? pick(wording, "tỷ lệ × điểm tối đa", "tỷ lệ % hoàn thành × điểm tối đa", "tỷ lệ hoàn thành x điểm chuẩn")
        : pick(
            wording,
            "kết quả / chỉ tiêu",
            "số việc hoàn thành / số việc được giao × điểm tối đa",
            "kết quả / chỉ tiêu x điểm chuẩn",
          );
      return `${product}${floorOf(rule.floor, wording)}${roundingOf(rule.rounding, wording)}`;
    }
  }
}

const floorOf = (floor: number | undefined, wording: number): string =>
  floor === undefined ? "" : `; dưới ${comma(floor)}%${pick(wording, ": 0", ": 0 điểm", " không tính điểm")}`;

const roundingOf = (step: number | undefined, wording: number): string =>
  step === undefined
    ? ""
    : pick(
        wording,
        `; làm tròn ${comma(step)}`,
        `; làm tròn đến ${comma(step)} điểm`,
        ` (làm tròn đến ${comma(step)}đ)`,
      );
