/**
 * The message about something owed: what it says stands in `reminder-wording.ts`, how it looks in `pages/mail-page.ts`. Text from
 * cells passes `tidy` on its way in, so that no subject holds a line break.
 */
import type { Temporal } from "temporal-polyfill";
import type { Milestone } from "../bloc/bloc.ts";
import { momentOf } from "../bloc/calendar.ts";
import type { Result } from "../result.ts";
import type { MessageParts } from "./message.ts";
import {
  blocWords,
  frame,
  type MailLinks,
  opener,
  type ReminderMessage,
  safeLink,
  secretaryWords,
  written,
} from "./message-frame.ts";
import type { MissingItem } from "./missing-item.ts";
import { criterionOf, formIssues, type Obligation } from "./obligations.ts";
import { daysFromDue } from "./reminder-step.ts";
import { type OwedWords, owedWords, taskWords, tidy, zaloWords } from "./reminder-wording.ts";

const LISTED_AT_MOST = 10;

/** The message about what one member still owes, as things stand on the day of `now`. */
export function owedMessage(
  result: Result,
  obligation: Obligation,
  now: Temporal.ZonedDateTime,
  links: MailLinks,
): ReminderMessage {
  const { milestone, items } = obligation;
  const words = owedWordsOf(result, obligation, now);
  const open = opener(links);
  const place = open(obligation.place);
  const secretary = secretaryWords(result.bloc);
  const isLate = words.sinceDue > 0;
  const listed = shortened(items);
  const parts: MessageParts = {
    ...frame(words.agency, words.bloc),
    before: isLate
      ? [
          `${owedWords.deadline(words)} ${lateWords(obligation)(words)}`,
          owedWords.lateRequest(secretary),
          owedWords.lateMissing(words),
        ]
      : [`${owedWords.deadline(words)} ${owedWords.stillMissing(words)}`],
    items: listed.map(({ what, link }) => ({ what, link: open(link) })),
    after: [
      ...(listed.length < items.length ? [{ what: owedWords.more(items.length - listed.length), link: place }] : []),
      ...sentences(validWords(result, obligation), afterwardsWords(milestone)),
      ...excelOffer(obligation, links),
      ...(isLate ? [] : [{ what: owedWords.help(secretary) }]),
    ],
    automatic: owedWords.automatic,
  };
  const briefs = items.map(({ brief }) => brief);
  const short = obligation.kind === "score-form" ? zaloWords.scoreForm(words, briefs) : zaloWords.other(words, briefs);
  return written(owedWords.subject(words), parts, short, place);
}

function owedWordsOf(result: Result, obligation: Obligation, now: Temporal.ZonedDateTime): OwedWords {
  const { milestone, member, due, time, items } = obligation;
  return {
    ...blocWords(result.bloc, milestone),
    agency: tidy(member.name),
    task: taskWords(milestone.title),
    due,
    time,
    isExtended: due !== milestone.due || time !== milestone.time,
    sinceDue: daysFromDue(due, now),
    asOf: momentOf(now),
    missing: items.length,
  };
}

function lateWords({ kind, wasReturned }: Obligation) {
  if (kind === "update") return owedWords.lateUpdate;
  if (kind === "task") return owedWords.lateTask;
  return wasReturned ? owedWords.lateReturned : owedWords.lateHandIn;
}

/** The first items and the last, which is what the head of the agency has to confirm. */
const shortened = (items: readonly MissingItem[]): readonly MissingItem[] =>
  items.length <= LISTED_AT_MOST ? items : [...items.slice(0, LISTED_AT_MOST - 1), ...items.slice(-1)];

const afterwardsWords = ({ afterwards }: Milestone): string | undefined =>
  afterwards === undefined ? undefined : owedWords.afterwards(afterwards);

/** How much of the form is right, over the leaves that make up the total; undefined when there is nothing to say. */
function validWords(result: Result, { kind, member }: Obligation): string | undefined {
  const score = result.scores.get(member.code);
  if (kind !== "score-form" || score === undefined) return undefined;
  const counted = [...score.leaves.values()].filter((leaf) => leaf.isAssigned && leaf.criterion.part === "base");
  const issues = formIssues(result, member);
  const faulty = new Set(issues.map((issue) => criterionOf(member, issue)));
  const valid = counted.filter((leaf) => !faulty.has(leaf.criterion.code)).length;
  if (valid === 0) return undefined;
  if (valid < counted.length) return owedWords.restIsValid(valid, counted.length);
  return issues.length === 0 ? owedWords.allIsValid(valid) : undefined;
}

const sentences = (...all: readonly (string | undefined)[]) => {
  const said = all.filter((sentence) => sentence !== undefined);
  return said.length === 0 ? [] : [{ what: said.join(" ") }];
};

function excelOffer({ kind }: Obligation, { excelUrl }: MailLinks) {
  if (kind !== "score-form" || excelUrl === undefined) return [];
  return [{ what: owedWords.noSpreadsheet, link: safeLink(owedWords.openExcel, excelUrl) }];
}
