/** So much for each of what is counted, in the words of papers. */
import { inPoints, pick } from "./award.ts";
import type { CountRule } from "./worded-model.ts";
import { comma, signed } from "./write-span.ts";

/** `rule` as text. */
export function writeCount(rule: CountRule, wording: number): string {
  const { sign } = rule;
  const change = (value: number): string => signed(sign * value);
  const verb = sign < 0 ? "trừ" : "cộng";
  const inWords = (value: number): string => `${verb} ${inPoints(value, wording)}`;
  const most = (cap: number | undefined): string =>
    cap === undefined
      ? ""
      : pick(wording, `; tối đa ${change(cap)}`, `; tối đa ${inWords(cap)}`, `, không quá ${comma(cap)}đ`);
  switch (rule.kind) {
    case "several rates": {
      const names = sign < 0 ? ["lần sai", "lần chậm"] : ["bài cấp tỉnh", "bài cấp trung ương"];
      const each = rule.rates.map((rate, at) =>
        pick(
          wording,
          `mỗi ${names[at]} ${change(rate)}`,
          `mỗi ${names[at]} ${inWords(rate)}`,
          `${inWords(rate)} mỗi ${names[at]}`,
        ),
      );
      return each.join("; ") + most(rule.cap);
    }
    case "first and further": {
      const both = pick(
        wording,
        `lần đầu ${change(rule.first)}; từ lần thứ hai ${change(rule.further)} mỗi lần`,
        `lần đầu: ${inWords(rule.first)}; từ lần thứ 2 trở đi: ${inWords(rule.further)}/lần`,
        `lần thứ nhất ${inWords(rule.first)}, các lần tiếp theo ${inWords(rule.further)} mỗi lần`,
      );
      return both + most(rule.cap);
    }
    case "batches": {
      const what = sign < 0 ? "ngày chậm" : "hội viên";
      const each = pick(
        wording,
        `cứ ${rule.size} ${what} ${change(rule.each)}`,
        `cứ ${rule.size} ${what} ${inWords(rule.each)}`,
        `cứ đủ ${rule.size} ${what} thì ${inWords(rule.each)}`,
      );
      return each + most(rule.cap);
    }
    case "capped count":
      return pick(
        wording,
        `mỗi lần ${change(rule.each)}; tối đa ${rule.most} lần`,
        `${inWords(rule.each)}/lần, không quá ${rule.most} lần`,
        `mỗi lần ${inWords(rule.each)} (tối đa ${rule.most} lần)`,
      );
    case "knock-out":
      return pick(
        wording,
        `mỗi lần ${change(rule.each)}; từ ${rule.from} lần trở lên: trừ hết điểm`,
        `mỗi lần ${inWords(rule.each)}; từ ${rule.from} lần trở lên mất hết điểm`,
        `${inWords(rule.each)}/lần, từ ${rule.from} lần trở lên: 0đ`,
      );
    case "share knock-out":
      return pick(
        wording,
        `mỗi lần ${change(rule.each)}; tỷ lệ dưới ${comma(rule.under)}%: mất hết điểm`,
        `sai ${inWords(rule.each)}/lần; tỷ lệ dưới ${comma(rule.under)}% mất hết điểm`,
        `mỗi lần ${inWords(rule.each)}; dưới ${comma(rule.under)}%: 0đ`,
      );
  }
}
