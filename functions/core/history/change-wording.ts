/** What notices tell, each a sentence of its own. A person may edit the words here. */
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";

const MAX_VALUE = 120;

/** A typed value within a sentence. */
const shown = (value: string): string => {
  const text = cleanText(value.replace(/\s+/g, " "));
  return text === ""
    ? "(trống)"
    : `“${[...text].length <= MAX_VALUE ? text : `${[...text].slice(0, MAX_VALUE).join("")}…`}”`;
};

export const changeWords = {
  accountAdded: (account: string) => `Thêm tài khoản được sửa: ${account}.`,
  accountRemoved: (account: string) => `Bỏ tài khoản được sửa: ${account}.`,
  mailAdded: (address: string) => `Thêm địa chỉ nhận thư nhắc việc: ${address}.`,
  mailRemoved: (address: string) => `Bỏ địa chỉ nhận thư nhắc việc: ${address}.`,
  mailboxAdded: (address: string) => `Thêm hộp thư cơ quan: ${address}.`,
  mailboxRemoved: (address: string) => `Bỏ hộp thư cơ quan: ${address}.`,
  rowDeleted: (place: string, row: string) => `${place}: dòng bị xóa (${row}).`,
  cellChanged: (place: string, before: string, after: string) => `${place}: từ ${shown(before)} thành ${shown(after)}.`,
  enteredOver: (place: string, before: string, after: string) =>
    `Nhập thay, ${place}: từ ${shown(before)} thành ${shown(after)}.`,
  entered: (place: string, cells: readonly (readonly [header: string, value: string])[]) =>
    `Nhập thay, ${place}: ${cells.map(([header, value]) => `${header} ${shown(value)}`).join("; ")}.`,
} as const;

/** The column "Lý do" of what secretary or Board entered for a member without an account. */
export const enteredFor = (reason: string): string => (reason === "" ? "Nhập thay." : `Nhập thay. ${reason}`);
