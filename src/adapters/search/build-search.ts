import { join } from 'node:path';

import pLimit from 'p-limit';
import type { CustomRecord, IndexFile } from 'pagefind';

import type { Day } from '#core/calendar-day.ts';
import type { Library } from '#core/policy/library.ts';
import { publicAudiences } from '#site/policy-pages.ts';
import { paths } from '#site/routes.ts';
import { filterName, FIRST_PART, partValue } from '#site/search/index-form.ts';
import {
  partsOf,
  piecesOfParts,
  renderPartWords,
  type PartPieces,
  type PartRecords,
} from '#site/search/index-parts.ts';
import { ownPartsOf } from '#site/search/own-parts.ts';
import { searchRecords, type SearchRecord } from '#site/search/search-records.ts';
import { recordPieces, type RecordPieces } from '#site/search/pieces.ts';
import { partFolder } from '#site/search/search-view.ts';
import { vocabularyOf } from '#site/search/vocabulary.ts';
import { dealPolicies, type Share } from '#site/shares.ts';

import { EndedEarly } from '../ended-early.ts';
import { sha256 } from '../sha256.ts';
import { NO_STORE, type Store } from '../store/store.ts';
import { startThread, type Thread } from '../thread.ts';
import type { IndexAnswer, IndexOrder } from './index-worker.ts';

/**
 * The search indexes of what is public on `today`, one for each audience, as files of the site: same
 * library, same bytes. A part of an index whose records have been indexed before is in the `store`.
 * Other work can go on meanwhile.
 *
 * @throws {EndedEarly} if the search engine ends before its time.
 * @throws {Error} if it refuses a record.
 */
export function searchFiles(
  library: Library,
  today: Day,
  store: Store = NO_STORE,
): Promise<IndexFile[]> {
  return closingEngine(async () => {
    const files: IndexFile[] = [];
    for (const audience of audiencesOf(library, today)) {
      const parts = ownPartsOf(searchRecords(library, today, audience ?? undefined));
      const indexes = await indexParts(parts, audience, languageOf(library), store);
      const common = [wordsOf(indexes), ...(indexes.length > 1 ? [partWordsOf(indexes)] : [])];
      files.push(
        ...indexes.flatMap((index) => index.files),
        ...filesAt(paths.searchIndex(audience), common),
      );
    }
    return files;
  });
}

interface PartIndex extends PartPieces {
  files: IndexFile[];
}

async function indexParts(
  parts: readonly PartRecords[],
  audience: string | null,
  language: string,
  store: Store,
): Promise<PartIndex[]> {
  // One is made while the next waits, and not all at once: their records take memory.
  const limit = pLimit(2);
  return limit.map(parts, async ({ part, records }) => {
    const folder = partFolder(audience, part);
    const { files, pieces } = await indexOf(records, language, part, store, folder);
    const own = part === FIRST_PART ? files : withoutEngine(files);
    return { part, files: filesAt(folder, own), pieces };
  });
}

/** The same of one share of the policies: of each audience that it has any text for. */
export function shareSearchFiles(
  library: Library,
  today: Day,
  { share, of }: Share,
): Promise<IndexFile[]> {
  const shares = dealPolicies(library, of);
  return closingEngine(async () => {
    const files: IndexFile[] = [];
    for (const audience of audiencesOf(library, today)) {
      const all = searchRecords(library, today, audience ?? undefined);
      const own = partsOf(all, shares).find(({ part }) => part === share);
      if (!own) continue;
      const index = await indexOf(own.records, languageOf(library), share);
      files.push(...filesAt(paths.searchPart(audience, share), index.files));
    }
    return files;
  });
}

/**
 * What the indexes of `of` shards need to be asked as one: the words of each audience, and which of
 * the shards have them.
 */
export function commonSearchFiles(library: Library, today: Day, of: number): IndexFile[] {
  const shares = dealPolicies(library, of);
  return audiencesOf(library, today).flatMap((audience) => {
    const records = searchRecords(library, today, audience ?? undefined);
    const parts = piecesOfParts(partsOf(records, shares));
    return filesAt(paths.searchIndex(audience), [wordsOf(parts), partWordsOf(parts)]);
  });
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

function wordsOf(parts: readonly PartPieces[]): IndexFile {
  const words = vocabularyOf(parts.map(({ pieces }) => pieces));
  return { path: 'words.txt', content: Buffer.from(words.join('\n')) };
}

function partWordsOf(parts: readonly PartPieces[]): IndexFile {
  return { path: 'parts.txt', content: Buffer.from(renderPartWords(parts)) };
}

/** A search index, and what stands in its records. */
interface SearchIndex {
  files: IndexFile[];
  pieces: RecordPieces;
}

async function indexOf(
  records: readonly SearchRecord[],
  language: string,
  part: number,
  store = NO_STORE,
  name = '',
): Promise<SearchIndex> {
  const custom = records.map((record) => customRecord(record, language, partValue(part)));
  const inputs = [name, language, sha256(JSON.stringify(custom))];
  return store.deriveAsync('search', inputs, async () => {
    const asked = engine().run({ records: custom, language });
    // While the engine is at work.
    const pieces = recordPieces(records);
    const answer = await asked;
    if ('ended' in answer) throw new EndedEarly('the search engine', ...answer.ended);
    return { files: answer.files, pieces };
  });
}

type Engine = Thread<IndexOrder, IndexAnswer>;

let running: Engine | null = null;

/** The search engine, once it is needed. */
function engine(): Engine {
  running ??= startThread(join(import.meta.dirname, 'index-worker.ts'));
  return running;
}

/** Ends the process of the engine when all is made. */
async function closingEngine<Made>(make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } finally {
    await running?.run(null);
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

/** An index that another one is searched with: the engine is there. */
function withoutEngine(files: readonly IndexFile[]): IndexFile[] {
  return files.filter(({ path }) => path !== 'pagefind.js' && !path.startsWith('wasm.'));
}
