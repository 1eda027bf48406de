import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';

import { TODAY, type BuiltSite } from '../support/build-site.ts';
import { buildInShards } from '../support/build-shards.ts';
import { buildCheckout, makeCheckout, openCheckout } from '../support/checkout.ts';
import { plantedQueries, searchFor } from '../support/judge-search.ts';
import { FIRST, frontMatter, LibraryBuilder } from '../support/library-builder.ts';
import { expectStatus, statusOf } from '../support/search-status.ts';
import { serveFolder, type Served } from '../support/serve-folder.ts';
import { digestsIn, fileOf } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

/** The parts of the address of a search. */
type Query = Record<string, string>;

const visit = useChromium();
const planted: Query[] = plantedQueries('own-library').map(({ q, audience, scope }) => ({
  q,
  ...(audience !== undefined && { audience }),
  ...(scope !== undefined && { scope }),
}));

interface Joined {
  name: string;
  built: BuiltSite;
  of: number;
  queries: Query[];
}

const joinedSites: Joined[] = [
  {
    name: 'our own library in three shards',
    built: inject('own'),
    of: 3,
    queries: [
      ...planted,
      { q: 'provider', scope: 'all' },
      { q: 'provider', scope: 'all', policy: 'service-providers' },
      { q: 'retention', audience: 'reseller', policy: 'privacy-policy' },
      // A word that is spelt wrong, one of one shard only, and two that never stand together.
      { q: 'subpena' },
      { q: 'analytics newsletters' },
      { q: '"business days"', audience: 'reseller' },
      { q: 'qqqqqqqq' },
    ],
  },
  {
    name: 'the fixtures in seven shards, one of them empty',
    built: inject('fixture'),
    of: 7,
    queries: ['payment', 'data', 'we keep data', 'termination', 'the', 'pwned', '1.1', 'paymnt']
      .flatMap((q): Query[] => [{ q }, { q, scope: 'all' }, { q, scope: 'superseded' }])
      .concat([{ q: 'EMBARGOEDTOKEN', scope: 'all' }]),
  },
];

describe.each(joinedSites)('$name', ({ built, of, queries }) => {
  let served: Served | undefined;
  let dist = '';
  const base = new URL(built.url).pathname;

  beforeAll(async () => {
    // Where the pages are compiled already.
    dist = await buildInShards(openCheckout(built.checkout), of, TODAY, 'joined');
    served = await serveFolder(dist, base);
  });
  afterAll(() => served?.close());

  test('is the site that is built as one, but for the search and the manifest', () => {
    expect(withoutSearch(dist)).toEqual(withoutSearch(built.dist));
    expect(otherHeaders(dist)).toBe(otherHeaders(built.dist));
    expect(otherHeaders(dist)).toContain('/assets/*\n');
  });

  test('every search says and finds the same', async () => {
    const joined: Pick<BuiltSite, 'url'> = { url: `${served?.origin}${base}` };
    const { page, complaints } = await visit(joined.url);
    for (const asked of queries) {
      const found = [];
      for (const { url } of [built, joined]) {
        const links = await searchFor(page, url, asked);
        const paths = links.map((link) => link.slice(url.length)).sort();
        found.push({ asked, status: await statusOf(page), paths });
      }
      expect(found[1]).toEqual(found[0]);
    }
    expect(complaints.filter((one) => !one.startsWith('A request to'))).toEqual([]);
  });

  // Each kind of file of the last shard that has an index, one missing at a time.
  test.each(['pagefind-entry.json', '*.pf_meta', '*.pf_filter'])(
    'without %s of one shard the page says that it cannot search',
    async (files) => {
      const { page } = await visit(`${served?.origin}${base}search/`);
      await page.route(`**/pagefind/2/**/${files}`, (route) => route.abort());
      await page.getByRole('searchbox').fill('data');
      await page.keyboard.press('Enter');
      await expectStatus(page, 'The search is not available.');
    },
  );
});

test('a word of one shard is found there only, and nothing in an empty one, however much text the others have', async () => {
  const checkout = makeCheckout(libraryOf(['alpha', 'beta', 'gamma']));
  onTestFinished(checkout.remove);
  const one = await serveFolder(await buildCheckout(checkout, TODAY, 'one'), '/');
  const joined = await serveFolder(await buildInShards(checkout, 4, TODAY), '/');
  onTestFinished(() => Promise.all([one.close(), joined.close()]).then(() => undefined));
  const { page } = await visit(`${one.origin}/search/`);
  const answers: string[] = [];
  for (const q of ['only-alpha', 'only-alpha payment', 'payment', 'payment only-gamma', 'paym']) {
    const [expected = '', found] = await Promise.all([
      answerTo(page, one, q),
      visit(joined.origin).then((other) => answerTo(other.page, joined, q)),
    ]);
    expect(found).toBe(expected);
    answers.push(expected.split(' ')[0] ?? '');
  }
  expect(answers).toEqual(['40', '40', '120', '40', '120']);
});

async function answerTo(page: Page, { origin }: Served, q: string): Promise<string> {
  await searchFor(page, `${origin}/`, { q });
  return statusOf(page);
}

/** A library with a policy for each name, of 40 sections that have it as a word. */
function libraryOf(names: readonly string[]): string {
  const sections = (name: string): string[] =>
    Array.from({ length: 40 }, (_, at) => `## Part ${at}\n\nThe payment ${at} is only-${name}.\n`);
  const files = names.flatMap((name) => [
    [`policies/${name}/policy.yaml`, `title: ${name}\nkind: other\n`],
    [`policies/${name}/2024-01-01.mdx`, [frontMatter('2024-01-01'), ...sections(name)].join('\n')],
  ]);
  const none = { 'policies/privacy/policy.yaml': null, [FIRST]: null };
  return new LibraryBuilder({ ...none, ...Object.fromEntries(files) }).folder;
}

/** The digests of all files but those of the search, of the manifest and the headers that list them. */
function withoutSearch(dist: string): Record<string, string> {
  const isSearch = (file: string): boolean =>
    /^(?:pagefind|search\/|(?:manifest\.json|_headers)$)/.test(file);
  return Object.fromEntries(Object.entries(digestsIn(dist)).filter(([file]) => !isSearch(file)));
}

/** `_headers` without the rules of folders of the search. */
function otherHeaders(dist: string): string {
  return fileOf(dist, '_headers').replace(/^\S*pagefind\S*\n {2}.*\n/gm, '');
}
