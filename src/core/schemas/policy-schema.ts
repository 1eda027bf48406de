import { z } from 'zod';

import { AUDIENCES } from './notice-schema.ts';
import { day, id, line, mapping, word } from './schema-fields.ts';
import { effectiveSchema } from './version-schema.ts';

const about = {
  version: line('the name of a version').describe('The version that it happened to.'),
  on: day().describe('The day it was made public.'),
  reason: line('why, in one sentence'),
};

const eventSchema = z.discriminatedUnion(
  'kind',
  [
    mapping({ kind: z.literal('withdrawal'), ...about }, 'an event').describe(
      'The version no longer binds anyone from that day; what it replaced binds again.',
    ),
    mapping(
      { kind: z.literal('postponement'), ...about, effective: effectiveSchema },
      'an event',
    ).describe('The version binds from other days than its front matter says.'),
    mapping({ kind: z.literal('erratum'), ...about }, 'an event').describe(
      'A mistake in the published text that is pointed out and left as it is.',
    ),
    mapping({ kind: z.literal('publication'), ...about }, 'an event').describe(
      'The text became public on that day, later than the one in its name; lead times count from it.',
    ),
  ],
  {
    error: (found) =>
      found.code === 'invalid_union'
        ? '`withdrawal`, `postponement`, `erratum` or `publication`'
        : 'a mapping that describes an event',
  },
);

const waiverSchema = mapping(
  {
    version: line('the name of a version').describe('The version they were not told about.'),
    audience: word(AUDIENCES).describe('Who was not told in time.'),
    reason: line('why, in one sentence'),
    approvedBy: line('who answers for it').describe('A person or an office.'),
    on: day().describe('The day of that decision.'),
  },
  'a mapping of `version`, `audience`, `reason`, `approvedBy` and `on`',
);

/** `policy.yaml`: what holds for all versions of a policy. */
export const policySchema = mapping(
  {
    title: line('the title of the policy'),
    description: line('what the policy is about, in one sentence').optional(),
    kind: word(['privacy-policy', 'terms', 'addendum', 'list', 'other']).describe(
      'What the policy is.',
    ),
    audience: id('`everyone`, or a name for a group of readers such as `reseller`')
      .default('everyone')
      .describe('Whom it is for. `everyone`, or a group with terms of its own.'),
    supplements: id('the name of a policy')
      .optional()
      .describe('The policy that an addendum adds to.'),
    numbering: word(['none', 'legal'])
      .default('none')
      .describe('`legal` numbers sections 1., 1.1 and the items of numbered lists (a), (i).'),
    order: z
      .int({ error: 'a whole number' })
      .optional()
      .describe('Place among the policies on the home page, from 1; those without one come last.'),
    decisionsSince: day()
      .optional()
      .describe(
        'Versions published before that day were taken over from elsewhere: nobody decided about their changes here, so none is asked for.',
      ),
    review: mapping(
      {
        everyMonths: z
          .int({ error: 'a whole number of months' })
          .min(1, { error: 'a number of months from 1' })
          .describe('How often, in months.'),
        last: day().describe('The day of the last review.'),
      },
      'a mapping of `everyMonths` and `last`',
    )
      .optional()
      .describe('How often a person reads the policy again, and the day on which one last did.'),
    events: z
      .array(eventSchema, { error: 'a list of events' })
      .default([])
      .describe('What happened to a version after its publication.'),
    waivers: z
      .array(waiverSchema, { error: 'a list of waivers' })
      .default([])
      .describe('Who was not told of a version in time, and who answers for that.'),
  },
  'a mapping that describes the policy',
);

export type PolicySettings = z.output<typeof policySchema>;
export type VersionEvent = z.output<typeof eventSchema>;
/** An event that readers are told of by a notice; a late publication is told with the version. */
export type AnnouncedEvent = Exclude<VersionEvent, { kind: 'publication' }>;
