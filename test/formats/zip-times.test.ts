import { expect, it } from "vitest";
import { withoutZipTimes } from "../../functions/formats/zip-times.ts";

it.each([
  ["nothing", new Uint8Array()],
  ["no archive", new Uint8Array(64)],
])("withoutZipTimes: refuses %s", (_, bytes) => {
  expect(() => withoutZipTimes(bytes)).toThrow("no zip archive");
});
