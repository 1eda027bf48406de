import { z } from 'zod';

import { MATERIALITIES } from './version-schema.ts';

const day = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** One or more plain sentences: text, never markup. */
const text = z.string().min(1);
const cohorts = z.strictObject({ new: day, existing: day });
const duration = z.strictObject({
  days: z.int().nonnegative(),
  unit: z.enum(['calendar', 'business']),
});

/** What a notice announces. */
const KINDS = [
  /** A version in which a person found something material. */
  'material-change',
  /** A version without a material change, announced because someone asked for it. */
  'editorial-summary',
  /** A version that was announced binds from other days. */
  'postponement',
  /** A mistake in a published text, pointed out and left as it is. */
  'correction',
  /** A version that was announced binds no one any more. */
  'withdrawal',
] as const;
export type NoticeKind = (typeof KINDS)[number];

/** Who is told, in the order in which a notice lists them. */
export const AUDIENCES = [
  /** Those who are customers before the change reaches new ones. */
  'existing-customers',
  /** Those who sign up from its effect on: they are told as they sign up. */
  'new-customers',
  /** Companies that sell under their own name and pass the notice on. */
  'resellers',
  /** Their customers, who hear of it from them. */
  'reseller-customers',
] as const;
export type AudienceId = (typeof AUDIENCES)[number];

/** The most characters of a subject: more is cut off in a list of mails. */
export const SUBJECT_LENGTH = 78;

const versionSchema = z.strictObject({
  version: z.string(),
  published: day,
  url: z.url().meta({ description: 'Its page, for ever.' }),
  text: z.url().meta({ description: 'Its canonical text, whose digest is `sha256`.' }),
  sha256,
});

const audienceSchema = z.strictObject({
  id: z.enum(AUDIENCES),
  effective: day.meta({ description: 'The first day on which the version binds them.' }),
  lead: z.strictObject({
    ...duration.shape,
    source: z.enum(['promise', 'site', 'sign-up', 'event']).meta({
      description:
        'What asks for that time: the promise in force when the version was announced, the rules of the site; `sign-up` for who is told then, `event` for what is told on the day it happens.',
    }),
  }),
  tellBy: day.meta({
    description: 'The last day on which telling them keeps every promise and rule.',
  }),
  inTime: z.boolean().meta({
    description:
      'Whether the announcement came by that day; else there is a waiver, or the rules did not hold yet.',
  }),
  channels: z.array(z.string()).meta({ description: 'As in `website`, `email`, `reseller`.' }),
});

const placeSchema = z.strictObject({ anchor: z.string(), heading: z.string(), number: z.string() });

const pieceSchema = z.strictObject({
  text: z.string(),
  href: z.string().nullable().meta({ description: 'Where the words lead, as the text gives it.' }),
});
const passageSchema = z.array(pieceSchema).nullable();

const quoteSchema = z
  .strictObject({
    before: z.string().nullable(),
    after: z.string().nullable(),
    shown: z.strictObject({ before: passageSchema, after: passageSchema }).meta({
      description: 'The same as its page shows it: words, some of them links.',
    }),
  })
  .meta({
    description:
      'Sentences that changed, one side `null` where words are only new or only gone. Each stands verbatim in the canonical text of its version, in which the target of a link follows its words in `<…>`.',
  });

const changeSchema = z.strictObject({
  id: z.string().meta({ description: 'The anchor of the row that a person wrote.' }),
  before: placeSchema.nullable().meta({ description: 'The section as it was; `null` if new.' }),
  after: placeSchema.nullable().meta({ description: 'The section as it is; `null` if removed.' }),
  materiality: z.enum(MATERIALITIES),
  direction: z.enum(['adverse', 'unclear', 'favourable']).meta({
    description: 'For the reader, as far as the rules of materiality can tell.',
  }),
  plain: text.meta({
    description: 'What changes for the reader: `means`, or `reason` where nothing is said of that.',
  }),
  reason: text.nullable().meta({ description: 'Why a person judged it so.' }),
  quotes: z
    .array(quoteSchema)
    .meta({ description: 'In reading order; none where no word changed.' }),
  isComplete: z.boolean().meta({
    description:
      'Whether the quotes are all that changed in the section; else the redline has the rest.',
  }),
  previouslyCollected: z.boolean().meta({
    description: 'Whether it touches data that were collected before.',
  }),
  choice: z.string().nullable().meta({ description: 'The id of the choice about it.' }),
});

const choiceSchema = z.strictObject({
  id: z.string(),
  mode: z.enum(['inform', 'opt-out', 'withdraw-consent', 'opt-in', 'object', 'terminate']),
  label: text,
  url: z.string().meta({ description: '`https:`, `http:`, `mailto:` or `tel:`.' }),
  by: day.meta({ description: 'The last day to choose.' }),
  otherwise: text.meta({ description: 'What happens if the reader does nothing.' }),
});

const removalStepSchema = z.strictObject({
  ...duration.shape,
  from: day.nullable().meta({ description: 'Its first day; `null` if it applied already.' }),
});

