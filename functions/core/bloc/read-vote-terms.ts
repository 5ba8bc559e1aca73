/**
 * The votes that an award asks for, and the quorum: a share with the words behind it that say of whom ("80% số thành viên",
 * "2/3 số thành viên có mặt", "quá bán số phiếu hợp lệ"), "nhất trí", or "số phiếu cao nhất". Every word is read; one that
 * is none of these leaves the whole unread.
 */
import type { VoteTerms } from "./bloc.ts";
import { ANY_VOTE, foldedShare, shareAhead, UNANIMOUS } from "./vote-share.ts";

/** Votes as typed; `base` where the words say of whom. */
export interface VotesTyped extends Pick<VoteTerms, "least" | "goesByVotes"> {
  readonly base: VoteTerms["base"] | undefined;
}

const PEOPLE = "(?:thành viên|đơn vị|đại biểu|người|ủy viên|uỷ viên|hội viên)";
const WHOLE = String.raw`(?:(?:của|trên|so với|trong)\s+)?(?:tổng\s+)?số\s+`;
const PRESENT = "(?:có mặt|dự họp|tham dự|dự hội nghị|tham gia (?:họp|hội nghị|biểu quyết|bỏ phiếu))";
const ENTITLED = "(?:được quyền biểu quyết|có quyền biểu quyết|được quyền bỏ phiếu)";
const MEMBERS = String.raw`${PEOPLE}(?:\s+${PEOPLE})?(?:\s+(?:của|trong)\s+(?:khối|cụm)|\s+khối|\s+cụm)?`;

/** What may stand behind a share, and of whom each says the share is; in the order in which they are tried. */
const TAILS: readonly (readonly [RegExp, VoteTerms["base"] | undefined])[] = [
  [`${WHOLE}phiếu hợp lệ`, "phiếu hợp lệ"],
  [`${WHOLE}(?:${MEMBERS}\\s+)?${PRESENT}`, "có mặt"],
  [`${WHOLE}(?:${MEMBERS}\\s+)?${ENTITLED}`, "tổng số được quyền biểu quyết"],
  [`${WHOLE}${MEMBERS}`, "tổng số được quyền biểu quyết"],
  ["(?:số\\s+)?phiếu(?! (?:hợp lệ|thu|phát))", undefined],
  ["(?:biểu quyết|bỏ phiếu|bình chọn)", undefined],
  ["(?:đồng ý|tán thành|nhất trí|bầu|suy tôn)", undefined],
  ["trở lên", undefined],
].map(
  ([source, base]) => [new RegExp(`^${source}(?!\\p{L}),?\\s*`, "iu"), base as VoteTerms["base"] | undefined] as const,
);

const LEAD = /^(?:(?:phải|cần|được|có|đạt)\s+)+(?=\S)/iu;
const UNANIMITY = /^(?:100\s*%\s*)?(?:nhất trí|thống nhất)(?:\s+100\s*%)?(?:\s+(?:tuyệt đối|hoàn toàn))?(?:\s*,)?\s*/iu;
const HIGHEST =
  /(?:^|\s*[,;]\s*|\s+)(?:và\s+)?(?:(?:có|lấy|xét|chọn|đạt|theo)\s+)*(?:số\s+)?(?:phiếu\s+)?(?:(?:đồng ý|tán thành|bầu)\s+)?(?:cao nhất|nhiều nhất|từ cao (?:xuống|đến) thấp)$/iu;

/**
 * The votes that `typed` asks for; undefined for what is not read to its last word.
 *
 * @example readVoteTerms("80% số thành viên") // => at least 80 of 100, of all entitled
 */
export function readVoteTerms(typed: string): VotesTyped | undefined {
  const text = foldedShare(typed);
  const rest = text.replace(HIGHEST, "");
  if (rest === "" && text !== "") return { least: ANY_VOTE, goesByVotes: true, base: undefined };
  const share = leastOf(rest);
  return share && (rest === text ? share : { ...share, goesByVotes: true });
}

/** The share of those entitled that has to be present: "2/3 số thành viên", "có mặt từ 2/3 số thành viên". */
export function readQuorum(typed: string): VoteTerms["least"] | undefined {
  const text = foldedShare(typed).replace(/^(?:(?:phải|cần|có mặt|có)\s+)+(?=\S)/iu, "");
  const found = UNANIMITY.test(text) ? undefined : leastOf(text);
  return found === undefined || found.base === "phiếu hợp lệ" ? undefined : found.least;
}

function leastOf(text: string): Omit<VotesTyped, "goesByVotes"> | undefined {
  const bare = text.replace(LEAD, "");
  const unanimous = UNANIMITY.exec(bare);
  const found =
    unanimous === null
      ? (shareAhead(bare) ?? shareAhead(text))
      : { share: UNANIMOUS, rest: bare.slice(unanimous[0].length) };
  const tail = found === undefined ? undefined : baseIn(found.rest);
  return found === undefined || tail === undefined ? undefined : { least: found.share, base: tail.base };
}

/** Of whom the words behind a share speak; undefined where one of them says something else, or two say two things. */
function baseIn(words: string): { readonly base: VoteTerms["base"] | undefined } | undefined {
  let rest = words.replace(/^,\s*/, "");
  let base: VoteTerms["base"] | undefined;
  while (rest !== "") {
    const found = TAILS.find(([pattern]) => pattern.test(rest));
    if (found === undefined) return undefined;
    const [pattern, own] = found;
    if (own !== undefined && base !== undefined && own !== base) return undefined;
    base ??= own;
    rest = rest.replace(pattern, "");
  }
  return { base };
}
