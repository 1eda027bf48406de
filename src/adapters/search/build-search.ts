import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';

import type { Day } from '#core/calendar-day.ts';
import type { Library } from '#core/policy/library.ts';
import { publicAudiences } from '#site/policy-pages.ts';
import { paths } from '#site/routes.ts';
import { filterName, FIRST_PART, partValue } from '#site/search/index-form.ts';
import { partsOf, renderPartWords, type PartRecords } from '#site/search/index-parts.ts';
import { ownPartsOf } from '#site/search/own-parts.ts';
import { searchRecords, type SearchRecord } from '#site/search/search-records.ts';
import { partFolder } from '#site/search/search-view.ts';
import { vocabularyOf } from '#site/search/vocabulary.ts';
import { dealPolicies, type Share } from '#site/shares.ts';

import { NONE_KEPT, type KeptIndexes } from './kept-indexes.ts';
import { sortFilters } from './pagefind-meta.ts';

/**
 * The search indexes of what is public on `today`, one for each audience, as files of the site: same
 * library, same bytes. A part of an index whose records have been indexed before is taken from `kept`.
 * The engine is a process of its own, so other work can go on meanwhile.
 *
 * @throws {Error} if the search engine refuses a record.
 */
export async function searchFiles(
  library: Library,
  today: Day,
  kept: KeptIndexes = NONE_KEPT,
): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  for (const audience of audiencesOf(library, today)) {
    const records = searchRecords(library, today, audience ?? undefined);
    const parts = ownPartsOf(records);
    const indexing = indexParts(parts, audience, languageOf(library), kept);
    // While the engine starts.
    const common = parts.length > 1 ? [wordsOf(records), partWordsOf(parts)] : [wordsOf(records)];
    files.push(...(await indexing), ...filesAt(paths.searchIndex(audience), common));
  }
  kept.forgetOthers();
  return files;
}

// One after the other: each takes memory for all of its texts.
async function indexParts(
  parts: readonly PartRecords[],
  audience: string | null,
  language: string,
  kept: KeptIndexes,
): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  for (const { part, records } of parts) {
    const folder = partFolder(audience, part);
    const index = await indexOf(records, language, part, kept, folder);
    files.push(...filesAt(folder, part === FIRST_PART ? index : withoutEngine(index)));
  }
  return files;
}

/** The same of one share of the policies: of each audience that it has any text for. */
export async function shareSearchFiles(
  library: Library,
  today: Day,
  { share, of }: Share,
): Promise<IndexFile[]> {
  const shares = dealPolicies(library, of);
  const files: IndexFile[] = [];
  for (const audience of audiencesOf(library, today)) {
    const all = searchRecords(library, today, audience ?? undefined);
    const own = partsOf(all, shares).find(({ part }) => part === share);
    if (!own) continue;
    const index = await indexOf(own.records, languageOf(library), share);
    files.push(...filesAt(paths.searchPart(audience, share), index));
  }
  return files;
}

/**
 * What the indexes of `of` shards need to be asked as one: the words of each audience, and which of
 * the shards have them.
 */
export function commonSearchFiles(library: Library, today: Day, of: number): IndexFile[] {
  const shares = dealPolicies(library, of);
  return audiencesOf(library, today).flatMap((audience) => {
    const records = searchRecords(library, today, audience ?? undefined);
    const common = [wordsOf(records), partWordsOf(partsOf(records, shares))];
    return filesAt(paths.searchIndex(audience), common);
  });
}

/** Writes files of the site into its folder. */
export function writeSiteFiles(folder: string, files: readonly IndexFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function audiencesOf(library: Library, today: Day): (string | null)[] {
  return [null, ...publicAudiences(library, today).map(({ id }) => id)];
}

function languageOf({ site }: Library): string {
  const [language = 'en'] = (site.languages[0] ?? 'en').split('-');
  return language.toLowerCase();
}

function filesAt(folder: string, files: readonly IndexFile[]): IndexFile[] {
  return files.map(({ path, content }) => ({ path: join(folder, path), content }));
}

function wordsOf(records: readonly SearchRecord[]): IndexFile {
  return { path: 'words.txt', content: Buffer.from(vocabularyOf(records).join('\n')) };
}

function partWordsOf(parts: readonly PartRecords[]): IndexFile {
  return { path: 'parts.txt', content: Buffer.from(renderPartWords(parts)) };
}

async function indexOf(
  records: readonly SearchRecord[],
  language: string,
  part: number,
  kept = NONE_KEPT,
  name = '',
): Promise<IndexFile[]> {
  const custom = records.map((record) => customRecord(record, language, partValue(part)));
  return kept.files(name, JSON.stringify(custom), async () =>
    neededOf(sortFilters(await indexFiles(custom, language))),
  );
}

async function indexFiles(
  records: readonly CustomRecord[],
  language: string,
): Promise<IndexFile[]> {
  try {
    const { index } = succeed(await createIndex({ forceLanguage: language }));
    if (!index) throw new Error('The search engine gave no index.');
    const added = records.map((record) => index.addCustomRecord(record));
    for (const one of await Promise.all(added)) succeed(one);
    return succeed(await index.getFiles()).files;
  } finally {
    await close();
  }
}

function customRecord(
  { url, content, meta, filters }: SearchRecord,
  language: string,
  on: string,
): CustomRecord {
  const chosen = [
    ...filters.policies.map((id) => filterName('policy', id)),
    filterName('status', filters.status),
    ...(filters.only === null ? [] : [filterName('only', filters.only)]),
  ];
  const values = Object.fromEntries(chosen.map((name) => [name, [on]]));
  return { url, content, language, meta: { ...meta }, filters: values };
}

// The rest is for pages of Pagefind's own making, and for a worker that we do not start.
function neededOf(files: readonly IndexFile[]): IndexFile[] {
  const wasm = files.filter(({ path }) => path.startsWith('wasm.'));
  const unknown = wasm.length > 1 ? 'wasm.unknown.pagefind' : '';
  return files.filter(
    ({ path }) => path !== unknown && (path === 'pagefind.js' || !/\.(?:js|css)$/.test(path)),
  );
}

/** An index that another one is searched with: the engine is there. */
function withoutEngine(files: readonly IndexFile[]): IndexFile[] {
  return files.filter(({ path }) => path !== 'pagefind.js' && !path.startsWith('wasm.'));
}

function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  return answer;
}
