import { z } from 'zod';

import type { Block, Document, Inline, Item, Row, Section } from './document.ts';
import { RESELLER_FIELDS, type ResellerField } from './reseller-fields.ts';

// The published shape of `Document`; the types there hold these schemas to it.

const clause = z.int().min(1).nullable();

const resellerFields = Object.keys(RESELLER_FIELDS) as [ResellerField, ...ResellerField[]];

const inlineSchema: z.ZodType<Inline> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text: z.string() }),
      z.strictObject({ kind: z.enum(['emphasis', 'strong', 'deletion']), children: inlines }),
      z.strictObject({ kind: z.literal('code'), text: z.string() }),
      z.strictObject({
        kind: z.literal('link'),
        href: z.string(),
        title: z.string(),
        children: inlines,
      }),
      z.strictObject({ kind: z.literal('break') }),
      z.strictObject({
        kind: z.literal('image'),
        alt: z.string(),
        src: z.string(),
        title: z.string(),
        digest: z.string(),
      }),
      z.strictObject({ kind: z.literal('term'), id: z.string(), children: inlines }),
      z.strictObject({ kind: z.literal('reseller'), field: z.enum(resellerFields) }),
      z.strictObject({ kind: z.literal('note'), label: z.string() }),
    ]),
  )
  .meta({ id: 'Inline' });

const inlines = z.array(inlineSchema);

const blockSchema: z.ZodType<Block> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), clause, children: inlines }),
      z.strictObject({
        kind: z.literal('list'),
        ordered: z.boolean(),
        start: z.int(),
        items: z.array(itemSchema),
      }),
      z.strictObject({
        kind: z.literal('table'),
        columns: z.array(z.enum(['left', 'right', 'center']).nullable()),
        rows: z.array(rowSchema),
      }),
      z.strictObject({ kind: z.literal('quote'), blocks }),
      z.strictObject({ kind: z.literal('code'), language: z.string(), text: z.string() }),
      z.strictObject({ kind: z.literal('rule') }),
      z.strictObject({ kind: z.literal('short'), blocks }),
      z.strictObject({ kind: z.literal('note'), label: z.string(), blocks }),
    ]),
  )
  .meta({ id: 'Block' });

const blocks = z.array(blockSchema);

const itemSchema: z.ZodType<Item> = z
  .lazy(() =>
    z.strictObject({ clause, label: z.string(), checked: z.boolean().nullable(), blocks }),
  )
  .meta({ id: 'Item' });

const rowSchema: z.ZodType<Row> = z
  .lazy(() => z.strictObject({ clause, cells: z.array(inlines) }))
  .meta({ id: 'Row' });

const sectionSchema: z.ZodType<Section> = z
  .strictObject({
    anchor: z.string().meta({ description: 'The permanent id of the section.' }),
    level: z.int().min(0).max(6).meta({ description: 'Depth of the heading; 0 for the preamble.' }),
    heading: inlines,
    number: z.string().meta({ description: 'As in `1.1`; empty where the policy has no numbers.' }),
    parent: z.string().nullable().meta({ description: 'Anchor of the section it is a part of.' }),
    blocks,
  })
  .meta({ id: 'Section' });

/** The text of a version as JSON: what `document.ts` describes. */
export const documentSchema: z.ZodType<Document> = z.strictObject({
  sections: z.array(sectionSchema),
});
