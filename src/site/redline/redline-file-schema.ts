import { z } from 'zod';

import { redlineSchema } from '#core/redline/redline-schema.ts';

const count = z.int().nonnegative();
const { counts, moves } = redlineSchema.shape;
const section = redlineSchema.shape.sections.element;
const block = section.shape.blocks.element;

/** From the first character to the one after the last, in UTF-16 code units of the part's text. */
const span = z.tuple([count, count]);

const partSchema = z.strictObject({
  section: z.string().meta({ description: 'Its anchor.' }),
  part: count.meta({
    description:
      'Which part of the section, in reading order: 0 is the heading; each paragraph, table cell, block of code and rule is one, and so is an item, a quotation, a row, a list or a table with nothing in it.',
  }),
  clause: count.optional().meta({
    description: 'The number of its clause, where it is in one: `section.clause` is its address.',
  }),
});

/** A part of a version's text. */
export type Part = z.output<typeof partSchema>;

const fileSideSchema = z.strictObject({
  version: z.string(),
  digest: z.string().meta({ description: 'SHA-256 of the canonical text.' }),
  data: z.url().meta({ description: 'The version as data: this file refers to its text.' }),
});

const fileTokenSchema = z.strictObject({
  op: z.enum(['keep', 'insert', 'delete']),
  before: span.optional().meta({ description: 'In the older part; absent for what is inserted.' }),
  after: span.optional().meta({ description: 'In the newer part; absent for what is deleted.' }),
});

const changedBlockSchema = z.strictObject({
  id: block.shape.id,
  change: block.shape.change,
  type: block.shape.type,
  before: partSchema.extend({ at: count }).nullable(),
  after: partSchema
    .extend({ at: count.meta({ description: 'Where in the text of the part it begins.' }) })
    .nullable(),
  tokens: z.array(fileTokenSchema),
  attributes: block.shape.attributes.optional(),
  move: z.string().optional(),
  coarse: z.literal(true).optional(),
});
export type ChangedBlock = z.output<typeof changedBlockSchema>;

/** So many blocks, one after another in both texts, that are the same in both. */
const sameBlocksSchema = z.strictObject({
  unchanged: count,
  before: partSchema,
  after: partSchema,
});
export type SameBlocks = z.output<typeof sameBlocksSchema>;

const changedSectionSchema = z.strictObject({
  id: section.shape.id,
  change: section.shape.change,
  changes: section.shape.changes.optional().meta({ description: 'All, where there are several.' }),
  before: z.string().nullable().meta({ description: 'Its anchor in the older text.' }),
  after: z.string().nullable().meta({ description: 'Its anchor in the newer text.' }),
  related: section.shape.related.optional(),
  counts: counts.optional(),
  blocks: z.array(z.union([changedBlockSchema, sameBlocksSchema])),
});
export type ChangedSection = z.output<typeof changedSectionSchema>;

/** So many sections, one after another in both texts, that are the same in both. */
const sameSectionsSchema = z.strictObject({
  unchanged: count,
  before: z.string().meta({ description: 'Anchor of the first in the older text.' }),
  after: z.string().meta({ description: 'Anchor of the first in the newer text.' }),
});
export type SameSections = z.output<typeof sameSectionsSchema>;

/**
 * `/<policy>/compare/<from>...<to>.json`: the changes from one version to another, by reference to the data
 * of both. `restoreRedline` makes the whole redline of the three files. What is the same on both sides is
 * counted; ids go on from one section or block to the next: `s1`, `s2`; `toB`, `b2`.
 */
export const redlineFileSchema = z
  .strictObject({
    $schema: z.url(),
    format: z.literal('codicil-redline/2'),
    from: fileSideSchema,
    to: fileSideSchema,
    changed: z.boolean(),
    coarse: z.boolean(),
    counts,
    sections: z.array(z.union([changedSectionSchema, sameSectionsSchema])),
    moves,
  })
  .meta({ title: 'Changes from one version to another, by reference to their data' });
export type RedlineFile = z.output<typeof redlineFileSchema>;
