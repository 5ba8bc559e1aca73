import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { Issue } from "../issue.ts";
import { readAwards } from "./awards.ts";
import type { Bloc, Member, RankGroup } from "./bloc.ts";
import type { Settings } from "./settings.ts";

/** The members of each kind that members are ranked among, by the names of the kinds; those without any come last. */
export const membersByKind = (members: readonly Member[]): (readonly [kind: string | undefined, Member[]])[] =>
  [...Map.groupBy(members, ({ kinds }) => kinds?.[0])].sort(
    ([a], [b]) => Number(a === undefined) - Number(b === undefined) || compareVietnamese(a ?? "", b ?? ""),
  );

type Groups = Pick<Bloc, "groups" | "classes" | "awards"> & { readonly issues: readonly Issue[] };

/**
 * Classes and awards, and where the settings rank members by kind the groups with theirs, in the order of the kinds'
 * names. Members of one kind alone are no groups: they are ranked as ever.
 */
export function readGroups(
  { sheets }: Workbook,
  { members, criteria }: Pick<Bloc, "members" | "criteria">,
  settings: Settings,
): Groups {
  const ofKinds = settings.rankGroups === "theo loại đơn vị" ? membersByKind(members) : [];
  if (ofKinds.length < 2) return { groups: undefined, ...readAwards(sheets.awards, members.length, criteria) };
  const issues = new Map<string, Issue>();
  const groups = ofKinds.map(([kind, own]): RankGroup => {
    const { classes, awards, issues: found } = readAwards(sheets.awards, own.length, criteria, true);
    for (const issue of found) {
      // A number for each size is one for the size of the group.
      const what = issue.what.replace("khi Khối có", `khi loại ${kind ?? "chưa ghi"} có`);
      issues.set(`${issue.cell} ${what}`, { ...issue, what });
    }
    return { kind, members: own, classes, awards };
  });
  const [{ classes, awards } = { classes: [], awards: [] }] = groups;
  return { groups, classes, awards, issues: [...issues.values()] };
}

/** The members that one is ranked among: its group, or the whole bloc. */
export const rankedWith = (
  { groups, members }: Pick<Bloc, "groups" | "members">,
  { code }: Member,
): readonly Member[] =>
  groups?.find((group) => group.members.some((member) => member.code === code))?.members ?? members;
