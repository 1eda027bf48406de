import { z } from 'zod';

import type { Day } from '../text/calendar-day.ts';

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** The name of the form in which ledgers are written. */
export const LEDGER_FORMAT = 'codicil-ledger/1';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const isoDay = z.iso.date();
const effective = z.strictObject({ new: isoDay, existing: isoDay });

const link = {
  previous: digest.meta({
    description: `The seal of the entry before; of the first, the SHA-256 of \`${LEDGER_FORMAT} <policy>\`.`,
  }),
  seal: digest.meta({
    description:
      'SHA-256 of this entry without `seal`, as JSON with sorted keys and no white space.',
  }),
};
const index = z.int().min(1).meta({ description: 'Place in the chain, from 1.' });
const version = z.string().min(1);

const textDigest = digest.meta({
  description: 'Of the canonical text: what `sha256sum` prints for the `.txt` of the version.',
});
const sections = z.array(z.string().regex(/^\S+ [0-9a-f]{16}$/u)).meta({
  description:
    'For each section its anchor and the first 16 digits of the SHA-256 of its canonical text: they tell where a text differs, `digest` proves that it does.',
});

// What a reader of the page sees and no canonical text holds.
const beside = {
  numbering: z.enum(['none', 'legal']).optional().meta({
    description:
      'How its sections and items are numbered on its page; entries of an earlier Codicil do not say.',
  }),
  titles: digest.optional().meta({
    description:
      'Of the words behind its links, as a JSON list with a string for each link in reading order; absent where there are none, or where `numbering` is absent.',
  }),
};

const versionEntrySchema = z.strictObject({
  index,
  kind: z.literal('version'),
  version,
  published: isoDay,
  effective,
  text: z.literal(2).optional().meta({
    description: 'The rule of the canonical text; rule 1 where it is absent.',
  }),
  digest: textDigest,
  settings: z.record(z.string(), digest).meta({
    description:
      'Of each value of the front matter, as JSON with sorted keys, no white space and no empty value.',
  }),
  sections,
  ...beside,
  ...link,
});

const happened = { version, on: isoDay, reason: z.string() };

const withdrawalSchema = z.strictObject({
  index,
  kind: z.literal('withdrawal'),
  ...happened,
  ...link,
});
const erratumSchema = z.strictObject({ index, kind: z.literal('erratum'), ...happened, ...link });
const publicationSchema = z
  .strictObject({ index, kind: z.literal('publication'), ...happened, ...link })
  .meta({ description: 'The text became public on that day, later than the one in its name.' });
const postponementSchema = z.strictObject({
  index,
  kind: z.literal('postponement'),
  ...happened,
  effective,
  ...link,
});

const restatementSchema = z
  .strictObject({
    index,
    kind: z.literal('restatement'),
    version,
    on: isoDay.meta({ description: 'The day from which the new digest stands for the version.' }),
    text: z.literal(2).meta({ description: 'The rule of the canonical text.' }),
    digest: textDigest,
    former: digest.meta({
      description:
        'The digest in the entry of the version: what `sha256sum` prints for its `.text-1.txt`.',
    }),
    commit: z
      .string()
      .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
      .optional()
      .meta({
        description:
          'The commit of the repository that sealed the version, in which its file says the same; absent where there was no history to compare with.',
      }),
    sections,
    ...beside,
    ...link,
  })
  .meta({
    description:
      'The text of a version by another rule, since the one of its entry left out words or ran them together.',
  });

const entrySchema = z.discriminatedUnion('kind', [
  versionEntrySchema,
  withdrawalSchema,
  postponementSchema,
  erratumSchema,
  publicationSchema,
  restatementSchema,
]);

/**
 * `ledger.json`: what a policy has published, in order, each entry sealed together with all before
 * it. No entry ever changes; new ones are added at the end.
 */
export const ledgerSchema = z
  .strictObject({
    format: z.literal(LEDGER_FORMAT),
    policy: z.string(),
    entries: z.array(entrySchema),
  })
  .meta({ title: 'Ledger of a policy' });

export type Ledger = z.output<typeof ledgerSchema>;
export type LedgerEntry = z.output<typeof entrySchema>;
export type VersionEntry = z.output<typeof versionEntrySchema>;
export type RestatementEntry = z.output<typeof restatementSchema>;
/** An entry of something that happened to a version. */
export type EventEntry = Exclude<LedgerEntry, VersionEntry | RestatementEntry>;

/** An entry before it has its place in the chain. */
export type Unsealed<One extends LedgerEntry = LedgerEntry> = One extends LedgerEntry
  ? Omit<One, 'index' | 'previous' | 'seal'>
  : never;

/** Whether an entry records a version. */
export function isVersionEntry(entry: LedgerEntry): entry is VersionEntry {
  return entry.kind === 'version';
}

/** Whether an entry records the text of a version by another rule. */
export function isRestatement(entry: LedgerEntry): entry is RestatementEntry {
  return entry.kind === 'restatement';
}

/** Whether an entry records something that happened to a version. */
export function isEventEntry(entry: LedgerEntry): entry is EventEntry {
  return !isVersionEntry(entry) && !isRestatement(entry);
}

/** The day on which what an entry records became public. */
export function dayOf(entry: Unsealed): Day {
  return entry.kind === 'version' ? entry.published : entry.on;
}

/** `version \`2026-11-16\`` or `erratum of \`2026-11-16\``. */
export function nameOf(entry: Pick<Unsealed, 'kind' | 'version'>): string {
  return entry.kind === 'version'
    ? `version \`${entry.version}\``
    : `${entry.kind} of \`${entry.version}\``;
}
