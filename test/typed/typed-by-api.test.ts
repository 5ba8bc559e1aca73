import { describe } from "vitest";
import { apiPerson } from "./api-person.ts";
import { typingTests } from "./typing-tests.ts";

describe("typing through the API", () => {
  typingTests(9400, apiPerson, false);
});
