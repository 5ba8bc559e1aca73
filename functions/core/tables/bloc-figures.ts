import { type Decimal, decimal, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
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

/** A row of a list that counts: whose, when, how much. */
interface Counted {
  readonly member: string | undefined;
  /** Its days, both included; undated rows count for the year. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The half-year that it counts in holds this day: what began has taken place, what was paid is known at the end. */
  readonly countsOn: string | undefined;
  readonly amount: Decimal;
  /** Rows with the same of it are one thing, typed several times. */
  readonly once?: string | undefined;
}

/** The figures of the half-year and annual reports, from the lists, in the order of the report's parts. */
export function figures(bloc: Bloc): Figure[] {
  return [...activityFigures(bloc), targetFigure(bloc), ...initiativeFigures(bloc), ...commendationFigures(bloc)];
}

const ONE = decimal(1);

const owner = (bloc: Bloc, typed: string | undefined): string | undefined => ownerOf(bloc.names, typed ?? "");

function activityFigures(bloc: Bloc): Figure[] {
  const { rows: all } = bloc.workbook.sheets.activities;
  return activityKinds
    .filter((kind) => kind !== "Không phát sinh trong kỳ")
    .flatMap((kind) => {
      const rows = all.map(({ values }) => values).filter((values) => values.kind === kind);
      const isDocument = kind === "Văn bản lãnh đạo, chỉ đạo";
      const shared = isDocument ? [] : sharedActivities(rows);
      const held = rows.map((values, index): Counted => {
        const from = values.from ?? values.to;
        const member = owner(bloc, values.member);
        return { member, from, to: values.to ?? from, countsOn: from, amount: ONE, once: shared[index] };
      });
      const spent = (field: "cost" | "beneficiaries") =>
        rows.map((values): Counted => {
          const to = values.to ?? values.from;
          const member = owner(bloc, values.member);
          return { member, from: values.from ?? to, to, countsOn: to, amount: values[field] ?? ZERO };
        });
      const figure = figureOf(bloc, kind, isDocument ? "văn bản" : "hoạt động", held);
      return kind === "An sinh xã hội" || kind === "Xây dựng nông thôn mới, đô thị văn minh"
        ? [
            figure,
            figureOf(bloc, `${kind}: kinh phí`, "đồng", spent("cost")),
            figureOf(bloc, `${kind}: số người thụ hưởng`, "người", spent("beneficiaries")),
          ]
        : [figure];
    });
}

function targetFigure(bloc: Bloc): Figure {
  const { registrations } = bloc.workbook.sheets;
  const targets = registrations.rows.filter(({ values }) => values.kind === "Chỉ tiêu giao ước");
  return {
    name: "Chỉ tiêu giao ước đã đăng ký",
    unit: "chỉ tiêu",
    planned: decimal(targets.length),
    halfYear: undefined,
    year: decimal(
      targets.filter(({ values: { target, year } }) => target !== undefined && year?.gte(target) === true).length,
    ),
    missing: membersWithout(
      bloc,
      targets.map(({ values }) => owner(bloc, values.member)),
    ),
  };
}

function initiativeFigures(bloc: Bloc): Figure[] {
  const { initiatives } = bloc.workbook.sheets;
  return (["Cấp tỉnh trở lên", "Cấp cơ sở"] as const).map((level) => {
    const rows = initiatives.rows.filter(({ values }) => values.level === level);
    return figureOf(
      bloc,
      `Sáng kiến, mô hình, điển hình: ${level.toLowerCase()}`,
      "sáng kiến, điển hình",
      rows.map(({ values }) => decided(owner(bloc, values.member), values.decidedOn)),
    );
  });
}

/** By level the decisions, then who was commended in them. */
function commendationFigures(bloc: Bloc): Figure[] {
  const { rows: all } = bloc.workbook.sheets.commendations;
  const rows = all.map(({ values }) => values).filter(({ progress }) => progress === "Đã có quyết định");
  return commendationLevels.flatMap((level) => {
    const name = `Khen thưởng cấp ${level.charAt(0).toLowerCase()}${level.slice(1)}`;
    const ofLevel = rows.filter((values) => values.level === level);
    const countedOf = (values: (typeof rows)[number]): Counted => decided(owner(bloc, values.member), values.decidedOn);
    const numbers = decisionNumbers(ofLevel);
    const decisions = ofLevel.map((values, index) => ({ ...countedOf(values), once: numbers[index] }));
    const recipients = (["Tập thể", "Cá nhân", "Hộ gia đình"] as const).flatMap((kind) => {
      const commended = ofLevel.filter(({ recipientKind }) => recipientKind === kind);
      const words = kind.toLowerCase();
      return kind === "Hộ gia đình" && commended.length === 0
        ? []
        : [figureOf(bloc, `${name}: ${words}`, `lượt ${words}`, commended.map(countedOf))];
    });
    return [figureOf(bloc, name, "quyết định", decisions), ...recipients];
  });
}

function figureOf(bloc: Bloc, name: string, unit: string, rows: readonly Counted[]): Figure {
  const { periodStart = "", periodEnd = "9999-12-31" } = bloc.settings;
  const half = `${bloc.settings.year?.toFixed(0) ?? periodEnd.slice(0, 4)}-06-30`;
  const known = rows.filter(
    ({ member, from, to }) =>
      member !== undefined && (from === undefined || to === undefined || (from <= periodEnd && to >= periodStart)),
  );
  return {
    name,
    unit,
    planned: undefined,
    halfYear: total(known.filter(({ countsOn }) => countsOn !== undefined && countsOn <= half)),
    year: total(known),
    missing: membersWithout(
      bloc,
      known.map(({ member }) => member),
    ),
  };
}

function total(rows: readonly Counted[]): Decimal {
  const counted = new Set<string>();
  return sum(
    rows.map(({ amount, once }) => {
      if (once === undefined) return amount;
      if (counted.has(once)) return ZERO;
      counted.add(once);
      return amount;
    }),
  );
}

const decided = (member: string | undefined, date: string | undefined): Counted => ({
  member,
  from: date,
  to: date,
  countsOn: date,
  amount: ONE,
});

/**
 * What several members took part in, by its title: an activity of the bloc, or started above the agencies. Rows of one
 * member are activities of their own, so that its second row of a title is the second of everybody's.
 */
function sharedActivities(
  rows: readonly {
    kind?: string | undefined;
    level?: string | undefined;
    title?: string | undefined;
    member?: string | undefined;
  }[],
): (string | undefined)[] {
  const times = new Map<string, number>();
  return rows.map(({ kind, level, title, member }) => {
    const isShared = kind === "Hoạt động chung của Khối" || (level !== undefined && level !== "Đơn vị");
    if (!isShared || title === undefined) return undefined;
    const own = JSON.stringify([matchKey(title), matchKey(member ?? "")]);
    times.set(own, (times.get(own) ?? 0) + 1);
    return JSON.stringify([matchKey(title), times.get(own)]);
  });
}

/** The decision of each row, as number and year, since numbers begin anew; without a number a row is its own. */
function decisionNumbers(
  rows: readonly { decision?: string | undefined; decidedOn?: string | undefined }[],
): (string | undefined)[] {
  const keyOf = (number: string): string => matchKey(number).replace(/\s+/g, "");
  const years = new Map<string, string>();
  for (const { decision, decidedOn } of rows) {
    if (decision !== undefined && decidedOn !== undefined) years.set(keyOf(decision), decidedOn.slice(0, 4));
  }
  return rows.map(({ decision, decidedOn }) =>
    decision === undefined
      ? undefined
      : JSON.stringify([keyOf(decision), decidedOn?.slice(0, 4) ?? years.get(keyOf(decision))]),
  );
}

const membersWithout = (bloc: Bloc, codes: readonly (string | undefined)[]): Member[] => {
  const having = new Set(codes);
  return bloc.members.filter(({ code }) => !having.has(code));
};
