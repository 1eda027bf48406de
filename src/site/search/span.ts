import { isDay, type Day } from '#core/calendar-day.ts';

import type { Stretch } from '../standing.ts';
import { longDay } from '../wording.ts';

/** Stretches as `2014-02-03/2018-05-20 2026-11-16/`: words here would be found as words of the text. */
export function writeSpan(stretches: readonly Stretch[]): string {
  return stretches.map(({ from, until }) => `${from}/${until ?? ''}`).join(' ');
}

/** A written span in words: `3 February 2014 – 20 May 2018`, `since 28 November 2016`. */
export function spanPhrase(span: string, today: Day): string {
  const stretches = span.split(' ').filter((one) => isDay(one.split('/')[0] ?? ''));
  if (stretches.length === 0) return 'never in force';
  return stretches.map((one) => stretchPhrase(one, today)).join(', ');
}

function stretchPhrase(stretch: string, today: Day): string {
  const [from = '', until = ''] = stretch.split('/');
  if (until !== '' && until < today) return `${longDay(from)} – ${longDay(until)}`;
  const begin = `${from > today ? 'from' : 'since'} ${longDay(from)}`;
  return until === '' ? begin : `${begin} until ${longDay(until)}`;
}
