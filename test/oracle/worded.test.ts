/** Program and second implementation agree on what each shape of a worded rule gives, one criterion at a time. */
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeafDraft, wordedLeaves } from "./arbitrary-leaves.ts";
import type { BlocModel, MemberModel, SettingsModel } from "./bloc-model.ts";
import { differences } from "./compare-with-program.ts";
import { asked, numRuns } from "./runs.ts";
import { tellBloc } from "./tell-bloc.ts";

const MEMBER: MemberModel = { isHandedIn: true, exclusion: undefined, daysLate: 0, votes: [] };

const SETTINGS: SettingsModel = {
  startingPoints: 0,
  bonusCap: undefined,
  deductionCap: undefined,
  totalCap: undefined,
  isNetted: false,
  isFullWhenUnassigned: true,
  isByHalves: false,
  weights: [1, 2],
  isRankedByShare: false,
  digits: 2,
  chain: [],
};

const blocOf = (leaf: Arbitrary<LeafDraft>): Arbitrary<BlocModel> =>
  fc.record({ draft: leaf, members: fc.integer({ min: 1, max: 8 }), digits: fc.nat(3) }).map((drawn) => ({
    members: Array<MemberModel>(drawn.members).fill(MEMBER),
    sections: [{ ...drawn.draft, code: "I" }],
    settings: { ...SETTINGS, digits: drawn.digits },
  }));

describe("the second implementation agrees with the program on", { timeout: 600_000 }, () => {
  it.each(Object.entries(wordedLeaves))("%s", (_, leaf) => {
    fc.assert(
      fc.property(blocOf(leaf), (bloc) => {
        const found = differences(bloc);
        expect(found, found.join("\n")).toEqual([]);
      }),
      { ...asked, numRuns: Math.ceil(numRuns / 10), reporter: tellBloc },
    );
  });
});
