import { isDay, type Day } from '#core/text/calendar-day.ts';

import type { DaySpan } from '#site/works/standing.ts';
import { dayName, listOf } from '#site/wording/wording.ts';
import type { WordsOf } from '#site/wording/words.ts';

/** Stretches as `2014-02-03/2018-05-20 2026-11-16/`: words here would be found as words of the text. */
export function writeSpan(stretches: readonly DaySpan[]): string {
  return stretches.map(({ from, until }) => `${from}/${until ?? ''}`).join(' ');
}

/** A written span in words: `3 February 2014 – 20 May 2018`, `since 28 November 2016`. */
export function spanPhrase(words: WordsOf<'found'>, span: string, today: Day): string {
  const stretches = span.split(' ').filter((one) => isDay(one.split('/')[0] ?? ''));
  if (stretches.length === 0) return words.say('found.neverInForce');
  return listOf(
    words,
    stretches.map((one) => stretchPhrase(words, one, today)),
  );
}

function stretchPhrase(words: WordsOf<'found'>, stretch: string, today: Day): string {
  const [from = '', until = ''] = stretch.split('/');
  return words.say('found.days', {
    when: whenOf(from, until, today),
    from: dayName(words, from),
    until: until === '' ? '' : dayName(words, until),
  });
}

function whenOf(from: Day, until: Day | '', today: Day) {
  if (until !== '' && until < today) return 'past';
  if (from <= today) return until === '' ? 'since' : 'sinceUntil';
  return until === '' ? 'ahead' : 'other';
}
