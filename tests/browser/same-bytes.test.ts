import { cpSync, readFileSync, writeFileSync } from 'node:fs';

import { afterAll, expect, inject, test } from 'vitest';

import { TODAY } from '../support/build-site.ts';
import { buildCheckout, copyCheckout, runScript } from '../support/checkout.ts';
import { digestsIn, fileOf, filesIn } from '../support/site-files.ts';

const own = inject('own');
const fixture = inject('fixture');
const again = copyCheckout(own.checkout);
const more = copyCheckout(fixture.checkout);

afterAll(() => {
  again.remove();
  more.remove();
});

test('a cold build from another folder and a warm one give the same bytes', async () => {
  cpSync(again.at('content'), again.at('elsewhere/library'), { recursive: true });
  for (const out of ['cold', 'warm']) {
    const args = ['--library', 'elsewhere/library', '--out', out];
    expect(await runScript(again, 'build', args, TODAY)).toMatchObject({ code: 0, stderr: '' });
    expect(digestsIn(again.at(out))).toEqual(digestsIn(own.dist));
  }
});

test('a page of the library that was edited is made anew', async () => {
  const about = again.at('elsewhere/library/pages/about.mdx');
  writeFileSync(about, `${readFileSync(about, 'utf8')}\nOne more sentence.\n`);
  const args = ['--library', 'elsewhere/library', '--out', 'edited'];
  expect(await runScript(again, 'build', args, TODAY)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(again.at('edited/about/index.html'), 'utf8')).toContain('One more sentence.');
});

const ADDED = `---
effective: 2026-12-31
summary: The list goes.
changes:
  - { section: lists, materiality: editorial, reason: It says nothing. }
retired: { lists: table, code: table, 日本語の見出し: data, preamble: data }
---

## Data {/* #data */}

We keep data.

## Table {/* #table */}

There is none.
`;

test('one more version changes the pages of itself, its predecessor, its policy and home only', async () => {
  // Its sections are not what this is about.
  const settings = more.at('content/policies/privacy/policy.yaml');
  const since = readFileSync(settings, 'utf8').replace(
    /^decisionsSince: .*$/m,
    'decisionsSince: 2100-01-01',
  );
  writeFileSync(settings, since);
  writeFileSync(more.at('content/policies/privacy/2026-11-20.mdx'), ADDED);
  const site = await buildCheckout(more, TODAY);
  const before = digestsIn(fixture.dist);
  const after = digestsIn(site);
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed.filter(isPageOrText)).toEqual([
    'index.html',
    'privacy/2025-01-01/index.html',
    'privacy/2026-11-20.txt',
    'privacy/2026-11-20/index.html',
    'privacy/compare/2025-01-01...2026-11-20/index.html',
    'privacy/compare/2026-11-20...current/index.html',
    'privacy/compare/index.html',
    // The lives of the sections that it changes, and of no other.
    'privacy/history/code/index.html',
    'privacy/history/data/index.html',
    'privacy/history/index.html',
    'privacy/history/lists/index.html',
    'privacy/history/preamble/index.html',
    'privacy/history/table/index.html',
    'privacy/history/日本語の見出し/index.html',
    'privacy/index.html',
    // It offers to search upcoming text, of which this is the first.
    'search/index.html',
    // It is to be sealed.
    'status/index.html',
  ]);
  // Data and feeds follow: those of the policy and of the site, of no version but the two.
  // The index of the search is one for all.
  const others = changed.filter((file) => !isPageOrText(file) && !file.startsWith('pagefind/'));
  expect(
    others.filter((file) => /\/\d{4}/.test(file) && !/2025-01-01|2026-11-20/.test(file)),
  ).toEqual([]);
  expect(others.filter((file) => file.includes('/') && !file.startsWith('privacy/'))).toEqual([
    // Of all that an audience reads, what is for everyone too.
    'for/visitor/feed.json',
    'for/visitor/feed.xml',
    'resellers/feed.json',
    'resellers/feed.xml',
  ]);
  expect(
    Object.keys(before).filter((file) => !(file in after) && !file.startsWith('pagefind/')),
  ).toEqual([]);
  for (const page of filesIn(fixture.dist).filter((file) => file.endsWith('/index.html'))) {
    expect(textOf(site, page)).toBe(textOf(fixture.dist, page));
  }
});

function isPageOrText(file: string): boolean {
  return /\.(?:html|txt|css|js|svg)$/.test(file) && !file.startsWith('pagefind/');
}

/** The region of a page that holds the policy's text, if it has one. */
function textOf(dist: string, page: string): string | undefined {
  return /<div class="text">.*?<\/section><\/div>/s.exec(fileOf(dist, page))?.[0];
}
