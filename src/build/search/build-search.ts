import { join } from 'node:path';

import pLimit from 'p-limit';
import type { CustomRecord } from 'pagefind';

import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { publicAudiences } from '#site/addresses/policy-pages.ts';
import { paths } from '#site/addresses/routes.ts';
import { filterName, FIRST_PART, partValue } from '#site/search/index/index-form.ts';
import {
  partsOf,
  piecesOfParts,
  renderPartWords,
  type PartPieces,
  type PartRecords,
} from '#site/search/index/index-parts.ts';
import { ownPartsOf } from '#site/search/index/own-parts.ts';
import { searchRecords, type SearchRecord } from '#site/search/index/search-records.ts';
import { recordPieces, type RecordPieces } from '#site/search/index/pieces.ts';
import { partFolder } from '#site/views/search-view.ts';
import { vocabularyOf } from '#site/search/index/vocabulary.ts';
import { dealPolicies, type Share } from '#site/search/index/shares.ts';

import { ProcessExitError } from '#io/files/process-exit-error.ts';
import { sha256 } from '#io/files/sha256.ts';
import { NO_STORE, type FileSet, type NamedFile, type Store } from '#io/store/store.ts';
import { startThread, type Thread } from '#io/files/thread.ts';
import type { IndexAnswer, IndexOrder } from './index-worker.ts';

/**
 * The search indexes of what is public on `today`, one for each audience, as files of the site: same
 * library, same bytes. A part of an index whose records have been indexed before is in the `store`.
 * Of one `share` of the policies: a part for each audience that it has any text for. Other work can go
 * on meanwhile.
 *
 * @throws {ProcessExitError} if the search engine ends before its time.
 * @throws {Error} if it refuses a record.
 */
export async function searchFiles(
  library: Library,
  today: Day,
  store: Store = NO_STORE,
  share: Share | null = null,
): Promise<NamedFile[]> {
  const engine = startEngine();
  try {
    const files: NamedFile[] = [];
    for (const audience of audiencesOf(library, today)) {
      const records = searchRecords(library, today, audience ?? undefined);
      const folderOf = share ? paths.searchPart : partFolder;
      const parts = share ? partOfShare(records, library, share) : ownPartsOf(records);
      const indexes = await indexParts(parts, {
        store,
        engine,
        language: languageOf(library),
        folderOf: (part) => folderOf(audience, part),
        // An index that another one is searched with needs none: the engine is there.
        hasEngine: (part) => share !== null || part === FIRST_PART,
      });
      files.push(...indexes.flatMap((index) => index.files));
      if (share) continue;
      const common = [wordsOf(indexes), ...(indexes.length > 1 ? [partWordsOf(indexes)] : [])];
      files.push(...filesAt(paths.searchIndex(audience), common));
    }
    return files;
  } finally {
    await engine.end();
  }
}

function partOfShare(
  records: readonly SearchRecord[],
  library: Library,
  { share, of }: Share,
): PartRecords[] {
  return partsOf(records, dealPolicies(library, of)).filter(({ part }) => part === share);
}

interface PartIndex extends PartPieces {
  files: NamedFile[];
}

interface Indexing {
  store: Store;
  engine: Engine;
  language: string;
  folderOf: (part: number) => string;
  hasEngine: (part: number) => boolean;
}

async function indexParts(
  parts: readonly PartRecords[],
  { folderOf, hasEngine, ...indexing }: Indexing,
): Promise<PartIndex[]> {
  // One is made while the next waits, and not all at once: their records take memory.
  const limit = pLimit(2);
  return limit.map(parts, async ({ part, records }) => {
    const folder = folderOf(part);
    const { files, about } = await indexOf(records, part, folder, indexing);
    const own = hasEngine(part) ? files : withoutEngine(files);
    return { part, files: filesAt(folder, own), pieces: about };
  });
}

/**
 * What the indexes of `of` shards need to be asked as one: the words of each audience, and which of
 * the shards have them.
 */
export function commonSearchFiles(library: Library, today: Day, of: number): NamedFile[] {
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

function filesAt(folder: string, files: readonly NamedFile[]): NamedFile[] {
  return files.map((file) => ({ ...file, name: join(folder, file.name).slice(1) }));
}

function wordsOf(parts: readonly PartPieces[]): NamedFile {
  const words = vocabularyOf(parts.map(({ pieces }) => pieces));
  return named('words.txt', Buffer.from(words.join('\n')));
}

function partWordsOf(parts: readonly PartPieces[]): NamedFile {
  return named('parts.txt', Buffer.from(renderPartWords(parts)));
}

function named(name: string, content: Uint8Array): NamedFile {
  return { name, digest: sha256(content), content };
}

/** The files of an index, and what stands in its records. */
async function indexOf(
  records: readonly SearchRecord[],
  part: number,
  name: string,
  { store, engine, language }: Pick<Indexing, 'store' | 'engine' | 'language'>,
): Promise<FileSet<RecordPieces>> {
  const custom = records.map((record) => customRecord(record, language, partValue(part)));
  const inputs = [name, language, sha256(JSON.stringify(custom))];
  const kept = await store.fileSet<RecordPieces>('search', inputs);
  if (kept) return kept;
  const asked = engine.index({ records: custom, language });
  // While the engine is at work.
  const about = recordPieces(records);
  const answer = await asked;
  if ('ended' in answer) throw new ProcessExitError('the search engine', ...answer.ended);
  const files = answer.files.map(({ path, content }) => named(path, content));
  return store.addFileSet('search', inputs, { files, about });
}

/** The search engine, which starts when it is asked first. */
interface Engine {
  index: (order: NonNullable<IndexOrder>) => Promise<IndexAnswer>;
  /** Ends its process when all is made. */
  end: () => Promise<void>;
}

function startEngine(): Engine {
  let thread: Thread<IndexOrder, IndexAnswer> | null = null;
  return {
    index: (order) => {
      thread ??= startThread(join(import.meta.dirname, 'index-worker.ts'));
      return thread.run(order);
    },
    end: async () => {
      await thread?.run(null);
    },
  };
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
function withoutEngine(files: readonly NamedFile[]): NamedFile[] {
  return files.filter(({ name }) => name !== 'pagefind.js' && !name.startsWith('wasm.'));
}
