import { z } from 'zod';

import { day, id, line, mapping, word } from '../shape.ts';
import { effectiveSchema } from './version-schema.ts';

const about = {
  /** The version that it happened to. */
  version: line('the name of a version'),
  /** The day it was made public. */
  on: day(),
  reason: line('why, in one sentence'),
};

const eventSchema = z.discriminatedUnion(
  'kind',
  [
    /** The version no longer binds anyone from that day; what it replaced binds again. */
    mapping({ kind: z.literal('withdrawal'), ...about }, 'an event'),
    /** The version binds from other days than its front matter says. */
    mapping({ kind: z.literal('postponement'), ...about, effective: effectiveSchema }, 'an event'),
    /** A mistake in the published text that is pointed out and left as it is. */
    mapping({ kind: z.literal('erratum'), ...about }, 'an event'),
  ],
  {
    error: (found) =>
      found.code === 'invalid_union'
        ? '`withdrawal`, `postponement` or `erratum`'
        : 'a mapping that describes an event',
  },
);

/** `policy.yaml`: what holds for all versions of a policy. */
export const policySchema = mapping(
  {
    title: line('the title of the policy'),
    description: line('what the policy is about, in one sentence').optional(),
    kind: word(['privacy-policy', 'terms', 'addendum', 'list', 'other']),
    /** Whom it is for. `everyone`, or a group with terms of its own. */
    audience: id('`everyone`, or a name for a group of readers such as `reseller`').default(
      'everyone',
    ),
    /** The policy that an addendum adds to. */
    supplements: id('the name of a policy').optional(),
    /** `legal` numbers sections 1., 1.1 and the items of numbered lists (a), (i). */
    numbering: word(['none', 'legal']).default('none'),
    /** Place among the policies on the home page, from 1; those without one come last. */
    order: z.int({ error: 'a whole number' }).optional(),
    /**
     * Versions published before that day were taken over from elsewhere: nobody decided about their
     * changes here, so none is asked for.
     */
    decisionsSince: day().optional(),
    /** How often a person reads the policy again, and the day on which one last did. */
    review: mapping(
      {
        everyMonths: z
          .int({ error: 'a whole number of months' })
          .min(1, { error: 'a number of months from 1' }),
        last: day(),
      },
      'a mapping of `everyMonths` and `last`',
    ).optional(),
    /** What happened to a version after its publication. */
    events: z.array(eventSchema, { error: 'a list of events' }).default([]),
  },
  'a mapping that describes the policy',
);

export type PolicySettings = z.output<typeof policySchema>;
export type VersionEvent = z.output<typeof eventSchema>;
