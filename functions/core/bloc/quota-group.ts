import type { Member } from "./bloc.ts";

/**
 * The group of a member within which a quota "của từng nhóm" is counted. Until members have kinds, all are one
 * group; whoever gives them kinds lets places and seats go by them as well: here is only counted how many each may have.
 */
export const quotaGroupOf = (_member: Pick<Member, "code">): string => "";
