import { z } from 'zod';

import { day, id, line, mapping, SECTION_ANCHOR, text, url, word } from './schema-fields.ts';

export const effectiveSchema = z
  .union(
    [
      day(),
      mapping(
        {
          new: day().describe('The first day for who signs up from then on.'),
          existing: day().describe('The first day for who is there already.'),
        },
        'a mapping of `new` and `existing`',
      ),
    ],
    { error: 'a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`' },
  )
  .describe(
    'The first day on which it binds: one day for all, or one for who signs up from then on and a later one for who is there already.',
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
    section: line(SECTION_ANCHOR).describe(
      'The anchor of the changed section; of a removed one, its anchor in the predecessor.',
    ),
    materiality: word(MATERIALITIES).describe(
      'How much the change matters to its reader, as a person decided.',
    ),
    reason: line('why it was judged so, in one sentence')
      .default('')
      .describe('Why a person judged it so.'),
    means: line('what it means for the reader, in one or two sentences')
      .optional()
      .describe('What it means for the reader, in plain words.'),
    previouslyCollected: z
      .boolean({ error: '`true` or `false`' })
      .default(false)
      .describe('Whether it touches data that were collected before.'),
    choice: id('the id of a choice')
      .optional()
      .describe('The choice that the reader has about it.'),
  },
  'a mapping that describes a change',
);

const choiceSchema = mapping(
  {
    id: id('a name for the choice'),
    mode: word(CHOICE_MODES).describe('What the reader can do.'),
    label: line('what the reader reads on the link'),
    url: url('the address where the choice is made'),
    by: day().describe('The last day to choose.'),
    otherwise: line('what happens if the reader does nothing'),
  },
  'a mapping that describes a choice',
);

const noticePromiseSchema = mapping(
  {
    days: z
      .int({ error: 'a whole number of days' })
      .min(1, { error: 'from 1' })
      .optional()
      .describe('How many days ahead.'),
    unit: word(['calendar', 'business'])
      .optional()
      .describe('Calendar days, or days that are neither weekend nor holiday.'),
    channels: z
      .array(line('a channel, as in `email`'), { error: 'a list of channels' })
      .default([])
      .describe('How readers are told, as promised.'),
    section: line(SECTION_ANCHOR)
      .optional()
      .describe('The anchor of the section that promises it.'),
    optOut: z
      .boolean({ error: '`true` or `false`' })
      .describe('Whether an opportunity to opt out is promised.'),
    previouslyCollected: z
      .boolean({ error: '`true` or `false`' })
      .default(false)
      .describe('Whether it is about a different use of data that were collected before.'),
  },
  'a mapping that says what is promised',
);

/** Where a section of an addendum stands in the text that its audience reads. */
const placementSchema = mapping(
  {
    after: line('the anchor of a section of the policy')
      .optional()
      .describe('Behind this section of the policy and all its subsections.'),
    replaces: line('the anchor of a section of the policy')
      .optional()
      .describe('In place of this section of the policy and all its subsections.'),
    reviewed: line('the name of a version of the policy')
      .optional()
      .describe('The version of the policy whose words were last read with this place in mind.'),
  },
  '`{ after: <anchor> }` or `{ replaces: <anchor> }`',
)
  .refine(({ after, replaces }) => (after === undefined) !== (replaces === undefined), {
    error: '`{ after: <anchor> }` or `{ replaces: <anchor> }`',
  })
  .meta({ oneOf: [{ required: ['after'] }, { required: ['replaces'] }] });

const answersSchema = mapping(
  {
    access: line(SECTION_ANCHOR).optional().describe('Whom to ask to see, correct or delete data.'),
    contact: line(SECTION_ANCHOR).optional().describe('How to stop being contacted.'),
    removal: line(SECTION_ANCHOR).optional().describe('How long a removal takes.'),
  },
  'a mapping of `access`, `contact` and `removal` to sections',
);

const removalPromiseSchema = mapping(
  {
    days: z
      .int({ error: 'a whole number of days' })
      .min(1, { error: 'from 1' })
      .describe('How many days at most.'),
    unit: word(['calendar', 'business']).describe(
      'Calendar days, or days that are neither weekend nor holiday.',
    ),
  },
  'a mapping of `days` and `unit`',
);

const unchangedSchema = mapping(
  {
    text: line('what does not change, in one sentence'),
    signedBy: line('who signs for it').describe('A person or an office.'),
  },
  'a mapping of `text` and `signedBy`',
);

const approvalSchema = mapping(
  {
    by: line('who approved').describe('A person or an office.'),
    role: line('the role of who approved').optional(),
    on: day(),
    digest: z
      .string({ error: 'the SHA-256 digest of the approved text' })
      .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits' })
      .describe('SHA-256 of the canonical text that was approved.'),
    decisions: z
      .string({ error: 'the SHA-256 digest of the approved decisions' })
      .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits' })
      .optional()
      .describe('SHA-256 of the decisions that were approved with it, as `approve` writes it.'),
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
    repository: line('a repository, as in `owner/name`')
      .optional()
      .describe('The repository as `owner/name`, where it is known.'),
    commit: line('the name of a commit'),
    path: line('the path of the file in that commit'),
  },
  'a mapping that says where the text was taken from',
);

/** The front matter of a version. */
export const versionSchema = mapping(
  {
    effective: effectiveSchema,
    summary: line('one or two plain sentences for the reader').describe(
      'What this version is, or what it changes, in one or two plain sentences.',
    ),
    changes: z
      .array(changeSchema, { error: 'a list of changed sections' })
      .default([])
      .describe('One row for each changed section; the first version has none.'),
    choices: z
      .array(choiceSchema, { error: 'a list of choices' })
      .default([])
      .describe('What readers can do about the changes.'),
    retired: z
      .record(text(SECTION_ANCHOR), line(SECTION_ANCHOR), {
        error: 'a mapping of old anchors to new ones',
      })
      .default({})
      .describe('Anchors of earlier versions that are gone, and where their reader lands.'),
    noticePromise: noticePromiseSchema
      .optional()
      .describe(
        'What this version promises about announcing the next: while it is in force it governs that.',
      ),
    provenance: provenanceSchema
      .optional()
      .describe('Where a text that was taken over from elsewhere stood.'),
    subject: line('a line that names the policy and a day')
      .optional()
      .describe('Of the notice, if it is to say more than which policy changes when.'),
    unchanged: z
      .array(unchangedSchema, { error: 'a list of what does not change' })
      .default([])
      .describe('What stays as it is, for the notice: only what someone signs for.'),
    approvals: z
      .array(approvalSchema, { error: 'a list of approvals' })
      .default([])
      .describe('Who approved this very text.'),
    waiver: waiverSchema
      .optional()
      .describe(
        'Why it may be announced later than was promised: until the day before its effect.',
      ),
    placement: z
      .record(text(SECTION_ANCHOR), placementSchema, { error: 'a mapping of sections to places' })
      .default({})
      .describe(
        'Of an addendum: where its sections stand in the consolidated text, if not at the end.',
      ),
    answers: answersSchema
      .optional()
      .describe('The sections that answer questions of a reseller’s customer.'),
    removalPromise: removalPromiseSchema
      .optional()
      .describe('How long it takes at most to answer a request for removal, as the text promises.'),
  },
  'a mapping',
);

export type Effective = z.output<typeof effectiveSchema>;
export type VersionSettings = z.output<typeof versionSchema>;
export type Change = z.output<typeof changeSchema>;
export type Choice = z.output<typeof choiceSchema>;
export type NoticePromise = z.output<typeof noticePromiseSchema>;
