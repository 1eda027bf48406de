import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document } from '#core/document/document.ts';
import { acceptAll, redline, rejectAll } from '#core/redline/redline.ts';
import { flattenDocument } from '#core/document/flat/flat-document.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { consecutivePairs, hasCorpora, readHistories, type CorpusPair } from './redline/corpus.ts';
import { measure, type Measures } from './redline/measures.ts';
import { judge, plantMoves, plantNoMoves } from './redline/planted.ts';
import { show } from './redline/show.ts';
import { inventedTextFigures, speedFigures } from './redline/speed.ts';
import { SHAPE_CASES } from './redline/shape-cases.ts';
import { STRUCTURAL_CASES, type StructuralCase } from './redline/structural-cases.ts';
import { cliffs, inventDocument, replaceWords } from './redline/synthetic.ts';

type Figure = [name: string, value: string, target: string];
const figures: Figure[] = [];

/**
 * What the redline is judged by, as lines of name, figure and target: exactness, marked words over
 * the fewest that any diff must mark, confetti, scraps, J (marked words and four a run, over the exact
 * affine-gap optimum), planted moves, structural cases, cliffs, and CPU beside jsdiff. Of real pairs
 * one in `every`.
 */
export function benchRedline(every: number): string {
  figures.length = 0;
  if (hasCorpora()) {
    const histories = readHistories();
    const isSampled = (_: unknown, index: number): boolean => index % every === 0;
    for (const corpora of [['site-policy', 'npm-policies'], ['open-terms']] as const) {
      const pairs = consecutivePairs(readHistories(corpora)).filter(isSampled);
      addQuality(`consecutive pairs of ${corpora.join(' and ')}`, pairs);
    }
    const distant = histories.flatMap((history) =>
      history.slice(5).map((after, index): CorpusPair => [history[index] ?? after, after]),
    );
    addQuality(
      'pairs five versions apart (no target)',
      distant.filter((_, at) => at % (10 * every) === 0),
    );
    const latest = histories.map((history) => history.at(-1)).filter((one) => one !== undefined);
    addPlanted(latest.filter(isSampled));
    figures.push(...speedFigures(every));
  } else console.error('No corpora in ../shared/corpora: their figures are left out.');
  addStructural('structural cases', STRUCTURAL_CASES);
  addStructural('changes of shape, passages and facts', SHAPE_CASES);
  addCliffs();
  addLarge();
  return format();
}

function compare(before: Document, after: Document): Redline {
  return redline({ id: '', digest: '', document: before }, { id: '', digest: '', document: after });
}

function plain(document: Document): string {
  return flattenDocument(document)
    .leaves.map((leaf) => leaf.text)
    .join('\n\n');
}

function addQuality(name: string, pairs: readonly CorpusPair[]): void {
  let exact = 0;
  const measured: (Measures & { name: string })[] = [];
  for (const [before, after] of pairs) {
    const result = compare(before.document, after.document);
    const isExact =
      canonicalText(acceptAll(result)) === canonicalText(after.document) &&
      canonicalText(rejectAll(result)) === canonicalText(before.document);
    exact += isExact ? 1 : 0;
    const figure = measure(result, plain(before.document), plain(after.document));
    measured.push({ ...figure, name: after.name });
  }
  const sum = (key: keyof Measures): number => measured.reduce((all, one) => all + one[key], 0);
  const judged = measured.filter((one) => !Number.isNaN(one.optimum));
  const cost = (key: 'cost' | 'optimum'): number => judged.reduce((all, one) => all + one[key], 0);
  const worst = measured
    .filter((one) => one.bound > 0)
    .sort((a, b) => b.marked / b.bound - a.marked / a.bound)[0];
  figures.push(
    [`${name}: both sides exact`, `${exact} of ${pairs.length}`, 'all'],
    ['  marked words ÷ LCS bound', (sum('marked') / sum('bound')).toFixed(3), '≤ 1.05'],
    [
      '  worst pair',
      worst
        ? `${(worst.marked / worst.bound).toFixed(2)} (${worst.name}, ${worst.marked} words)`
        : '–',
      '≤ 1.6',
    ],
    ['  runs', String(sum('runs')), ''],
    ['  confetti', String(sum('confetti')), '0'],
    ['  confetti over borders of blocks and between facts', String(sum('confettiAnywhere')), ''],
    ['  marks inside a word or fact', String(sum('insideWords')), '0'],
    [
      '  alternations a changed passage',
      (sum('alternations') / sum('passages')).toFixed(2),
      '≤ 1.3',
    ],
    ['  passages in scraps', `${sum('scraps')} of ${sum('passages')}`, '0'],
    [
      judged.length < pairs.length ? `  J of ${judged.length} pairs` : '  J',
      (cost('cost') / cost('optimum')).toFixed(3),
      '≤ 1.0',
    ],
  );
}

