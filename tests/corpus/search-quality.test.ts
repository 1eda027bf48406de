import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { importHistories } from '#adapters/import/import-histories.ts';

import { buildCheckout, makeCheckout } from '../support/checkout.ts';
import { judge, plantedQueries, searchFor } from '../support/judge-search.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/serve-folder.ts';

const folder = join('..', 'shared', 'corpora', 'site-policy');
const isThere = existsSync(folder);
if (!isThere) console.log(`Skipped: there is no corpus at ${folder}.`);

describe.skipIf(!isThere)('the imported site-policy histories', () => {
  const root = mkdtempSync(join(tmpdir(), 'codicil-corpus-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('planted queries find the right section first in 36 of 40, and in the first three in all', async () => {
    const library = join(root, 'library');
    importHistories(folder, library, {
      name: null,
      email: null,
      url: 'https://policies.example.org',
      timeZone: 'UTC',
      linkBase: 'https://docs.github.com',
    });
    const imported = makeCheckout(library);
    const served = await serveFolder(await buildCheckout(imported, '2026-11-22'), '/');
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const url = `${served.origin}/`;
      const queries = plantedQueries('site-policy');
      expect(queries).toHaveLength(40);
      const judged = await judge(page, url, queries);
      expect(judged.filter(({ place }) => place === 0 || place > 3)).toEqual([]);
      expect(judged.filter(({ place }) => place === 1).length).toBeGreaterThanOrEqual(36);
      // In 280 versions nearly every query meets older text too.
      for (const { q } of queries.slice(0, 12)) {
        const found = await searchFor(page, url, { q, scope: 'all' });
        const older = found.findIndex((href) => /\/\d{4}-\d{2}-\d{2}/.test(href));
        const current = found.findLastIndex((href) => !/\/\d{4}-\d{2}-\d{2}/.test(href));
        expect(older === -1 || older > current, q).toBe(true);
      }
    } finally {
      await browser.close();
      await served.close();
      imported.remove();
    }
  });
});
