import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import type { Choice } from '#core/schemas/version-schema.ts';
import type { Wording } from '../wording/site-wording.ts';

/**
 * The days of a notice as iCalendar: its effect for each cohort, and the last day of each choice. What
 * a later notice says of them takes the place of what was said before: the same UID, a higher sequence.
 * `choices` are all that the version has, also those that a withdrawal ends.
 */
export function noticeCalendar(words: Wording, notice: Notice, choices: readonly Choice[]): string {
  const { policy, controller, dates, sequence } = notice;
  const calendar = ical({
    name: words.say('calendar.name', {
      policy: policy.title,
      organisation: controller.name,
    }),
    prodId: { company: 'Codicil', product: 'Notices', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const stem = notice.amends ?? notice.id;
  const host = new URL(notice.links.page).host;
  for (const { name, day, summary, description, isOff } of eventsOf(words, notice, choices)) {
    calendar.createEvent({
      id: `${stem}-${name}@${host}`,
      sequence,
      stamp: Temporal.PlainDate.from(dates.announced).toZonedDateTime('UTC').toInstant(),
      start: Temporal.PlainDate.from(day),
      end: Temporal.PlainDate.from(addDays(day, 1)),
      allDay: true,
      summary,
      description,
      url: notice.links.page,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day to know of, no appointment.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

interface CalendarEvent {
  name: string;
  day: Day;
  summary: string;
  description: string;
  isOff: boolean;
}

function eventsOf(
  words: Wording,
  { policy, dates, summary, links, kind, event }: Notice,
  choices: readonly Choice[],
): CalendarEvent[] {
  const { effective } = dates;
  const description = words.say('calendar.description', { summary, page: links.page });
  const isOff = kind === 'withdrawal';
  const isOne = effective.new === effective.existing;
  const wasOne = event?.was ? event.was.new === event.was.existing : isOne;
  const applies = (to: 'existing' | 'new' | 'other'): string =>
    words.say('calendar.applies', { policy: policy.title, to });
  return [
    {
      name: 'effect',
      day: effective.existing,
      summary: applies(isOne ? 'other' : 'existing'),
      description,
      isOff,
    },
    // A postponement may end what was a day of its own.
    ...(isOne && wasOne
      ? []
      : [
          {
            name: 'effect-new',
            day: effective.new,
            summary: applies('new'),
            description,
            isOff: isOff || isOne,
          },
        ]),
    ...choices
      .filter(({ mode }) => mode !== 'inform')
      .map(({ id, by, label, url, otherwise }) => ({
        name: `choice-${id}`,
        day: by,
        summary: words.say('calendar.choice', { policy: policy.title }),
        description: words.say('calendar.choiceDescription', {
          label,
          url,
          otherwise,
          page: links.page,
        }),
        isOff,
      })),
  ];
}
