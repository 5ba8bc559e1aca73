/** Recomputes a sealed result from its own input, and says whether everything in the file agrees. */
import { Temporal } from "temporal-polyfill";
import { TIME_ZONE } from "../bloc/calendar.ts";
import type { DigestOf } from "../canonical/canonical-input.ts";
import { canonicalJson, type Json } from "../canonical/canonical-json.ts";
import { decide } from "../decide.ts";
import { type Comparison, compare } from "./compare.ts";
import { SEAL_FORMAT, type SealedFile, seal } from "./seal.ts";
import { openInput } from "./sealed-input.ts";

export type Verdict =
  | { readonly kind: "not-sealed"; readonly why: "not-json" | "other-format" | "damaged" }
  | {
      readonly kind: "verified";
      readonly file: SealedFile;
      /** The digest of the file is that of its content: nobody changed it, unless the digest was changed with it. */
      readonly isIntact: boolean;
      /** The input gives the digest that the file, and every printed report, bears. */
      readonly isInputRight: boolean;
      /** Recomputing gives the very same rules and result, to the last character. */
      readonly isResultRight: boolean;
      /** Sealed before, recomputed after. */
      readonly comparison: Comparison;
      readonly recomputed: SealedFile;
    };

/** True when nothing at all differs. */
export const isRight = (verdict: Verdict): boolean =>
  verdict.kind === "verified" && verdict.isIntact && verdict.isInputRight && verdict.isResultRight;

/** Verifies the text of a sealed file; what it holds is believed in nothing but its input. */
export function verify(text: string, digestOf: DigestOf): Verdict {
  const file = parse(text);
  if (typeof file === "string") return { kind: "not-sealed", why: file };
  const now = Temporal.PlainDateTime.from(file.at).toZonedDateTime(TIME_ZONE);
  const recomputed = seal(decide(openInput(file.input), now, digestOf), file.at, digestOf);
  const { digest, ...content } = file;
  const same = (part: "rules" | "result"): boolean =>
    canonicalJson(file[part] as unknown as Json) === canonicalJson(recomputed[part] as unknown as Json);
  return {
    kind: "verified",
    file,
    isIntact: digestOf([canonicalJson(content as unknown as Json)]) === digest,
    isInputRight: recomputed.inputDigest === file.inputDigest,
    isResultRight: same("rules") && same("result"),
    comparison: compare(file, recomputed),
    recomputed,
  };
}

type Unsealed = Extract<Verdict, { kind: "not-sealed" }>["why"];

/** The file, or what it is not. A file of another making may hold anything. */
export function parse(text: string): SealedFile | Unsealed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not-json";
  }
  if (!isRecord(value) || typeof value["format"] !== "string") return "other-format";
  if (value["format"] !== SEAL_FORMAT) return "other-format";
  const { at, digest, inputDigest, bloc, year, input, rules, result } = value;
  const isSound =
    [digest, inputDigest, bloc, year].every((each) => typeof each === "string") &&
    typeof at === "string" &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) &&
    isInput(input) &&
    isRecord(rules) &&
    typeof rules["version"] === "string" &&
    isListOf(rules["criteria"], ({ code }) => typeof code === "string") &&
    isResult(result);
  return isSound ? (value as unknown as SealedFile) : "damaged";
}

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isListOf = (value: unknown, test: (each: Unknown) => boolean): boolean =>
  Array.isArray(value) && value.every((each) => isRecord(each) && test(each));

const isInput = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((rows) => isListOf(rows, (row) => Object.values(row).every(isCell)));

function isCell(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (!isRecord(value)) return false;
  if (typeof value["error"] === "string") return true;
  if (typeof value["text"] === "string") return typeof value["link"] === "string";
  return Number.isFinite(value["number"]) && FORMATS.has(value["format"]);
}

const FORMATS: ReadonlySet<unknown> = new Set(["DATE", "TIME", "DATE_TIME", "PERCENT"]);

const isResult = (value: unknown): boolean =>
  isRecord(value) &&
  isListOf(value["placed"], ({ member, awards }) => typeof member === "string" && Array.isArray(awards)) &&
  isListOf(value["unplaced"], ({ member }) => typeof member === "string") &&
  Array.isArray(value["awards"]) &&
  isRecord(value["scores"]) &&
  Object.values(value["scores"]).every((score) => isRecord(score) && isRecord(score["criteria"]));
