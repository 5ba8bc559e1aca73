import { createHash } from "node:crypto";
import type { DigestOf } from "./core/canonical/canonical-input.ts";

/** SHA-256 in hexadecimal. */
export const sha256: DigestOf = (parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
