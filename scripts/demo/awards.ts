import type { DemoRow } from "./rows.ts";

/** Classes from the highest, then what the bloc may propose. */
// biome-ignore format: one row a line, as in the sheet
export const awards: readonly DemoRow<"awards">[] = [
  { order: 1, name: "Hoàn thành xuất sắc nhiệm vụ", group: "Xếp loại", scoreFrom: 95, minimumShare: 85, shareLevel: "mục" },
  { order: 2, name: "Hoàn thành tốt nhiệm vụ", group: "Xếp loại", scoreFrom: 85 },
  { order: 3, name: "Hoàn thành nhiệm vụ", group: "Xếp loại", scoreFrom: 70 },
  { order: 4, name: "Không hoàn thành nhiệm vụ", group: "Xếp loại", scoreFrom: 0 },
  { order: 5, name: "Cờ thi đua của Ủy ban nhân dân tỉnh", group: "Danh hiệu thi đua", decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh", quota: "1", otherConditions: "Được xếp loại Hoàn thành xuất sắc nhiệm vụ", minimumVotes: "trên 50%", voteBase: "có mặt" },
  { order: 6, name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", group: "Hình thức khen thưởng", decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh", quota: "2", otherConditions: "Được xếp loại Hoàn thành tốt nhiệm vụ trở lên", minimumVotes: 50, voteBase: "có mặt", excludes: "Cờ thi đua của Ủy ban nhân dân tỉnh" },
];
