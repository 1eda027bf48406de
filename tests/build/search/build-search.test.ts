import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { searchFiles } from '#build/search/build-search.ts';
import { sortFilters } from '#build/search/pagefind-meta.ts';
import { writeSiteFiles } from '#build/pages/take-files.ts';

import { fixtureLibrary } from '../../support/fixture-library.ts';
import { digestsIn } from '../../support/site-files.ts';

async function indexOf(today: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeSiteFiles(folder, await searchFiles(fixtureLibrary(), today));
  return digestsIn(folder);
}

test('the same library gives the same bytes', async () => {
  const first = await indexOf('2026-11-22');
  for (let again = 0; again < 3; again++) expect(await indexOf('2026-11-22')).toEqual(first);
});

test('another day gives another index', async () => {
  expect(await indexOf('2026-11-22')).not.toEqual(await indexOf('2027-02-01'));
});

test('a form of index that we do not know is refused', () => {
  const file = (path: string, content: string) => ({ path, content: Buffer.from(content) });
  expect(() => sortFilters([])).toThrow('The search engine wrote no file');
  const entry = file('pagefind-entry.json', '{"languages":{"en":{"hash":"en_1"}}}');
  expect(() => sortFilters([entry])).toThrow('pf_meta');
});
