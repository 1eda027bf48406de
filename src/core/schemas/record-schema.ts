import { z } from 'zod';

import { day, id, line, mapping, word } from './schema-fields.ts';
import { AUDIENCES } from './notice-schema.ts';

const digest = z
  .string({ error: 'a SHA-256 digest' })
  .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits' });
const count = z.int({ error: 'a whole number' }).min(0, { error: 'a number from 0' });

const dispatchSchema = mapping(
  {
    audience: word(AUDIENCES),
    channel: line('a channel, as in `email`'),
    /** The days on which it began and ended. */
    started: day(),
    finished: day(),
    /** How many were written to, and for how many it came back: never who. */
    recipients: count,
    bounced: count,
    /** The day on which it was written down; older records do not have it. */
    recorded: day().optional(),
  },
  'a mapping that counts whom a notice was sent to',
);

const artefactSchema = mapping(
  { name: line('the name of a file'), sha256: digest },
  'a mapping of `name` and `sha256`',
);

const announcedSchema = mapping(
  {
    /** Of the notice. */
    id: line('the id of a notice'),
    kind: word([
      'material-change',
      'editorial-summary',
      'postponement',
      'correction',
      'withdrawal',
    ]),
    /** The id of the first notice, for what is said of it later. */
    amends: line('the id of the first notice').nullable(),
    version: line('the name of a version'),
    announced: day(),
    /** Of the canonical texts that it compares. */
    texts: mapping({ from: digest, to: digest }, 'a mapping of `from` and `to`'),
    audiences: z.array(
      mapping(
        { id: word(AUDIENCES), effective: day(), tellBy: day() },
        'a mapping of `id`, `effective` and `tellBy`',
      ),
      { error: 'a list of audiences' },
    ),
    /** The files that were sent or published, `notice.json` among them; by name. */
    artefacts: z.array(artefactSchema, { error: 'a list of files' }).min(1, {
      error: 'at least one file',
    }),
    dispatch: z.array(dispatchSchema, { error: 'a list of mailings' }),
  },
  'a mapping that describes a notice',
);

/**
 * `policies/<policy>/notices.json`: which versions were announced, when, and to how many; with the
 * digests that prove what they were told. Written by a script, never by hand. No addresses.
 */
export const noticeRecordSchema = mapping(
  {
    format: z.literal('codicil-notice-record/1', { error: '`codicil-notice-record/1`' }),
    policy: id('the name of the policy'),
    /** In the order in which they were recorded. */
    notices: z.array(announcedSchema, { error: 'a list of notices' }),
  },
  'a record of notices',
);

export type NoticeRecord = z.output<typeof noticeRecordSchema>;
export type Announced = NoticeRecord['notices'][number];
export type Artefact = z.output<typeof artefactSchema>;
export type Dispatch = z.output<typeof dispatchSchema>;

/** How many a mailing reached: those for whom it did not come back. */
export function reachOf({ recipients, bounced }: Pick<Dispatch, 'recipients' | 'bounced'>): number {
  return recipients - bounced;
}
