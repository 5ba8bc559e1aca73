import fc from "fast-check";
import { faultsOf, type RightBloc, rightBloc } from "./check-damaged.ts";
import { damagesTo } from "./damages.ts";
import { blocOfKinds, exampleBloc, madeUpBloc, settled } from "./right-blocs.ts";

/** Every so often the files are written and the result is sealed as well. */
const THOROUGH_EACH = 20;
/** The example bloc is large: one run in so many is of it. */
const EXAMPLE_EACH = 25;

/** The blocs to be damaged: small ones as typed and at rest, and the example bloc. */
export const smallBlocs = (): readonly RightBloc[] => {
  const [three, two] = [madeUpBloc(3, 6), madeUpBloc(2, 13)];
  return [
    rightBloc("3 × 6 at rest", settled(three)),
    rightBloc("3 × 6 as typed", three),
    rightBloc("2 × 13 at rest", settled(two)),
    rightBloc("3 × 9 of two kinds", settled(blocOfKinds(3, 9))),
  ];
};
export const exampleBlocAtRest = (): RightBloc => rightBloc("the example bloc", settled(exampleBloc()));

/** Damages `blocs` `runs` times. @throws Error that shows seed, path and the smallest damage, when something does not hold. */
export async function runFuzz(blocs: readonly RightBloc[], runs: number, seed: number, path?: string): Promise<void> {
  const cases = fc
    .record({
      bloc: fc.oneof(
        ...blocs.map((bloc) => ({ weight: bloc.points.size > 3 ? 1 : EXAMPLE_EACH, arbitrary: fc.constant(bloc) })),
      ),
      isThorough: fc.integer({ min: 1, max: THOROUGH_EACH }).map((each) => each === THOROUGH_EACH),
    })
    .chain(({ bloc, isThorough }) =>
      damagesTo(bloc.whole).map((damages) => ({ name: bloc.name, isThorough, damages })),
    );
  const named = new Map(blocs.map((bloc) => [bloc.name, bloc]));
  await fc.assert(
    fc.asyncProperty(cases, async ({ name, isThorough, damages }) => {
      const bloc = named.get(name);
      const faults = bloc === undefined ? [`no bloc ${name}`] : await faultsOf(bloc, damages, isThorough);
      if (faults.length > 0) throw new Error(faults.join("\n"));
    }),
    { numRuns: runs, seed, ...(path === undefined ? {} : { path }), includeErrorInReport: true },
  );
}
