import { describe, expect, it } from "vitest";
import { momentOf } from "../../functions/core/bloc/calendar.ts";
import { isUnreadable, refreshPlan } from "../../functions/core/refresh.ts";
import { sha256 } from "../../functions/sha256.ts";
import { applyRequests, type ContentRequest } from "../../scripts/apply-requests.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { memory } from "../../sheets-schema/sheets/generated.ts";
import {
  aSpreadsheet,
  at,
  issuesOf,
  NOW,
  placedOf,
  resultOf,
  resultOfSheets,
  totalsOf,
  unplacedWhy,
} from "../builders.ts";

const full = { "I.1": 6, "I.2": 4, "II.1": 10 };
const forms = { BTC: full, BDV: full, BAO: full };
const run = (spreadsheet = aSpreadsheet({ forms }), now = NOW) => {
  let standing = spreadsheet;
  for (let write = 0; write < 2; write++) {
    standing = applyRequests(standing, refreshPlan(resultOfSheets(standing, now), momentOf(now), sha256).requests);
  }
  return standing;
};

describe("the moment of a result", () => {
  it("is that of the first run over the same input", () => {
    const later = NOW.add({ hours: 3 });
    expect(resultOfSheets(run(), later).asOf).toBe("2024-12-02T08:15");
  });

  it("moves when somebody typed", () => {
    const changed = run();
    const typed = {
      ...changed,
      grids: changed.grids.map((grid) =>
        grid.title === "Phiếu Ban Tổ chức"
          ? { ...grid, rows: grid.rows.map((row, index) => (index === 2 ? row.with(9, 5) : row)) }
          : grid,
      ),
    };
    const result = resultOfSheets(typed, NOW.add({ hours: 3 }));
    expect(result.asOf).toBe("2024-12-02T11:15");
    expect(result.digest).not.toBe(resultOfSheets(changed).digest);
  });

  it("does not move with the phase, which is the program's", () => {
    const standing = run(aSpreadsheet({ forms }), at("2024-11-27T08:00"));
    const later = at("2024-12-02T08:00");
    const { asOf } = resultOfSheets(standing, later);
    expect(asOf).toBe("2024-11-27T08:00");
    expect(resultOfSheets(run(standing, later), later).asOf).toBe("2024-11-27T08:00");
  });

  it("a damaged memory is an empty one", () => {
    const standing = run();
    const damaged = {
      ...standing,
      grids: standing.grids.map((grid) =>
        grid.sheetId === memory.sheetId ? { ...grid, rows: [["as of", 5], ["x"]] } : grid,
      ),
    };
    expect(resultOfSheets(damaged, at("2024-12-03T09:00")).asOf).toBe("2024-12-03T09:00");
  });
});

describe("a sheet that is gone", () => {
  const without = (title: string) => {
    const standing = run();
    return { ...standing, grids: standing.grids.filter((grid) => grid.title !== title) };
  };
  /** Titles of the sheets that a run would write to. */
  const writtenTo = (spreadsheet: ReturnType<typeof without>) => {
    const titles = new Map(spreadsheet.grids.map(({ sheetId, title }) => [sheetId, title]));
    const plan = refreshPlan(resultOfSheets(spreadsheet), momentOf(NOW), sha256);
    const requests = plan.requests as readonly ContentRequest[];
    return [...new Set(requests.map(({ updateCells }) => titles.get(updateCells?.start.sheetId ?? 0)))];
  };

  it.each([
    "Thiết lập",
    "Đơn vị",
    "Tiêu chí",
    "Xếp loại, khen thưởng",
    "Lịch",
    "Gia hạn",
    "Nộp hồ sơ",
    "Không xét",
    "Biểu quyết",
  ])("%s: is told in the sheet of issues, and the last good result stands", (title) => {
    const standing = without(title);
    const result = resultOfSheets(standing);
    expect(isUnreadable(result)).toBe(true);
    expect(issuesOf(result, title)[0]).toBe(
      `: Không tìm thấy trang ${title}. Đề nghị khôi phục trang (Tệp, Lịch sử phiên bản) hoặc tạo lại trang tên “${title}” theo mẫu.`,
    );
    const written = writtenTo(standing);
    expect(written).toContain("Việc cần xử lý");
    for (const kept of ["Xếp hạng", "Bảng điểm", "Tổng hợp", "Thiết lập", "Phiếu Ban Tổ chức", "Phiếu Ban Dân vận"]) {
      expect(written).not.toContain(kept);
    }
  });

  it("Tiêu chí: nobody is told to delete what they typed", () => {
    expect(
      issuesOf(resultOfSheets(without("Tiêu chí"))).filter((issue) => issue.includes("không còn trong bảng")),
    ).toEqual([]);
  });

  it.each(["Đầu mối", "Hoạt động", "Sáng kiến, điển hình", "Báo cáo"])(
    "%s: is told, and the members are ranked",
    (title) => {
      const result = resultOfSheets(without(title));
      expect(issuesOf(result, title)).toHaveLength(1);
      expect(isUnreadable(result)).toBe(false);
      expect(placedOf(result, "BTC").score.total.toFixed()).toBe("20");
    },
  );
});

