import { z } from 'zod';

import { frameSchema, leafSchema, sectionOutlineSchema } from '#core/document/flat/flat-schema.ts';

const count = z.int().nonnegative();

/** One of the two versions: all but its words. */
const sideSchema = z.strictObject({
  /** As given by the caller: a version's id or a file's name. */
  id: z.string(),
  /** As given by the caller: SHA-256 of the canonical text. */
  digest: z.string(),
  sections: z.array(sectionOutlineSchema),
  frames: z.array(frameSchema),
  leaves: z.array(leafSchema),
});
export type VersionOutline = z.output<typeof sideSchema>;

/** Words inserted, deleted, and standing in moved blocks. */
const countsSchema = z.strictObject({ inserted: count, deleted: count, moved: count });
export type Counts = z.output<typeof countsSchema>;

/** A stretch of text. A `keep` reads the same on both sides but for typography: `was` is the old one. */
const tokenSchema = z.strictObject({
  op: z.enum(['keep', 'insert', 'delete']),
  text: z.string(),
  was: z.string().optional(),
});
export type Token = z.output<typeof tokenSchema>;

/**
 * A change of something else than words. For marks, `text` is the words that it concerns, as they stand
 * in the new text: kept ones, and of a link what changed between them.
 */
const attributeSchema = z.strictObject({
  kind: z.enum([
    'link',
    'image',
    'emphasis',
    'code',
    'term',
    'break',
    'field',
    'label',
    'level',
    'type',
    'depth',
    'list',
    'checked',
    'language',
    'header',
    /** Of a table: where its column stands, counted from 1. */
    'column',
    'grouping',
    /** Kinds of quotation marks and apostrophes. */
    'quotes',
    /** Unicode's normal form: the same letters, stored otherwise. */
    'letters',
  ]),
  before: z.string(),
  after: z.string(),
  text: z.string(),
  /** Where `text` begins in the new leaf. */
  at: count,
});
export type Attribute = z.output<typeof attributeSchema>;

const BLOCK_CHANGES = [
  'unchanged',
  'edited',
  'added',
  'removed',
  'moved',
  'moved-and-edited',
  /** Stands where moved blocks stood; without words. */
  'moved-away',
  'split',
  'merged',
  /** Only its number or letter. */
  'renumbered',
  /** Only link targets. */
  'relinked',
  /** Only heading level, depth, kind of list or kind of block. */
  'restructured',
  /** Only emphasis, code, line breaks, kinds of quotes or Unicode's normal form. */
  'formatted',
  /** Only white space. */
  'white-space',
] as const;
export type BlockChange = (typeof BLOCK_CHANGES)[number];

/** A place in a side: index of the leaf, and where in its text this position begins. */
const positionSchema = z.strictObject({ leaf: count, offset: count });
export type LeafPosition = z.output<typeof positionSchema>;

const blockSchema = z.strictObject({
  id: z.string(),
  change: z.enum(BLOCK_CHANGES),
  /** What a reader sees: an item's first paragraph is the `item`. */
  type: z.enum(['heading', 'paragraph', 'item', 'cell', 'quote', 'code', 'rule', 'empty']),
  before: positionSchema.nullable(),
  after: positionSchema.nullable(),
  tokens: z.array(tokenSchema),
  attributes: z.array(attributeSchema),
  /** The move that it is part of, or whose place it marks. */
  move: z.string().nullable(),
  /** The words could not be compared one by one: more is marked than has changed. */
  coarse: z.boolean(),
});
export type RedlineBlock = z.output<typeof blockSchema>;

const SECTION_CHANGES = [
  'unchanged',
  'edited',
  'added',
  'removed',
  'moved',
  'moved-and-edited',
  'moved-away',
  'retitled',
  'renumbered',
  /** Beside `renumbered` or `relevelled`: of itself, not in consequence of the sections before it. */
  'relabelled',
  'split',
  'merged',
  'relevelled',
  'relinked',
  'restructured',
  'formatted',
  'white-space',
  /** Only its anchor. */
  'reanchored',
] as const;
export type SectionChange = (typeof SECTION_CHANGES)[number];

const placeSchema = z.strictObject({
  anchor: z.string(),
  heading: z.string(),
  number: z.string(),
  level: count,
  /** Index among the sections of its side. */
  position: count,
});
export type SectionPlace = z.output<typeof placeSchema>;

const sectionSchema = z.strictObject({
  id: z.string(),
  /** The one that matters most of `changes`; `unchanged` for none. */
  change: z.enum(SECTION_CHANGES),
  changes: z.array(z.enum(SECTION_CHANGES)),
  before: placeSchema.nullable(),
  after: placeSchema.nullable(),
  /** Anchors of the sections it was split from or merged into. */
  related: z.array(z.string()),
  counts: countsSchema,
  blocks: z.array(blockSchema),
});
export type RedlineSection = z.output<typeof sectionSchema>;

const moveSchema = z.strictObject({
  id: z.string(),
  /** The block that marks the old place. */
  from: z.string(),
  /** The first moved block at the new place. */
  to: z.string(),
  /** All moved blocks, in their new order. */
  blocks: z.array(z.string()),
  words: count,
  edited: z.boolean(),
});
export type Move = z.output<typeof moveSchema>;

/**
 * The changes from one version to another, in the order in which a reader meets them. It holds both
 * texts whole: see `acceptAll` and `rejectAll`.
 */
export const redlineSchema = z.strictObject({
  format: z.literal('codicil-redline/1'),
  from: sideSchema,
  to: sideSchema,
  changed: z.boolean(),
  /** Somewhere the words could not be compared one by one. */
  coarse: z.boolean(),
  counts: countsSchema,
  sections: z.array(sectionSchema),
  moves: z.array(moveSchema),
});
export type Redline = z.output<typeof redlineSchema>;
