/** Whole blocs: one to eight members, one to five tops, one to five levels, every setting that moves a point. */
import fc, { type Arbitrary } from "fast-check";
import { anyClasses, classesOf } from "./arbitrary-classes.ts";
import { anyKinds, withKinds } from "./arbitrary-kinds.ts";
import {
  anyLeaf,
  baseLeaf,
  cap,
  type LeafDraft,
  leafOfBonusGroup,
  leafOfDeductionGroup,
  period,
  rarely,
} from "./arbitrary-leaves.ts";
import { MOST_MEMBERS, quarters } from "./arbitrary-measures.ts";
import type { BlocModel, GroupModel, NodeModel, SettingsModel, TieLinkModel } from "./bloc-model.ts";

/** A group before its parts are given their codes. */
interface GroupDraft extends Omit<GroupModel, "code" | "children" | "alternatives" | "lostAt"> {
  /** Which of its base leaves takes all its points at 0, by its place counted round; absent for none. */
  readonly losesAt?: number | undefined;
  readonly children: readonly (GroupDraft | LeafDraft)[];
  /** Of a best-of: whether the rule names a child beyond the second. */
  readonly namesOthers: boolean;
}

const isUnassigned = fc.array(
  fc.integer({ min: 0, max: 19 }).map((drawn) => drawn === 19),
  { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS },
);

const maximumOf = (children: readonly (GroupDraft | LeafDraft)[]): number =>
  children.reduce((total, child) => total + child.maximum, 0);

const group = (children: Arbitrary<(GroupDraft | LeafDraft)[]>): Arbitrary<GroupDraft> =>
  fc
    .record({
      children,
      /** What the table's maximum says less than the sum of the parts; 0 nearly always, as it should be. */
      lessened: fc.oneof(fc.constant(0), fc.constant(0), quarters(0, 8)),
      bonusCap: cap,
      deductionCap: cap,
      isUnassigned,
      period,
      losesAt: fc.option(fc.nat(5), { nil: undefined, freq: 4 }),
    })
    .map(({ lessened, ...given }) => {
      const maximum = Math.max(0, maximumOf(given.children) - lessened);
      // With a maximum of 0 and one cap alone, a group would say what its leaves are.
      const deductionCap = given.deductionCap ?? (maximum === 0 && given.bonusCap !== undefined ? 400 : undefined);
      const bonusCap = given.bonusCap ?? (maximum === 0 && deductionCap !== undefined ? 400 : undefined);
      return { kind: "group", ...given, maximum, bonusCap, deductionCap, namesOthers: false, isShort: false };
    });

const plainGroup = { kind: fc.constant("group"), maximum: fc.constant(0), isUnassigned, period } as const;
const onlyBonuses: Arbitrary<GroupDraft> = fc.record({
  ...plainGroup,
  bonusCap: quarters(0, 8),
  deductionCap: fc.constant(undefined),
  children: fc.array(leafOfBonusGroup, { minLength: 1, maxLength: 2 }),
  namesOthers: fc.constant(false),
  isShort: fc.constant(false),
});
const onlyDeductions: Arbitrary<GroupDraft> = fc.record({
  ...plainGroup,
  bonusCap: fc.constant(undefined),
  deductionCap: quarters(0, 8),
  children: fc.array(leafOfDeductionGroup, { minLength: 1, maxLength: 2 }),
  namesOthers: fc.constant(false),
  isShort: fc.constant(false),
});

/** Alternatives have points of their own, and all of them one period. */
const alternative = baseLeaf.map((leaf) => ({ ...leaf, period: undefined }));
const alternatives: Arbitrary<GroupDraft> = fc
  .record({ children: fc.array(alternative, { minLength: 1, maxLength: 2 }), isUnassigned })
  .map(({ children, isUnassigned: marks }) => ({
    kind: "group",
    maximum: maximumOf(children),
    bonusCap: undefined,
    deductionCap: undefined,
    isUnassigned: marks,
    period: undefined,
    children,
    namesOthers: false,
    isShort: false,
  }));
const choice = (
  columns: Arbitrary<Pick<GroupDraft, "maximum" | "bonusCap" | "deductionCap">>,
  child: Arbitrary<GroupDraft | LeafDraft>,
): Arbitrary<GroupDraft> =>
  fc
    .record({
      columns,
      isUnassigned,
      period,
      children: fc.array(child, { minLength: 2, maxLength: 3 }),
      namesOthers: fc.boolean(),
      isShort: fc.boolean(),
    })
    .map(({ columns: points, ...given }) => ({ kind: "best-of", ...points, ...given }));

const none = fc.constant(undefined);
const bestOf = fc.oneof(
  choice(
    fc.record({ maximum: quarters(0, 8).map((points) => points + 25), bonusCap: none, deductionCap: none }),
    fc.oneof({ weight: 4, arbitrary: alternative }, { weight: 1, arbitrary: alternatives }),
  ),
  choice(
    fc.record({ maximum: fc.constant(0), bonusCap: quarters(0, 8), deductionCap: none }),
    leafOfBonusGroup.map((leaf) => ({ ...leaf, period: undefined })),
  ),
  choice(
    fc.record({ maximum: fc.constant(0), bonusCap: none, deductionCap: quarters(0, 8) }),
    leafOfDeductionGroup.map((leaf) => ({ ...leaf, period: undefined })),
  ),
);

