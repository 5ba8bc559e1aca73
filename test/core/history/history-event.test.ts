import { describe, expect, it } from "vitest";
import { runLogTable } from "../../../functions/core/cells-to-write/run-log-sheet.ts";
import { changesBetween } from "../../../functions/core/history/changes.ts";
import { eventsOf } from "../../../functions/core/history/history-event.ts";
import { seenOf } from "../../../functions/core/history/see-result.ts";
import { aHandIn, at, formMilestone, type Given, type Row, resultOf } from "../../builders.ts";

const forms = { BTC: { "I.1": 6, "I.2": 4, "II.1": 9 }, BDV: { "I.1": 5, "I.2": 4, "II.1": 9 } };
const base: Given = { forms };
const BEFORE = "2024-11-27T08:15";
const AFTER = "2024-12-02T08:15";

const eventsIn = (after: Given, now = AFTER, before: Given = base) => {
  const result = resultOf(after, at(now));
  return eventsOf(changesBetween(seenOf(resultOf(before, at(now))), seenOf(result)), result.bloc, now);
};
const changed = { forms: { ...forms, BDV: { ...forms.BDV, "I.1": 4 } } };
const reviewed = {
  forms: { ...forms, BDV: { ...forms.BDV, "I.1": { selfScore: 5, blocScore: 4, blocReason: "thiếu biên bản" } } },
};

describe("an event", () => {
  it("of a score says where, what before and after, why, and whether after the deadline", () => {
    const [first, official] = eventsIn(changed);
    expect(first).toEqual({
      seenAt: AFTER,
      kind: "score",
      member: "BDV",
      place: "Phiếu Ban Dân vận, tiêu chí I.1, cột Điểm tự chấm",
      what: "Điểm trên phiếu thay đổi.",
      before: "5",
      after: "4",
      isAfterDue: true,
      reason: "",
    });
    expect(official).toMatchObject({
      kind: "official",
      before: "5",
      after: "4",
      isAfterDue: false,
      reason: "Do: Phiếu Ban Dân vận, tiêu chí I.1, cột Điểm tự chấm.",
    });
    expect(eventsIn(changed, BEFORE)[0]?.isAfterDue).toBe(false);
  });

  it("of a reviewer's first score says the reason beside it; it is late after the review, not after the hand-in", () => {
    const [first, official] = eventsIn(reviewed);
    expect(first).toMatchObject({
      kind: "first-entry",
      place: "Phiếu Ban Dân vận, tiêu chí I.1, cột Điểm Khối chấm",
      before: "",
      after: "4",
      isAfterDue: false,
      reason: "thiếu biên bản",
    });
    expect(official).toMatchObject({ kind: "official", before: "5", after: "4" });
    const calendar = [formMilestone, { ...formMilestone, code: "M14", phase: "Khối chấm điểm", due: "01/12/2024" }];
    const withReview = (given: Given): Given => ({ ...given, calendar });
    expect(eventsIn(withReview(reviewed), AFTER, withReview(base))[0]?.isAfterDue).toBe(true);
  });

  it("of a form that is seen filled in for the first time is one line, and never late", () => {
    const blank: Given = { forms: { ...forms, BDV: {} } };
    const [first, ...others] = eventsIn(base, AFTER, blank).filter(({ kind }) => kind !== "total" && kind !== "place");
    expect(first).toMatchObject({
      kind: "first-entry",
      member: "BDV",
      place: "Phiếu Ban Dân vận",
      before: "",
      after: "cột Điểm tự chấm: 3 ô",
      isAfterDue: false,
      reason: "",
    });
    expect(others).toEqual([]);
  });

  it("of cells that were still blank after the deadline is one line that says so", () => {
    const half: Given = { forms: { ...forms, BDV: { "I.1": 5 } } };
    const firsts = eventsIn(base, AFTER, half).filter(({ kind }) => kind !== "total" && kind !== "place");
    expect(firsts).toMatchObject([{ kind: "first-entry", after: "cột Điểm tự chấm: 2 ô", isAfterDue: true }]);
    expect(eventsIn(base, BEFORE, half)[0]?.isAfterDue).toBe(false);
  });

  it("of the result names the cells of the same run that did it, the own ones first", () => {
    const total = eventsIn(changed).find(({ kind }) => kind === "total");
    expect(total).toMatchObject({
      member: "BDV",
      place: "Trang Xếp hạng",
      before: "18",
      after: "17",
      reason: "Do: Phiếu Ban Dân vận, tiêu chí I.1, cột Điểm tự chấm.",
    });
  });

  it.each<[string, Given, object]>([
    [
      "a rule after its lock",
      { ...base, settings: { rulesLockedOn: "15/03/2024", digits: "3" } },
      {
        kind: "rule",
        place: "Trang Thiết lập, Số chữ số thập phân, cột Giá trị",
        before: "2",
        after: "3",
        isAfterDue: true,
      },
    ],
    [
      "an extension",
      { ...base, extensions: [{ milestone: "M13", member: "BDV", until: "30/11/2024", reason: "bão" }] },
      { kind: "extension", place: "Trang Gia hạn, M13, BDV", reason: "bão" },
    ],
    [
      "a paper that was returned",
      { ...base, handIns: [aHandIn("BTC"), aHandIn("BDV", { returned: "thiếu phụ lục" }), aHandIn("BAO")] },
      { kind: "returned", place: "Trang Nộp hồ sơ, M13, BDV, cột Ý kiến trả lại", after: "thiếu phụ lục" },
    ],
  ])("of %s", (_, after, expected) => {
    const before = "settings" in after ? { ...base, settings: { rulesLockedOn: "15/03/2024" } } : base;
    expect(eventsIn(after, AFTER, before)).toContainEqual(expect.objectContaining(expected));
  });

  it("of a deleted row keeps the row", () => {
    const row: Row = { member: "BTC", kind: "An sinh xã hội", title: "Tặng quà Tết", done: 10 };
    const [event] = eventsIn(base, AFTER, { ...base, activities: [row] });
    expect(event).toMatchObject({
      kind: "row-deleted",
      place: "Trang Hoạt động, BTC, Tặng quà Tết",
      before: "Mã đơn vị: BTC; Loại hoạt động: An sinh xã hội; Tên hoạt động: Tặng quà Tết; Thực hiện: 10",
      deleted: { sheet: "activities", row: { member: "BTC", title: "Tặng quà Tết", done: "10" } },
    });
  });
});

describe("the run log", () => {
  it("shows the newest on top, in words, and what stood there below", () => {
    const result = resultOf(changed);
    const first = runLogTable(result, eventsIn(changed));
    expect(first.rows[0]?.cells.slice(0, 3)).toEqual(["02/12/2024 08:15", "Sửa điểm", "Ban Dân vận"]);
    expect(first.subtitle[0]).toBe("Thay đổi ghi nhận giữa hai lần chạy, mới nhất ở trên");
  });
});
