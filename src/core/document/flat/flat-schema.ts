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
export const frameSchema = z.discriminatedUnion('kind', [
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
export const leafSchema = z.strictObject({
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

/** A section without its words. */
export const sectionOutlineSchema = z.strictObject({
  anchor: z.string(),
  level: count,
  number: z.string(),
  parent: z.string().nullable(),
});
export type SectionOutline = z.output<typeof sectionOutlineSchema>;
