import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { TODAY } from '../support/build-site.ts';
import { buildInShards } from '../support/build-shards.ts';
import { buildCheckout, makeCheckout, type Checkout } from '../support/checkout.ts';
import { searchFor } from '../support/judge-search.ts';
import { writeLargeLibrary } from '../support/large-library.ts';
import { expectStatus, statusOf } from '../support/search-status.ts';
import { serveFolder, type Served } from '../support/serve-folder.ts';
import { filesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const visit = useChromium();

let checkout: Checkout | undefined;
let parts: Served | undefined;
let whole: Served | undefined;
let dist = '';

beforeAll(async () => {
  const library = mkdtempSync(join(tmpdir(), 'codicil-large-'));
  writeLargeLibrary(library);
  checkout = makeCheckout(library);
  rmSync(library, { recursive: true });
  dist = await buildCheckout(checkout, TODAY, 'parts');
  parts = await serveFolder(dist, '/');
  // The one shard of a site that is built as one has an index of one part, however large it is.
  whole = await serveFolder(await buildInShards(checkout, 1, TODAY), '/');
});
afterAll(async () => {
  await Promise.all([parts?.close(), whole?.close()]);
  checkout?.remove();
});

test('a large index has parts', () => {
  const entries = filesIn(dist).filter((file) => file.endsWith('pagefind-entry.json'));
  expect(entries.length).toBeGreaterThan(3);
});

// No more than are ranked: a word of text in force, of older text, of both, of one policy only, and of none.
const QUERIES = [
  'new-alpha',
  'old-alpha',
  'alpha-new-7',
  'alpha-old-7',
  'old-alpha payment',
  'new-alpha old-alpha',
  '"every twentieth says old-gamma"',
  '"payment of delta is delta-old-20"',
  'old-alfa',
  'xylophone',
  'twentieth alpha beta',
];
const CHOICES: Record<string, string>[] = [
  {},
  { scope: 'all' },
  { scope: 'superseded' },
  { policy: 'alpha' },
  { policy: 'delta', scope: 'all' },
];
const asked = QUERIES.flatMap((q) => CHOICES.map((choice) => ({ q, ...choice })));

test.each(asked)('law: $q is found in parts as in one index: %o', async (question) => {
  const { page } = await visit(`${parts?.origin}/`);
  const found = await answerTo(page, parts, question);
  expect(found).toEqual(await answerTo(page, whole, question));
});

test('counts are those of one index where more is found than is shown', async () => {
  const { page } = await visit(`${parts?.origin}/`);
  for (const q of ['payment', 'alpha', 'part', 'pay']) {
    const [found, expected] = [
      await answerTo(page, parts, { q, scope: 'all' }),
      await answerTo(page, whole, { q, scope: 'all' }),
    ];
    expect(found.status).toBe(expected.status);
    expect(found.status).toMatch(/^\d+ sections found in all versions since 2024: \d+ in force/);
  }
});

test('one question gives one answer, whatever was asked before', async () => {
  const { page } = await visit(`${parts?.origin}/search/?scope=all`);
  const order = async (q: string): Promise<string[]> => {
    await page.getByRole('searchbox').fill(q);
    // What was found before stands there until this is asked.
    await page.waitForURL((url) => url.searchParams.get('q') === q);
    await expectStatus(page, /found/);
    await page.locator('.search-results[aria-busy=false]').waitFor({ state: 'attached' });
    return page.locator('a.result').evaluateAll((links) => links.map((a) => String(a)));
  };
  const asked = new Map<string, string[]>();
  for (const q of ['twentieth', 'old-delta', 'twentieth', 'old-alpha', 'payment', 'twentieth']) {
    const found = await order(q);
    expect(found).toEqual(asked.get(q) ?? found);
    asked.set(q, found);
  }
  expect(asked.size).toBe(4);
});

test('a question about text in force fetches nothing of the other parts', async () => {
  const { page } = await visit(`${parts?.origin}/search/`);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.getByRole('searchbox').fill('twentieth');
  await expectStatus(page, '28 sections found in text in force.');
  expect(fetched.filter((path) => /^\/pagefind\/(?:\d|\w+\.txt)/.test(path))).toEqual([]);
  await page.getByLabel('Which text').selectOption('Also older and upcoming text');
  await expectStatus(page, 'found in all versions');
  const asked = new Set(fetched.flatMap((path) => /^\/pagefind\/\d+\//.exec(path) ?? []));
  expect(asked.size).toBeGreaterThan(2);
  expect(fetched.filter((path) => /wasm|pagefind\.js/.test(path)).toSorted()).toEqual([
    '/pagefind/pagefind.js',
    '/pagefind/wasm.en.pagefind',
  ]);
});

// Each kind of file of the parts of older text.
test.each([
  /pagefind\/\d\/pagefind-entry\.json/,
  /pagefind\/\d\/.*pf_meta$/,
  /pagefind\/\d\/.*pf_filter$/,
  /pagefind\/\d\/.*pf_index$/,
  /pagefind\/\d\/.*pf_fragment$/,
])('without %s the page says that it cannot search older text', async (files) => {
  const { page } = await visit(`${parts?.origin}/search/`);
  await page.route(files, (route) => route.abort());
  await page.getByRole('searchbox').fill('twentieth');
  await expectStatus(page, '28 sections found in text in force.');
  await page.getByLabel('Which text').selectOption('Superseded text only');
  await expectStatus(page, 'The search is not available.');
});

async function answerTo(
  page: Page,
  served: Served | undefined,
  asked: Record<string, string>,
): Promise<{ status: string; paths: string[] }> {
  const origin = served?.origin ?? '';
  const links = await searchFor(page, `${origin}/`, asked);
  return { status: await statusOf(page), paths: links.map((link) => link.slice(origin.length)) };
}
