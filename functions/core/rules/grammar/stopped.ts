import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { cleanText } from "../../../../sheets-schema/cells/vietnamese.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import type { Cursor } from "./reading-cursor.ts";
import { foreignWords } from "./words.ts";

/**
 * Reading stopped here; `expected` completes "Đề nghị ghi tiếp …". A condition or a quantity that nobody took is named,
 * wherever the reading gave up because of it.
 */
export const stopped = (cursor: Cursor, expected: string): { readonly fault: Fault; readonly at: number } => ({
  at: cursor.at,
  fault: ruleFaults.unreadable(
    cursor.typed,
    cleanText(cursor.text.slice(0, cursor.at)),
    cleanText(cursor.text.slice(cursor.at)),
    expected,
    foreignWords(cursor.text, cursor.at),
  ),
});
