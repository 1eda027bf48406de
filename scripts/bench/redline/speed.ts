import { diffWordsWithSpace } from 'diff';

import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Document } from '#core/policy/document.ts';
import { redline } from '#core/redline/redline.ts';

import type { CorpusPair } from './corpus.ts';

type Figure = [name: string, value: string, target: string];

/** CPU time of a pair in milliseconds, each the least of some runs. */
interface Times {
  inARow: number;
  /** After all the other pairs: the processor's caches hold nothing of it. */
  inTurn: number;
  jsdiff: number;
  isChanged: boolean;
}

const RUNS = 10;
const RUNS_OF_JSDIFF = 2;

/**
 * How many times as fast as jsdiff's `diffWordsWithSpace` redlines of real pairs are. Counted is CPU of
 * all threads, garbage collection included, once the code is warm. Not counted is the reading: the
 * documents stand ready, and for jsdiff their canonical texts. Neither keeps anything from run to run.
 */
export function speedFigures(pairs: readonly CorpusPair[]): Figure[] {
  const times = timePairs(pairs);
  const changed = times.filter((one) => one.isChanged);
  const hardest = [...times].sort((a, b) => b.jsdiff - a.jsdiff).slice(0, 32);
  const figure = (name: string, list: readonly Times[], kind: 'inARow' | 'inTurn'): Figure => {
    const ours = list.reduce((sum, one) => sum + one[kind], 0);
    const theirs = list.reduce((sum, one) => sum + one.jsdiff, 0);
    const [each, other] = [ours, theirs].map((sum) => (sum / list.length).toFixed(2));
    return [
      name,
      `${(theirs / ours).toFixed(0)} × (${each} against ${other} ms a pair)`,
      '≥ 100 ×',
    ];
  };
  return [
    figure('faster than diffWordsWithSpace, CPU, each pair in a row', times, 'inARow'),
    figure('  pairs that differ', changed, 'inARow'),
    figure('  the 32 pairs that differ most', hardest, 'inARow'),
    figure('  all pairs in turn', times, 'inTurn'),
    figure('  pairs that differ in turn', changed, 'inTurn'),
  ];
}

function timePairs(pairs: readonly CorpusPair[]): Times[] {
  const work = pairs.map(([before, after]) => {
    const documents = { before: before.document, after: after.document };
    const texts = { before: canonicalText(before.document), after: canonicalText(after.document) };
    const isChanged = texts.before !== texts.after;
    const times: Times = { inARow: Infinity, inTurn: Infinity, jsdiff: Infinity, isChanged };
    return { documents, texts, times };
  });
  for (let run = 0; run < RUNS; run += 1) {
    for (const { documents, times } of work) {
      times.inTurn = Math.min(
        times.inTurn,
        cpu(() => compare(documents)),
      );
    }
  }
  for (const { documents, texts, times } of work) {
    for (let run = 0; run < RUNS; run += 1) {
      times.inARow = Math.min(
        times.inARow,
        cpu(() => compare(documents)),
      );
    }
    for (let run = 0; run < RUNS_OF_JSDIFF; run += 1) {
      const jsdiff = cpu(() => diffWordsWithSpace(texts.before, texts.after));
      times.jsdiff = Math.min(times.jsdiff, jsdiff);
    }
  }
  return work.map((one) => one.times);
}

function compare({ before, after }: { before: Document; after: Document }): void {
  redline({ id: '', digest: '', document: before }, { id: '', digest: '', document: after });
}

/** CPU time of a run in milliseconds. */
function cpu(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
