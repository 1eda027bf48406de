import { z } from 'zod';

import { documentSchema } from '#core/policy/document-schema.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';

import { paths, routesFor } from '../routes.ts';

const day = z.iso.date();

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
    document: documentSchema,
  })
  .meta({ title: 'Version of a policy' });

export type VersionData = z.output<typeof versionDataSchema>;

/** A version as it is published for programs. */
export function versionData(library: Library, policy: Policy, version: VersionAsOf): VersionData {
  const { absolute } = routesFor(library.site.url);
  return {
    $schema: absolute(paths.schema('version')),
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
    document: version.document,
  };
}
