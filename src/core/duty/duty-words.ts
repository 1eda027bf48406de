import type { Day } from '../calendar-day.ts';
import { longDay } from '../long-day.ts';
import { AUDIENCE_NAMES } from '../notice/audience-names.ts';
import type { StatusData } from './status-data.ts';

type DutyData = StatusData['duties'][number];

/** `2 things are overdue; the first was due by 8 March 2027.` */
export function headline({ overdue, soon, duties }: StatusData): string {
  const dueFirst = (state: DutyData['state']): string =>
    duties.find((duty) => duty.state === state)?.by ?? '';
  if (overdue > 0) {
    return `${things(overdue)} overdue; the first was due by ${longDay(dueFirst('overdue'))}.`;
  }
  if (soon > 0)
    return `Nothing is overdue. ${things(soon)} due soon, the first by ${longDay(dueFirst('soon'))}.`;
  return 'Nothing is overdue.';
}

export function taskOf(duty: DutyData, named = byName): string {
  const subject = named(duty.title, duty.version);
  const event = duty.event?.replace(/-\d.*$/, '') ?? null;
  if (duty.kind === 'approve') return `Approve ${subject}`;
  if (duty.kind === 'seal') return `Seal ${event === null ? '' : `the ${event} of `}${subject}`;
  const what = event === null ? subject : `the ${event} of ${subject}`;
  return `Tell ${AUDIENCE_NAMES[duty.audience]} of ${what}`;
}

/** What follows from a duty that is open, and by when others wait for it. */
export function consequenceOf(duty: DutyData, named = byName): string {
  if (duty.kind === 'approve') {
    return `${duty.given} of ${duty.needed} approved it. Until all have, it is not published: the text before it goes on.`;
  }
  if (duty.kind === 'seal') {
    return `Public since ${longDay(duty.since)}; until it is sealed, nothing shows a change of its text.`;
  }
  const applies =
    duty.event === null
      ? `It applies to them from ${longDay(duty.effective)}.`
      : 'They were told otherwise before.';
  const carried =
    duty.carries === null
      ? applies
      : `${applies} It brings the change of the withdrawn ${named(duty.title, duty.carries)} into force.`;
  return duty.passOnBy === null
    ? carried
    : `${carried} Their own customers must know by ${longDay(duty.passOnBy)}.`;
}

/** How they were told: `told on 10 June 2024 (100 written to, 3 came back)`; `never told`. */
export function toldWords(duty: Extract<DutyData, { kind: 'tell' }>): string {
  const { told, recorded, recipients, bounced, by } = duty;
  if (told === null) return 'never told';
  const returned = bounced === null || bounced === 0 ? '' : `, ${bounced} came back`;
  const words = `told on ${longDay(told)} (${recipients ?? 0} written to${returned})`;
  if (told > by) return `${words}, late`;
  return isRecordedLater(duty) ? `${words}, recorded later, on ${longDay(recorded ?? '')}` : words;
}

/** `Legal answers for it since 20 June 2024, after it was due: Late.` */
export function waiverWords({
  approvedBy,
  on,
  isLate,
  reason,
}: NonNullable<Extract<DutyData, { kind: 'tell' }>['waiver']>): string {
  const since = `${approvedBy} answers for it since ${longDay(on)}`;
  return `${since}${isLate ? ', after it was due' : ''}: ${reason}`;
}

/** Whether nothing but a record of a later day says that it was done in time. */
export function isRecordedLater(duty: DutyData): boolean {
  if (duty.kind !== 'tell' || duty.told === null || duty.recorded === null) return false;
  return duty.told <= duty.by && duty.by < duty.recorded;
}

/** Whether it is done and still to be shown: before the effect, and for ever where it was recorded later. */
export function isShownDone(duty: DutyData, today: Day): boolean {
  if (duty.kind !== 'tell' || duty.state !== 'done') return false;
  return duty.effective > today || isRecordedLater(duty);
}

function things(count: number): string {
  return count === 1 ? '1 thing is' : `${count} things are`;
}

function byName(title: string, version: string): string {
  return `version \`${version}\` of ${title}`;
}
