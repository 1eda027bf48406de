import { z } from 'zod';

const count = z.int().nonnegative();

/**
 * What the rules answer, the lightest first. *Unexplained*: words that bind have changed, and no rule
 * explains all of them. It is never a decision: a person writes one of the other three.
 */
export const ANSWERS = ['editorial', 'clarifying', 'unexplained', 'material'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether the first is lighter than the second. */
export function isBelow(one: Answer, other: Answer): boolean {
  return ANSWERS.indexOf(one) < ANSWERS.indexOf(other);
}

/** Words that went and words that came, in lower case, in the order in which they stand. */
const wordsSchema = z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) });

/** Whom a change favours, as far as its words tell; adverse is what a reader would rather not have. */
const directionSchema = z.enum(['adverse', 'favourable', 'unclear']);
export type Direction = z.output<typeof directionSchema>;

const findingSchema = z.strictObject({
  /** The id of the rule, as in `quantity-changed`. */
  rule: z.string(),
  /**
   * 3 suggests a material change, 2 leaves open what the words change, 1 suggests a clarifying change;
   * 0 says why words count for nothing.
   */
  severity: z.literal([0, 1, 2, 3]),
  direction: directionSchema,
  /** What was judged, as it stands in the old text; empty where it is new. */
  before: z.string(),
  /** The same as it stands in the new text; empty where it is gone. */
  after: z.string(),
  /** What the rule saw, in one sentence. */
  why: z.string(),
  /** The changed words that it is about. A changed word of no finding says nothing by itself. */
  words: wordsSchema,
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
  /** What the rules answer, by the gravest finding. A person decides. */
  level: z.enum(ANSWERS),
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
 * `codicil-assessment/2`: what rules see in the changes from one text to another, a row for each
 * changed section. Evidence for the person who decides; never a statement that a notice is sufficient.
 */
export const assessmentSchema = z
  .strictObject({
    format: z.literal('codicil-assessment/2'),
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
