import type { RunDetails } from "fast-check";
import type { Cell, Grid } from "../../sheets-schema/cells/cell.ts";
import { isBlank, textOf } from "../../sheets-schema/cells/cell.ts";
import type { BlocModel } from "./bloc-model.ts";
import { renderBloc } from "./render-bloc.ts";

/**
 * A reporter of fast-check that prints the smallest bloc found as its sheets.
 *
 * @throws Error if the run failed.
 */
export function tellBloc<Drawn extends [BlocModel, ...unknown[]]>(run: RunDetails<Drawn>): void {
  if (!run.failed) return;
  const [bloc, ...others] = run.counterexample ?? [];
  const drawn = others.length === 0 ? "" : `Also drawn: ${JSON.stringify(others)}\n`;
  const sheets = bloc === undefined ? "" : sheetsOf(bloc);
  const { errorInstance, numRuns, seed } = run;
  const cause = errorInstance instanceof Error ? errorInstance : undefined;
  throw new Error(`Bloc ${numRuns} of seed ${seed} fails: ${cause?.message}\n${drawn}${sheets}`, { cause });
}

/** As one would read them, a row a line, without headings, blanks and rows that hold only their names. */
const sheetsOf = (bloc: BlocModel): string =>
  renderBloc(bloc)
    .grids.filter(({ title }) => TOLD.test(title))
    .map((grid) => [grid.title, ...lines(grid)])
    .filter((told) => told.length > 1)
    .flat()
    .join("\n");

const TOLD = /^(Thiết lập|Tiêu chí|Phiếu .*|Nộp hồ sơ|Không xét|Biểu quyết)$/;
const UNTOLD = new Set(["Nội dung tiêu chí", "Ý nghĩa", "Nội dung nộp", "Nội dung biểu quyết"]);

/** Settings that move no point. */
const IDLE = /^Thiết lập (Tên|Tỉnh|Năm|Tính|Thể thức|Cơ quan|Chức vụ|Cách gọi|Nơi|Giờ)/;

const lines = ({ rows: [header = [], ...rows] }: Grid): string[] =>
  rows
    .map((row) => row.flatMap((cell, at) => told(header[at], cell)))
    .filter((cells) => cells.length > 1 && !cells.some((cell) => IDLE.test(cell)))
    .map((cells) => `  ${cells.join("; ")}`);

const told = (header: Cell, cell: Cell): string[] =>
  isBlank(cell) || UNTOLD.has(textOf(header)) ? [] : [`${textOf(header)} ${textOf(cell)}`];
