import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { verifyArchive } from '#commands/ledger/archive/verify-archive.ts';
import { readLibrary, type ReadLibrary } from '#io/library/read-library.ts';
import { retiredAnchors } from '#core/document/anchors.ts';
import type { Document } from '#core/document/document.ts';

import { makeCheckout, runScript, type Checkout } from '../support/checkout.ts';
import { launchChromium } from '../support/chromium.ts';
import {
  countDocument,
  countSource,
  parseSource,
  words,
  wordsOfDocument,
  wordsOfSource,
} from '../support/foreign-source.ts';
import { forge, forgedSite } from '../support/forged-site.ts';
import { judge, plantedQueries, searchFor, type PlantedQuery } from '../support/judge-search.ts';
import { isWhole } from '../support/law-runs.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { filesIn } from '../support/site-files.ts';
import { archiveOf } from '../support/small-archive.ts';

/** A file of a history and the file of the library that it has become. */
interface Imported extends ReturnType<typeof parseSource> {
  source: string;
  file: string;
}

// All of them are looked for in a site, so many at once: each search reads the whole site.
const FLIPS = 20;
const AT_ONCE = 5;

describe.each([
  ['site-policy', 280, ['--link-base', 'https://docs.github.com']],
  ['npm-policies', 33, []],
] as const)('%s', (name, count, options) => {
  const corpus = resolve('..', 'shared', 'corpora', name);
  const isThere = existsSync(corpus);
  if (!isThere) console.log(`Skipped: there is no corpus at ${corpus}.`);

  // The larger one takes long to import, to build and to search: it waits for `npm run verify:long`.
  describe.skipIf(!isThere || (name === 'site-policy' && !isWhole()))('as a library', () => {
    let checkout: Checkout;
    let report = '';
    let read: ReadLibrary;
    let imported: Imported[] = [];
    const documents = new Map<string, Document>();
    beforeAll(async () => {
      checkout = makeCheckout();
      const to = ['--out', checkout.at('library'), '--url', 'https://policies.example.org'];
      const ran = await runScript(checkout, 'import', ['--folder', corpus, ...to, ...options]);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      report = readFileSync(checkout.at('library-report.txt'), 'utf8');
      imported = [...report.matchAll(/^ {2}(.+) → (.+) \(\d+ words\)$/gm)].map(
        ([, path = '', file = '']) => {
          const source = path.slice(corpus.length + 1);
          return { source, file, ...parseSource(corpus, source) };
        },
      );
      read = readLibrary(checkout.at('library'));
      for (const { file, document } of versionsOf(read)) documents.set(file, document);
    });
    afterAll(() => {
      checkout.remove();
    });

    test('every version is there, and no problem', () => {
      expect(read.issues).toEqual([]);
      expect(versionsOf(read)).toHaveLength(count);
    });

    test('was made with a report of every file', () => {
      const rows = readFileSync(join(corpus, 'MANIFEST.jsonl'), 'utf8').trim().split('\n');
      for (const row of rows) {
        const { file } = JSON.parse(row) as { file: string };
        expect(report).toContain(`${file} → `);
      }
    });

    test('law: the visible words of every source are the words of its version', () => {
      expect(imported).toHaveLength(count);
      for (const { source, file, tree, text } of imported) {
        const expected = words(wordsOfSource(tree, text));
        expect(words(wordsOfDocument(documents.get(file))), source).toEqual(expected);
      }
    });

    test('law: every heading, list item and table row of the source is one of its version', () => {
      for (const { source, file, tree } of imported) {
        expect(countDocument(documents.get(file)), source).toEqual(countSource(tree));
      }
    });

    test('every anchor that ever was leads to a section of the last version', () => {
      for (const policy of read.library?.policies ?? []) {
        const landings = retiredAnchors(policy.versions);
        const last = new Set(policy.versions.at(-1)?.document.sections.map((one) => one.anchor));
        for (const section of policy.versions.flatMap((version) => version.document.sections)) {
          const { anchor } = section;
          expect(last.has(landings.get(anchor) ?? anchor), `${policy.id}#${anchor}`).toBe(true);
        }
      }
    });

    describe('as a site', () => {
      beforeAll(async () => {
        for (const script of ['seal', 'build']) {
          const ran = await runScript(checkout, script, ['--library', checkout.at('library')]);
          expect([ran.code, ran.stderr]).toEqual([0, '']);
        }
      });

      test('has a page and a text for every version', () => {
        const files = readdirSync(checkout.at('dist'), { recursive: true, encoding: 'utf8' });
        const version = /^[^/]+\/\d{4}-\d{2}-\d{2}(?:\.\d+)?/;
        const pages = files.filter((file) => version.test(file) && file.endsWith('/index.html'));
        expect(pages).toHaveLength(count);
        const texts = files.filter((file) => version.test(file) && file.endsWith('.txt'));
        expect(texts).toHaveLength(count);
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
        const chosen = paths.filter((_, index) => index % step === 0);
        // Where two things are wrong, what names the others may be told for one of them.
        const named = chosen.filter((path) => /(?:manifest|ledger)\.json$/.test(path));
        const others = chosen.filter((path) => !named.includes(path));
        const batches = named.map((path) => [path]);
        while (others.length > 0) batches.push(others.splice(0, AT_ONCE));
        for (const flips of batches) {
          const damaged = new Map(files);
          for (const path of flips) damaged.set(path, flipOf(files.get(path), paths.indexOf(path)));
          const { issues } = await verifyArchive(archiveOf(damaged), null);
          const found = issues.filter(({ severity }) => severity === 'error');
          const places = found.map(({ place }) => place.file);
          for (const path of flips) expect(places, path).toContain(path);
        }
      });

      test.runIf(isWhole())(
        'every file of it that was forged is named, with its library',
        async () => {
          let index = 0;
          const files = forgedSite(checkout, 'forged', (file, bytes) =>
            forge(file, bytes, index++),
          );
          const args = ['forged', '--library', checkout.at('library'), '--format', 'json'];
          const { code, stdout } = await runScript(checkout, 'verify-archive', args);
          expect(code).toBe(1);
          const { issues } = JSON.parse(stdout) as {
            issues: { code: string; place: { file: string } }[];
          };
          const named = issues.filter(({ code }) => code === 'archived-file-differs');
          expect(named.map(({ place }) => place.file)).toEqual(files);
        },
      );

      test.runIf(name === 'site-policy')(
        'planted queries find the right section first in 36 of 40, and in the first three in all',
        async () => {
          const served = await serveFolder(checkout.at('dist'), '/');
          const browser = await launchChromium();
          try {
            await expectFound(await browser.newPage(), `${served.origin}/`, plantedQueries(name));
          } finally {
            await browser.close();
            await served.close();
          }
        },
      );
    });
  });
});

function versionsOf({ library }: ReadLibrary) {
  return (library?.policies ?? []).flatMap((policy) => policy.versions);
}

function flipOf(bytes: Uint8Array | undefined, index: number) {
  const flipped = Buffer.from(bytes ?? []);
  const at = (index * 7919) % flipped.length;
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (index % 8));
  return flipped;
}

async function expectFound(page: Page, url: string, queries: PlantedQuery[]): Promise<void> {
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
}
