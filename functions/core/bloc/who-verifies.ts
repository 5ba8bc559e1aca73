import type { MemberNames } from "./bloc.ts";
import type { Criterion } from "./criterion.ts";
import { ownerOf } from "./member-names.ts";

type Verified = Pick<Criterion, "verifier" | "substitute">;

/**
 * The member that verifies a criterion in the form of `member`: nobody verifies its own, there the substitute does.
 * Undefined where none of the bloc is named. A member that was merged into another verifies no more; the other does.
 */
export function verifierOf(names: MemberNames, criterion: Verified, member: string): string | undefined {
  const [verifier, substitute] = named(names, criterion);
  const chosen = verifier === member ? substitute : verifier;
  return chosen === member ? undefined : chosen;
}

/** True where a member is the only one named to verify a criterion of its own form. */
export function verifiesItself(names: MemberNames, criterion: Verified, member: string): boolean {
  const [verifier, substitute] = named(names, criterion);
  return verifier === member && (criterion.substitute === undefined || substitute === member);
}

const named = (names: MemberNames, { verifier, substitute }: Verified) =>
  [verifier, substitute].map((typed) => ownerOf(names, typed ?? ""));
