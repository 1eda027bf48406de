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
    reason: line('why it was judged so, in one sentence').default(''),
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
    /** The anchor of the section that promises it. */
    section: line('the anchor of a section').optional(),
    /** Whether an opportunity to opt out is promised. */
    optOut: z.boolean({ error: '`true` or `false`' }),
    /** Whether it is about a different use of data that were collected before. */
    previouslyCollected: z.boolean({ error: '`true` or `false`' }).default(false),
  },
  'a mapping that says what is promised',
);

/** Where a section of an addendum stands in the text that its audience reads. */
const placementSchema = mapping(
  {
    /** Behind this section of the policy and all its subsections. */
    after: line('the anchor of a section of the policy').optional(),
    /** In place of this section of the policy and all its subsections. */
    replaces: line('the anchor of a section of the policy').optional(),
    /** The version of the policy whose words were last read with this place in mind. */
    reviewed: line('the name of a version of the policy').optional(),
  },
  '`{ after: <anchor> }` or `{ replaces: <anchor> }`',
).refine(({ after, replaces }) => (after === undefined) !== (replaces === undefined), {
  error: '`{ after: <anchor> }` or `{ replaces: <anchor> }`',
});

/** The section that answers a question of a reseller’s customer. */
const answersSchema = mapping(
  {
    /** Whom to ask to see, correct or delete data. */
    access: line('the anchor of a section').optional(),
    /** How to stop being contacted. */
    contact: line('the anchor of a section').optional(),
    /** How long a removal takes. */
    removal: line('the anchor of a section').optional(),
  },
  'a mapping of `access`, `contact` and `removal` to sections',
);

/** How long it takes at most to answer a request for removal, as the text promises. */
const removalPromiseSchema = mapping(
  {
    days: z.int({ error: 'a whole number of days' }).min(1, { error: 'from 1' }),
    unit: word(['calendar', 'business']),
  },
  'a mapping of `days` and `unit`',
);

const unchangedSchema = mapping(
  {
    text: line('what does not change, in one sentence'),
    /** A person or an office. */
    signedBy: line('who signs for it'),
  },
  'a mapping of `text` and `signedBy`',
);

const approvalSchema = mapping(
  {
    /** A person or an office. */
    by: line('who approved'),
    role: line('the role of who approved').optional(),
    on: day(),
    /** SHA-256 of the canonical text that was approved. */
    digest: z
      .string({ error: 'the SHA-256 digest of the approved text' })
      .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits' }),
  },
  'a mapping of `by`, `on` and `digest`',
);

const waiverSchema = mapping(
  {
    reason: line('why the lead time is not kept, in one sentence'),
    legalReference: line('the law or order that allows or demands it'),
    approvedBy: line('who decided so'),
    on: day(),
  },
  'a mapping of `reason`, `legalReference`, `approvedBy` and `on`',
);

const provenanceSchema = mapping(
  {
    /** The repository as `owner/name`, where it is known. */
    repository: line('a repository, as in `owner/name`').optional(),
    commit: line('the name of a commit'),
    path: line('the path of the file in that commit'),
  },
  'a mapping that says where the text was taken from',
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
    /** Where a text that was taken over from elsewhere stood. */
    provenance: provenanceSchema.optional(),
    /** Of the notice, if it is to say more than which policy changes when. */
    subject: line('a line that names the policy and a day').optional(),
    /** What stays as it is, for the notice: only what someone signs for. */
    unchanged: z.array(unchangedSchema, { error: 'a list of what does not change' }).default([]),
    /** Who approved this very text. */
    approvals: z.array(approvalSchema, { error: 'a list of approvals' }).default([]),
    /** Why it may be announced later than was promised. */
    waiver: waiverSchema.optional(),
    /** Of an addendum: where its sections stand in the consolidated text, if not at the end. */
    placement: z
      .record(z.string(), placementSchema, { error: 'a mapping of sections to places' })
      .default({}),
    answers: answersSchema.optional(),
    removalPromise: removalPromiseSchema.optional(),
  },
  'a mapping',
);

export type Effective = z.output<typeof effectiveSchema>;
export type VersionSettings = z.output<typeof versionSchema>;
export type Change = z.output<typeof changeSchema>;
export type Choice = z.output<typeof choiceSchema>;
export type NoticePromise = z.output<typeof noticePromiseSchema>;