function addPlanted(sources: Parameters<typeof plantMoves>[0]): void {
  let found = 0;
  let falseMoves = 0;
  const misses: string[] = [];
  const planted = [1, 2, 3].flatMap((seed) => plantMoves(sources, seed));
  for (const pair of planted) {
    const verdict = judge(pair, compare(pair.before, pair.after));
    if (verdict.found) found += 1;
    else misses.push(pair.name);
    falseMoves += verdict.falseMoves.length > 0 ? 1 : 0;
  }
  const without = [1, 2, 3].flatMap((seed) => plantNoMoves(sources, seed));
  const wrong = without.filter(
    (pair) => judge(pair, compare(pair.before, pair.after)).falseMoves.length > 0,
  );
  figures.push(
    ['planted moves found', `${found} of ${planted.length}`, 'all'],
    ['  with a false or vacuous move beside', String(falseMoves), '0'],
    ['  false moves in pairs without one', `${wrong.length} of ${without.length}`, '0'],
  );
  for (const miss of misses) console.error(`Not found: ${miss}`);
  for (const { name } of wrong) console.error(`False move: ${name}`);
}

function addStructural(name: string, cases: readonly StructuralCase[]): void {
  let points = 0;
  for (const { name, before, after, ...expected } of cases) {
    const read = (text: string): Document => parseAnyDocument(text, `${name}.md`);
    const shown = show(compare(read(before), read(after)));
    const same = (a: unknown, b: unknown): number =>
      JSON.stringify(a) === JSON.stringify(b) ? 1 : 0;
    points += same(shown.blocks, expected.blocks);
    const named = [shown.attributes, shown.sections];
    points += same(named, [expected.attributes ?? [], expected.sections]);
  }
  figures.push([name, `${points} of ${2 * cases.length}`, 'all']);
}

function addCliffs(): void {
  for (const { name, before, after, least } of cliffs()) {
    const [old, fresh] = [before(), after()];
    const start = performance.now();
    const { coarse, counts } = compare(old, fresh);
    const time = performance.now() - start;
    const marked = counts.inserted + counts.deleted + counts.moved;
    const value = `${(marked / least).toFixed(2)} × the least${coarse ? ', coarse' : ''}, ${time.toFixed(0)} ms`;
    figures.push([name, value, '≤ 2 ×, not coarse']);
  }
}

function addLarge(): void {
  const time = (before: Document, after: Document, times = 3): string => {
    let least = Infinity;
    for (let count = 0; count < times; count += 1) {
      const start = performance.now();
      compare(before, after);
      least = Math.min(least, performance.now() - start);
    }
    return `${least.toFixed(0)} ms`;
  };
  figures.push([
    'two unrelated texts of 20,000 words',
    time(inventDocument(1, 20_000), inventDocument(2, 20_000)),
    '< 1000 ms',
  ]);
  figures.push(...inventedTextFigures());
  for (const words of [5_000, 10_000, 20_000, 40_000, 80_000]) {
    const text = inventDocument(4, words);
    const edited = time(text, replaceWords(text, 0.01));
    const unrelated = time(text, inventDocument(5, words));
    figures.push([
      `  ${words} words: 1 % edits · unrelated`,
      `${edited} · ${unrelated}`,
      'near linear',
    ]);
  }
}

function format(): string {
  const width = Math.max(...figures.map(([name]) => name.length));
  return figures
    .map(
      ([name, value, target]) => `${name.padEnd(width)}  ${value}${target ? `  (${target})` : ''}`,
    )
    .join('\n');
}