describe("a column that is gone", () => {
  const without = (title: string, header: string) => {
    const standing = run();
    return {
      ...standing,
      grids: standing.grids.map((grid) =>
        grid.title === title
          ? { ...grid, rows: grid.rows.map((row) => row.map((cell) => (cell === header ? "Cột khác" : cell))) }
          : grid,
      ),
    };
  };

  it.each([
    ["Đơn vị", "Mã đơn vị"],
    ["Tiêu chí", "Mã"],
    ["Tiêu chí", "Điểm tối đa"],
    ["Tiêu chí", "Thuộc mục"],
    ["Lịch", "Giai đoạn"],
    ["Nộp hồ sơ", "Xác nhận nộp"],
    ["Lịch", "Hạn"],
  ])("%s, %s: is told, and the last good result stands", (title, header) => {
    const result = resultOfSheets(without(title, header));
    expect(isUnreadable(result)).toBe(true);
    expect(issuesOf(result, title)).toContain(
      `: Trang ${title} thiếu cột ${header}. Đề nghị ghi lại tiêu đề “${header}” ở cột đang có tiêu đề “Cột khác”; nếu đó là cột khác, đề nghị chèn lại cột đã xóa.`,
    );
  });

  it("of the scores in one form: that member is not ranked with 0, the others are", () => {
    const result = resultOfSheets(without("Phiếu Ban Tổ chức", "Điểm tự chấm"));
    expect(unplacedWhy(result, "BTC")).toBe("Chưa xếp hạng: phiếu thiếu cột Điểm tự chấm.");
    expect(result.ranking.placed.map(({ score }) => score.member.code)).toEqual(["BDV", "BAO"]);
  });

  it("of the codes in one form: that member is not ranked with 0", () => {
    const result = resultOfSheets(without("Phiếu Ban Tổ chức", "Mã"));
    expect(unplacedWhy(result, "BTC")).toBe("Chưa xếp hạng: phiếu thiếu cột Mã.");
  });
});

describe("a row of a form", () => {
  const withRow = (row: readonly (string | number | undefined)[]) => {
    const standing = run();
    return {
      ...standing,
      grids: standing.grids.map((grid) =>
        grid.title === "Phiếu Ban Tổ chức" ? { ...grid, rows: [...grid.rows, row] } : grid,
      ),
    };
  };
  const typed = (code: string | undefined, score: number | undefined) => [
    code,
    ...Array.from({ length: 8 }, () => undefined),
    score,
  ];

  it("with the code of another: the first counts, the second is told", () => {
    const result = resultOfSheets(withRow(typed("I.1", 1)));
    expect(totalsOf(result)["BTC"]).toBe("20");
    expect(issuesOf(result, "Phiếu Ban Tổ chức")).toEqual([
      "A9: Mã tiêu chí “I.1” đã có ở dòng trên; hệ thống dùng dòng trên. Đề nghị sửa hoặc xóa dòng này.",
    ]);
  });

  it("of a criterion that is gone counts nothing and is kept", () => {
    const result = resultOfSheets(withRow(typed("X.1", 5)));
    expect(totalsOf(result)["BTC"]).toBe("20");
    expect(issuesOf(result, "Phiếu Ban Tổ chức")).toEqual([
      "A9: Dòng “X.1” ghi 5 điểm nhưng không có trong bảng tiêu chí nên không được tính. Nếu là thành tích được thưởng, đề nghị ghi ở tiêu chí thưởng của bảng tiêu chí; nếu không cần giữ, đề nghị xóa nội dung của dòng này.",
    ]);
  });

  it("of a criterion that is gone, without points, is kept and told", () => {
    const remark = [...typed("X.1", undefined).slice(0, 12), "để tham khảo"];
    expect(issuesOf(resultOfSheets(withRow(remark)), "Phiếu Ban Tổ chức")).toEqual([
      "A9: Tiêu chí X.1 không còn trong bảng tiêu chí; nội dung đã nhập được giữ lại, không tính điểm. Nếu không cần giữ, đề nghị xóa nội dung của dòng này; hệ thống sẽ bỏ dòng.",
    ]);
  });

  it("without a code says so", () => {
    expect(issuesOf(resultOfSheets(withRow(typed(undefined, 5))), "Phiếu Ban Tổ chức")).toEqual([
      "A9: Dòng này ghi 5 điểm nhưng không có trong bảng tiêu chí nên không được tính. Nếu là thành tích được thưởng, đề nghị ghi ở tiêu chí thưởng của bảng tiêu chí; nếu không cần giữ, đề nghị xóa nội dung của dòng này.",
    ]);
  });
});

describe("two members of one short name", () => {
  it("get forms of two titles: Google refuses a second sheet of a title, and the whole write with it", () => {
    const bloc = aSpreadsheet({
      members: [
        { code: "A1", name: "Ban Một", shortName: "Ban", role: "Thành viên" },
        { code: "A2", name: "Ban Hai", shortName: "Ban", role: "Thành viên" },
      ],
    });
    const noForms = { ...bloc, grids: bloc.grids.filter(({ title }) => !title.startsWith("Phiếu ")) };
    const titles = run(noForms).grids.flatMap(({ title }) => (title.startsWith("Phiếu ") ? [title] : []));
    expect(titles.toSorted()).toEqual(["Phiếu Ban", "Phiếu Ban (A1)"]);
  });

  it("a form whose title somebody else's sheet bears gets another", () => {
    const bloc = aSpreadsheet();
    const grids = bloc.grids.map((grid) =>
      grid.title === "Phiếu Ban Tổ chức" ? { ...grid, sheetId: 5, rows: [["x"]] } : grid,
    );
    expect(run({ ...bloc, grids }).grids.map(({ title }) => title)).toContain("Phiếu Ban Tổ chức (BTC)");
  });
});

it("a rule that changed shows in forms, and the digest is another", () => {
  expect(resultOf({ forms }).digest).not.toBe(resultOf({ forms, settings: { total: 21 } }).digest);
  expect(textOf(1.5)).toBe("1,5");
});
