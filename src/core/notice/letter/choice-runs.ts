import type { Day } from '#core/calendar-day.ts';
import { longDay } from '#core/long-day.ts';
import type { NoticeChoice } from '../notice-schema.ts';
import { link, toRuns, type Run } from './letter.ts';

const TO: Record<NoticeChoice['mode'], string> = {
  inform: 'To learn more',
  'opt-out': 'To opt out',
  'withdraw-consent': 'To withdraw your consent',
  'opt-in': 'To agree',
  object: 'To object',
  terminate: 'To end the contract',
};

/** A choice with its link, the last day and what happens without it; as of a day that is over, no link. */
export function choiceRuns(choice: NoticeChoice, today: Day | null): Run[] {
  const { mode, label, url, by, otherwise } = choice;
  if (mode === 'inform') return toRuns([`${TO[mode]}: `, link(label, url), '. ', otherwise]);
  const day = longDay(by);
  return today !== null && by < today
    ? toRuns([
        `You could choose until the end of ${day}: ${label}. That day has passed. `,
        otherwise,
      ])
    : toRuns([
        `${TO[mode]}, until the end of ${day}: `,
        link(label, url),
        `. If you do nothing: ${otherwise}`,
      ]);
}
