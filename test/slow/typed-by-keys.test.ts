/** Every row that people really type, at the keys of the page, and sheets that they bring out of shape. */
import { describe } from "vitest";
import { HAS_BROWSER } from "../../scripts/local/browser.ts";
import { gridPerson } from "../../scripts/local/grid-person.ts";
import { shapeTests } from "../typed/shape-tests.ts";
import { typingTests } from "../typed/typing-tests.ts";

describe.runIf(HAS_BROWSER)("typing all in the grid page", () => {
  shapeTests(typingTests(9500, gridPerson, true));
});
