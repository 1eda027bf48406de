import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { LAST_DAY, writeArchive, type ArchiveSize } from './archive/write-archive.ts';
import { buildArchive } from './build.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
import { formatTable } from './measure.ts';

const RUNS = 10;

/**
 * A search in an archive of so many versions, by a real browser: milliseconds from the last key that was
 * typed to the first result that is there and to the whole list in its last order, and bytes on the wire
 * besides the page, from a host that compresses text. The first question of a visit loads the engine
 * and its index; those that follow have them.
 */
export function benchFirstResult(size: ArchiveSize): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const archive = join(folder, 'archive');
    const site = join(folder, 'site');
    writeArchive(archive, size);
    await buildArchive(archive, site);
    // Here alone a browser is needed.
    const { launchChromium } = await import('../../tests/support/chromium.ts');
    const { serveFolder } = await import('../../tests/support/serve-folder.ts');
    const served = await serveFolder(site, '/', true);
    const browser = await launchChromium();
    try {
      const words = wordsIn(site);
      const first: Answer[] = [];
      const later: Answer[] = [];
      for (const word of words) {
        // A context of its own has nothing in its cache.
        const visitor = await browser.newPage();
        await visitor.goto(`${served.origin}/search/`);
        first.push(await ask(visitor, word));
        for (const other of words.filter((one) => one !== word).slice(0, 3)) {
          later.push(await ask(visitor, other));
        }
        await visitor.close();
      }
      return formatTable(
        ['question', 'first ms, median', 'slowest', 'whole ms, median', 'kB, median', 'most kB'],
        [rowOf('first of a visit', first), rowOf('later', later)],
      );
    } finally {
      await browser.close();
      await served.close();
    }
  });
}

interface Answer {
  first: number;
  whole: number;
  bytes: number;
}

/** Words of a text in force, wherever they stand in it. */
function wordsIn(site: string): string[] {
  const text = readFileSync(join(site, `policy-1/${LAST_DAY}.txt`), 'utf8');
  const words = [...new Set(text.toLowerCase().match(/\b[a-z]{4,}\b/g))];
  const step = Math.max(1, Math.floor(words.length / RUNS));
  return words.filter((_, at) => at % step === 0).slice(0, RUNS);
}

async function ask(page: Page, word: string): Promise<Answer> {
  const box = page.getByRole('searchbox');
  await box.fill('');
  await page.locator('.results > li').first().waitFor({ state: 'detached' });
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.evaluate(watch, word);
  await box.pressSequentially(word, { delay: 60 });
  await page.waitForFunction(() => document.documentElement.dataset['whole'] !== undefined);
  const { first, whole } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  await session.detach();
  return { first: Number(first), whole: Number(whole), bytes };
}

/** Runs in the page: how long after the last key results of this very question were there. */
function watch(word: string): void {
  const { dataset } = document.documentElement;
  let last = 0;
  delete dataset['first'];
  delete dataset['whole'];
  addEventListener('input', () => {
    last = performance.now();
  });
  const seen = new MutationObserver(() => {
    const asked = new URLSearchParams(location.search).get('q');
    if (asked !== word || !document.querySelector('.results > li')) return;
    const took = String(performance.now() - last);
    dataset['first'] ??= took;
    if (document.querySelector('.search-results[aria-busy=false]')) dataset['whole'] ??= took;
  });
  const what = { childList: true, subtree: true, attributeFilter: ['aria-busy'] };
  seen.observe(document.body, what);
}

function rowOf(name: string, answers: readonly Answer[]): string[] {
  const sorted = (key: keyof Answer): number[] =>
    answers.map((answer) => answer[key]).sort((a, b) => a - b);
  const median = (list: readonly number[]): number => list[Math.floor(list.length / 2)] ?? 0;
  const [first, whole, bytes] = [sorted('first'), sorted('whole'), sorted('bytes')];
  return [
    name,
    median(first).toFixed(0),
    (first.at(-1) ?? 0).toFixed(0),
    median(whole).toFixed(0),
    (median(bytes) / 1000).toFixed(0),
    ((bytes.at(-1) ?? 0) / 1000).toFixed(0),
  ];
}
