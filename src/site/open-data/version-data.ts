import { z } from 'zod';

import { publishedDocument } from '#core/document/digested-document.ts';
import { documentSchema } from '#core/document/document-schema.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';

import { paths, routesFor, type Routes } from '../addresses/routes.ts';
import { schemaPath } from '../addresses/schema-formats.ts';

const day = z.iso.date();

/** What a version's text was before it was sealed once more as it was written. */
export const restatedSchema = z
  .strictObject({
    on: day.meta({ description: 'The day from which the digest stands for the version.' }),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'The digest before.' }),
    text: z.url().meta({ description: 'The canonical text before, by rule 1.' }),
  })
  .meta({
    description: 'Of a text that left out words or ran them together, and was restated since.',
  });

/**
 * `/<policy>/<version>.json`: a version's text as data. It says nothing of other versions or of
 * today, so that it stays the same for ever unless an event changes its own days.
 */
export const versionDataSchema = z
  .strictObject({
    $schema: z.url(),
    policy: z.string(),
    version: z.string(),
    title: z.string(),
    language: z.string(),
    published: day,
    effective: z.strictObject({ new: day, existing: day }),
    withdrawn: day.nullable(),
    summary: z.string(),
    url: z.url(),
    text: z.url().meta({ description: 'The canonical text; its SHA-256 is the digest.' }),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    restated: restatedSchema.optional(),
    document: documentSchema,
  })
  .meta({ title: 'Version of a policy' });

export type VersionData = z.output<typeof versionDataSchema>;

/** A version as it is published for programs. */
export function versionData(library: Library, policy: Policy, version: VersionAsOf): VersionData {
  const { absolute } = routesFor(library.site.url);
  return {
    $schema: absolute(schemaPath('version')),
    policy: policy.id,
    version: version.id,
    title: policy.settings.title,
    language: library.site.languages[0] ?? 'en',
    published: version.published,
    effective: version.effective,
    withdrawn: version.withdrawn,
    summary: version.settings.summary,
    url: absolute(paths.version(policy.id, version.id)),
    text: absolute(paths.text(policy.id, version.id)),
    digest: version.digest,
    ...restatedData(policy.id, version, absolute),
    document: publishedDocument(version.document),
  };
}

/** That a version was restated, if it was. */
export function restatedData(
  policy: string,
  { id, former }: VersionAsOf,
  absolute: Routes['absolute'],
): { restated?: z.output<typeof restatedSchema> } {
  if (!former) return {};
  const { until: on, digest } = former;
  return { restated: { on, digest, text: absolute(paths.formerText(policy, id)) } };
}
