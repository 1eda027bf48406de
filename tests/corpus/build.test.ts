import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { verifyArchive } from '#adapters/ledger/verify-archive.ts';

import { makeCheckout, runScript, type Checkout } from '../support/checkout.ts';
import { filesIn } from '../support/site-files.ts';
import { archiveOf } from '../support/small-archive.ts';

// Each reads and looks through the whole site.
const FLIPS = 20;

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
      const sealed = await runScript(checkout, 'seal', ['--library', checkout.at('library')]);
      expect([sealed.code, sealed.stderr]).toEqual([0, '']);
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

    test('is what its ledgers have sealed, and any flipped byte of it is found', async () => {
      const files = new Map(
        filesIn(checkout.at('dist'))
          .filter((file) => !/^[._]/.test(file))
          .map((file) => [file, readFileSync(join(checkout.at('dist'), file))]),
      );
      expect((await verifyArchive(archiveOf(files), null)).issues).toEqual([]);
      const paths = [...files.keys()];
      const step = Math.floor(paths.length / FLIPS);
      for (let index = 0; index < paths.length; index += step) {
        const path = paths[index] ?? '';
        const flipped = Buffer.from(files.get(path) ?? '');
        const at = (index * 7919) % flipped.length;
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (index % 8));
        const { issues } = await verifyArchive(archiveOf(new Map(files).set(path, flipped)), null);
        expect(issues, `${path}:${at}`).toContainEqual(
          expect.objectContaining({
            severity: 'error',
            place: expect.objectContaining({ file: path }),
          }),
        );
      }
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
