/** The house as a picture: a column for each wing, its rooms from the ground up, each with what it stands on. */
import { html, type Markup } from "../../functions/pages/html.ts";
import { type StandingRoom, type Wing, wingsOf } from "./floors.ts";
import { rooms } from "./rooms.ts";
import type { SourceFile } from "./source-files.ts";

const WINGS = ["sheets-schema/", "functions/core/", "functions/", "scripts/", "scripts/emulator/"];

const WIDTH = 340;
const GAP = 20;
const ROOM = 62;
const STEP = ROOM + 8;
const TOP = 96;

/** What a box is wide enough for. */
const MOST_NAMED = 3;

const SHADES = ["#e8f1fb", "#f3f7ee"];

/** The picture as SVG, made of the imports of `files`: the same for the same files. */
export function drawHouse(files: readonly SourceFile[]): string {
  const wings = wingsOf(files, rooms, WINGS);
  const highest = Math.max(...wings.map((wing) => wing.rooms.length));
  const width = WINGS.length * (WIDTH + GAP) + GAP;
  const height = TOP + highest * STEP + GAP;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${GAP}" y="36" font-size="22" font-weight="bold">Rooms by floor, measured from the imports</text>
<text x="${GAP}" y="58" font-size="13" fill="#51606f">A room imports only rooms under it in its column, and what the table of imports allows it of the columns beside it. A number is its floor; under its name, what it stands on.</text>
${wings.map((wing, index) => column(wing, GAP + index * (WIDTH + GAP), height - GAP))}</svg>
`.markup;
}

const column = ({ name, rooms: standing }: Wing, x: number, ground: number): Markup =>
  html`<text x="${x}" y="${TOP - 12}" font-size="16" font-weight="bold">${name}</text>
${standing.map((room, index) => box(room, name, x, ground - (index + 1) * STEP + 8))}`;

function box({ name, holds, floor, on }: StandingRoom, wing: string, x: number, y: number): Markup {
  const short = (room: string): string => (room === wing ? "(its commands)" : room.slice(wing.length));
  const named = on.slice(0, MOST_NAMED).map(short).join(" ");
  const more = on.length > MOST_NAMED ? ` and ${on.length - MOST_NAMED} more` : "";
  const stands = on.length === 0 ? "" : `on ${named}${more}`;
  return html`<rect x="${x}" y="${y}" width="${WIDTH}" height="${ROOM}" rx="5" fill="${SHADES[floor % 2]}" stroke="#8a97a5"/>
<text x="${x + 10}" y="${y + 20}" font-size="14" font-weight="bold">${floor} ${short(name)}</text>
<text x="${x + 10}" y="${y + 37}" font-size="12">${holds}</text>
<text x="${x + 10}" y="${y + 53}" font-size="11" fill="#51606f">${stands}</text>
`;
}
