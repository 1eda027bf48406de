import {
  isRecordedLater,
  type DutyData,
  type DutyWords,
  type NameVersion,
  type TellDuty,
} from '#core/duty/status/duty-words.ts';
import type { StatusData } from '#core/duty/status/status-data.ts';

import { AUDIENCE_LABELS } from '../notices/notice-sentences.ts';
import { dayName } from '../wording/wording.ts';
import type { MessageArguments } from '../wording/messages.ts';
import { yes, type WordsOf } from '../wording/words.ts';

type Words = WordsOf<'duty' | 'noticeAudience'>;

/** What is said of duties in the words of a language; `named` names the version in a sentence. */
export function dutyWords(words: Words, named: NameVersion): DutyWords {
  return {
    headline: (status) => headline(words, status),
    taskOf: (duty) => taskOf(words, duty, named),
    consequenceOf: (duty) => consequenceOf(words, duty, named),
    toldWords: (duty) => told(words, duty),
    waiverWords: ({ approvedBy: who, on, isLate, reason }) =>
      words.say('duty.waiver', { who, day: dayName(words, on), isLate: yes(isLate), reason }),
  };
}

function headline(words: Words, { overdue, soon, duties }: StatusData): string {
  const first = (state: DutyData['state']): string =>
    dayName(words, duties.find((duty) => duty.state === state)?.by ?? '');
  if (overdue > 0) return words.say('duty.overdue', { count: overdue, day: first('overdue') });
  if (soon > 0) return words.say('duty.soon', { count: soon, day: first('soon') });
  return words.say('duty.nothing');
}

function taskOf(words: Words, duty: DutyData, nameVersion: NameVersion): string {
  const named = nameVersion(duty.title, duty.version);
  const what = words.say('duty.event', { event: eventOf(duty), named });
  const audience = duty.kind === 'tell' ? words.say(AUDIENCE_LABELS[duty.audience]) : '';
  return words.say('duty.task', { kind: duty.kind, what, audience });
}

type EventKind = MessageArguments['duty.event']['event'];

const EVENT_KINDS: readonly string[] = [
  'postponement',
  'withdrawal',
  'publication',
  'correction',
] satisfies EventKind[];

// An event is named by its kind and its day.
function eventOf({ event }: DutyData): EventKind {
  const kind = event?.replace(/-\d.*$/, '') ?? '';
  return EVENT_KINDS.includes(kind) ? (kind as EventKind) : 'other';
}

function consequenceOf(words: Words, duty: DutyData, nameVersion: NameVersion): string {
  if (duty.kind === 'approve') {
    const { given, needed } = duty;
    return words.say('duty.ifNotApproved', { given: String(given), needed: String(needed) });
  }
  if (duty.kind === 'seal') {
    return words.say('duty.ifNotSealed', { day: dayName(words, duty.since) });
  }
  const { title, event, effective, carries, passOnBy } = duty;
  return words.say('duty.ifNotTold', {
    isOfEvent: yes(event !== null),
    day: dayName(words, effective),
    isCarrying: yes(carries !== null),
    withdrawn: carries === null ? '' : nameVersion(title, carries),
    isPassedOn: yes(passOnBy !== null),
    passOnBy: passOnBy === null ? '' : dayName(words, passOnBy),
  });
}

function told(words: Words, duty: TellDuty): string {
  const { told: day, recorded, recipients, bounced, by } = duty;
  if (day === null) return words.say('duty.neverTold');
  return words.say('duty.told', {
    day: dayName(words, day),
    recipients: String(recipients ?? 0),
    isBounced: yes(bounced !== null && bounced > 0),
    bounced: String(bounced ?? 0),
    when: day > by ? 'late' : isRecordedLater(duty) ? 'recorded' : 'other',
    recorded: recorded === null ? '' : dayName(words, recorded),
  });
}
