import { z } from 'zod';

import type { LayerVersion } from '#core/addendum/parts.ts';
import { publishedDocument } from '#core/document/digested-document.ts';
import { documentSchema } from '#core/document/document-schema.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { consolidatedOf, type Text, type Work } from '../works/work.ts';
import { schemaPath } from '../addresses/schema-formats.ts';

const day = z.iso.date();
const sourceSchema = z.strictObject({ policy: z.string(), version: z.string(), url: z.url() });

/**
 * `/<policy>/for/<audience>/<day>.json`: a consolidated text as data. Like that of a version it says
 * nothing of other texts or of today.
 */
export const consolidatedDataSchema = z
  .strictObject({
    $schema: z.url(),
    policy: z.string(),
    audience: z.string(),
    version: z
      .string()
      .meta({ description: 'The day; with `.2` behind it the second text that began on it.' }),
    day,
    title: z.string(),
    language: z.string(),
    url: z.url(),
    text: z.url().meta({ description: 'The canonical text; its SHA-256 is the digest.' }),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    base: sourceSchema,
    addenda: z.array(sourceSchema),
    sections: z
      .array(
        z.strictObject({
          anchor: z.string(),
          policy: z.string(),
          section: z.string().meta({ description: 'Its anchor in its own policy.' }),
          since: day.meta({ description: 'The first day since which its words have stood.' }),
          placement: z.enum(['base', 'end', 'after', 'replaces']),
          replaced: z.array(z.string()).meta({ description: 'Anchors of the base.' }),
        }),
      )
      .meta({ description: 'Where each section of the document comes from, in its order.' }),
    document: documentSchema,
  })
  .meta({ title: 'Policy and addenda as one audience reads them together' });

type ConsolidatedData = z.output<typeof consolidatedDataSchema>;

/** A consolidated text as it is published for programs; `digest` is that of its canonical text. */
export function consolidatedData(work: Work, text: Text, digest: string): ConsolidatedData {
  const { absolute } = routesFor(work.library.site.url);
  const { base, addenda, sections, document } = consolidatedOf(work, text);
  const source = ({ policy, version }: LayerVersion) => ({
    policy: policy.id,
    version: version.id,
    url: absolute(paths.version(policy.id, version.id)),
  });
  return {
    $schema: absolute(schemaPath('consolidated')),
    policy: base.policy.id,
    audience: work.layers.audience,
    version: text.id,
    day: text.day,
    title: work.title,
    language: work.library.site.languages[0] ?? 'en',
    url: absolute(paths.version(work.id, text.id)),
    text: absolute(paths.text(work.id, text.id)),
    digest,
    base: source(base),
    addenda: addenda.map(source),
    sections: sections.map((one) => ({
      anchor: one.section.anchor,
      policy: one.source.policy.id,
      section: one.original.anchor,
      since: one.since,
      placement: one.placement.kind,
      replaced: one.replaced.map(({ anchor }) => anchor),
    })),
    document: publishedDocument(document),
  };
}
