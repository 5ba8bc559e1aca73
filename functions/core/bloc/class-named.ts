import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { levelKey } from "../rules/grammar/level-names.ts";

/**
 * The one of `names` that `typed` writes, whole or as officers shorten it: "hoàn thành tốt" for "Hoàn thành tốt nhiệm vụ".
 * Undefined where it is none of them, or may be several.
 */
export function classNamed(typed: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => matchKey(name) === matchKey(typed));
  if (same !== undefined) return same;
  const [found, ...others] = names.filter((name) => levelKey(name) === levelKey(typed));
  return others.length === 0 ? found : undefined;
}
