import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Document } from '#core/document/document.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

/** A real version, read as it stands. */
export interface CorpusVersion {
  name: string;
  document: Document;
}

/** Two versions of one policy, the older first. */
export type CorpusPair = [before: CorpusVersion, after: CorpusVersion];

const FOLDER = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
const CORPORA = ['site-policy', 'npm-policies', 'open-terms'] as const;
export type Corpus = (typeof CORPORA)[number];

/** False where this machine has no corpora. */
export function hasCorpora(): boolean {
  return existsSync(FOLDER);
}

/** The histories of corpora: for each policy, or one of `step` of each corpus, its versions in order. */
export function readHistories(corpora: readonly Corpus[] = CORPORA, step = 1): CorpusVersion[][] {
  return corpora.flatMap((corpus) => {
    const rows = readFileSync(`${FOLDER}${corpus}/MANIFEST.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { doc: string; seq: number; file: string });
    rows.sort((a, b) => a.seq - b.seq);
    const histories = Map.groupBy(rows, (row) => row.doc);
    const chosen = [...histories.values()].filter((_, index) => index % step === 0);
    return chosen.map((history) =>
      history.map(({ file }) => {
        const name = `${corpus}/${file}`;
        const text = readFileSync(`${FOLDER}${name}`, 'utf8');
        return { name, document: parseAnyDocument(text, name) };
      }),
    );
  });
}

/** All pairs of a version and its successor. */
export function consecutivePairs(histories: readonly CorpusVersion[][]): CorpusPair[] {
  return histories.flatMap((history) =>
    history.slice(1).map((after, index): CorpusPair => [history[index] ?? after, after]),
  );
}
