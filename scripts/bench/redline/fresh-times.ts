import { diffWordsWithSpace } from 'diff';

import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document } from '#core/document/document.ts';
import { redline } from '#core/redline/redline.ts';
import { renderHtml } from '#core/redline/render/html.ts';
import { redlineWords } from '#site/redline/redline-sentences.ts';
import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';

import { consecutivePairs, readHistories } from './corpus.ts';
import { inventDocument, replaceWords } from './synthetic.ts';

// A process of its own: `speed.ts` starts it and reads what it prints.

/** CPU times of a pair in milliseconds. */
export interface PairTimes {
  name: string;
  ours: number;
  jsdiff: number;
}

// The least of some runs of each: here the algorithm is judged, not a start.
const RUNS = 5;

// jsdiff is stopped after so long: on the largest real pairs it would take an hour.
const MOST_MS = 20_000;

const [what, every] = process.argv.slice(2);
const times = what === 'invented' ? inventedTimes() : realTimes(Number(every));
process.stdout.write(JSON.stringify(times));

function realTimes(every: number): PairTimes[] {
  const pairs = consecutivePairs(readHistories()).filter((_, index) => index % every === 0);
  const work = pairs.map(([before, after]) => ({
    name: after.name,
    before: before.document,
    after: after.document,
    texts: [canonicalText(before.document), canonicalText(after.document)] as const,
  }));
  const changed = work.filter(({ texts }) => texts[0] !== texts[1]);
  return changed.map(({ name, before, after, texts }) => ({
    name,
    ours: cpu(() => render(before, after)),
    jsdiff: cpu(() => diffWordsWithSpace(...texts, { timeout: MOST_MS })),
  }));
}

function inventedTimes(): PairTimes[] {
  return [11_000, 50_000].map((words) => {
    const before = inventDocument(3, words);
    const after = replaceWords(before, 0.01);
    const texts = [canonicalText(before), canonicalText(after)] as const;
    const least = (run: () => void): number =>
      Math.min(...Array.from({ length: RUNS }, () => cpu(run)));
    return {
      name: `${words} words with 1 % replaced`,
      ours: least(() => render(before, after)),
      jsdiff: least(() => diffWordsWithSpace(...texts)),
    };
  });
}

const WORDS = redlineWords(wordingOf('en', ENGLISH));

function render(before: Document, after: Document): void {
  const found = redline(
    { id: '', digest: '', document: before },
    { id: '', digest: '', document: after },
  );
  renderHtml(found, { words: WORDS, layout: 'inline', href: (path) => path });
}

function cpu(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
