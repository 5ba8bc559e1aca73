import { expect, it } from "vitest";
import { listColumns } from "../../../functions/core/cells-to-write/list-columns.ts";
import { type Row, resultOf } from "../../builders.ts";

const understood = (awards: readonly Row[]) =>
  listColumns(resultOf({ awards }), "2024-12-02")
    .find(({ parsed }) => parsed.sheet.name === "awards")
    ?.columns.find(({ field }) => field === "understood")?.cells;

it("beside a class or award stands how its conditions were understood, and nothing where it has none", () => {
  const cells = understood([
    { name: "Tốt", group: "Xếp loại", scoreFrom: 1, otherConditions: "Mục I từ 8 điểm\nnội bộ đoàn kết" },
    { name: "Đạt", group: "Xếp loại", scoreFrom: 0 },
    { name: "Cờ", group: "Danh hiệu thi đua", otherConditions: "từ Tốt trở lên; tiêu chí I.1 đạt điểm tối đa" },
  ]);
  expect([...(cells ?? [])].slice(0, 3)).toEqual([
    [2, "Hệ thống tự xét: Mục I từ 8 điểm. Người xét đối chiếu: nội bộ đoàn kết."],
    [3, undefined],
    [4, "Hệ thống tự xét: xếp loại từ Tốt trở lên; tiêu chí I.1 đạt điểm tối đa."],
  ]);
});
