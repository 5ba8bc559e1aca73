/** Every sentence of a mail that tells what changed, for a person to edit. */
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";

export const noticeWords = {
  title: "Thông báo thay đổi",
  board: "Ban Thi đua - Khen thưởng",
  account: {
    subject: (agency: string, blocShort: string) => `Thay đổi tài khoản, địa chỉ thư - ${agency} (${blocShort})`,
    opening: (bloc: string) => `Bảng tính của ${bloc} vừa ghi nhận thay đổi sau đây đối với cơ quan:`,
    request: (secretary: string) =>
      `Nếu cơ quan không đề nghị thay đổi này, đề nghị báo ngay Ban Thi đua - Khen thưởng và Thư ký Khối${secretary}.`,
  },
  daily: {
    subject: (agency: string, blocShort: string) => `Nội dung được nhập thay, sửa hoặc xóa - ${agency} (${blocShort})`,
    opening: (bloc: string) =>
      `Từ lần thông báo trước, bảng tính của ${bloc} ghi nhận các nội dung sau đây của cơ quan:`,
    request: (secretary: string) =>
      `Nếu có nội dung không đúng, hoặc cơ quan không sửa, không đề nghị sửa, đề nghị trao đổi với Thư ký Khối${secretary}.`,
  },
  where: "Chi tiết có trên bảng tính.",
  more: (others: number) => `Và ${twoDigits(others)} nội dung khác, có trên bảng tính.`,
  automatic: "Thư gửi tự động khi bảng tính ghi nhận thay đổi.",
} as const;
