import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { normaliseText } from '#markdown/settings/front-matter.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/corpora');

/** Whether the real policy histories are there: they are no part of this repository. */
export const HAS_CORPORA = existsSync(join(FOLDER, 'site-policy'));

export const NO_CORPORA = `needs the corpora in ${FOLDER}`;

/** Every version of both corpora, by its path. */
export function corpusFiles(): { path: string; text: string }[] {
  return ['site-policy', 'npm-policies'].flatMap((corpus) =>
    readdirSync(join(FOLDER, corpus), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\d\.mdx?$/.test(path))
      .sort()
      .map((path) => ({
        path: join(corpus, path),
        text: normaliseText(readFileSync(join(FOLDER, corpus, path), 'utf8')),
      })),
  );
}
