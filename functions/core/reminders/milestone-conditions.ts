/**
 * What "Phải hoàn thành" of a milestone asks besides its paper, as far as the sheets can tell: parts of the report, a
 * review of all forms, sheets without faults, a registration. Which of them, the kind of the milestone says.
 */
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { HandIn, Member, Milestone } from "../bloc/bloc.ts";
import { ownerOf } from "../bloc/member-names.ts";
import { blankReportRows, isSignedPaper, reportPeriodAt } from "../bloc/report-items.ts";
import { verifierOf } from "../bloc/who-verifies.ts";
import type { LeafScore, Result } from "../result.ts";
import { formLink, type MissingItem, sheetLink } from "./missing-item.ts";
import { itemWords } from "./reminder-wording.ts";

/** What `member` has not completed at the milestone of its hand-in. */
export const unmetConditions = (result: Result, member: Member, handIn: HandIn): MissingItem[] => [
  ...blankReport(result, member, handIn),
  ...unreviewedForms(result, member, handIn.milestone),
  // Once the paper is confirmed, what was put right or registered later is no longer this milestone's.
  ...(handIn.isHandedIn
    ? []
    : [...faultySheets(result, member, handIn.milestone), ...missingRegistration(result, member, handIn.milestone)]),
];

function blankReport({ bloc }: Result, { code }: Member, handIn: HandIn): MissingItem[] {
  const period = reportPeriodAt(handIn.milestone);
  if (period === undefined || isSignedPaper(handIn)) return [];
  const blank = blankReportRows(bloc, code, period);
  const [first] = blank;
  if (first === undefined) return [];
  const link = sheetLink(bloc.workbook.sheets.reports, "body", first.rowNumber);
  return [
    {
      what: itemWords.blankReport(period, blank.length),
      brief: itemWords.blankReportBrief(period, blank.length),
      link,
    },
  ];
}

/** Leader and deputy review the forms of the others, and each other's. */
function unreviewedForms(result: Result, member: Member, { phase }: Milestone): MissingItem[] {
  if (phase !== "Khối chấm điểm" || (member.role !== "Trưởng Khối" && member.role !== "Phó Trưởng Khối")) return [];
  return openForms(result, member, "blocScore", ({ review }) => review === undefined);
}

/** Where "Đơn vị thẩm định" are obliged: what is theirs to verify in the forms of others. */
export function unverifiedForms(result: Result, member: Member, { isForVerifiers }: Milestone): MissingItem[] {
  if (!isForVerifiers) return [];
  const { names } = result.bloc;
  return openForms(
    result,
    member,
    "verifiedScore",
    ({ review, criterion }, other) => review !== "verified" && verifierOf(names, criterion, other.code) === member.code,
  );
}

/** How many forms of others, and criteria in them, are `isOpen` to a reviewer who types in `field`. */
function openForms(
  { bloc, scores }: Result,
  member: Member,
  field: "blocScore" | "verifiedScore",
  isOpen: (leaf: LeafScore, of: Member) => boolean,
): MissingItem[] {
  const forms = bloc.members
    .filter(({ code }) => code !== member.code)
    .map((other) => {
      const scored = [...(scores.get(other.code)?.leaves.values() ?? [])].filter(
        ({ isAssigned, level }) => isAssigned && level !== undefined && level !== "computed",
      );
      return { other, open: scored.filter((leaf) => isOpen(leaf, other)).length };
    })
    .filter(({ open }) => open > 0);
  const [first] = forms;
  if (first === undefined) return [];
  const criteria = forms.reduce((sum, { open }) => sum + open, 0);
  const { header } = columnOf(scoreForm, field);
  return [
    {
      what: itemWords.unreviewed(forms.length, criteria, header),
      brief: itemWords.unreviewedBrief(forms.length, criteria),
      link: formLink(first.other, field),
    },
  ];
}

const FAULTLESS = matchKey("không còn dòng báo lỗi");

/** Of sheets that "không còn dòng báo lỗi" names: a member mends its own rows, and who alone is obliged mends all. */
function faultySheets({ bloc, issues }: Result, { code }: Member, { done, obliged }: Milestone): MissingItem[] {
  const named = (done ?? "").split(";").find((part) => matchKey(part).includes(FAULTLESS));
  if (named === undefined) return [];
  const words = matchKey(named.replace(/[.,:()]/g, " "));
  const isForAll = obliged.length === bloc.members.length;
  return Object.values(bloc.workbook.sheets).flatMap((sheet): MissingItem[] => {
    const parsed = sheet as unknown as ParsedSheet;
    const { title } = parsed.sheet;
    if (!words.includes(matchKey(title.replace(/,/g, " ")))) return [];
    const faulty = issues.filter(
      ({ sheetId, severity, member }) =>
        sheetId === (parsed.grid?.sheetId ?? parsed.sheet.sheetId) &&
        severity === "must-fix" &&
        (!isForAll || member === code),
    );
    const rows = new Set(faulty.map(({ rowNumber }) => rowNumber)).size;
    const [first] = faulty;
    if (first === undefined) return [];
    return [
      {
        what: itemWords.faultySheet(title, rows),
        brief: itemWords.faultySheetBrief(title, rows),
        link: { words: itemWords.openSheet(title), to: first.link },
      },
    ];
  });
}

/** At the end of "Đăng ký": at least a title and a target of the member, where the milestone names the sheet. */
function missingRegistration({ bloc }: Result, { code }: Member, { phase, done }: Milestone): MissingItem[] {
  const { registrations } = bloc.workbook.sheets;
  if (phase !== "Đăng ký" || !matchKey(done ?? "").includes(matchKey(registrations.sheet.title))) return [];
  const kinds = new Set(
    registrations.rows
      .filter(({ values }) => ownerOf(bloc.names, values.member ?? "") === code)
      .map(({ values }) => values.kind),
  );
  const missing = [
    ...(kinds.has("Danh hiệu thi đua") ? [] : [itemWords.title]),
    ...(kinds.has("Chỉ tiêu giao ước") ? [] : [itemWords.targets]),
  ];
  if (missing.length === 0) return [];
  return [
    {
      what: itemWords.unregistered(missing),
      brief: itemWords.unregisteredBrief(missing),
      link: sheetLink(registrations, "member"),
    },
  ];
}
