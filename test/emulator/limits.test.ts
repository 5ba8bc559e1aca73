import { expect, it } from "vitest";
import { MAX_CHARACTERS, MAX_TITLE_CHARACTERS } from "../../scripts/emulator/api/limits.ts";
import { limits } from "../../sheets-schema/limits.ts";

/** By the name that our requests give them: what the server, which has them from Google's documents, refuses to exceed. */
const ofServer: { readonly [Name in keyof typeof limits]: number } = {
  cellCharacters: MAX_CHARACTERS,
  sheetTitleCharacters: MAX_TITLE_CHARACTERS,
};

it("what our requests keep to is what the server refuses to exceed", () => expect(limits).toEqual(ofServer));
