import { type Decimal, decimal, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { activityKinds } from "../../../sheets-schema/sheets/activities.ts";
import { commendationLevels } from "../../../sheets-schema/sheets/commendations.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import { ownerOf } from "../bloc/member-names.ts";

/** One line of the summary over all members. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly planned: Decimal | undefined;
  readonly halfYear: Decimal | undefined;
  readonly year: Decimal | undefined;
  /** Members that have typed nothing for it. */
  readonly missing: readonly Member[];
}

/** A row of a list that counts: whose, when (undated rows count for the year), how much. */
interface Counted {
  readonly member: string | undefined;
  readonly date: string | undefined;
  readonly amount: Decimal;
}

/** The figures of the half-year and annual reports, from the lists, in the order of the report's parts. */
export function figures(bloc: Bloc): Figure[] {
  const { activities, initiatives, commendations, registrations } = bloc.workbook.sheets;
  const ONE = decimal(1);
  const owner = (typed: string | undefined) => ownerOf(bloc.names, typed ?? "");
  const lines: Figure[] = [];
  const line = (name: string, unit: string, rows: readonly Counted[]) => lines.push(figureOf(bloc, name, unit, rows));

  for (const kind of activityKinds.filter((kind) => kind !== "Không phát sinh trong kỳ")) {
    const rows = activities.rows.filter(({ values }) => values.kind === kind);
    const counted = (amountOf: (values: (typeof rows)[number]["values"]) => Decimal | undefined) =>
      rows.map(
        ({ values }): Counted => ({
          member: owner(values.member),
          date: values.to ?? values.from,
          amount: amountOf(values) ?? ZERO,
        }),
      );
    line(
      kind,
      kind === "Văn bản lãnh đạo, chỉ đạo" ? "văn bản" : "hoạt động",
      counted(() => ONE),
    );
    if (kind === "An sinh xã hội" || kind === "Xây dựng nông thôn mới, đô thị văn minh") {
      line(
        `${kind}: kinh phí`,
        "đồng",
        counted((values) => values.cost),
      );
      line(
        `${kind}: số người thụ hưởng`,
        "người",
        counted((values) => values.beneficiaries),
      );
    }
  }
  const targets = registrations.rows.filter(({ values }) => values.kind === "Chỉ tiêu giao ước");
  lines.push({
    name: "Chỉ tiêu giao ước đã đăng ký",
    unit: "chỉ tiêu",
    planned: decimal(targets.length),
    halfYear: undefined,
    year: decimal(
      targets.filter(({ values: { target, year } }) => target !== undefined && year?.gte(target) === true).length,
    ),
    missing: membersWithout(
      bloc,
      targets.map(({ values }) => owner(values.member)),
    ),
  });
  for (const level of ["Cấp tỉnh trở lên", "Cấp cơ sở"] as const) {
    const rows = initiatives.rows.filter(({ values }) => values.level === level);
    line(
      `Sáng kiến, mô hình, điển hình: ${level.toLowerCase()}`,
      "sáng kiến, điển hình",
      rows.map(({ values }) => ({ member: owner(values.member), date: values.decidedOn, amount: ONE })),
    );
  }
  for (const level of commendationLevels) {
    const rows = commendations.rows.filter(
      ({ values }) => values.level === level && values.progress === "Đã có quyết định",
    );
    line(
      `Khen thưởng cấp ${level.charAt(0).toLowerCase()}${level.slice(1)}`,
      "quyết định",
      rows.map(({ values }) => ({ member: owner(values.member), date: values.decidedOn, amount: ONE })),
    );
  }
  return lines;
}

function figureOf(bloc: Bloc, name: string, unit: string, rows: readonly Counted[]): Figure {
  const { periodStart = "", periodEnd = "9999-12-31" } = bloc.settings;
  const half = `${bloc.settings.year?.toFixed(0) ?? periodEnd.slice(0, 4)}-06-30`;
  const known = rows.filter(
    ({ member, date }) => member !== undefined && (date === undefined || (date >= periodStart && date <= periodEnd)),
  );
  return {
    name,
    unit,
    planned: undefined,
    halfYear: sum(known.filter(({ date }) => date !== undefined && date <= half).map(({ amount }) => amount)),
    year: sum(known.map(({ amount }) => amount)),
    missing: membersWithout(
      bloc,
      known.map(({ member }) => member),
    ),
  };
}

const membersWithout = (bloc: Bloc, codes: readonly (string | undefined)[]): Member[] => {
  const having = new Set(codes);
  return bloc.members.filter(({ code }) => !having.has(code));
};
