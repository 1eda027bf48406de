import { z } from 'zod';

import { renderJson } from '../text/render-json.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What the name of every form begins with in which manifests were written. */
export const MANIFEST_FORMATS = 'codicil-manifest/';
const MANIFEST_FORMAT = `${MANIFEST_FORMATS}1` as const;

const release = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/);

/** The program that made a site: another can make other bytes of the same library. */
const programSchema = z.strictObject({ codicil: release, node: release, icu: release });

export type SiteProgram = z.output<typeof programSchema>;

/**
 * `/manifest.json`: every file of a site as it was built, so that a copy or the site itself can be
 * checked. It says which files belong together; the ledgers seal the texts.
 */
export const manifestSchema = z
  .strictObject({
    format: z.literal(MANIFEST_FORMAT),
    asOf: z.iso.date().meta({ description: 'The day for which the site was built.' }),
    madeBy: programSchema.optional().meta({
      description:
        'The versions of the program, which makes the same bytes of the same library and day; sites of an earlier Codicil do not say.',
    }),
    shards: z.int().min(1).optional().meta({
      description: 'How many shards it was joined from, if it was.',
    }),
    ledgers: z.record(z.string(), digest).meta({
      description: 'For each policy that keeps a ledger the last seal in the published one.',
    }),
    files: z.record(z.string(), digest).meta({
      description: 'SHA-256 of every file that is served, by its path below the site’s address.',
    }),
  })
  .meta({ title: 'Manifest of a site' });

export type Manifest = z.output<typeof manifestSchema>;

/** A manifest of these files; what stands in no order gets one. */
export function makeManifest(content: Omit<Manifest, 'format'>): Manifest {
  const { asOf, madeBy, shards, ledgers, files } = content;
  return {
    format: MANIFEST_FORMAT,
    asOf,
    ...(madeBy && { madeBy: { codicil: madeBy.codicil, node: madeBy.node, icu: madeBy.icu } }),
    ...(shards !== undefined && { shards }),
    ledgers: sorted(ledgers),
    files: sorted(files),
  };
}

/** A manifest as the text of its file: one form, a line for each file. */
export function renderManifest(manifest: Manifest): string {
  return renderJson(manifest);
}

/** The manifest in a text that is one byte for byte; else nothing. */
export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    return renderManifest(makeManifest(parsed.data)) === text ? parsed.data : null;
  } catch {
    return null;
  }
}

function sorted(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
