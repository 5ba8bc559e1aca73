/** The criteria of the synthetic bloc: every kind in turn, and what its made-up members typed for it. */
import type { Cell } from "../../sheets-schema/cells/cell.ts";

export type Row = Readonly<Record<string, Cell>>;

/** Every kind of criterion that is scored, with what a member whose number is `position` typed; `odd` is a mistake. */
const KINDS: readonly { readonly rule: Row; readonly typed: (position: number, odd: boolean) => Row }[] = [
  {
    rule: { kind: "chấm trực tiếp", maximum: 2 },
    typed: (position, odd) => ({ result: "Hoàn thành", selfScore: odd ? 2.5 : 1 + (position % 5) / 4 }),
  },
  {
    rule: { kind: "theo bậc", maximum: 2, rule: ">=95: 2; 85-<95: 1,5; 70-<85: 1; còn lại: 0", unit: "%" },
    typed: (position, odd) => ({ result: 96 + (position % 4), selfScore: odd ? 1.5 : 2 }),
  },
  {
    rule: { kind: "theo tỷ lệ", maximum: 2, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "nhiệm vụ" },
    typed: (position, odd) => ({
      target: 48,
      result: 48 - (position % 7),
      selfScore: odd ? "hai" : round((96 - 2 * (position % 7)) / 48),
    }),
  },
  {
    rule: { kind: "mức xếp loại", maximum: 2, rule: "xuất sắc: 2; tốt: 1,5; hoàn thành: 0,5; không hoàn thành: 0" },
    typed: (_, odd) => ({ result: "tốt", selfScore: 1.5, ...(odd ? { evidence: undefined } : {}) }),
  },
  {
    rule: {
      kind: "mỗi trường hợp",
      maximum: 0,
      rule: "mỗi trường hợp +0,5; tối đa +1",
      bonusCap: 1,
      unit: "quyết định",
    },
    typed: (position) => (position % 3 === 0 ? { result: 1, selfScore: 0.5 } : { evidence: undefined }),
  },
  {
    rule: { kind: "có / không", maximum: 1, rule: "có: 1; không: -0,5" },
    typed: (_, odd) => ({ result: odd ? "không" : "có", selfScore: 1 }),
  },
  {
    rule: { kind: "theo số lần, số ngày chậm", maximum: 2, rule: "0: 2; 1-2: 1,5; 3-5: 1; >5: 0", unit: "lần" },
    typed: (position) => ({ result: position % 4, selfScore: [2, 1.5, 1.5, 1][position % 4] }),
  },
  {
    rule: { kind: "theo thời hạn", maximum: 2, rule: "đến 31/01: 2; sau: bớt 0,5", unit: "ngày ban hành" },
    typed: (position, odd) => ({ result: `${10 + (position % 20)}/01/2024`, selfScore: odd ? 1.5 : 2 }),
  },
  {
    rule: { kind: "so với đơn vị dẫn đầu", maximum: 4, rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "văn bản" },
    typed: (position) => ({ target: 10, result: 9 + (position % 8), selfScore: 2 }),
  },
  {
    rule: { kind: "vượt mức", maximum: 0, rule: "trên 20: +0,2; cứ thêm 5: +0,2; tối đa +1", bonusCap: 1, unit: "%" },
    typed: (position) => ({ result: `${18 + position}%`, selfScore: position < 3 ? 0 : 0.2 }),
  },
  {
    rule: {
      kind: "bảng hai chiều",
      maximum: 2,
      rule: "<1000: <90 = 0 | 90-<98 = 1 | >=98 = 1,5; >=1000: <90 = 0 | 90-<98 = 1,5 | >=98 = 2",
      unit: "văn bản; %",
    },
    typed: (position) => ({ result: 800 + 50 * position, supplement: "98,5%", selfScore: position < 4 ? 1.5 : 2 }),
  },
  {
    rule: { kind: "lấy mục cao nhất", maximum: 3, rule: "cao nhất của: a, b" },
    typed: () => ({}),
  },
];
/** The kind of criterion number `leaf`. */
export const kindOf = (leaf: number) => KINDS[leaf % KINDS.length] ?? KINDS[0];

/** The two of which the best counts. */
export const alternativesOf = (code: string): Row[] => [
  { code: `${code}.a`, parent: code, kind: "theo bậc", maximum: 3, rule: ">=1: 3; còn lại: 0", unit: "sáng kiến" },
  {
    code: `${code}.b`,
    parent: code,
    kind: "theo bậc",
    maximum: 2,
    rule: ">=3: 2; 1-2: 1; còn lại: 0",
    unit: "sáng kiến",
  },
];

const round = (points: number): number => Math.round(points * 100) / 100;