const node = (levels: number): Arbitrary<GroupDraft | LeafDraft> =>
  levels === 0
    ? anyLeaf
    : fc.oneof(
        { weight: 5, arbitrary: anyLeaf },
        // Now and then a heading under which nothing stands.
        { weight: 3, arbitrary: group(fc.array(node(levels - 1), { minLength: 0, maxLength: 3 })) },
        { weight: 1, arbitrary: bestOf },
        { weight: 1, arbitrary: onlyBonuses },
        { weight: 1, arbitrary: onlyDeductions },
      );

const section = fc.oneof(
  { weight: 3, arbitrary: group(fc.array(node(2), { minLength: 1, maxLength: 3 })) },
  { weight: 1, arbitrary: group(fc.array(node(3), { minLength: 1, maxLength: 2 })) },
  { weight: 2, arbitrary: node(1) },
);

/** How a part is named by the part that holds it, and its number there. */
type Coding = (parent: string | undefined, at: number) => string;

function coded(draft: GroupDraft | LeafDraft, code: string, coding: Coding): NodeModel {
  if (draft.kind === "leaf") return { ...draft, code };
  const { namesOthers, losesAt, ...group } = draft;
  const children = group.children.map((child, at) => coded(child, coding(code, at), coding));
  const alternatives = children.filter((_, at) => at < 2 || namesOthers).map((child) => child.code);
  const leaves = children.flatMap(baseLeaves);
  const lostAt = losesAt === undefined ? undefined : leaves[losesAt % Math.max(1, leaves.length)];
  return { ...group, code, children, alternatives, ...(lostAt === undefined ? {} : { lostAt }) };
}

const baseLeaves = (node: NodeModel): string[] =>
  node.kind === "leaf" ? (node.part === "base" ? [node.code] : []) : node.children.flatMap(baseLeaves);

const TOPS = ["I", "II", "III", "IV", "V"];
const byPlace: Coding = (parent, at) => (parent === undefined ? (TOPS[at] ?? "") : `${parent}.${at + 1}`);

/** Codes that say nothing of the tree: only the column of the parent does. */
function opaque(): Coding {
  let count = 0;
  return () => `${"ABCDE"[count % 5]}${++count + 10}`;
}

const settings = fc.record({
  startingPoints: fc.oneof(fc.constant(0), quarters(0, 50)),
  bonusCap: cap,
  deductionCap: cap,
  totalCap: fc.option(quarters(0, 40), { nil: undefined }),
  isNetted: fc.boolean(),
  isFullWhenUnassigned: fc.boolean(),
  isByHalves: fc.nat(2).map((drawn) => drawn === 2),
  weights: fc.constantFrom<[number, number][]>([1, 2], [1, 1], [2, 3]),
  isRankedByShare: fc.boolean(),
  digits: fc.nat(3),
});

/** Links of the chain; a number stands for a node of the tree. */
const chain = fc.array(fc.oneof(fc.nat(11), fc.constantFrom("deduction", "bonus", "days late", "maxima", "vote")), {
  maxLength: 3,
});

const member = fc.record({
  isHandedIn: rarely.map((drawn) => !drawn),
  exclusion: fc.constantFrom(...Array<undefined>(9).fill(undefined), "ranking", "awards", "both"),
  daysLate: fc.oneof(fc.constant(0), fc.nat(7)),
  votes: fc.array(fc.option(fc.nat(2), { nil: undefined }), { maxLength: 2 }),
});

const membersUpTo = (maxLength: number) => fc.array(member, { minLength: 1, maxLength });

const codesOf = (each: NodeModel): string[] =>
  each.kind === "leaf" ? [each.code] : [each.code, ...each.children.flatMap(codesOf)];

/** Any bloc. */
export const anyBloc: Arbitrary<BlocModel> = fc
  .record({
    members: fc.oneof(membersUpTo(3), membersUpTo(3), membersUpTo(MOST_MEMBERS)),
    drafts: fc.array(section, { minLength: 1, maxLength: TOPS.length }),
    isOpaque: fc.boolean(),
    settings,
    chain,
    classes: anyClasses,
    kinds: fc.option(anyKinds, { nil: undefined, freq: 2 }),
  })
  .map(({ members, drafts, isOpaque, settings: given, chain: links, classes, kinds }) => {
    const coding = isOpaque ? opaque() : byPlace;
    const sections = drafts.map((draft, at) => coded(draft, coding(undefined, at), coding));
    const codes = sections.flatMap(codesOf);
    const read = (link: (typeof links)[number]): TieLinkModel =>
      typeof link === "number" ? { code: codes[link % codes.length] ?? "I" } : link;
    const whole: SettingsModel = { ...given, chain: links.map(read) };
    const bloc = { members, sections, settings: whole };
    return kinds === undefined ? { ...bloc, classes: classesOf(classes, sections) } : withKinds(bloc, kinds);
  });
