/** What holds for any bloc, whatever its numbers: nothing here is computed twice. */
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeScore, Result } from "../../functions/core/result.ts";
import { type Decimal, decimal, divide } from "../../sheets-schema/cells/decimal.ts";
import { placesOf, resultOfSheets, scoreOf, totalsOf, unplacedWhy } from "../builders.ts";
import { anyBloc } from "./arbitrary-bloc.ts";
import { ofOneKind } from "./arbitrary-kinds.ts";
import type { BlocModel } from "./bloc-model.ts";
import { scaled, withScore, withTwin } from "./change-bloc.ts";
import { resultOfModel } from "./compare-with-program.ts";
import { computedOf, entryOf, leavesOf } from "./expect-computed.ts";
import { officialOf } from "./expect-result.ts";
import { blocFor } from "./kind-table.ts";
import { boundsOf } from "./leaf-bounds.ts";
import { atMost, hundredths, literal, plus, times, whole } from "./rational.ts";
import { AFTERWARDS, codeOf, renderBloc } from "./render-bloc.ts";
import { askedOfProperty } from "./runs.ts";
import { anyOrder, shuffled } from "./shuffle-sheets.ts";
import { tellBloc } from "./tell-bloc.ts";

const asked = { ...askedOfProperty, reporter: tellBloc };

/** Totals, places with their reasons, issues without where they stand, and the digest. */
const said = (result: Result): string =>
  JSON.stringify([
    result.digest,
    totalsOf(result),
    result.ranking.placed.map(({ score, place, why }) => [score.member.code, place, score.sharePercent.toFixed(), why]),
    result.ranking.unplaced.map(({ member, why }) => [member.code, why]),
    result.issues
      .map(({ severity, member, what, remedy, field }) => [severity, member, what, remedy, field].join())
      .sort(),
  ]);

const placeOf = (result: Result, member: string): number | undefined => new Map(placesOf(result)).get(member);

const byHalvesNever = (bloc: BlocModel): BlocModel => ({ ...bloc, settings: { ...bloc.settings, isByHalves: false } });

describe("any bloc", { timeout: 600_000 }, () => {
  it("has the same result with its sheets, rows and columns in another order", () => {
    fc.assert(
      fc.property(anyBloc, anyOrder, (bloc, order) => {
        const spreadsheet = renderBloc(bloc);
        const straight = resultOfSheets(spreadsheet, AFTERWARDS);
        expect(said(resultOfSheets(shuffled(spreadsheet, order), AFTERWARDS))).toBe(said(straight));
      }),
      asked,
    );
  });

  it("lets nobody lose points or places by a higher score", () => {
    fc.assert(
      fc.property(anyBloc, anyRaise, (bloc, raise) => {
        expectNoLoss(bloc, raise);
      }),
      asked,
    );
  });

  it("lets nobody lose by it either where bonus and deduction are netted and part equals", () => {
    const netted = (bloc: BlocModel): BlocModel => ({
      ...bloc,
      settings: { ...bloc.settings, isNetted: true, chain: ["bonus", "deduction"] },
    });
    fc.assert(
      fc.property(anyBloc.map(netted).map(withTwin), anyRaise, (bloc, raise) => {
        expectNoLoss(bloc, { ...raise, who: 0 });
      }),
      asked,
    );
  });

  it("gives two members that typed the same the same place, or none for the same reason", () => {
    fc.assert(
      fc.property(anyBloc.map(withTwin), (bloc) => {
        const result = resultOfModel(bloc);
        const [one, two] = [codeOf(0), codeOf(1)];
        expect(placeOf(result, two)).toBe(placeOf(result, one));
        expect(unplacedWhy(result, two)).toBe(unplacedWhy(result, one));
        expect(totalsOf(result)[two]).toBe(totalsOf(result)[one]);
      }),
      asked,
    );
  });

  it("has the places, points and reasons of a bloc without kinds where all members are of one", () => {
    fc.assert(
      fc.property(anyBloc, (bloc) => {
        const [typed, blank] = [ofOneKind(bloc, ["Cấp xã"]), ofOneKind(bloc, [])].map(resultOfModel);
        if (typed === undefined || blank === undefined) throw new Error("Two blocs are two results");
        const withoutDigest = (result: Result) => JSON.parse(said(result)).slice(1);
        expect(withoutDigest(typed)).toEqual(withoutDigest(blank));
      }),
      asked,
    );
  });

  it("keeps every part of the table under its caps and its maximum", () => {
    fc.assert(
      fc.property(anyBloc, (bloc) => {
        const { scores } = resultOfModel(bloc);
        const nodes = [...scores.values()].flatMap((score) => [...score.nodes.values()]);
        expect(nodes.filter((node) => isOverCaps(node, bloc)).map(({ criterion }) => criterion.code)).toEqual([]);
        const tops = bloc.members.map((_, member) => blocFor(bloc, member).sections.length);
        expect(nodes.length).toBeGreaterThanOrEqual(tops.reduce((total, count) => total + count, 0));
      }),
      asked,
    );
  });

  it("grows with the worth of a point, and keeps its places", () => {
    fc.assert(
      fc.property(anyBloc.map(byHalvesNever), fc.integer({ min: 2, max: 9 }), (bloc, factor) => {
        const [small, large] = [resultOfModel(bloc), resultOfModel(scaled(bloc, factor))];
        const grown = [...small.scores].map(([code, { total }]) => [code, total.times(factor).toFixed()]);
        expect(totalsOf(large)).toEqual(Object.fromEntries(grown));
        expect(placesOf(large)).toEqual(placesOf(small));
      }),
      asked,
    );
  });
});

