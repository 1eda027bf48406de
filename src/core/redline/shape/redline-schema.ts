import { z } from 'zod';

import { RESELLER_FIELDS, type ResellerField } from '#core/document/reseller-fields.ts';

const count = z.int().nonnegative();
const FIELDS = Object.keys(RESELLER_FIELDS) as [ResellerField, ...ResellerField[]];

/** A range of a leaf's text in UTF-16 code units; `depth` counts the marks around it, from 0. */
const range = { start: count, end: count, depth: count };

/** What is said of a range of text beside its words. Marks stand outermost first, in reading order. */
const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['emphasis', 'strong', 'deletion', 'code', 'break']), ...range }),
  z.strictObject({ kind: z.literal('link'), href: z.string(), title: z.string(), ...range }),
  z.strictObject({
    kind: z.literal('image'),
    alt: z.string(),
    src: z.string(),
    title: z.string(),
    digest: z.string(),
    ...range,
  }),
  z.strictObject({ kind: z.literal('term'), id: z.string(), ...range }),
  z.strictObject({ kind: z.literal('reseller'), field: z.enum(FIELDS), ...range }),
  z.strictObject({ kind: z.literal('note'), label: z.string(), ...range }),
]);
export type Mark = z.output<typeof markSchema>;

/** Index of the frame around it in the same list; always a smaller one. */
const parent = { parent: count.nullable() };
const clause = { clause: count.nullable() };

/** A block that holds others. */
const frameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), start: z.int(), ...parent }),
  z.strictObject({
    kind: z.literal('item'),
    label: z.string(),
    checked: z.boolean().nullable(),
    ...clause,
    ...parent,
  }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(z.enum(['left', 'right', 'center']).nullable()),
    ...parent,
  }),
  z.strictObject({ kind: z.literal('row'), header: z.boolean(), ...clause, ...parent }),
  z.strictObject({ kind: z.enum(['quote', 'short']), ...parent }),
  z.strictObject({ kind: z.literal('note'), label: z.string(), ...parent }),
]);
export type Frame = z.output<typeof frameSchema>;

/** A block that holds words, without them: those stand in the redline's blocks. */
const leafSchema = z.strictObject({
  /** `empty` stands for what holds nothing: an item, a quotation or a row without content. */
  kind: z.enum(['heading', 'paragraph', 'cell', 'code', 'rule', 'empty']),
  /** Index of its section. */
  section: count,
  /** Index of the innermost frame around it. */
  frame: count.nullable(),
  clause: count.nullable(),
  /** Of code. */
  language: z.string(),
  marks: z.array(markSchema),
});
export type LeafShape = z.output<typeof leafSchema>;

/** One of the two versions: all but its words. */
const sideSchema = z.strictObject({
  /** As given by the caller: a version's id or a file's name. */
  id: z.string(),
  /** As given by the caller: SHA-256 of the canonical text. */
  digest: z.string(),
  sections: z.array(
    z.strictObject({
      anchor: z.string(),
      level: count,
      number: z.string(),
      parent: z.string().nullable(),
    }),
  ),
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

export const SECTION_CHANGES = [
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
