/** Classes as a leader types them in Xếp loại, khen thưởng. */
import type { Row } from "../builders.ts";
import type { BlocModel, ClassConditionModel, ClassModel, QuotaModel } from "./bloc-model.ts";
import { comma, twoDigits } from "./write-span.ts";

/** The name of the class at a place in the model, from 0 for the highest. */
export const classNameOf = (index: number): string => `Hạng ${"ABC"[index]}`;

export const writeClasses = ({ classes = [] }: BlocModel): Row[] =>
  classes.map(({ scoreFrom, conditions, quota }: ClassModel, index) => ({
    order: index + 1,
    name: classNameOf(index),
    group: "Xếp loại",
    scoreFrom: scoreFrom / 100,
    otherConditions: conditions.map(writeCondition).join(["; ", "\n", ";\n- "][index]),
    quota: quota === undefined ? undefined : writeQuota(quota),
    rounding: quota === undefined || quota.kind === "count" ? undefined : ROUNDINGS[quota.rounding ?? "none"],
  }));

const ROUNDINGS = { none: undefined, down: "xuống", nearest: "đến số gần nhất", up: "lên" } as const;

function writeCondition(condition: ClassConditionModel): string {
  switch (condition.kind) {
    case "none below":
      return `không có mục nào dưới ${condition.percent}%`;
    case "points":
      return `Mục ${condition.code} đạt từ ${comma(condition.least)} điểm trở lên`;
    case "lowered":
      return `hạ một bậc nếu Mục ${condition.code} dưới ${comma(condition.below)} điểm`;
  }
}

function writeQuota(quota: QuotaModel): string {
  switch (quota.kind) {
    case "count":
      return twoDigits(quota.count);
    case "fraction":
      return `1/${quota.value} số đơn vị được xếp hạng`;
    case "per":
      return `cứ ${twoDigits(quota.value)} đơn vị được 01`;
    case "percent":
      return `${quota.value * 10}%`;
  }
}
