import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { makeCheckout, runScript, type Checkout } from '../support/checkout.ts';

describe.each([
  ['site-policy', 280],
  ['npm-policies', 33],
] as const)('%s', (name, count) => {
  const corpus = resolve('..', 'shared', 'corpora', name);
  const isThere = existsSync(corpus);
  if (!isThere) console.log(`Skipped: there is no corpus at ${corpus}.`);

  describe.skipIf(!isThere)('as a site', () => {
    let checkout: Checkout;
    let report = '';
    beforeAll(async () => {
      checkout = makeCheckout();
      const library = ['--folder', corpus, '--out', checkout.at('library')];
      const imported = await runScript(checkout, 'import', library);
      expect([imported.code, imported.stderr]).toEqual([0, '']);
      report = imported.stdout;
      const built = await runScript(checkout, 'build', ['--library', checkout.at('library')]);
      expect([built.code, built.stderr]).toEqual([0, '']);
    });
    afterAll(() => {
      checkout.remove();
    });

    test('has a page and a text for every version', () => {
      const files = readdirSync(checkout.at('dist'), { recursive: true, encoding: 'utf8' });
      const version = /^[^/]+\/\d{4}-\d{2}-\d{2}(?:\.\d+)?/;
      const pages = files.filter((file) => version.test(file) && file.endsWith('/index.html'));
      expect(pages).toHaveLength(count);
      expect(files.filter((file) => version.test(file) && file.endsWith('.txt'))).toHaveLength(
        count,
      );
    });

    test('was made with a report of every file', () => {
      const rows = readFileSync(join(corpus, 'MANIFEST.jsonl'), 'utf8').trim().split('\n');
      for (const row of rows) {
        const { file } = JSON.parse(row) as { file: string };
        expect(report).toContain(`${file}:`);
      }
    });
  });
});
