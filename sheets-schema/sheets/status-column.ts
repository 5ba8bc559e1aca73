import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";

/** The header of every status column; no column of another meaning bears it. */
export const STATUS_HEADER = "Tình trạng";

/** The status column of a sheet: the first fault of the row with its remedy, or "Hợp lệ". */
export const statusColumn = () =>
  column(cell.words().optional(), {
    header: STATUS_HEADER,
    note: "Hệ thống ghi: điều cần sửa ở dòng này và cách sửa. Không nhập vào cột này.",
    typedBy: ["program"],
    widthPixels: 320,
  });

/** What the status of a row says when nothing is wrong. */
export const STATUS_VALID = "Hợp lệ";

/** How the status of a row begins whose content is in a signed paper. */
export const STATUS_BY_PAPER = "Theo văn bản";
