/** What holds for every bloc: quotas, eligibility, order, and that points are never a disadvantage. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../functions/core/result.ts";
import { type Given, placesOf, type Row } from "../../builders.ts";
import { aClass, anAward, aVote, entriesOf, proposals, ranked, rankingIssues, shown } from "./a-bloc.ts";

const CODES = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** Few different values, so that ties, votes at the line and quotas that end within a tie are common. */
const points = fc.array(fc.constantFrom(50, 84, 85, 94, 95, 96, 99), { minLength: 1, maxLength: CODES.length });

const awardRow = (name: string) =>
  fc.record({
    name: fc.constant(name),
    group: fc.constantFrom("Danh hiệu thi đua", "Hình thức khen thưởng"),
    order: fc.integer({ min: 1, max: 4 }),
    quota: fc.constantFrom(undefined, "0", "1", "2", "20%", "50%", "50% số đơn vị Tốt trở lên", "đến 4: 1; từ 5: 3"),
    rounding: fc.constantFrom(undefined, "xuống", "đến số gần nhất", "lên"),
    scoreFrom: fc.constantFrom(undefined, 85, 95),
    placeFrom: fc.constantFrom(undefined, 2),
    placeTo: fc.constantFrom(undefined, 3, 5),
    otherConditions: fc.constantFrom(undefined, "từ Tốt trở lên", "Xuất sắc", "Mục I từ 55 điểm; nội bộ đoàn kết"),
    minimumVotes: fc.constantFrom(undefined, "80%", "trên 50%", "số phiếu cao nhất"),
    excludes: fc.constantFrom(undefined, "X", "Y"),
  });

const votes = fc.array(
  fc.record({
    subject: fc.constantFrom("X", "Y", "Xuất sắc", "Phân định đồng hạng"),
    member: fc.constantFrom(...CODES),
    agreed: fc.constantFrom(4, 5, 6, 8),
    round: fc.constantFrom(1, 2),
  }),
  { maxLength: 24 },
);

const blocs = fc.record({
  points,
  awards: fc.tuple(awardRow("X"), awardRow("Y")),
  topCondition: fc.constantFrom(undefined, "hạ một bậc nếu Mục I dưới 56 điểm", "Mục I từ 56 điểm", "nội bộ đoàn kết"),
  topQuota: fc.constantFrom(undefined, "1", "2", "50%"),
  lowQuota: fc.constantFrom(undefined, "1", "2"),
  votes,
  exclusions: fc.subarray(CODES.slice(0, 3)),
  tieChain: fc.constantFrom("", "I", "biểu quyết", "điểm thưởng; biểu quyết; II"),
});

type Generated = typeof blocs extends fc.Arbitrary<infer Value> ? Value : never;

function givenOf(bloc: Generated): Given {
  const rows = [
    aClass("Xuất sắc", 95, { quota: bloc.topQuota, otherConditions: bloc.topCondition }),
    aClass("Tốt", 85, { quota: bloc.lowQuota }),
    ...bloc.awards.map(({ name, ...terms }) => anAward(name, terms as Row)),
  ];
  const counted = new Map(
    bloc.votes.map(({ subject, member, agreed, round }) => [
      `${subject} ${member} ${round}`,
      aVote(subject, member, agreed, { round }),
    ]),
  );
  return {
    awards: rows,
    votes: [...counted.values()],
    exclusions: bloc.exclusions.map((member) => ({ member, scope: "Khen thưởng", ground: "Kê khai không đúng" })),
    settings: { tieChain: bloc.tieChain },
  };
}

const pointsOf = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [CODES[index] ?? "", entriesOf(value)]));
const resultFor = (bloc: Generated): Result => ranked(pointsOf(bloc.points), givenOf(bloc));
const always = (bloc: fc.Arbitrary<Generated>, holds: (bloc: Generated, result: Result) => void) =>
  fc.assert(
    fc.property(bloc, (each) => holds(each, resultFor(each))),
    { numRuns: 80 },
  );

