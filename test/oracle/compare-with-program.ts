/** What the program decides beside what the second implementation expects. */
import type { MemberScore, Result } from "../../functions/core/result.ts";
import type { Decimal } from "../../sheets-schema/cells/decimal.ts";
import { resultOfSheets, scoreOf } from "../builders.ts";
import type { BlocModel } from "./bloc-model.ts";
import { expectClasses, hasSharedPlaces, withoutQuotas } from "./expect-classes.ts";
import { leavesOf } from "./expect-computed.ts";
import { expectPlaces } from "./expect-places.ts";
import { type ExpectedMember, expectResult } from "./expect-result.ts";
import { blocFor } from "./kind-table.ts";
import { literal, type Rational } from "./rational.ts";
import { AFTERWARDS, codeOf, renderBloc } from "./render-bloc.ts";
import { classNameOf } from "./write-classes.ts";

/** What the program decides about a bloc. */
export const resultOfModel = (bloc: BlocModel): Result => resultOfSheets(renderBloc(bloc), AFTERWARDS);

/** Every figure on which program and second implementation differ, as "DV1 total: 3,5 expected, 3 found"; none is well. */
export function differences(drawn: BlocModel): string[] {
  const expected = expectResult(drawn);
  const places = expectPlaces(drawn, expected);
  const bloc = hasSharedPlaces(places) ? withoutQuotas(drawn) : drawn;
  const classes = expectClasses(bloc, expected, places);
  const result = resultOfModel(bloc);
  return expected.flatMap((own, member) => {
    const code = codeOf(member);
    const found = result.ranking.placed.find(({ score }) => score.member.code === code);
    const ownClass = classes[member];
    return [
      ...figures(blocFor(bloc, member), own, scoreOf(result, code)),
      ["place", String(places[member] ?? "none"), String(found?.place ?? "none")] as const,
      ["class", ownClass === undefined ? "none" : classNameOf(ownClass), found?.class ?? "none"] as const,
    ].flatMap(([name, wanted, given]) =>
      wanted === given ? [] : [`${code} ${name}: ${wanted} expected, ${given} found`],
    );
  });
}

const PARTS = [
  ["base", "base"],
  ["bonus", "bonus"],
  ["deduction", "deduction"],
  ["maximum", "assignedMaximum"],
] as const;

type Figure = readonly [name: string, expected: string, found: string];

function figures(bloc: BlocModel, own: ExpectedMember, score: MemberScore): Figure[] {
  return [
    [
      "criteria",
      codesOf(bloc.sections.flatMap(leavesOf)),
      codesOf([...score.leaves.values()].map((leaf) => leaf.criterion)),
    ],
    ["total", literal(own.total), shown(score.total)],
    ["share", literal(own.sharePercent), shown(score.sharePercent)],
    ["bonus", literal(own.bonus), shown(score.bonus)],
    ["deduction", literal(own.deduction), shown(score.deduction)],
    ...[...score.nodes].flatMap(([code, node]): Figure[] =>
      PARTS.map(([part, field]) => [`${part} of ${code}`, text(own.nodes.get(code)?.[part]), shown(node[field])]),
    ),
    ...bloc.sections.flatMap(leavesOf).flatMap(({ code }): Figure[] => {
      const { computation, official } = score.leaves.get(code) ?? {};
      const found = computation?.kind === "computed" ? computation.score : undefined;
      const counted = own.nodes.get(code);
      // In half-years a leaf counts its points by their weight, which the program shows nowhere.
      const isShown = !bloc.settings.isByHalves && counted !== undefined;
      const points = isShown ? literal(counted.points) : "";
      return [
        [`computed ${code}`, text(own.computed.get(code)), textOf(found)],
        [`official ${code}`, points, isShown ? textOf(official) : ""],
      ];
    }),
  ];
}

const codesOf = (leaves: readonly { readonly code: string }[]): string => leaves.map(({ code }) => code).join(" ");

const text = (value: Rational | undefined): string => (value === undefined ? "none" : literal(value));

const textOf = (value: Decimal | undefined): string => (value === undefined ? "none" : shown(value));

/** Big.js has a -0. */
const shown = (value: Decimal): string => (value.eq(0) ? "0" : value.toFixed());
