import type { Day } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';
import type { Cohort, Status } from '#core/timeline/timeline.ts';

import { yes, type Words, type WordsOf } from './words.ts';

/** `28 November 2016`, in the language of the words. */
export function dayName({ language }: Pick<Words<never>, 'language'>, day: Day): string {
  return longDay(day, language);
}

/** `28 November 2016`, and `(2)` for the second version of that day. */
export function versionName(words: WordsOf<'said'>, id: string): string {
  const [day = id, ordinal] = id.split('.', 2);
  const name = dayName(words, day);
  return ordinal === undefined ? name : words.say('said.version', { day: name, ordinal });
}

/** When a version begins to bind, as a phrase: `from 1 March 2027`, or a day for each cohort. */
export function effectivePhrase(
  words: WordsOf<'effective'>,
  effective: Record<Cohort, Day>,
): string {
  return words.say('effective.phrase', daysOfCohorts(words, effective));
}

/** The days themselves: `1 March 2027 (new customers), 15 April 2027 (existing customers)`. */
export function effectiveDays(words: WordsOf<'effective'>, effective: Record<Cohort, Day>): string {
  return words.say('effective.days', daysOfCohorts(words, effective));
}

function daysOfCohorts(words: WordsOf<'effective'>, effective: Record<Cohort, Day>) {
  return {
    isOne: yes(effective.new === effective.existing),
    newDay: dayName(words, effective.new),
    existingDay: dayName(words, effective.existing),
  };
}

/** The label of a text: `In force`, with the cohort where it binds one only. */
export function standingLabel(
  words: WordsOf<'said'>,
  status: Status,
  only: string | null = null,
): string {
  return words.say('said.standing', {
    status: status === 'in force' ? 'inForce' : status,
    only: only === 'new' || only === 'existing' ? only : 'other',
  });
}

/** Items of a list, without a word between them: `a, b, c`. */
export function listOf({ language }: Pick<Words<never>, 'language'>, items: string[]): string {
  // One alone is no list in any language, and most are alone.
  if (items.length < 2) return items.join('');
  return new Intl.ListFormat(language, { type: 'unit' }).format(items);
}
