/** Some rows of each kind typed at the keys of the page; `npm run check:slow` types them all. */
import { describe } from "vitest";
import { HAS_BROWSER } from "../../scripts/local/browser.ts";
import { gridPerson } from "../../scripts/local/grid-person.ts";
import type { TypedRow } from "./typed-bloc.ts";
import { typingTests } from "./typing-tests.ts";

/** A sign, a scale, a date, full width, letters in parts; a row of each list. */
const SOME = new Set(["I.5.1", "I.1.4", "II.1.2", "III.2.3", "II.3.3"].map((code) => `Phiếu ${code}`));
for (const where of ["activities 0", "initiatives 0", "commendations 0", "registrations 11", "votes 4"])
  SOME.add(where);

describe.runIf(HAS_BROWSER)("typing in the grid page", () => {
  typingTests(9300, gridPerson, true, ({ where }: TypedRow) => SOME.has(where));
});
