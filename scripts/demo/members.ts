import type { DemoRow } from "./rows.ts";

/** The ten agencies of the made-up province Hồng Lam. */
// biome-ignore format: one row a line, as in the sheet
export const members: readonly DemoRow<"members">[] = [
  { code: "VPTU", name: "Văn phòng Tỉnh ủy", shortName: "Văn phòng", aliases: "Văn phòng TU; VP Tỉnh ủy", role: "Thành viên", mailbox: "vanphong@honglam.example" },
  { code: "BTC", name: "Ban Tổ chức Tỉnh ủy", shortName: "Ban Tổ chức", aliases: "Ban Tổ chức TU; BTCTU", role: "Thành viên", mailbox: "bantochuc@honglam.example" },
  { code: "BTG", name: "Ban Tuyên giáo Tỉnh ủy", shortName: "Ban Tuyên giáo", aliases: "Ban Tuyên giáo TU; BTGTU", role: "Thành viên", mailbox: "bantuyengiao@honglam.example" },
  { code: "BDV", name: "Ban Dân vận Tỉnh ủy", shortName: "Ban Dân vận", aliases: "Ban Dân vận TU; BDVTU", role: "Thành viên", mailbox: "bandanvan@honglam.example" },
  { code: "BNC", name: "Ban Nội chính Tỉnh ủy", shortName: "Ban Nội chính", aliases: "Ban Nội chính TU; BNCTU", role: "Thành viên", mailbox: "bannoichinh@honglam.example" },
  { code: "UBKT", name: "Ủy ban Kiểm tra Tỉnh ủy", shortName: "Ủy ban Kiểm tra", aliases: "UBKT Tỉnh ủy; UBKTTU", role: "Thành viên", mailbox: "uybankiemtra@honglam.example" },
  { code: "TCT", name: "Trường Chính trị tỉnh", shortName: "Trường Chính trị", aliases: "Trường CT tỉnh", role: "Phó Trưởng Khối", mailbox: "truongchinhtri@honglam.example" },
  { code: "BAO", name: "Báo Hồng Lam", shortName: "Báo Hồng Lam", aliases: "Báo tỉnh", role: "Trưởng Khối", mailbox: "baohonglam@honglam.example" },
  { code: "DUK", name: "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", shortName: "Đảng ủy Khối", aliases: "ĐUK; ĐUK các cơ quan và DN tỉnh", role: "Thành viên", mailbox: "danguykhoi@honglam.example" },
  { code: "BVSK", name: "Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh", shortName: "Ban Bảo vệ sức khỏe", aliases: "Ban BVCSSK cán bộ; Ban BVSK", role: "Thành viên", mailbox: "banbvsk@honglam.example" },
];
