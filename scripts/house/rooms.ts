/**
 * The rooms of the house from the ground up: each stands only on those before it. A file belongs to the longest name that
 * fits it.
 */
import { importsOf, type SourceFile } from "./source-files.ts";

export interface Room {
  /** A file, or a folder with a slash at its end. */
  readonly name: string;
  readonly holds: string;
}

export const rooms: readonly Room[] = [
  { name: "sheets-schema/a1.ts", holds: "a cell's name and link" },
  { name: "sheets-schema/cells/", holds: "what stands in one cell, both ways; faults" },
  { name: "sheets-schema/column.ts", holds: "what a column says of itself" },
  { name: "sheets-schema/sheet.ts", holds: "a declared sheet" },
  { name: "sheets-schema/sheets/", holds: "every sheet, declared once" },
  { name: "sheets-schema/workbook.ts", holds: "all sheets in tab order" },
  { name: "sheets-schema/reading/", holds: "header and cells → typed rows and faults" },
  { name: "sheets-schema/template/", holds: "declarations → an empty spreadsheet; SHEETS.md" },
  { name: "sheets-schema/protection/", holds: "who may type where → protected ranges" },
];

/** The room of a file; undefined for one that has none. */
export function roomOf(path: string): Room | undefined {
  const fitting = rooms.filter(({ name }) => (name.endsWith("/") ? path.startsWith(name) : path === name));
  return fitting.reduce<Room | undefined>(
    (best, room) => (best === undefined || room.name.length > best.name.length ? room : best),
    undefined,
  );
}

/** Imports of a room that stands above, as "file → import". */
export function upwardImports(files: readonly SourceFile[]): string[] {
  const order = new Map(rooms.map(({ name }, index) => [name, index]));
  const floorOf = (path: string): number | undefined => order.get(roomOf(path)?.name ?? "");
  return files.flatMap((file) => {
    const own = floorOf(file.path);
    return importsOf(file).flatMap(({ target }) => {
      const other = floorOf(target);
      return own !== undefined && other !== undefined && other > own ? [`${file.path} → ${target}`] : [];
    });
  });
}
