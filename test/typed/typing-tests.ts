/**
 * What people really type (DOMAIN.md, part 5) goes into the example bloc, and what they read beside it is held against
 * what they should: the same tests for a person at the keys of the page and for one at the API. Each test goes on where
 * the one before it ended. What the page cannot do is done as in Google's own: formats and merges.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TypingPerson } from "./api-person.ts";
import { VALID } from "./in-form.ts";
import { IN_TIME, inLists, type ListName, newRow } from "./in-lists.ts";
import { type TypedRow, typedBloc } from "./typed-bloc.ts";

export const OFFICER = "nguyetltm@honglam.example";
export const LEADER = "giangnth@honglam.example";
export const BOARD = "ban-tdkt@honglam.example";
export const LONG_MS = 400_000;

/** What a test has at hand once it runs. */
export interface Typing<Person extends TypingPerson> {
  readonly bloc: () => Awaited<ReturnType<typeof typedBloc>>;
  readonly person: () => Person;
  readonly rowWith: (where: string) => TypedRow;
  readonly statuses: (rows: readonly TypedRow[]) => Promise<string[]>;
  readonly refresh: () => Promise<void>;
}

/** Registers the tests in the suite that calls it; `hasPage` when the page is opened, `isTyped` chooses rows. */
export function typingTests<Person extends TypingPerson>(
  firstPort: number,
  open: (url: string, address: string) => Promise<Person>,
  hasPage: boolean,
  isTyped: (row: TypedRow) => boolean = () => true,
): Typing<Person> {
  let bloc: Awaited<ReturnType<typeof typedBloc>>;
  let person: Person;
  let rows: readonly TypedRow[];

  beforeAll(async () => {
    bloc = await typedBloc(firstPort, hasPage);
    rows = bloc.rows.filter(isTyped);
    person = await open(bloc.url, OFFICER);
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
    for (const row of rows) if (row.list !== "votes") await type(row);
    await person.become(LEADER);
    for (const row of rows) if (row.list === "votes") await type(row);
    await person.become(OFFICER);
  }
  async function typeAll({ place }: TypedRow, texts: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [field, text] of Object.entries(texts)) await person.type(place(field), text);
  }
  async function statuses(of: readonly TypedRow[]): Promise<string[]> {
    const seen: string[] = [];
    for (const { where, place } of of) seen.push(`${where}: ${await person.shown(place("status"))}`);
    return seen;
  }
  /** Rows of groups say nothing when nothing is wrong. */
  const rightStatus = ({ where, cells }: TypedRow): string =>
    `${where}: ${where.startsWith("Nộp") ? IN_TIME : Object.values(cells[2] ?? {}).includes("") ? "" : VALID}`;
  const rowWith = (where: string): TypedRow => {
    const found = rows.find((row) => row.where === where);
    if (found === undefined) throw new Error(`No row ${where}`);
    return found;
  };

  it(
    "each cell is read as it was meant, or the status says what to mend",
    async () => {
      for (const list of Object.keys(inLists) as ListName[]) {
        const first = bloc.rows.find((row) => row.where === `${list} 0`);
        await person.become(list === "votes" ? LEADER : OFFICER);
        await person.paste(
          first?.place(list === "votes" ? "subject" : "member") ?? { sheetId: 0, cell: "" },
          inLists[list].map((_, row) => newRow[list](row)),
        );
      }
      await inTurn((row) => typeAll(row, row.cells[0]));
      expect(await person.message()).toBe("");
      await refresh();
      expect(await statuses(rows)).toEqual(rows.map(({ where, cells }) => `${where}: ${cells[1]}`));
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
      const faulty = rows.filter(({ cells }) => cells[2] !== undefined);
      await inTurn((row) => typeAll(row, row.cells[2]));
      await refresh();
      expect(await statuses(faulty)).toEqual(faulty.map(rightStatus));
    },
    LONG_MS,
  );

  it("a percentage that the cell keeps is mended by its format and the number", async () => {
    const became = rows.filter(({ cells }) => ![VALID, IN_TIME].includes(cells[1]) && cells[2] === undefined);
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

  return { bloc: () => bloc, person: () => person, rowWith, statuses, refresh };
}
