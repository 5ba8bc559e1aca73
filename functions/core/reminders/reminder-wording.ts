/**
 * Every sentence of the reminders, for a person to edit. Reader: an officer of an agency, on a telephone, between two
 * meetings. An agency is asked ("Đề nghị cơ quan …"), never told; numbers under ten are written 03.
 */
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { cleanText, twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

const weekday = (date: string): string => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
const hour = (time: string): string => `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`;
const count = (items: number): string => `${twoDigits(items)} nội dung`;
const days = (number: number): string => `${twoDigits(number)} ngày`;

/** "17 giờ 00, thứ Năm, ngày 28/11/2024"; without an hour "hết thứ Năm, ngày 28/11/2024". */
const deadline = (date: string, time: string | undefined): string =>
  `${time === undefined ? "hết " : `${hour(time)}, `}${weekday(date)}, ngày ${formatDate(date)}`;
/** "thứ Năm, ngày 28/11/2024", with the hour before it when there is one. */
const moment = (date: string, time: string | undefined): string => deadline(date, time).replace(/^hết /, "");
/** "17 giờ 00, thứ Năm, 28/11". */
const shortMoment = (date: string, time: string | undefined): string =>
  moment(date, time)
    .replace("ngày ", "")
    .replace(/\/\d{4}$/, "");
/** "07 giờ 00, ngày 25/11/2024" for "2024-11-25T07:00". */
const asOfWords = (asOf: string): string => `${hour(asOf.slice(11))}, ngày ${formatDate(asOf.slice(0, 10))}`;

const MAX_LENGTH = 240;

/** Text from a cell on one line, without signs that turn or hide what stands beside it, and not too long. */
export function tidy(text: string): string {
  const line = cleanText(text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, " "));
  return line.length <= MAX_LENGTH ? line : `${[...line].slice(0, MAX_LENGTH - 1).join("")}…`;
}

const withoutStop = (text: string): string => tidy(text).replace(/[.;,\s]+$/, "");
const PROPER = /^(?:Khối|Ban|Đảng|Tỉnh|Trưởng|Phó|Chủ|Hội|Ủy|Báo)(?!\p{L})/u;
/** For words that now stand within a sentence; names and abbreviations keep their capital. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) && !PROPER.test(text) ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;

/** What is missing, and what the links beside it say. */
export const itemWords = {
  openCriterion: (code: string) => `Mở tiêu chí ${tidy(code)}`,
  openForm: (shortName: string) => `Mở Phiếu ${tidy(shortName)}`,
  openSheet: (title: string) => `Mở trang ${tidy(title)}`,
  notConfirmed: "Chưa xác nhận nộp (ghi số, ngày văn bản sau khi thủ trưởng cơ quan duyệt).",
  notConfirmedBrief: "chưa xác nhận nộp",
  emptyForm: "Đã xác nhận nộp nhưng phiếu chưa có nội dung nên chưa tính là đã nộp.",
  emptyFormBrief: "phiếu chưa có nội dung",
  returned: (reason: string) =>
    `Hồ sơ được trả lại với lý do “${withoutStop(reason)}”. Đề nghị hoàn thiện và xác nhận nộp lại.`,
  returnedBrief: "hồ sơ được trả lại, chưa nộp lại",
  noUpdate: (opens: string | undefined, due: string) =>
    `Chưa ghi hoạt động, khen thưởng nào ${opens === undefined ? "" : `từ ngày ${formatDate(opens)} `}đến ngày ${formatDate(due)}. Nếu không có, đề nghị chọn “Không phát sinh trong kỳ” ở trang Hoạt động.`,
  noUpdateBrief: "chưa cập nhật trang Hoạt động, Khen thưởng",
  blankReport: (period: string, items: number) =>
    `Trang Báo cáo (${period}) còn ${twoDigits(items)} mục chưa có nội dung. Đã có văn bản báo cáo: đề nghị ghi số, ngày ký ở trang Nộp hồ sơ.`,
  blankReportBrief: (period: string, items: number) =>
    `báo cáo (${period}) còn ${twoDigits(items)} mục chưa có nội dung`,
  unreviewed: (forms: number, criteria: number, column: string) =>
    `Còn ${twoDigits(forms)} phiếu, ${twoDigits(criteria)} tiêu chí chưa rà soát. Giữ nguyên điểm: đề nghị ghi “Đã rà soát” ở dòng mục lớn, cột ${column}.`,
  unreviewedBrief: (forms: number, criteria: number) =>
    `còn ${twoDigits(forms)} phiếu, ${twoDigits(criteria)} tiêu chí chưa rà soát`,
  faultySheet: (title: string, rows: number) =>
    `Trang ${tidy(title)} còn ${twoDigits(rows)} dòng phải sửa, xem cột Tình trạng.`,
  faultySheetBrief: (title: string, rows: number) => `trang ${tidy(title)} còn ${twoDigits(rows)} dòng phải sửa`,
  title: "danh hiệu thi đua",
  targets: "chỉ tiêu giao ước",
  unregistered: (missing: readonly string[]) => `Trang Đăng ký thi đua chưa có ${missing.join(" và ")}.`,
  unregisteredBrief: (missing: readonly string[]) => `chưa đăng ký ${missing.join(" và ")}`,
  /** `what` is the fault as the issues sheet says it. */
  fault: (code: string | undefined, what: string) =>
    code === undefined
      ? tidy(what)
      : `Tiêu chí ${tidy(code)}: ${lowerFirst(tidy(what).replaceAll(` của tiêu chí ${tidy(code)}`, ""))}`,
  faultBrief: (code: string | undefined, what: string) => {
    const first = lowerFirst(withoutStop(tidy(what).split(/\.\s/)[0] ?? ""));
    return code === undefined ? first : `${tidy(code)} ${first.replaceAll(` của tiêu chí ${tidy(code)}`, "")}`;
  },
} as const;

