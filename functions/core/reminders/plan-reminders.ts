import type { Temporal } from "temporal-polyfill";
import { compareVietnamese, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Member, Milestone } from "../bloc/bloc.ts";
import { dayOff } from "../bloc/calendar.ts";
import type { Result } from "../result.ts";
import { eventMessage } from "./event-message.ts";
import { type MailLinks, type ReminderMessage, yearOf } from "./message-frame.ts";
import type { MissingItem } from "./missing-item.ts";
import { obligations } from "./obligations.ts";
import { owedMessage } from "./owed-message.ts";
import { type Recipients, recipientsOf } from "./recipients.ts";
import { claimName, foldedCodes, formerClaimName } from "./reminder-record.ts";
import { currentStep, daysFromDue, type Series, type Step } from "./reminder-step.ts";
import { logWords } from "./reminder-wording.ts";

/** One message to one member, about one step of one milestone or with notices. */
export interface PlannedReminder {
  /** The record that is made before the mail goes; the same in every run of the same step. */
  readonly claim: string;
  /** The name of that record in earlier versions. */
  readonly formerClaim?: string;
  /** "" is the code of notices, which belong to none. */
  readonly milestone: Pick<Milestone, "code" | "title">;
  readonly member: Pick<Member, "code" | "name" | "shortName">;
  /** The step as the reminder log says it. */
  readonly stepWords: string;
  readonly recipients: Recipients;
  /** Why no mail can go; undefined when one can. */
  readonly unsendable: string | undefined;
  /** What is missing, or told; empty for an event. */
  readonly items: readonly Pick<MissingItem, "what" | "brief">[];
  readonly message: ReminderMessage;
  /** The names of the notices in it. */
  readonly tells: readonly string[];
}

/** A reminder of a step, by what it is about. */
type StepReminder = PlannedReminder & { readonly milestone: Milestone };

/**
 * The reminders that are due at `now`, by milestone, then by member.
 *
 * It does not know what was sent before: whoever delivers makes each claim first. After the last step of a series
 * nothing more is planned; the leader's digest takes over.
 *
 * @param links - where the links of the messages lead; anything but an http(s) address is left out.
 */
export function planReminders(result: Result, now: Temporal.ZonedDateTime, links: MailLinks): PlannedReminder[] {
  const claimsOf = claimsIn(result);
  return [...owed(result, now, links, claimsOf), ...announced(result, now, links, claimsOf)].sort(
    (a, b) => compareVietnamese(a.milestone.code, b.milestone.code) || compareVietnamese(a.member.code, b.member.code),
  );
}

function owed(
  result: Result,
  now: Temporal.ZonedDateTime,
  links: MailLinks,
  claimsOf: ReturnType<typeof claimsIn>,
): PlannedReminder[] {
  const planned = obligations(result).flatMap((obligation) => {
    const { milestone, member, due, items } = obligation;
    const step = stepAt(result, { ...milestone, due }, now);
    if (step === undefined) return [];
    return {
      ...addressed(result, milestone, member, true),
      ...claimsOf(milestone, member, due, step),
      stepWords: logWords.step(step.offsetDays),
      items,
      message: owedMessage(result, obligation, now, links),
    };
  });
  return planned.filter((reminder) => !planned.some((other) => comesFirst(other, reminder)));
}

/**
 * Leader and deputy hand in their form two days before the others, and are obliged at both milestones: of two reminders
 * of one paper that would go together, the one that is due first goes.
 */
const comesFirst = (other: StepReminder, reminder: StepReminder): boolean =>
  other.member === reminder.member &&
  other.milestone.phase === reminder.milestone.phase &&
  other.milestone.paper !== undefined &&
  matchKey(other.milestone.paper) === matchKey(reminder.milestone.paper ?? "") &&
  (other.milestone.due < reminder.milestone.due ||
    (other.milestone.due === reminder.milestone.due && other.milestone.code < reminder.milestone.code));

function announced(
  result: Result,
  now: Temporal.ZonedDateTime,
  links: MailLinks,
  claimsOf: ReturnType<typeof claimsIn>,
): PlannedReminder[] {
  const { milestones, members } = result.bloc;
  return milestones
    .filter((milestone) => milestone.isEvent && daysFromDue(milestone.due, now) <= 0)
    .flatMap((milestone) => {
      const step = stepAt(result, { ...milestone, daysAfter: [] }, now);
      if (step === undefined) return [];
      return members
        .filter(({ code }) => milestone.obliged.includes(code))
        .map((member) => ({
          ...addressed(result, milestone, member, false),
          ...claimsOf(milestone, member, milestone.due, step),
          stepWords: logWords.announced(-step.offsetDays),
          items: [],
          message: eventMessage(result, milestone, member, now, links),
        }));
    });
}

const stepAt = ({ bloc }: Result, series: Series, now: Temporal.ZonedDateTime): Step | undefined =>
  currentStep(series, now, bloc.settings.reminderTime, (date) => dayOff(date, bloc) !== undefined);

/** The claims of a step, now and in earlier versions; codes are folded once for all of them. */
function claimsIn({ bloc, blocId }: Result) {
  const milestoneOf = foldedCodes(bloc.milestones.map(({ code }) => code));
  const memberOf = foldedCodes(bloc.members.map(({ code }) => code));
  const { spreadsheetId } = bloc.workbook.spreadsheet;
  return (milestone: Milestone, member: Member, due: string, step: Step) => {
    const year = yearOf(bloc.settings, milestone);
    return {
      claim: claimName(blocId, milestoneOf(milestone.code), memberOf(member.code), due, step.name),
      formerClaim: formerClaimName(spreadsheetId, year, milestone.code, member.code, due, step.name),
    };
  };
}

function addressed({ bloc }: Result, milestone: Milestone, member: Member, isOwed: boolean) {
  const recipients = recipientsOf(bloc, member, isOwed);
  return {
    milestone,
    member,
    recipients,
    unsendable: recipients.to.length === 0 ? logWords.noAddress : undefined,
    tells: [],
  };
}
