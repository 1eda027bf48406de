import { z } from 'zod';

import { day, id, line, mapping, url, word } from '../shape.ts';

/** One day for all, or one for who signs up from then on and a later one for who is there already. */
export const effectiveSchema = z.union(
  [day(), mapping({ new: day(), existing: day() }, 'a mapping of `new` and `existing`')],
  { error: 'a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`' },
);

/** How much a changed section matters to its reader, as a person decided. */
export const MATERIALITIES = ['editorial', 'clarifying', 'material'] as const;

/** What a reader can do about a change. */
const CHOICE_MODES = [
  'inform',
  'opt-out',
  'withdraw-consent',
  'opt-in',
  'object',
  'terminate',
] as const;

const changeSchema = mapping(
  {
    /** The anchor of the changed section; of a removed one, its anchor in the predecessor. */
    section: line('the anchor of a section'),
    materiality: word(MATERIALITIES),
    /** Why a person judged it so. */
    reason: line('why it was judged so, in one sentence'),
    /** What it means for the reader, in plain words. */
    means: line('what it means for the reader, in one or two sentences').optional(),
    /** Whether it touches data that were collected before. */
    previouslyCollected: z.boolean({ error: '`true` or `false`' }).default(false),
    /** The choice that the reader has about it. */
    choice: id('the id of a choice').optional(),
  },
  'a mapping that describes a change',
);

const choiceSchema = mapping(
  {
    id: id('a name for the choice'),
    mode: word(CHOICE_MODES),
    label: line('what the reader reads on the link'),
    url: url('the address where the choice is made'),
    /** The last day to choose. */
    by: day(),
    otherwise: line('what happens if the reader does nothing'),
  },
  'a mapping that describes a choice',
);

/** What this version promises about announcing the next: while it is in force it governs that. */
const noticePromiseSchema = mapping(
  {
    days: z.int({ error: 'a whole number of days' }).min(1, { error: 'from 1' }).optional(),
    unit: word(['calendar', 'business']).optional(),
    channels: z
      .array(line('a channel, as in `email`'), { error: 'a list of channels' })
      .default([]),
    /** Whether an opportunity to opt out is promised. */
    optOut: z.boolean({ error: '`true` or `false`' }),
    /** Whether it is about a different use of data that were collected before. */
    previouslyCollected: z.boolean({ error: '`true` or `false`' }).default(false),
  },
  'a mapping that says what is promised',
);

/** The front matter of a version. */
export const versionSchema = mapping(
  {
    effective: effectiveSchema,
    /** What this version is, or what it changes, in one or two plain sentences. */
    summary: line('one or two plain sentences for the reader'),
    changes: z.array(changeSchema, { error: 'a list of changed sections' }).default([]),
    choices: z.array(choiceSchema, { error: 'a list of choices' }).default([]),
    /** Anchors of earlier versions that are gone, and where their reader lands. */
    retired: z
      .record(z.string(), line('the anchor of a section'), {
        error: 'a mapping of old anchors to new ones',
      })
      .default({}),
    noticePromise: noticePromiseSchema.optional(),
  },
  'a mapping',
);

export type Effective = z.output<typeof effectiveSchema>;
export type VersionSettings = z.output<typeof versionSchema>;
export type Change = z.output<typeof changeSchema>;
