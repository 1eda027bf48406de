import { z } from 'zod';

import { MATERIALITIES } from '../policy/version-schema.ts';

const count = z.int().nonnegative();

/** Whom a change favours, as far as its words tell; adverse is what a reader would rather not have. */
const directionSchema = z.enum(['adverse', 'favourable', 'unclear']);
export type Direction = z.output<typeof directionSchema>;

const findingSchema = z.strictObject({
  /** The id of the rule, as in `quantity-changed`. */
  rule: z.string(),
  /** 3 suggests a material change, 2 and 1 a clarifying one; 0 says why words count for nothing. */
  severity: z.literal([0, 1, 2, 3]),
  direction: directionSchema,
  /** What was judged, as it stands in the old text; empty where it is new. */
  before: z.string(),
  /** The same as it stands in the new text; empty where it is gone. */
  after: z.string(),
  /** What the rule saw, in one sentence. */
  why: z.string(),
});
export type Finding = z.output<typeof findingSchema>;

const placeSchema = z.strictObject({
  anchor: z.string(),
  /** The headings from the outermost down to its own; empty before the first. */
  path: z.array(z.string()),
});

const rowSchema = z.strictObject({
  /** Where the section stood; `null` for a new one. */
  before: placeSchema.nullable(),
  /** Where it stands; `null` for one that is gone. */
  after: placeSchema.nullable(),
  /** What the redline calls the change, the one that matters most first. */
  changes: z.array(z.string()),
  /** What the rules suggest: the level of the gravest finding. A person decides. */
  level: z.enum(MATERIALITIES),
  /** The gravest first, adverse ones before others. */
  findings: z.array(findingSchema),
  /** The changed words, place by place, and how many they are. */
  words: z.strictObject({
    before: z.array(z.string()),
    after: z.array(z.string()),
    deleted: count,
    inserted: count,
  }),
});
export type AssessmentRow = z.output<typeof rowSchema>;

/**
 * `codicil-assessment/1`: what rules see in the changes from one text to another, a row for each
 * changed section. Evidence for the person who decides; never a statement that a notice is sufficient.
 */
export const assessmentSchema = z
  .strictObject({
    format: z.literal('codicil-assessment/1'),
    /** Ids of versions, or names of files. */
    from: z.string(),
    to: z.string(),
    /** The highest of the rows'; `null` where no section changed. */
    level: rowSchema.shape.level.nullable(),
    /** In the order in which a reader meets the sections. */
    rows: z.array(rowSchema),
  })
  .meta({ title: 'Assessment of a redline' });
export type Assessment = z.output<typeof assessmentSchema>;
