import type { Member } from "./bloc.ts";

/** The group of a member within which a quota "của từng nhóm" is counted: its kind; one group where nobody typed any. */
export const quotaGroupOf = ({ kinds = [] }: Pick<Member, "kinds">): string => kinds[0] ?? "";
