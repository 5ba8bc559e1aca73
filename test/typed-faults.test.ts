/**
 * What people really type (DOMAIN.md, part 5), typed into the page of the example bloc, and what they read beside it.
 * Each test goes on where the one before it ended. What the page cannot do is done as in Google's own: formats and merges.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GridPerson, gridPerson } from "../scripts/local/grid-person.ts";
import { HAS_BROWSER } from "./emulator/grid-browser.ts";
import { VALID } from "./typed/in-form.ts";
import { IN_TIME, inLists, type ListName, newRow } from "./typed/in-lists.ts";
import { type TypedRow, typedBloc } from "./typed/typed-bloc.ts";

const OFFICER = "nguyetltm@honglam.example";
const LEADER = "giangnth@honglam.example";
const BOARD = "ban-tdkt@honglam.example";
const LONG_MS = 400_000;

describe.runIf(HAS_BROWSER)("typing in the grid page", () => {
  let bloc: Awaited<ReturnType<typeof typedBloc>>;
  let person: GridPerson;

  beforeAll(async () => {
    bloc = await typedBloc(9300);
    person = await gridPerson(bloc.url, OFFICER);
  });
  afterAll(async () => {
    await person?.close();
    await bloc?.close();
  });

  async function refresh(): Promise<void> {
    await person.saved();
    await bloc.refresh();
  }
  /** The officer types its own rows, the leader the votes. */
  async function inTurn(type: (row: TypedRow) => Promise<void>): Promise<void> {
    await person.become(OFFICER);
    for (const row of bloc.rows) if (row.list !== "votes") await type(row);
    await person.become(LEADER);
    for (const row of bloc.rows) if (row.list === "votes") await type(row);
    await person.become(OFFICER);
  }
  async function typeAll({ place }: TypedRow, texts: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [field, text] of Object.entries(texts)) await person.type(place(field), text);
  }
  async function statuses(rows: readonly TypedRow[]): Promise<string[]> {
    const seen: string[] = [];
    for (const { where, place } of rows) seen.push(`${where}: ${await person.shown(place("status"))}`);
    return seen;
  }
  /** Rows of groups say nothing when nothing is wrong. */
  const rightStatus = ({ where, cells }: TypedRow): string =>
    `${where}: ${where.startsWith("Nộp") ? IN_TIME : Object.values(cells[2] ?? {}).includes("") ? "" : VALID}`;
  const rowWith = (where: string): TypedRow => {
    const found = bloc.rows.find((row) => row.where === where);
    if (found === undefined) throw new Error(`No row ${where}`);
    return found;
  };

  it(
    "each cell is read as it was meant, or the status says what to mend",
    async () => {
      for (const list of Object.keys(inLists) as ListName[]) {
        await person.become(list === "votes" ? LEADER : OFFICER);
        const first = rowWith(`${list} 0`).place(list === "votes" ? "subject" : "member");
        await person.paste(
          first,
          inLists[list].map((_, row) => newRow[list](row)),
        );
      }
      await inTurn((row) => typeAll(row, row.cells[0]));
      expect(await person.message()).toBe("");
      await refresh();
      expect(await statuses(bloc.rows)).toEqual(bloc.rows.map(({ where, cells }) => `${where}: ${cells[1]}`));
    },
    LONG_MS,
  );

  it("the list of what is to be done has it too, with a link to the cell", async () => {
    const { cells, place } = rowWith("Phiếu I.1.4");
    const issue = await bloc.issue("“16/15 điểm” ghi trên thang 15");
    const seen = `${await person.shown(issue("what"))} ${await person.shown(issue("remedy"))}`;
    expect(seen).toBe(cells[1]);
    expect(await person.follow(issue("place"))).toBe(place("selfScore").cell);
  });

  it(
    "what is mended as the status asks is right from the next run on",
    async () => {
      const faulty = bloc.rows.filter(({ cells }) => cells[2] !== undefined);
      await inTurn((row) => typeAll(row, row.cells[2]));
      await refresh();
      expect(await statuses(faulty)).toEqual(faulty.map(rightStatus));
    },
    LONG_MS,
  );

  it("a percentage that the cell keeps is mended by its format and the number", async () => {
    const became = bloc.rows.filter(({ cells }) => ![VALID, IN_TIME].includes(cells[1]) && cells[2] === undefined);
    expect(became.map(({ cells }) => Object.values(cells[0]).at(-1))).toEqual(["100%"]);
    for (const { cells, place } of became) {
      const cell = place(Object.keys(cells[0]).at(-1) ?? "");
      await bloc.asOwner({
        repeatCell: { range: bloc.block(cell), cell: {}, fields: "userEnteredFormat.numberFormat" },
      });
      await person.type(cell, "3");
    }
    await refresh();
    expect(await statuses(became)).toEqual(became.map(rightStatus));
  });

  it(
    "y and i in a name are one letter; a score over its maximum is told although the sum of its group is right",
    async () => {
      const activity = rowWith("activities 0");
      const over = rowWith("Phiếu III.2.3");
      await person.become(BOARD);
      await person.type(bloc.memberCell("aliases"), "Ban Tổ chức TU; BTCTU; Ban Mỹ thuật");
      await person.become(OFFICER);
      await person.type(activity.place("member"), "Ban Mĩ thuật");
      await person.type(over.place("selfScore"), "2,5");
      await refresh();
      expect(await person.shown(activity.place("status"))).toBe(VALID);
      expect(await person.shown(over.place("status"))).toBe(
        "Điểm tự chấm 2,5 vượt điểm tối đa 2 của tiêu chí III.2.3; tổng tự chấm của nhóm III.2 là 8, không vượt 8, nhưng từng tiêu chí không được vượt điểm tối đa của mình. Đề nghị nhập số từ 0 đến 2.",
      );
      await person.type(over.place("selfScore"), "1,5");
      await refresh();
      expect(await person.shown(over.place("status"))).toBe(VALID);
    },
    LONG_MS,
  );

  it(
    "a sheet out of shape is told by its cell or its title, until it is as before",
    async () => {
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
});