/** What a milestone asks for, within a sentence: "nộp phiếu tự chấm điểm và báo cáo tổng kết". */
export function taskWords(title: string): string {
  const subject =
    /^(?:(?:Các|Tất cả)(?: các)? đơn vị|Đơn vị|Trưởng Khối, Phó Trưởng Khối|Phó Trưởng Khối|Trưởng Khối)\s+/u;
  return lowerFirst(withoutStop(title).replace(subject, ""));
}

const withYear = (task: string, year: string): string => {
  if (/năm \d{4}/u.test(task)) return task;
  return /(?:^| )năm$/u.test(task) ? `${task} ${year}` : `${task} năm ${year}`;
};

/** What the sentences about a deadline need to know. */
export interface OwedWords {
  readonly agency: string;
  readonly bloc: string;
  readonly blocShort: string;
  readonly year: string;
  readonly task: string;
  readonly due: string;
  readonly time: string | undefined;
  readonly isExtended: boolean;
  /** Negative before the due day. */
  readonly sinceDue: number;
  readonly asOf: string;
  readonly missing: number;
}

const distance = (sinceDue: number): string => {
  if (sinceDue === 0) return "hôm nay";
  return sinceDue < 0 ? `còn ${days(-sinceDue)}` : `đã quá hạn ${days(sinceDue)}`;
};

