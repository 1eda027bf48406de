import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { PairTimes } from './fresh-times.ts';

type Figure = [name: string, value: string, target: string];

const FRESH = fileURLToPath(new URL('./fresh-times.ts', import.meta.url));

/**
 * CPU of a redline, from two parsed documents to its HTML, over that of jsdiff's `diffWordsWithSpace`
 * on their canonical texts: for each real pair that differs, each once, in a fresh process, in the
 * order of the corpus. All threads count, so compiling and garbage collection do too.
 */
export function speedFigures(every: number): Figure[] {
  const times = freshTimes('corpora', every);
  const ratios = times.map(({ ours, jsdiff }) => ours / jsdiff).sort((a, b) => a - b);
  const sum = (key: 'ours' | 'jsdiff'): number => times.reduce((all, one) => all + one[key], 0);
  const each = (key: 'ours' | 'jsdiff'): string => (sum(key) / times.length).toFixed(1);
  const median = ratios[ratios.length >> 1] ?? 0;
  return [
    [
      `CPU ÷ diffWordsWithSpace, ${times.length} changed pairs, each once: median`,
      median.toFixed(2),
      '≤ 0.5',
    ],
    ['  sum', (sum('ours') / sum('jsdiff')).toFixed(2), '≤ 0.3'],
    ['  ms a pair, ours · jsdiff', `${each('ours')} · ${each('jsdiff')}`, ''],
  ];
}

/** The same for invented texts with one word in a hundred replaced, each the least of some runs. */
export function inventedTextFigures(): Figure[] {
  return freshTimes('invented', 1).map(({ name, ours, jsdiff }): Figure => {
    const value = `${(ours / jsdiff).toFixed(2)} (${ours.toFixed(0)} · ${jsdiff.toFixed(0)} ms)`;
    return [`CPU ÷ diffWordsWithSpace, ${name}`, value, '≤ 1'];
  });
}

function freshTimes(what: 'corpora' | 'invented', every: number): PairTimes[] {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const printed = execFileSync(process.execPath, [FRESH, what, String(every)], options);
  return JSON.parse(printed) as PairTimes[];
}
