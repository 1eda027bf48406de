import { z } from 'zod';

import { WEEKDAYS } from '../text/business-days.ts';
import { isSafeUrl } from '../text/addresses.ts';
import {
  day,
  email,
  host,
  id,
  languageTag,
  line,
  mapping,
  text,
  timeZone,
  url,
  word,
} from './schema-fields.ts';
import { links, themeSchema } from './theme-schema.ts';

const duration = mapping(
  {
    days: z
      .int({ error: 'a whole number of days' })
      .min(0, { error: 'a number of days from 0' })
      .describe('How many days ahead.'),
    unit: word(['calendar', 'business']).describe(
      'Calendar days, or days that are neither weekend nor holiday.',
    ),
  },
  'a mapping of `days` and `unit`',
);

/** `site.yaml`: the organisation and the rules that hold for all its policies. */
export const siteSchema = mapping(
  {
    organisation: mapping(
      {
        name: line('the name of the organisation'),
        email: email('an e-mail address for questions'),
        url: url('the address of its website').optional(),
        phone: line('a telephone number').optional(),
        address: line('a postal address').optional(),
        description: line('one sentence').optional().describe('One sentence for the home page.'),
      },
      'a mapping that says whose policies these are',
    ).describe('Whose policies these are.'),
    url: text('the address where the site is published')
      .refine((value) => /^https?:/i.test(value) && isSafeUrl(value), {
        error: 'the address where the site is published',
      })
      .meta({ type: 'string', format: 'uri' })
      .describe(
        'Where the site is published, with its path if it has one: every address begins with it.',
      ),
    timeZone: timeZone().describe('The zone whose midnight turns one day into the next.'),
    languages: z
      .array(languageTag(), { error: 'a list of language tags, as in `[en]`' })
      .min(1, { error: 'at least one language tag' })
      .describe('BCP 47 tags, the controlling language first.'),
    searchEngines: word(['current', 'all'])
      .default('current')
      .describe(
        'Which versions search engines may list: those that apply, or superseded ones as well.',
      ),
    pages: word(['documents', 'programs'])
      .default('documents')
      .describe(
        'What the files in `pages/` are: documents, or programs with components and expressions of their own.',
      ),
    theme: themeSchema.optional().describe('How the site looks. See docs/look.md.'),
    navigation: links('Links in the menu of every page, after the policies.'),
    footer: links('Links at the foot of every page, as to the imprint.'),
    embeddedBy: z
      .array(
        text('the address of a site').regex(/^https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/, {
          error: 'the origin of a site, as in `https://www.example.org`',
        }),
        { error: 'a list of origins' },
      )
      .default([])
      .describe('Sites that may show pages in a frame; without any, none may.'),
    audiences: z
      .record(
        id('a name for a group of readers'),
        mapping(
          { plural: line('what its members are called in a sentence, as in `resellers`') },
          'a mapping that describes a group of readers',
        ),
        { error: 'a mapping of groups of readers' },
      )
      .default({ reseller: { plural: 'resellers' } })
      .describe(
        'Groups of readers with terms of their own, by the name that a policy gives as `audience`.',
      ),
    calendar: mapping(
      {
        weekend: z
          .array(word(WEEKDAYS), { error: 'a list of days of the week' })
          .describe('Days of the week.'),
        holidays: z.array(day(), { error: 'a list of days' }).describe('Days as YYYY-MM-DD.'),
      },
      'a mapping of `weekend` and `holidays`',
    )
      .default({ weekend: ['saturday', 'sunday'], holidays: [] })
      .describe('Which days are no business days.'),
    notices: mapping(
      {
        lead: mapping(
          {
            customers: duration.describe('For customers.'),
            resellers: duration.describe('For resellers, who must tell customers of their own.'),
          },
          'a mapping of lead times',
        )
          .default({
            customers: { days: 30, unit: 'calendar' },
            resellers: { days: 45, unit: 'calendar' },
          })
          .describe('The least time between announcement and effect of a material change.'),
        remindDays: z
          .int({ error: 'a whole number' })
          .min(0, { error: 'a number from 0' })
          .default(7)
          .describe('How many days before the last day to tell someone the check begins to warn.'),
        bannerDays: z
          .int({ error: 'a whole number of days' })
          .min(0, { error: 'from 0' })
          .default(30)
          .describe('For how many days after its effect a change is still announced on the page.'),
        approvals: z
          .int({ error: 'a whole number' })
          .min(0, { error: 'a number from 0' })
          .default(0)
          .describe('How many people must approve the text of a version with a material change.'),
        lowering: word(['approval', 'warning'])
          .optional()
          .describe(
            'What a decision below a grave finding of the rules needs: the approval of a second person, or a warning alone. `approval` where any are asked for.',
          ),
        channels: z
          .array(line('a channel, as in `email`'), { error: 'a list of channels' })
          .default(['email'])
          .describe('How customers and resellers are told, besides the website.'),
        reviewDays: z
          .int({ error: 'a whole number of days' })
          .min(0, { error: 'from 0' })
          .default(3)
          .describe(
            'How many days a review takes: a new version is named after a day so far ahead, since its text becomes public when it is merged.',
          ),
        since: day()
          .optional()
          .describe('Versions published before that day were announced under other rules.'),
        marketingUnsubscribe: url('the address of the link in mailings')
          .optional()
          .describe(
            'Where readers leave mailings that are no notices: never a choice about a change.',
          ),
        choiceHosts: z
          .array(host(), { error: 'a list of hosts' })
          .default([])
          .describe('Hosts besides the organisation’s and the site’s own where choices are made.'),
      },
      'a mapping of the rules for notices',
    )
      .prefault({})
      .describe('How changes are announced.'),
  },
  'a mapping that describes the site',
);

export type Site = z.output<typeof siteSchema>;
