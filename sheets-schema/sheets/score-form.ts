import { cell } from "../cells/cell-kinds.ts";
import { cutText } from "../cells/cut-text.ts";
import { column } from "../column.ts";
import { limits } from "../limits.ts";
import { defineSheet, type RowOf } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

const program = { typedBy: ["program"] } as const;

/**
 * The form of one member. There is one sheet per member, "Phiếu ‹short name›", its id made from the member's code; the
 * declaration says what all of them share.
 */
export const scoreForm = defineSheet(
  "Phiếu",
  {
    code: column(cell.code(), { header: "Mã", note: "Mã tiêu chí, hệ thống ghi.", widthPixels: 70, ...program }),
    title: column(cell.words().optional(), {
      header: "Nội dung tiêu chí",
      note: "Hệ thống ghi, theo trang Tiêu chí.",
      widthPixels: 220,
      ...program,
    }),
    maximum: column(cell.number().optional(), {
      header: "Điểm tối đa",
      note: "Hệ thống ghi, theo trang Tiêu chí.",
      widthPixels: 70,
      ...program,
    }),
    understood: column(cell.words().optional(), {
      header: "Cách tính điểm",
      note: "Hệ thống ghi: cách tính của tiêu chí thành câu.",
      widthPixels: 260,
      ...program,
    }),
    unit: column(cell.text().optional(), {
      header: "Đơn vị tính",
      note: "Hệ thống ghi, theo trang Tiêu chí.",
      widthPixels: 90,
      ...program,
    }),
    target: column(cell.raw("48").optional(), {
      header: "Chỉ tiêu",
      note: "Đơn vị ghi khi đăng ký; khóa sau mốc đăng ký.",
      typedBy: ["member"],
      widthPixels: 80,
    }),
    unassigned: column(cell.choice(["x"], { có: "x", "không giao": "x" }).optional(), {
      header: "Không giao",
      note: "Trưởng Khối hoặc Ban ghi “x” khi tiêu chí không giao cho đơn vị.",
      typedBy: ["leader", "board"],
      widthPixels: 70,
    }),
    result: column(cell.raw("96,5%").optional(), {
      header: "Kết quả",
      note: "Số, ngày, a/b hoặc mức xếp loại, theo cách tính.",
      typedBy: ["member"],
      widthPixels: 110,
    }),
    supplement: column(cell.raw("2").optional(), {
      header: "Số liệu bổ sung",
      note: "Số liệu thứ hai khi cách tính cần, hoặc số trường hợp được miễn.",
      typedBy: ["member"],
      widthPixels: 90,
    }),
    selfScore: column(cell.raw("3,5").optional(), {
      header: "Điểm tự chấm",
      note: "Nhập số, ví dụ 3,5. Để trống tiêu chí thưởng, trừ khi không phát sinh.",
      typedBy: ["member"],
      widthPixels: 80,
    }),
    status: statusColumn(),
    evidence: column(cell.words().optional(), {
      header: "Minh chứng",
      note: "Số, ký hiệu, ngày văn bản, hoặc đường dẫn. Không nhập thông tin, tài liệu thuộc bí mật nhà nước.",
      typedBy: ["member"],
      widthPixels: 240,
    }),
    remark: column(cell.words().optional(), {
      header: "Thuyết minh",
      note: "Lời giải thích, thay cho hoặc kèm minh chứng. Không nhập thông tin, tài liệu thuộc bí mật nhà nước.",
      typedBy: ["member"],
      widthPixels: 240,
    }),
    computed: column(cell.number().optional(), {
      header: "Điểm theo cách tính",
      note: "Hệ thống tính từ kết quả, để đối chiếu.",
      widthPixels: 90,
      ...program,
    }),
    blocScore: column(cell.raw("3,5").optional(), {
      header: "Điểm Khối chấm",
      note: "Khối ghi; ở mục lớn ghi “Đã rà soát”.",
      typedBy: ["leader"],
      widthPixels: 90,
    }),
    blocReason: column(cell.words().optional(), {
      header: "Lý do của Khối",
      note: "Bắt buộc khi khác điểm tự chấm.",
      typedBy: ["leader"],
      widthPixels: 200,
    }),
    answer: column(cell.words().optional(), {
      header: "Ý kiến giải trình",
      note: "Đơn vị giải trình điểm Khối chấm, trong thời gian giải trình.",
      typedBy: ["member"],
      widthPixels: 200,
    }),
    verifiedScore: column(cell.raw("3,5").optional(), {
      header: "Điểm thẩm định",
      note: "Người thẩm định ghi; ở mục lớn ghi “Đã rà soát”.",
      typedBy: ["verifier"],
      widthPixels: 90,
    }),
    verifiedReason: column(cell.words().optional(), {
      header: "Lý do thẩm định",
      note: "Bắt buộc khi khác điểm Khối chấm.",
      typedBy: ["verifier"],
      widthPixels: 200,
    }),
    official: column(cell.words().optional(), {
      header: "Điểm chính thức",
      note: "Hệ thống ghi: mức cao nhất đã có điểm.",
      widthPixels: 120,
      ...program,
    }),
  },
  {
    name: "scoreForm",
    sheetId: 1_000_000,
    kind: "form",
    typedBy: ["member"],
    oneRowIs: "a criterion of one member: target, result, scores of three levels, evidence, reasons",
  },
);
export type ScoreFormRow = RowOf<typeof scoreForm.shape>;

/** The title of a member's form, as much of it as Google takes; `mark` tells it from another of that title. */
export const formTitle = (shortName: string, mark = ""): string =>
  cutText(`Phiếu ${shortName}`, limits.sheetTitleCharacters - mark.length).trimEnd() + mark;

/** The sheet id of a member's form: from the code alone, so that it is the same on every machine and in every year. */
export function formSheetId(memberCode: string): number {
  let hash = 2_166_136_261; // FNV-1a
  for (const character of memberCode) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return 1_000_000 + (hash % 2_000_000_000);
}

/** What a reviewer writes in a section's row after reviewing it. */
export const REVIEWED = "Đã rà soát";
