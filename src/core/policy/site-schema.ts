import { z } from 'zod';

import { day, line, mapping, timeZone, url, word } from '../shape.ts';

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const duration = mapping(
  {
    days: z.int({ error: 'a whole number of days' }).min(0, { error: 'a number of days from 0' }),
    /** Calendar days, or days that are neither weekend nor holiday. */
    unit: word(['calendar', 'business']),
  },
  'a mapping of `days` and `unit`',
);

/** `site.yaml`: the organisation and the rules that hold for all its policies. */
export const siteSchema = mapping(
  {
    organisation: mapping(
      {
        name: line('the name of the organisation'),
        email: z.email({ error: 'an e-mail address for questions' }),
        url: url('the address of its website').optional(),
        phone: line('a telephone number').optional(),
        address: line('a postal address').optional(),
        /** One sentence for the home page. */
        description: line('one sentence').optional(),
      },
      'a mapping that says whose policies these are',
    ),
    /** Where the site is published, with its path if it has one: every address begins with it. */
    url: z.url({ protocol: /^https?$/, error: 'the address where the site is published' }),
    /** The zone whose midnight turns one day into the next. */
    timeZone: timeZone(),
    /** BCP 47 tags, the controlling language first. */
    languages: z
      .array(line('a language tag, as in `en`'), { error: 'a list of language tags, as in `[en]`' })
      .min(1, { error: 'at least one language tag' }),
    /** Which versions search engines may list: those that apply, or superseded ones as well. */
    searchEngines: word(['current', 'all']).default('current'),
    /** Which days are no business days. */
    calendar: mapping(
      {
        weekend: z.array(word(WEEKDAYS), { error: 'a list of days of the week' }),
        holidays: z.array(day(), { error: 'a list of days' }),
      },
      'a mapping of `weekend` and `holidays`',
    ).default({ weekend: ['saturday', 'sunday'], holidays: [] }),
    /** How changes are announced. */
    notices: mapping(
      {
        /** The least time between announcement and effect of a material change. */
        lead: mapping({ customers: duration, resellers: duration }, 'a mapping of lead times'),
        /** For how many days after its effect a change is still announced on the page. */
        bannerDays: z.int({ error: 'a whole number of days' }).min(0, { error: 'from 0' }),
        /** How many people must approve a material notice. */
        approvals: z.int({ error: 'a whole number' }).min(0, { error: 'a number from 0' }),
      },
      'a mapping of the rules for notices',
    ).default({
      lead: {
        customers: { days: 30, unit: 'calendar' },
        resellers: { days: 45, unit: 'calendar' },
      },
      bannerDays: 30,
      approvals: 1,
    }),
  },
  'a mapping that describes the site',
);

export type Site = z.output<typeof siteSchema>;
