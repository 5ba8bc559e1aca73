/** The criteria of a bloc: the tree of Tiêu chí as it counts. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import type { KnockOut } from "../conditions/read-knock-outs.ts";
import type { NotArising } from "../rules/not-arising.ts";
import type { Rule } from "../rules/rule.ts";

export interface CriteriaTree {
  /** The top nodes (mục), in the order of the sheet. */
  readonly sections: readonly Criterion[];
  /** Every node, parents before children, siblings in the order of the sheet. */
  readonly all: readonly Criterion[];
  readonly byCode: ReadonlyMap<string, Criterion>;
}

export type Half = "first" | "second";

export interface Criterion {
  /** In its normal form, by which it is found. */
  readonly code: string;
  /** As its row has it ("1.b)"): what forms and tables show. */
  readonly shownCode: string;
  /** Its row in the criteria sheet. */
  readonly rowNumber: number;
  readonly title: string;
  readonly kind: CriterionKind;
  /** For whom its row is, as "cấp xã"; absent where it is for all members. */
  readonly appliesTo?: string | undefined;
  /** `base` leaves make up the total; `bonus` and `deduction` leaves have maximum 0 and count within caps. */
  readonly part: "group" | "base" | "bonus" | "deduction";
  readonly maximum: Decimal;
  readonly bonusCap: Decimal | undefined;
  readonly deductionCap: Decimal | undefined;
  /** `isUnread`: one is typed that cannot be read; `understood`: the same as a sentence. */
  readonly rule: Rule;
  readonly isUnread: boolean;
  /** What it gives a member that says "không phát sinh"; absent where its rule does not say. */
  readonly notArising?: NotArising;
  /** Events by which more than its own points are lost; absent for none. */
  readonly knockOuts?: readonly KnockOut[];
  readonly understood: string;
  /** What its row leaves to the words of the rule, to its code or to the headings above it. */
  readonly told: {
    readonly kind: boolean;
    readonly parent?: "code" | "heading" | undefined;
    /** The points of a group whose row has none: the sum of what is in it. */
    readonly maximum?: boolean | undefined;
  };
  readonly unit: string | undefined;
  readonly evidence: string | undefined;
  readonly milestone: string | undefined;
  readonly verifier: string | undefined;
  readonly substitute: string | undefined;
  /** The half-year in which it counts; "year" for both. */
  readonly half: Half | "year";
  /** The code of the group around it; undefined for a section. */
  readonly parent: string | undefined;
  readonly depth: number;
  readonly section: string;
  readonly children: readonly Criterion[];
}
