/** Kinds of member put into a bloc: what each member is, and rows that are for some of them, or of their own. */
import fc, { type Arbitrary } from "fast-check";
import { anyLeaf, type LeafDraft } from "./arbitrary-leaves.ts";
import { forEach, quarters } from "./arbitrary-measures.ts";
import type { AppliesModel, BlocModel, GroupModel, KindModel, NodeModel } from "./bloc-model.ts";

const KINDS: readonly KindModel[] = ["Cấp tỉnh", "Cấp xã", "Xã miền núi"];

const kindsOfMember: Arbitrary<readonly KindModel[]> = fc.constantFrom<(readonly KindModel[])[]>(
  ["Cấp tỉnh"],
  ["Cấp tỉnh"],
  ["Cấp xã"],
  ["Cấp xã"],
  ["Xã miền núi"],
  ["Cấp xã", "Xã miền núi"],
  [],
);

const applies: Arbitrary<AppliesModel> = fc.record({
  kinds: fc.subarray([...KINDS], { minLength: 1, maxLength: 2 }),
  isBut: fc.nat(3).map((drawn) => drawn === 3),
});

/** What is drawn for one row of the table. */
interface RowDraw {
  readonly applies: AppliesModel | undefined;
  readonly own: AppliesModel | undefined;
  readonly leaf: LeafDraft;
  readonly lessened: number;
}

const seldom = <Item>(item: Arbitrary<Item>): Arbitrary<Item | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: item });

const rowDraw: Arbitrary<RowDraw> = fc.record({
  applies: seldom(applies),
  own: seldom(applies),
  leaf: anyLeaf,
  lessened: quarters(0, 4),
});

/** The kinds drawn for a bloc. */
export interface KindsDraw {
  readonly members: readonly (readonly KindModel[])[];
  readonly rows: readonly RowDraw[];
  readonly isRankedByKind: boolean;
}

export const anyKinds: Arbitrary<KindsDraw> = fc.record({
  members: forEach(kindsOfMember),
  rows: fc.array(rowDraw, { minLength: 1, maxLength: 5 }),
  isRankedByKind: fc.boolean(),
});

/** `bloc` with rows for all alike, and all members of `kinds`. */
export function ofOneKind(bloc: BlocModel, kinds: readonly KindModel[]): BlocModel {
  const plain = (node: NodeModel): NodeModel =>
    node.kind === "leaf"
      ? { ...node, applies: undefined, own: undefined }
      : { ...node, applies: undefined, own: undefined, children: node.children.map(plain) };
  return {
    members: bloc.members.map((member) => ({ ...member, kinds })),
    sections: bloc.sections.map(plain),
    settings: { ...bloc.settings, isRankedByKind: kinds.length > 0 },
  };
}

/** `bloc` with the kinds of `draw`. */
export function withKinds(bloc: BlocModel, { members, rows, isRankedByKind }: KindsDraw): BlocModel {
  const ofMembers = bloc.members.map((member, index) => ({ ...member, kinds: members[index] ?? [] }));
  const known = new Set(ofMembers.flatMap(({ kinds }) => kinds));
  /** Nobody names a kind that the bloc has not. */
  const knownOnly = (drawn: AppliesModel | undefined): AppliesModel | undefined => {
    const kinds = drawn?.kinds.filter((kind) => known.has(kind)) ?? [];
    return drawn === undefined || kinds.length === 0 ? undefined : { ...drawn, kinds };
  };
  let count = 0;
  const decorated = (node: NodeModel, mayHaveOwn: boolean): NodeModel => {
    const draw = rows[count++ % rows.length];
    const forWhom = knownOnly(draw?.applies);
    const own = mayHaveOwn ? knownOnly(draw?.own) : undefined;
    if (draw === undefined) return node;
    if (node.kind === "leaf") {
      const leaf = { ...draw.leaf, code: node.code, period: node.period };
      return { ...node, applies: forWhom, own: own === undefined ? undefined : { applies: own, leaf } };
    }
    // Of alternatives all are for the same members; where a cap alone says what leaves are, they have no rows of their own.
    const isPlain = node.maximum > 0 || (node.bonusCap !== undefined) === (node.deductionCap !== undefined);
    const children = node.kind === "best-of" ? node.children : node.children.map((child) => decorated(child, isPlain));
    const maximum = Math.max(25, node.maximum - draw.lessened);
    const hasOwn = own !== undefined && node.kind === "group" && node.maximum > 0;
    const group: GroupModel = {
      ...node,
      children,
      applies: forWhom,
      own: hasOwn ? { applies: own, maximum } : undefined,
    };
    return group;
  };
  return {
    members: ofMembers,
    sections: bloc.sections.map((section) => decorated(section, true)),
    settings: { ...bloc.settings, isRankedByKind },
  };
}
