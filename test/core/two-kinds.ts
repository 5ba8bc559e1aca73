/** A bloc of two provincial agencies and three communes: other maxima, rules and criteria for each kind. */
import { aCriterion, aGroup, aMember, type Given, type Row } from "../builders.ts";

export const kindMembers: readonly Row[] = [
  aMember("STC", "Sở Tài chính", { kind: "Cấp tỉnh", role: "Trưởng Khối" }),
  aMember("SNV", "Sở Nội vụ", { kind: "Cấp tỉnh" }),
  aMember("XA1", "Xã Một", { kind: "Cấp xã" }),
  aMember("XA2", "Xã Hai", { kind: "Cấp xã" }),
  aMember("XA3", "Xã Ba", { kind: "Cấp xã; Xã miền núi" }),
];

/** 20 points for each kind: I is 12 and II 8 of an agency, I is 10 and III 10 of a commune. */
export const kindCriteria: readonly Row[] = [
  aGroup("I", 12),
  aGroup("I", 10, { appliesTo: "Cấp xã" }),
  aCriterion("I.1", 7),
  aCriterion("I.1", 5, { appliesTo: "Cấp xã" }),
  aCriterion("I.2", 5, { kind: "theo bậc", rule: "từ 90%, xã miền núi từ 80%: 5; còn lại: 0", unit: "%" }),
  aGroup("II", 8, { appliesTo: "trừ Cấp xã" }),
  aCriterion("II.1", 8),
  aGroup("III", 10, { appliesTo: "Cấp xã" }),
  aCriterion("III.1", 10),
];

const measured = (result: string, selfScore: number): Row => ({ result, selfScore });

/** Of the agencies 20 and 17 points, of the communes 20, 18 and 18. */
export const kindForms: NonNullable<Given["forms"]> = {
  STC: { "I.1": 7, "I.2": measured("95%", 5), "II.1": 8 },
  SNV: { "I.1": 6, "I.2": measured("95%", 5), "II.1": 6 },
  XA1: { "I.1": 5, "I.2": measured("90%", 5), "III.1": 10 },
  XA2: { "I.1": 5, "I.2": measured("90%", 5), "III.1": 8 },
  XA3: { "I.1": 3, "I.2": measured("80%", 5), "III.1": 10 },
};

/** The rows that a run makes for a member of one of the two kinds. */
const formCodes = ({ kind }: Row): readonly string[] =>
  String(kind).startsWith("Cấp xã") ? ["I", "I.1", "I.2", "III", "III.1"] : ["I", "I.1", "I.2", "II", "II.1"];

export const twoKinds: Given = { members: kindMembers, criteria: kindCriteria, forms: kindForms, formCodes };
export const BY_KIND = { rankGroups: "theo loại đơn vị" } as const;
