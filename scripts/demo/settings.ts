import { type SettingName, settingRows } from "../../sheets-schema/sheets/settings.ts";
import type { DemoRow } from "./rows.ts";

const values: Readonly<Partial<Record<SettingName, string>>> = {
  blocName: "Khối thi đua các cơ quan Đảng tỉnh Hồng Lam (số liệu minh họa)",
  blocShortName: "Khối thi đua các cơ quan Đảng",
  province: "Hồng Lam",
  year: "2024",
  periodStart: "01/12/2023",
  periodEnd: "30/11/2024",
  paperStyle: "Đảng",
  superiorBody: "TỈNH ỦY HỒNG LAM",
  issuingBody: "KHỐI THI ĐUA CÁC CƠ QUAN ĐẢNG",
  signatoryDuty: "Trưởng Khối",
  addressing: "đồng chí",
  recipient: "Ban Thi đua - Khen thưởng tỉnh",
  total: "100",
  bonusCap: "10",
  totalCap: "không giới hạn",
  deductionMode: "tính riêng",
  unassignedMode: "cho đủ điểm",
  yearMethod: "cả năm",
  rankBasis: "tổng điểm",
  tieChain: "I; III; điểm trừ ít hơn; điểm thưởng; chậm nộp ít hơn; biểu quyết",
  digits: "2",
  reminderTime: "07:30",
  rulesLockedOn: "15/03/2024",
};

/** The settings of the example, by the names they bear in the sheet. */
export const settings: readonly DemoRow<"settings">[] = Object.entries(values).map(([name, value]) => ({
  name: settingRows[name as SettingName].name,
  value,
}));
