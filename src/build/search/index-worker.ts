// A thread of its own: the files of an index of records, by Pagefind, whose process is fed and heard here
// while the main thread makes pages. An empty request ends the Pagefind process.
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';

import { sortFilters } from './pagefind-meta.ts';

/** What is to be indexed, in which language; `null` when nothing will be for a while. */
export type IndexOrder = { records: readonly CustomRecord[]; language: string } | null;

/** The files of the index; or how the engine ended before they were made. */
export type IndexAnswer = { files: IndexFile[] } | { ended: Ending };

type Ending = [code: number | null, signal: string | null];

// Pagefind says nothing when its process ends, as where memory runs out, and waits for ever.
let ending = new Promise<Ending>(() => undefined);
subscribe('child_process', (message) => {
  const { process } = message as { process: ChildProcess };
  ending = new Promise((end) => process.once('exit', (...how) => end(how)));
});

export default async function answer(order: IndexOrder): Promise<IndexAnswer> {
  if (!order) {
    await close();
    return { files: [] };
  }
  const files = indexFiles(order.records, order.language).then((files) => ({
    files: neededOf(sortFilters(files)),
  }));
  // What it says of a process that is gone.
  files.catch(() => undefined);
  return Promise.race([files, ending.then((ended) => ({ ended }))]);
}

async function indexFiles(
  records: readonly CustomRecord[],
  language: string,
): Promise<IndexFile[]> {
  const { index } = succeed(await createIndex({ forceLanguage: language }));
  if (!index) throw new Error('The search engine gave no index.');
  try {
    const added = records.map((record) => index.addCustomRecord(record));
    for (const one of await Promise.all(added)) succeed(one);
    return succeed(await index.getFiles()).files;
  } finally {
    await index.deleteIndex();
  }
}

// The other files are for Pagefind's own UI and its web worker, neither of which we use.
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