describe("for every bloc", () => {
  it("no quota is exceeded, and what is left is counted right", () => {
    always(blocs, (_, { ranking }) => {
      for (const { award, quota, proposed, unfilled } of ranking.awards) {
        expect(proposed.length).toBeLessThanOrEqual(quota ?? CODES.length);
        expect(unfilled).toBe(quota === undefined ? 0 : quota - proposed.length);
        const shownBy = ranking.placed.filter(({ awards }) => awards.some((own) => own.award === award));
        expect(shownBy.map(({ score }) => score.member.code)).toEqual(
          ranking.placed.map(({ score }) => score.member.code).filter((code) => proposed.includes(code)),
        );
      }
    });
  });

  it("no class has more members than its quota, and who waits for one has none", () => {
    always(blocs, ({ topQuota, lowQuota, points: all }, { ranking }) => {
      const holders = (name: string) => ranking.placed.filter((placed) => placed.class === name).length;
      const limit = (quota: string | undefined) =>
        quota === "50%" ? Math.floor(all.length / 2) : Number(quota ?? CODES.length);
      expect(holders("Xuất sắc")).toBeLessThanOrEqual(limit(topQuota));
      expect(holders("Tốt")).toBeLessThanOrEqual(limit(lowQuota));
      for (const placed of ranking.placed) if (placed.isClassOpen) expect(placed.class).toBeUndefined();
    });
  });

  it("nobody ineligible is proposed", () => {
    always(blocs, (bloc, { ranking, bloc: read }) => {
      for (const placed of ranking.placed) {
        const { code } = placed.score.member;
        const names = placed.awards.map(({ award }) => award);
        if (bloc.exclusions.includes(code)) expect(names).toEqual([]);
        for (const terms of bloc.awards.filter(({ name }) => names.includes(name))) {
          expect(placed.score.total.gte(terms.scoreFrom ?? 0)).toBe(true);
          expect(placed.place).toBeGreaterThanOrEqual(terms.placeFrom ?? 1);
          expect(placed.place).toBeLessThanOrEqual(terms.placeTo ?? CODES.length);
          const section = placed.score.nodes.get("I")?.points;
          if (terms.otherConditions?.startsWith("Mục I")) {
            expect(section?.gte(55)).toBe(true);
            expect(placed.awards.find(({ award }) => award === terms.name)?.toCompare).toContain("nội bộ đoàn kết");
          }
          if (terms.otherConditions === "Xuất sắc") expect(placed.class).toBe("Xuất sắc");
          // Only "Xuất sắc" and "Tốt" are classes here; who waits for the first is sure of the second at best.
          if (terms.otherConditions === "từ Tốt trở lên") expect(placed.class ?? placed.isClassOpen).toBeTruthy();
          const other = terms.name === "X" ? "Y" : "X";
          const isExclusive =
            terms.excludes === other ||
            bloc.awards.some(({ name, excludes }) => name === other && excludes === terms.name);
          if (isExclusive) expect(names).not.toContain(other);
          const last = read.ballots
            .filter(
              ({ subject, member }) => typeof subject === "object" && subject.row === terms.name && member === code,
            )
            .sort((a, b) => b.round - a.round)[0];
          const agreed = Number(last?.agreed?.toFixed() ?? 10);
          if (terms.minimumVotes === "80%") expect(agreed).toBeGreaterThanOrEqual(8);
          if (terms.minimumVotes === "trên 50%") expect(agreed).toBeGreaterThan(5);
        }
      }
    });
  });

  it("whom a condition keeps out, or lowers, has not the class, and what people compare is told", () => {
    always(blocs, ({ topCondition }, { ranking }) => {
      for (const placed of ranking.placed.filter(({ class: own }) => own === "Xuất sắc")) {
        if (topCondition?.includes("56")) expect(placed.score.nodes.get("I")?.points.gte(56)).toBe(true);
        expect(placed.classToCompare).toEqual(topCondition === "nội bộ đoàn kết" ? [topCondition] : []);
      }
    });
  });

  it("a tie across a line proposes none of those tied, and is told", () => {
    always(blocs, (_, result) => {
      for (const { award, tied, unfilled } of result.ranking.awards) {
        expect(tied.length === 0 || tied.length > unfilled).toBe(true);
        const codes = (proposals(result)[award] ?? "").split(" ").map((code) => code.replace("?", ""));
        for (const code of tied) expect(codes).not.toContain(code);
        const told = rankingIssues(result).filter((issue) => issue.includes(`đề nghị tặng ${award} cho`));
        expect(told).toHaveLength(tied.length === 0 ? 0 : 1);
      }
    });
  });

  it("the order of rows and members changes nothing", () => {
    const bothWays = ({ ranking }: Result) => JSON.stringify([ranking.placed.map(shown), ranking.awards]);
    always(blocs, (bloc, straight) => {
      const given = givenOf(bloc);
      const turned = Object.fromEntries(Object.entries(pointsOf(bloc.points)).toReversed());
      const result = ranked(turned, {
        ...given,
        awards: given.awards?.toReversed() ?? [],
        votes: given.votes?.toReversed() ?? [],
      });
      expect(bothWays(result)).toBe(bothWays(straight));
    });
  });

  it("more points never make a place worse, for all else equal", () => {
    always(blocs, (bloc, before) => {
      const [first = 0, ...others] = bloc.points;
      const after = ranked(pointsOf([Math.min(100, first + 1), ...others]), givenOf(bloc));
      const placeOf = (result: Result) => placesOf(result).find(([code]) => code === "A")?.[1] ?? 0;
      expect(placeOf(after)).toBeLessThanOrEqual(placeOf(before));
    });
  });

  it("members of equal points share a place, or the chain parts them", () => {
    always(blocs, (bloc, { ranking }) => {
      for (const a of ranking.placed) {
        for (const b of ranking.placed) {
          if (a.score.total.lt(b.score.total)) expect(a.place).toBeGreaterThan(b.place);
          if (bloc.tieChain !== "biểu quyết" && bloc.tieChain !== "điểm thưởng; biểu quyết; II") {
            // Without a vote, members of equal points have equal sections here.
            if (a.score.total.eq(b.score.total)) expect(a.place).toBe(b.place);
          }
        }
      }
    });
  });
});
