/** Which rooms there are, what stands on what, and how long a file may be. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { circlesOf } from "../../scripts/architecture/circles.ts";
import { drawHouse } from "../../scripts/architecture/draw-house.ts";
import { roomOf, rooms, upwardImports } from "../../scripts/architecture/rooms.ts";
import { filesOf, type SourceFile, sourceFiles } from "../../scripts/architecture/source-files.ts";

const MOST_LINES = 250;
/** Letters in a room of the picture. */
const MOST_LETTERS = 55;
/** Files that are longer, each for its reason. */
const longFiles: Readonly<Record<string, string>> = {
  "test/core/form/remedy-cases.ts": "one table: each message with what mends it",
  "test/adapters/mailer.test.ts": "one contract over two adapters, with the answers of a real server",
  "test/core/reminders/builders.ts": "the rows of a whole bloc for the tests beside it",
};

const tooLong = (files: readonly SourceFile[]): string[] =>
  files.filter(({ text }) => text.split("\n").length - 1 > MOST_LINES).map(({ path }) => path);

const sources = sourceFiles();

describe("rooms", () => {
  it("have no file beside them, and none is empty", () => {
    expect(sources.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([]);
    const used = new Set(sources.map(({ path }) => roomOf(path)?.name));
    expect(rooms.filter(({ name }) => !used.has(name))).toEqual([]);
  });

  it("say what they hold in what the picture has room for", () => {
    expect(rooms.filter(({ holds }) => holds.length > MOST_LETTERS)).toEqual([]);
  });

  it("stand only on those before them", () => {
    expect(upwardImports(sources)).toEqual([]);
  });

  it("hold no files that import each other", () => {
    expect(circlesOf(sources)).toEqual([]);
  });
});

it("docs/house.svg: is what the imports say (npm run docs writes it)", () => {
  expect(readFileSync("docs/house.svg", "utf8")).toBe(drawHouse(sources));
});

describe("files", () => {
  it("have at most 250 lines but those with a reason", () => {
    expect(tooLong([...sources, ...filesOf("test/**/*.{ts,mts}")]).sort()).toEqual(Object.keys(longFiles).sort());
  });
});

describe("the picture", () => {
  const file = (path: string, ...targets: string[]): SourceFile => ({
    path: `sheets-schema/${path}`,
    text: targets.map((target) => `import { x } from "${target}";\n`).join(""),
  });

  it("sets a room a floor above the highest that it imports, and names what it stands on once", () => {
    const drawn = drawHouse([
      file("cells/a.ts"),
      file("sheet.ts", "./cells/a.ts"),
      file("sheets/b.ts", "../cells/a.ts", "../sheet.ts"),
    ]);
    expect(drawn).toContain(">1 cells/<");
    expect(drawn).toContain(">2 sheet.ts<");
    expect(drawn).toContain(">on cells/<");
    expect(drawn).toContain(">3 sheets/<");
    expect(drawn).toContain(">on sheet.ts<");
  });
});

describe("the checks of rooms", () => {
  const file = (path: string, ...targets: string[]): SourceFile => ({
    path,
    text: targets.map((target) => `import type { x } from "${target}";\n`).join(""),
  });

  it("find an import of a room above, of types too", () => {
    expect(upwardImports([file("sheets-schema/cells/a.ts", "../sheets/b.ts")])).toEqual([
      "sheets-schema/cells/a.ts → sheets-schema/sheets/b.ts",
    ]);
    expect(upwardImports([file("sheets-schema/sheets/b.ts", "../cells/a.ts", "./c.ts")])).toEqual([]);
  });

  it("find a circle through a third file, and leave out who only stands beside it", () => {
    const [a, b, c] = [file("x/a.ts", "./b.ts"), file("x/b.ts", "./c.ts"), file("x/c.ts", "./a.ts")];
    expect(circlesOf([a, b, c, file("x/d.ts", "./a.ts")])).toEqual([["x/a.ts", "x/b.ts", "x/c.ts"]]);
    expect(circlesOf([a, b, file("x/c.ts")])).toEqual([]);
  });

  it("count 251 lines as too long", () => {
    expect(
      tooLong([
        { path: "a", text: "\n".repeat(251) },
        { path: "b", text: "\n".repeat(250) },
      ]),
    ).toEqual(["a"]);
  });
});
