import { z } from 'zod';

const count = z.int().nonnegative();

/** What a change does to its reader, as far as its words tell. */
const directionSchema = z.enum(['adverse', 'favourable', 'unclear']);
export type Direction = z.output<typeof directionSchema>;

const findingSchema = z.strictObject({
  /** A rule of `rules.ts`, or of `neutral.ts` for severity 0. */
  rule: z.string(),
  /** 3 suggests a material change, 2 and 1 a clarifying one; 0 says why words count for nothing. */
  severity: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  direction: directionSchema,
  /** The sentences that were judged, as they stand in the two texts; empty where there is none. */
  before: z.string(),
  after: z.string(),
  /** One sentence. */
  why: z.string(),
});
export type Finding = z.output<typeof findingSchema>;

const placeSchema = z.strictObject({
  anchor: z.string(),
  /** Headings from the outermost to its own; empty before the first heading. */
  path: z.array(z.string()),
});

const rowSchema = z.strictObject({
  before: placeSchema.nullable(),
  after: placeSchema.nullable(),
  /** What the redline calls the change, the one that matters most first. */
  changes: z.array(z.string()),
  /** What the rules suggest; a person decides. */
  level: z.enum(['editorial', 'clarifying', 'material']),
  /** The gravest first, otherwise in reading order. */
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

/** `codicil-assessment/1`: what the rules find in a redline, a row for each changed section. */
export const assessmentSchema = z
  .strictObject({
    format: z.literal('codicil-assessment/1'),
    from: z.string(),
    to: z.string(),
    /** The highest of the rows'; nothing where no section changed. */
    level: rowSchema.shape.level.nullable(),
    rows: z.array(rowSchema),
  })
  .meta({ title: 'Assessment of a redline' });
export type Assessment = z.output<typeof assessmentSchema>;
