/** What happens to the shape of a sheet at the page: merges, headers, columns, locks. */
import { expect, it } from "vitest";
import type { GridPerson } from "../../scripts/local/grid-person.ts";
import { VALID } from "./in-form.ts";
import { BOARD, LONG_MS, type Typing } from "./typing-tests.ts";

/** Registers the tests behind those of `typing`. */
export function shapeTests({ bloc: blocOf, person: personOf, rowWith, statuses, refresh }: Typing<GridPerson>): void {
  it(
    "a sheet out of shape is told by its cell or its title, until it is as before",
    async () => {
      const [bloc, person] = [blocOf(), personOf()];
      const [first, second] = [rowWith("activities 0"), rowWith("activities 1")];
      const note = { sheetId: 110, cell: `C${bloc.lastRow("activities") + 2}` };
      const header = bloc.headerOf("initiatives", "evidence");
      const column = bloc.headerOf("commendations", "merit");
      await person.type(first.place("outcome"), "Đã trao đủ");
      await person.type(note, "Ghi chú: số liệu tính đến ngày 20/11");
      await person.type(rowWith("Phiếu I.1.4").place("code"), "1.d)");
      expect(await person.message()).toContain("Ô này được bảo vệ");
      const merge = bloc.block(first.place("outcome"), second.place("outcome"));
      await bloc.asOwner({ mergeCells: { range: merge, mergeType: "MERGE_ALL" } });
      await person.become(BOARD);
      await person.type(header, "Lĩnh vực");
      await person.choose(column, "columnsLeft");
      await person.type(rowWith("commendations 0").place("merit"), "ghi thêm");
      await refresh();

      const rows = [first, second].map(({ place }) => Number(place("status").cell.slice(1)));
      expect(await person.shown(first.place("status"))).toBe(
        `Ô này được hợp nhất từ dòng ${rows[0]} đến dòng ${rows[1]}; hệ thống chỉ tính cho dòng ${rows[0]}. Đề nghị chọn ô, bấm Định dạng, Hợp nhất các ô, Hủy hợp nhất, rồi ghi riêng từng dòng.`,
      );
      expect(await person.shown({ ...note, cell: note.cell.replace("C", "Q") })).toBe(
        "Chưa có nội dung ở cột Loại hoạt động. Đề nghị nhập, ví dụ Văn bản lãnh đạo, chỉ đạo.",
      );
      const shape = [
        "Trang Sáng kiến, điển hình có hai cột cùng tiêu đề Lĩnh vực; hệ thống đọc cột bên trái.",
        "Trang Khen thưởng có cột không có tiêu đề, ở bên phải cột Loại khen thưởng; hệ thống không đọc cột này.",
      ];
      for (const what of shape) expect(await person.shown((await bloc.issue(what))("what"))).toBe(what);

      await person.type(header, "Minh chứng");
      await person.choose(column, "deleteColumns");
      await person.type(note, "");
      await bloc.asOwner({ unmergeCells: { range: merge } });
      await refresh();
      expect(await statuses([first, rowWith("initiatives 0"), rowWith("commendations 0")])).toEqual([
        `activities 0: ${VALID}`,
        `initiatives 0: ${VALID}`,
        `commendations 0: ${VALID}`,
      ]);
      for (const what of shape) await expect(bloc.issue(what)).rejects.toThrow("No issue");
      expect(person.errors).toEqual([]);
    },
    LONG_MS,
  );
}