/** Which member and which leaf, counted round, and by how many hundredths. */
interface Raise {
  readonly who: number;
  readonly at: number;
  readonly by: number;
}

const anyRaise: Arbitrary<Raise> = fc.record({
  who: fc.nat(7),
  at: fc.nat(30),
  by: fc.integer({ min: 1, max: 400 }),
});

function expectNoLoss(bloc: BlocModel, raise: Raise): void {
  const member = raise.who % bloc.members.length;
  const code = codeOf(member);
  const before = resultOfModel(bloc);
  const after = resultOfModel(raised(bloc, member, raise));
  expect(scoreOf(after, code).total.cmp(scoreOf(before, code).total)).toBeGreaterThanOrEqual(0);
  // No place is behind every place: a first score may bring one, since a form with nothing in it is not handed in.
  const [was, is] = [before, after].map((result) => placeOf(result, code) ?? Number.POSITIVE_INFINITY);
  expect(is).toBeLessThanOrEqual(was ?? 0);
}

/** `bloc` with the points that count for one leaf of one member raised, within its bounds. */
function raised(bloc: BlocModel, member: number, { at, by }: Raise): BlocModel {
  const leaves = blocFor(bloc, member).sections.flatMap(leavesOf);
  const leaf = leaves[at % leaves.length];
  if (leaf === undefined) return bloc;
  const official = officialOf(leaf, entryOf(leaf, member), computedOf(bloc, leaf, member));
  const higher = atMost(plus(official, hundredths(by)), boundsOf(leaf).most);
  return withScore(bloc, leaf.code, member, Number(literal(times(higher, whole(100)))));
}

/** Half-years are rounded behind the caps, so that no figure exceeds its rounded cap. */
function isOverCaps({ criterion, base, bonus, deduction }: NodeScore, { settings }: BlocModel): boolean {
  const limit = (cap: Decimal): Decimal => (settings.isByHalves ? divide(cap, decimal(1), settings.digits) : cap);
  const exceeds = (points: Decimal, cap: Decimal | undefined): boolean => cap !== undefined && points.gt(limit(cap));
  const maximum = criterion.maximum.gt(0) ? criterion.maximum : undefined;
  return (
    exceeds(base, maximum) || exceeds(bonus, criterion.bonusCap) || exceeds(deduction.neg(), criterion.deductionCap)
  );
}
