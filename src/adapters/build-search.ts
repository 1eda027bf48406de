import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { close, createIndex, type IndexFile } from 'pagefind';

import type { Day } from '#core/calendar-day.ts';
import type { Library } from '#core/policy/library.ts';
import { publicAudiences } from '#site/policy-pages.ts';
import { paths } from '#site/routes.ts';
import { FILTER_ON, filterName } from '#site/search/index-form.ts';
import { searchRecords, type SearchRecord } from '#site/search/search-records.ts';
import { vocabularyOf } from '#site/search/vocabulary.ts';

import { sortFilters } from './pagefind-meta.ts';

/**
 * The search indexes of what is public on `today`, one for each audience, as files of the site: same
 * library, same bytes. The engine is a process of its own, so other work can go on meanwhile.
 *
 * @throws {Error} if the search engine refuses a record.
 */
export async function searchFiles(library: Library, today: Day): Promise<IndexFile[]> {
  const [language = 'en'] = (library.site.languages[0] ?? 'en').split('-');
  const audiences = [undefined, ...publicAudiences(library, today).map(({ id }) => id)];
  const files: IndexFile[] = [];
  for (const audience of audiences) {
    const records = searchRecords(library, today, audience);
    const folder = paths.searchIndex(audience ?? null);
    for (const { path, content } of await indexOf(records, language.toLowerCase())) {
      files.push({ path: join(folder, path), content });
    }
  }
  return files;
}

/** Writes files of the site into its folder. */
export function writeSiteFiles(folder: string, files: readonly IndexFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function indexOf(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  const files = sortFilters(await indexFiles(records, language));
  const words = Buffer.from(vocabularyOf(records).join('\n'));
  return [...neededOf(files), { path: 'words.txt', content: words }];
}

async function indexFiles(
  records: readonly SearchRecord[],
  language: string,
): Promise<IndexFile[]> {
  try {
    const { index } = succeed(await createIndex({ forceLanguage: language }));
    if (!index) throw new Error('The search engine gave no index.');
    const added = records.map((record) => index.addCustomRecord(customRecord(record, language)));
    for (const one of await Promise.all(added)) succeed(one);
    return succeed(await index.getFiles()).files;
  } finally {
    await close();
  }
}

function customRecord({ url, content, meta, filters }: SearchRecord, language: string) {
  const chosen = [
    ...filters.policies.map((id) => filterName('policy', id)),
    filterName('status', filters.status),
    ...(filters.only === null ? [] : [filterName('only', filters.only)]),
  ];
  const on = Object.fromEntries(chosen.map((name) => [name, [FILTER_ON]]));
  return { url, content, language, meta: { ...meta }, filters: on };
}

// The rest is for pages of Pagefind's own making, and for a worker that we do not start.
function neededOf(files: readonly IndexFile[]): IndexFile[] {
  const wasm = files.filter(({ path }) => path.startsWith('wasm.'));
  const unknown = wasm.length > 1 ? 'wasm.unknown.pagefind' : '';
  return files.filter(
    ({ path }) => path !== unknown && (path === 'pagefind.js' || !/\.(?:js|css)$/.test(path)),
  );
}

function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  return answer;
}