/** A mail about something owed. */
export const owedWords = {
  subject: ({ agency, blocShort, year, task, sinceDue }: OwedWords) => {
    const what = withYear(task, year);
    const until = what.startsWith("nộp ") ? "" : "đến hạn ";
    const opening =
      sinceDue === 0
        ? `Hôm nay là hạn ${what}`
        : sinceDue > 0
          ? `Đã quá hạn ${what}`
          : `Còn ${days(-sinceDue)} ${until}${what}`;
    return `${opening} - ${agency} (${blocShort})`;
  },
  deadline: ({ year, bloc, task, due, time, isExtended, sinceDue }: OwedWords) =>
    `Theo Lịch hoạt động năm ${year} của ${bloc}, thời hạn ${task}${isExtended ? " (đã được gia hạn)" : ""} là ${deadline(due, time)} (${distance(sinceDue)}).`,
  stillMissing: ({ asOf, missing }: OwedWords) =>
    `Tính đến ${asOfWords(asOf)}, cơ quan còn ${count(missing)} cần hoàn thiện:`,
  lateHandIn: ({ asOf }: OwedWords) => `Đến ${asOfWords(asOf)}, Khối chưa nhận được xác nhận nộp của cơ quan.`,
  lateReturned: ({ asOf }: OwedWords) => `Đến ${asOfWords(asOf)}, Khối chưa nhận được xác nhận nộp lại của cơ quan.`,
  lateUpdate: ({ asOf }: OwedWords) => `Đến ${asOfWords(asOf)}, Khối chưa nhận được số liệu cập nhật của cơ quan.`,
  lateTask: ({ asOf }: OwedWords) => `Đến ${asOfWords(asOf)}, nội dung theo Lịch chưa hoàn thành đầy đủ.`,
  lateRequest: (secretary: string) =>
    `Đề nghị cơ quan quan tâm, hoàn thành trong ngày; nếu có vướng mắc, đề nghị trao đổi với Thư ký Khối${secretary}.`,
  lateMissing: ({ missing }: OwedWords) => `Cơ quan còn ${count(missing)} cần hoàn thiện:`,
  more: (others: number) => `Và ${count(others)} khác.`,
  restIsValid: (valid: number, all: number) => `Các tiêu chí còn lại (${valid}/${all}) đã hợp lệ.`,
  allIsValid: (all: number) => `Các tiêu chí của phiếu (${all}/${all}) đã hợp lệ.`,
  afterwards: (text: string) => `Theo Lịch, sau thời hạn trên: ${lowerFirst(withoutStop(text))}.`,
  noSpreadsheet: "Không mở được bảng tính? Đề nghị tải phiếu Excel theo liên kết này, điền và gửi lại Thư ký Khối.",
  openExcel: "Tải phiếu Excel",
  help: (secretary: string) =>
    `Trường hợp cần thêm thời gian hoặc cần hỗ trợ, đề nghị liên hệ Thư ký Khối${secretary}.`,
  automatic: "Thư gửi tự động theo Lịch của Khối, không thay văn bản đôn đốc.",
} as const;

/** What the sentences about an event need to know. */
export interface EventWords {
  readonly bloc: string;
  readonly year: string;
  readonly title: string;
  readonly date: string;
  readonly time: string | undefined;
  readonly daysLeft: number;
}

/** A mail about an event: with an hour people meet, without one it is a day to remember. */
export const eventWords = {
  subject: ({ title, date, time, daysLeft }: EventWords) => {
    const until = daysLeft === 0 ? `Hôm nay: ${title}` : `Còn ${days(daysLeft)} đến ${title}`;
    return time === undefined
      ? `${until}: đề nghị các đơn vị đăng ký hoạt động chung (nếu có)`
      : `${until} (${moment(date, time)})`;
  },
  announcement: ({ year, bloc, title, date, time, daysLeft }: EventWords) =>
    `Theo Lịch hoạt động năm ${year} của ${bloc}, ${daysLeft === 0 ? "hôm nay là ngày diễn ra" : `còn ${days(daysLeft)} đến`} ${title}, ${time === undefined ? "" : "lúc "}${moment(date, time)}.`,
  attend: "Đề nghị cơ quan quan tâm, bố trí thời gian và thành phần tham dự.",
  register: "Đề nghị cơ quan xem xét, đăng ký hoạt động chung (nếu có).",
  papers: (paper: string) => `Văn bản, tài liệu theo Lịch: ${lowerFirst(withoutStop(paper))}.`,
  help: (secretary: string) => `Trường hợp cần trao đổi hoặc cần hỗ trợ, đề nghị liên hệ Thư ký Khối${secretary}.`,
  automatic: "Thư gửi tự động theo Lịch của Khối, không thay giấy mời.",
} as const;

