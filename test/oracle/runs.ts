/** How many blocs are tried, and which: few and always the same ones, unless the environment asks for more or others. */
const environment = process.env;

/** The first of the random numbers. */
export const seed = Number(environment["ORACLE_SEED"] ?? 20_241_128);

/** How many blocs the second implementation is tried on. */
export const numRuns = Number(environment["ORACLE_RUNS"] ?? 300);

/** A mutant need only fail; searching for the smallest bloc takes most of the time. */
const endOnFailure = environment["ORACLE_SHRINKS"] === "no";

/** Settings of fast-check for one comparison of each bloc, and for a property, which runs the program twice. */
export const asked = { numRuns, seed, endOnFailure };
export const askedOfProperty = { ...asked, numRuns: Math.ceil(numRuns / 3) };
