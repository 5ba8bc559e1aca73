/** How high each room stands, measured from the imports. */
import { type Room, roomOf } from "./rooms.ts";
import { importsOf, type SourceFile } from "./source-files.ts";

export interface StandingRoom extends Room {
  /** 1 is the ground of its wing. */
  readonly floor: number;
  /** The rooms of its own wing that it stands on, but for those that they stand on themselves. */
  readonly on: readonly string[];
}

/** A part of the house: rooms whose names begin alike, the ground first. */
export interface Wing {
  readonly name: string;
  readonly rooms: readonly StandingRoom[];
}

/** The rooms of `files` by wing. A room belongs to the longest of `names` that its own begins with. */
export function wingsOf(files: readonly SourceFile[], rooms: readonly Room[], names: readonly string[]): Wing[] {
  const wingOf = (room: string): string =>
    names.filter((name) => room.startsWith(name)).reduce((best, name) => (name.length > best.length ? name : best), "");
  const below = new Map<string, Set<string>>();
  for (const file of files) {
    const own = roomOf(file.path)?.name ?? "";
    for (const { target } of importsOf(file)) {
      const other = roomOf(target)?.name;
      if (other === undefined || other === own || wingOf(other) !== wingOf(own)) continue;
      below.set(own, (below.get(own) ?? new Set()).add(other));
    }
  }
  const floors = new Map<string, number>();
  const floorOf = (name: string): number => {
    const known = floors.get(name);
    if (known !== undefined) return known;
    const floor = 1 + Math.max(0, ...[...(below.get(name) ?? [])].map(floorOf));
    floors.set(name, floor);
    return floor;
  };
  const allBelow = (name: string): Set<string> =>
    new Set([...(below.get(name) ?? [])].flatMap((other) => [other, ...allBelow(other)]));
  return names.map((name) => ({
    name,
    rooms: rooms
      .filter((room) => wingOf(room.name) === name)
      .map((room) => {
        const direct = [...(below.get(room.name) ?? [])];
        const on = direct.filter((each) => !direct.some((other) => other !== each && allBelow(other).has(each)));
        return { ...room, floor: floorOf(room.name), on };
      })
      .sort((a, b) => a.floor - b.floor),
  }));
}
