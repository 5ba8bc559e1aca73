import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";

const SIGNS = /[.,;:()/“”"]+/g;

/** The key of a text's words without the signs between them, so that words are found in it wherever they stand. */
export const wordsKey = (text: string): string => matchKey(text.replace(SIGNS, " "));