const promiseSchema = z.strictObject({
  policy: z.string(),
  title: z.string(),
  version: z.string(),
  url: z.url(),
  lead: duration.nullable().meta({ description: '`null` where it says no more than “before”.' }),
  optOut: z.boolean(),
  previouslyCollected: z.boolean().meta({
    description: 'Whether it is only about another use of data that were collected before.',
  }),
});

/**
 * One announcement of a version: whom it is for, what changes for them and when, and what they can
 * do. Every form of a notice – page, mail, calendar, template – is a view of it and adds no fact.
 * All texts are text, never markup. The same library gives the same bytes on every day.
 */
export const noticeSchema = z.strictObject({
  format: z.literal('codicil-notice/2'),
  id: z
    .string()
    .regex(/^[a-z0-9-]+(?:[.-][a-z0-9]+)*$/)
    .meta({
      description:
        'Permanent: `<policy>-<version>`, and kind and day of the event for a later one.',
    }),
  kind: z.enum(KINDS),
  amends: z.string().nullable().meta({
    description: 'The id of the first notice, for a postponement, correction or withdrawal.',
  }),
  policy: z.strictObject({
    id: z.string(),
    title: z.string(),
    url: z.url(),
    audience: z.string().meta({ description: '`everyone`, or the group that it is for.' }),
  }),
  from: versionSchema.meta({ description: 'The version before.' }),
  to: versionSchema.meta({ description: 'The version that is announced.' }),
  controller: z
    .strictObject({
      name: z.string(),
      email: z.string(),
      url: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
    })
    .meta({ description: 'Who announces it and answers questions.' }),
  language: z.string().meta({ description: 'BCP 47 tag of the texts.' }),
  dates: z.strictObject({
    announced: day.meta({ description: 'Of the version, its publication; of an event, its day.' }),
    effective: cohorts,
    timeZone: z.string().meta({ description: 'IANA name; its midnight begins each day.' }),
    choiceDeadline: day.nullable().meta({ description: 'The first of the last days to choose.' }),
  }),
  audiences: z.array(audienceSchema).min(1),
  subject: z.string().max(SUBJECT_LENGTH).meta({
    description: 'Names the policy and a date; title of the page and subject of the mail.',
  }),
  summary: text,
  actionNeeded: z.strictObject({
    required: z.boolean().meta({ description: 'Whether something is lost by not answering.' }),
    by: day.nullable(),
    text,
  }),
  changes: z.array(changeSchema).meta({
    description: 'Material ones first, and most adverse first among equals.',
  }),
  choices: z.array(choiceSchema),
  notChanging: z.array(z.strictObject({ text, signedBy: z.string() })).meta({
    description: 'What stays as it is: only statements that someone signed.',
  }),
  reseller: z
    .strictObject({
      forwardBy: day.meta({
        description: 'The last day on which their customers hear of it in time.',
      }),
      removal: z.array(removalStepSchema).meta({
        description:
          'How long a removal takes that a reseller asks for: what applied when this was announced, then what was known to apply later; none where nothing is promised.',
      }),
      addendum: z.strictObject({ policy: z.string(), url: z.url() }).nullable(),
    })
    .nullable()
    .meta({ description: 'What concerns resellers alone; `null` where they are not told.' }),
  links: z
    .strictObject({
      page: z.url().meta({ description: 'This notice on the site.' }),
      newText: z.url(),
      oldText: z.url(),
      redline: z.url(),
      archive: z.url().meta({ description: 'All versions of the policy.' }),
      feed: z.url(),
      first: z.url().nullable().meta({ description: 'Of the first notice, for a later one.' }),
    })
    .meta({ description: 'All are addresses of the built site.' }),
  promises: z.array(promiseSchema).meta({
    description: 'What was promised to existing customers when the version was announced.',
  }),
  whyYouGotThis: text,
  sequence: z.int().nonnegative().meta({
    description: 'How many notices there were about that version before this one.',
  }),
  event: z
    .strictObject({
      on: day,
      reason: text,
      was: cohorts.nullable().meta({ description: 'The days that a postponement replaces.' }),
    })
    .nullable()
    .meta({ description: 'What happened, for a postponement, correction or withdrawal.' }),
  waiver: z
    .strictObject({ reason: text, legalReference: z.string(), approvedBy: z.string(), on: day })
    .nullable()
    .meta({ description: 'Why the announcement may come later than promised.' }),
  approvals: z.array(
    z.strictObject({
      by: z.string(),
      role: z.string().nullable(),
      on: day,
      digest: sha256.meta({ description: 'Of the canonical text that was approved.' }),
    }),
  ),
});

export type Notice = z.output<typeof noticeSchema>;
export type NoticeAudience = Notice['audiences'][number];
export type NoticeChange = Notice['changes'][number];
export type NoticeChoice = Notice['choices'][number];
export type Quote = z.output<typeof quoteSchema>;
export type QuotePiece = z.output<typeof pieceSchema>;
export type RemovalStep = z.output<typeof removalStepSchema>;
export type Direction = NoticeChange['direction'];
