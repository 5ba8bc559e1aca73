import { describe, expect, it } from "vitest";
import type { Quota } from "../../../functions/core/bloc/bloc.ts";
import { quotaSize } from "../../../functions/core/ranking/quota-size.ts";
import { countedUnits } from "../../../functions/core/ranking/quota-wording.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";

type Share = Extract<Quota, { readonly kind: "share" }>;

const bases = { members: 9, placed: 8, reaching: (name: string) => (name === "Tốt" ? 7 : 0) };
const share = (percent: string, rounding?: Share["rounding"], of: Share["of"] = "members"): Quota => ({
  kind: "share",
  percent: decimal(percent),
  rounding,
  of,
});

const third = (rounding: Share["rounding"], of: Share["of"] = "members"): Quota => ({
  kind: "fraction",
  numerator: decimal(1),
  denominator: decimal(3),
  rounding,
  of,
});
const per = (each: number, count: number, rounding?: Share["rounding"]): Quota => ({
  kind: "per",
  each,
  count,
  rounding,
  of: "members",
});

describe("quotaSize", () => {
  it.each<[Quota | undefined, number | undefined, string]>([
    [undefined, undefined, "không giới hạn số lượng"],
    [{ kind: "count", count: 2 }, 2, "tối đa 02 đơn vị"],
    [{ kind: "by-size", size: 9, count: 2 }, 2, "Khối có 09 đơn vị, tối đa 02 đơn vị"],
    // 20% of 9 = 1.8
    [share("20", "xuống"), 1, "20% của 09 đơn vị là 1,8; làm tròn xuống còn 01"],
    [share("20", "đến số gần nhất"), 2, "20% của 09 đơn vị là 1,8; làm tròn đến số gần nhất là 02"],
    [share("20", "lên"), 2, "20% của 09 đơn vị là 1,8; làm tròn lên thành 02"],
    [share("20"), 1, "20% của 09 đơn vị là 1,8; Khối chưa quy định cách làm tròn, làm tròn xuống còn 01"],
    // 50% of 9 = 4.5: half up
    [share("50", "đến số gần nhất"), 5, "50% của 09 đơn vị là 4,5; làm tròn đến số gần nhất là 05"],
    // 15% of 8 = 1.2
    [
      share("15", "đến số gần nhất", "placed"),
      1,
      "15% của 08 đơn vị được xếp hạng là 1,2; làm tròn đến số gần nhất là 01",
    ],
    [share("15", "lên", "placed"), 2, "15% của 08 đơn vị được xếp hạng là 1,2; làm tròn lên thành 02"],
    // 25% of 8 = 2: nothing to round
    [share("25", "lên", "placed"), 2, "25% của 08 đơn vị được xếp hạng là 02"],
    [share("25", undefined, "placed"), 2, "25% của 08 đơn vị được xếp hạng là 02"],
    // 12.5% of 8 = 1, exactly
    [share("12.5", "lên", "placed"), 1, "12,5% của 08 đơn vị được xếp hạng là 01"],
    // 20% of 7 = 1.4
    [share("20", "xuống", { class: "Tốt" }), 1, "20% của 07 đơn vị đủ điểm Tốt trở lên là 1,4; làm tròn xuống còn 01"],
    [share("20", "lên", { class: "Lạ" }), 0, "20% của 00 đơn vị đủ điểm Lạ trở lên là 00"],
    // 9 / 3 = 3; 8 / 3 = 2.67
    [third("xuống"), 3, "1/3 của 09 đơn vị là 03"],
    [third("xuống", "placed"), 2, "1/3 của 08 đơn vị được xếp hạng là 2,67; làm tròn xuống còn 02"],
    [third("lên", "placed"), 3, "1/3 của 08 đơn vị được xếp hạng là 2,67; làm tròn lên thành 03"],
    [third("đến số gần nhất", "placed"), 3, "1/3 của 08 đơn vị được xếp hạng là 2,67; làm tròn đến số gần nhất là 03"],
    // 7 / 3 = 2.33
    [
      third("đến số gần nhất", { class: "Tốt" }),
      2,
      "1/3 của 07 đơn vị đủ điểm Tốt trở lên là 2,33; làm tròn đến số gần nhất là 02",
    ],
    [
      third(undefined, { class: "Tốt" }),
      2,
      "1/3 của 07 đơn vị đủ điểm Tốt trở lên là 2,33; Khối chưa quy định cách làm tròn, làm tròn xuống còn 02",
    ],
    // 9 = 5 + 4: one whole five
    [per(5, 1), 1, "cứ 05 đơn vị được 01, 09 đơn vị được 01; số lẻ không tính"],
    [per(5, 1, "lên"), 2, "cứ 05 đơn vị được 01, 09 đơn vị được 02; số lẻ làm tròn lên"],
    // 4 of 5 is more than half of it, 4 of 8 half
    [per(5, 2, "đến số gần nhất"), 4, "cứ 05 đơn vị được 02, 09 đơn vị được 04; số lẻ làm tròn đến số gần nhất"],
    [per(8, 1, "đến số gần nhất"), 1, "cứ 08 đơn vị được 01, 09 đơn vị được 01; số lẻ làm tròn đến số gần nhất"],
    [per(3, 1), 3, "cứ 03 đơn vị được 01, 09 đơn vị được 03"],
    [per(10, 1), 0, "cứ 10 đơn vị được 01, 09 đơn vị được 00; số lẻ không tính"],
    [
      { kind: "share", percent: decimal("25"), rounding: "xuống", of: "members", isPerGroup: true },
      2,
      "quy định cho từng nhóm, Khối xếp hạng chung nên tính chung: 25% của 09 đơn vị là 2,25; làm tròn xuống còn 02",
    ],
  ])("%# %o", (quota, count, reason) => expect(quotaSize(quota, bases)).toEqual({ count, reason }));
});

it.each([
  [2, "hai đơn vị"],
  [3, "ba đơn vị"],
  [10, "mười đơn vị"],
  [11, "11 đơn vị"],
])("countedUnits: %d is %s", (count, words) => expect(countedUnits(count)).toBe(words));
