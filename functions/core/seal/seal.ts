/**
 * A result with its input and its rules, as one canonical JSON with a digest: whoever has the file can recompute it.
 * Two machines, or two orders of the rows, give the same bytes.
 */
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { rowsByCriterion } from "../bloc/member-tree.ts";
import type { DigestOf } from "../canonical/canonical-input.ts";
import { canonicalJson, type Json } from "../canonical/canonical-json.ts";
import type { Result } from "../result.ts";
import { ruleNotation } from "../rules/print-rule.ts";
import { type SealedInput, sealInput } from "./sealed-input.ts";
import { type SealedResult, sealResult } from "./sealed-result.ts";

/** Names the shape of the file and the way in which it is computed; another number is not comparable. */
export const SEAL_FORMAT = "khoi-thi-dua/1";

export interface SealedContent {
  readonly format: typeof SEAL_FORMAT;
  readonly bloc: string;
  readonly year: string;
  /** The moment for which the result was decided, in Viet Nam, as "2024-11-25T08:15". */
  readonly at: string;
  /** SHA-256 of the input: the one of which every report prints the beginning. */
  readonly inputDigest: string;
  readonly rules: SealedRules;
  readonly input: SealedInput;
  readonly result: SealedResult;
}

export interface SealedFile extends SealedContent {
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly digest: string;
}

/** The rules as the program understood them. */
export interface SealedRules {
  /** SHA-256 of what decides points and places. */
  readonly version: string;
  /** When they were locked, as 12/04/2024. */
  readonly lockedOn?: string | undefined;
  readonly criteria: readonly {
    readonly code: string;
    readonly kind: string;
    readonly maximum: string;
    /** For whom, as "cấp xã"; absent where it is for all members. A code may have a row for each kind. */
    readonly appliesTo?: string | undefined;
    /** In the notation; absent for a group. */
    readonly rule?: string | undefined;
    readonly understood: string;
  }[];
}

/** Seals `result`, which was decided for the moment `at`. */
export function seal(result: Result, at: string, digestOf: DigestOf): SealedFile {
  const { bloc, digest, rulesVersion } = result;
  const { blocName, year, rulesLockedOn } = bloc.settings;
  const rows = rowsByCriterion(bloc);
  const content: SealedContent = {
    format: SEAL_FORMAT,
    bloc: blocName ?? "",
    year: year?.toFixed() ?? "",
    at,
    inputDigest: digest,
    rules: {
      version: rulesVersion,
      lockedOn: rulesLockedOn === undefined ? undefined : formatDate(rulesLockedOn),
      criteria: bloc.criteria.all.flatMap((criterion) => (rows.get(criterion.code) ?? [criterion]).map(sealCriterion)),
    },
    input: sealInput(bloc.workbook, bloc.handIns, result.lateChanges),
    result: sealResult(result),
  };
  return { ...content, digest: digestOf([canonicalJson(content as unknown as Json)]) };
}

function sealCriterion({
  code,
  kind,
  part,
  maximum,
  appliesTo,
  rule,
  understood,
}: Criterion): SealedRules["criteria"][number] {
  const notation = part === "group" && rule.kind === "group" ? undefined : ruleNotation(rule);
  return { code, kind, maximum: maximum.toFixed(), appliesTo, rule: notation, understood };
}

/** The file's text, a line and nothing behind it. */
export const sealedText = (file: SealedFile): string => `${canonicalJson(file as unknown as Json)}\n`;