/** Both kinds of mail. */
export const mailWords = {
  greeting: (agency: string) => `Kính gửi: ${agency}`,
  thanks: "Trân trọng cảm ơn.",
  signature: (bloc: string) => `Thư ký ${bloc}`.toLocaleUpperCase("vi"),
  /** ": đồng chí Nguyễn Thị B, điện thoại 0912 345 678"; "" when nobody is named. */
  secretary: (people: readonly { addressing: string; person: string; telephone: string | undefined }[]) => {
    const each = people.map(({ addressing, person, telephone }) =>
      [
        `${addressing} ${tidy(person)}`.trim(),
        ...(telephone === undefined ? [] : [`điện thoại ${tidy(telephone)}`]),
      ].join(", "),
    );
    return each.length === 0 ? "" : `: ${each.join("; ")}`;
  },
  defaultBloc: "Khối thi đua",
} as const;

const zaloEnd = (sinceDue: number): string =>
  sinceDue > 0 ? " Kính đề nghị cơ quan quan tâm, hoàn thành. Trân trọng." : " Trân trọng.";

/** The message that a person copies to Zalo. The link stands last: a full stop behind it would become part of it. */
export const zaloWords = {
  scoreForm: ({ agency, due, time, sinceDue, missing }: OwedWords, briefs: readonly string[]) => {
    const listed = briefs.slice(0, 3).join("; ");
    const others = missing > 3 ? ` và ${count(missing - 3)} khác` : "";
    const until = `${sinceDue > 0 ? "đã quá hạn" : "hạn"} ${shortMoment(due, time)}`;
    return `Kính gửi ${agency}: phiếu còn ${count(missing)} (${listed}${others}), ${until}.${zaloEnd(sinceDue)}`;
  },
  other: ({ agency, task, due, time, sinceDue }: OwedWords, briefs: readonly string[]) =>
    `Kính gửi ${agency}: thời hạn ${task} là ${shortMoment(due, time)} (${distance(sinceDue)}); đến nay ${briefs.join("; ")}.${zaloEnd(sinceDue)}`,
  event: (agency: string, { title, date, time, daysLeft }: EventWords) =>
    `Kính gửi ${agency}: ${daysLeft === 0 ? "hôm nay diễn ra" : `còn ${days(daysLeft)} đến`} ${title}, ${time === undefined ? "" : "lúc "}${shortMoment(date, time)}. ${time === undefined ? "Kính đề nghị cơ quan đăng ký hoạt động chung (nếu có)." : "Kính đề nghị cơ quan bố trí thành phần tham dự."} Trân trọng.`,
  notice: (agency: string, lines: readonly string[]) =>
    tidy(`Kính gửi ${agency}: bảng tính ghi nhận ${lines.map(withoutStop).map(lowerFirst).join("; ")}.`),
  link: (url: string) => ` Liên kết: ${url}`,
} as const;

/** The sheet Nhắc việc. */
export const logWords = {
  step: (offsetDays: number) => {
    if (offsetDays === 0) return "Đúng hạn";
    return offsetDays < 0 ? `Trước hạn ${days(-offsetDays)}` : `Sau hạn ${days(offsetDays)}`;
  },
  announced: (daysLeft: number) => (daysLeft === 0 ? "Trong ngày" : `Trước ${days(daysLeft)}`),
  event: "Thông báo sự kiện",
  atOnce: "Ngay khi ghi nhận",
  daily: "Trong ngày",
  mail: "Thư điện tử",
  sent: "Đã gửi",
  refused: "Không nhận được",
  unknown: "Chưa rõ",
  notSent: (reason: string) => `Không gửi (${lowerFirst(reason)})`,
  noAddress: "Không có địa chỉ thư",
} as const;
