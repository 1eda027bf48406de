import { parseManifest } from '#core/ledger/manifest.ts';

import type { Archive } from './archive.ts';

/** Kinds of published files that no ledger and no data of an archive can be held against, by their paths. */
const UNCOVERED: readonly [name: string, files: RegExp][] = [
  ['resellers’ pages', /^(?:[^/]+\/)?resellers\//],
  ['notices', /(?:^|\/)notices\//],
  ['redlines', /\/compare\//],
  ['histories', /\/history\/(?!.*feed\.)/],
  ['consolidated pages', /\/for\//],
  ['feeds', /(?:^|\/)feed\.(?:xml|json)$|\.ics$/],
  ['scripts, styles and the search', /^(?:_astro|pagefind|search)\/|\.(?:js|css|wasm)$/],
  ['images', /\.(?:svg|png|jpe?g|webp)$/],
  ['current pages', /^[^/]+\/index\.html$/],
  ['other pages', /\.html$/],
];

/** What is covered by the ledger and the data of its policy. */
const COVERED = /^[^/]+\/(?:(?:index|ledger)\.json|\d[^/]*(?:\.txt|\.json|\/index\.html))$/;

/**
 * The files that only a comparison with the library can verify, counted by kind. They match the manifest, but
 * the manifest may be forged too.
 */
export async function notCovered(archive: Archive): Promise<string[]> {
  const read = await archive.read('manifest.json');
  const manifest = read.ok ? parseManifest(Buffer.from(read.bytes).toString('utf8')) : null;
  const counts = new Map<string, number>();
  for (const file of Object.keys(manifest?.files ?? {}).filter((one) => !COVERED.test(one))) {
    const [name] = UNCOVERED.find(([, pattern]) => pattern.test(file)) ?? ['other data'];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...UNCOVERED.map(([name]) => name), 'other data'];
  return [
    'heads of pages',
    'what stands around the text of a version',
    'titles and addresses in data',
    ...names.flatMap((name) => {
      const count = counts.get(name);
      return count === undefined ? [] : [`${name} (${count})`];
    }),
  ];
}

/** What no ledger seals: a library compares it, and only its history tells who changed it. */
export const NOT_SEALED = [
  'titles and settings of policies',
  'resellers',
  'pages',
  'settings of the site',
] as const;
