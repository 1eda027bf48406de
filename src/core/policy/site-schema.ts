import { z } from 'zod';

import { day, id, line, mapping, timeZone, url, word } from '../shape.ts';

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
    /** Groups of readers with terms of their own, by the name that a policy gives as `audience`. */
    audiences: z
      .record(
        id('a name for a group of readers'),
        mapping(
          { plural: line('what its members are called in a sentence, as in `resellers`') },
          'a mapping that describes a group of readers',
        ),
        { error: 'a mapping of groups of readers' },
      )
      .default({ reseller: { plural: 'resellers' } }),
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
        lead: mapping(
          { customers: duration, resellers: duration },
          'a mapping of lead times',
        ).default({
          customers: { days: 30, unit: 'calendar' },
          resellers: { days: 45, unit: 'calendar' },
        }),
        /** For how many days after its effect a change is still announced on the page. */
        bannerDays: z
          .int({ error: 'a whole number of days' })
          .min(0, { error: 'from 0' })
          .default(30),
        /** How many people must approve the text of a version with a material change. */
        approvals: z
          .int({ error: 'a whole number' })
          .min(0, { error: 'a number from 0' })
          .default(0),
        /** How customers and resellers are told, besides the website. */
        channels: z
          .array(line('a channel, as in `email`'), { error: 'a list of channels' })
          .default(['email']),
        /** Versions published before that day were announced under other rules. */
        since: day().optional(),
        /** Where readers leave mailings that are no notices: never a choice about a change. */
        marketingUnsubscribe: url('the address of the link in mailings').optional(),
        /** Hosts besides the organisation’s and the site’s own where choices are made. */
        choiceHosts: z
          .array(line('a host, as in `account.example.org`'), { error: 'a list of hosts' })
          .default([]),
      },
      'a mapping of the rules for notices',
    ).prefault({}),
  },
  'a mapping that describes the site',
);

export type Site = z.output<typeof siteSchema>;
