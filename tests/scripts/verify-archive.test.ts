import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { verifyArchive } from '#commands/ledger/verify-archive.ts';

import { callScript } from '../support/call-script.ts';
import { buildCheckout, FIXTURE_LIBRARY, makeCheckout, type Ran } from '../support/checkout.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { filesIn } from '../support/site-files.ts';
import { archiveOf, type ArchiveFiles } from '../support/small-archive.ts';

const TODAY = '2026-11-22';
const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

beforeAll(async () => {
  const { code, stderr } = await callScript(checkout, 'seal', [], TODAY);
  expect([code, stderr]).toEqual([0, '']);
  await buildCheckout(checkout, TODAY);
}, 60_000);

function verify(...args: string[]): Promise<Ran> {
  return callScript(checkout, 'verify-archive', args);
}

const FOUND =
  /^\S+ is what was published: \d{3} files, \d policies, \d\d versions, \d\d sealed entries\.\n$/;

test('finds a site as it was built, in its folder and at its address', async () => {
  const { origin, close } = await serveFolder(checkout.at('dist'), '/legal/');
  for (const place of ['dist', `${origin}/legal/`, `${origin}/legal`]) {
    const { code, stdout, stderr } = await verify(place, '--ledger', 'content');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(FOUND);
  }
  await close();
});

test('names the address of a file that was changed, and its digests', async () => {
  cpSync(checkout.at('dist'), checkout.at('changed'), { recursive: true });
  const text = readFileSync(checkout.at('changed/terms/2023-08-01.txt'), 'utf8');
  writeFileSync(checkout.at('changed/terms/2023-08-01.txt'), text.replace('monthly', 'weekly'));
  const { origin, close } = await serveFolder(checkout.at('changed'), '/legal/');
  const { code, stdout, stderr } = await verify(`${origin}/legal/`);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(
    `${origin}/legal/terms/2023-08-01.txt:1:1  error  archived-file-changed\n`,
  );
  expect(stderr).toContain(
    `${origin}/legal/terms/2023-08-01.txt:13:1  error  archived-text-differs\n`,
  );
  const json = await verify('changed', '--format', 'json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    archive: 'changed/',
    issues: [{ code: 'archived-file-changed' }, { code: 'archived-text-differs' }],
  });
  await close();
});

test('is no site without a manifest', async () => {
  const { code, stderr } = await verify('content');
  expect(code).toBe(1);
  expect(stderr).toContain('content/manifest.json:1:1  error  archive-unreadable\n');
});

test.each([
  [[], 'Expected one site: its address or the folder of its files.'],
  [['dist', 'dist'], 'Expected one site: its address or the folder of its files.'],
  [['nowhere'], 'Unexpected `nowhere`, expected an address or a folder that exists.'],
  [['dist', '--format', 'xml'], 'Unexpected format `xml`, expected text, json.'],
])('ends with 2 for %j', async (args, message) => {
  const { code, stderr } = await verify(...args);
  expect(code).toBe(2);
  expect(stderr.startsWith(`${message}\n\nUsage: npm run verify-archive -- `)).toBe(true);
});

test('ends with 1 for a ledger that cannot be trusted', async () => {
  const { code, stderr } = await verify('dist', '--ledger', 'nowhere');
  expect(code).toBe(1);
  expect(stderr).toContain('nowhere:1:1  error  missing-file\n');
});

test('finds that a library tells another history than its site', async () => {
  cpSync(checkout.at('content'), checkout.at('other'), { recursive: true });
  const version = checkout.at('other/policies/terms/2020-01-10.md');
  rmSync(checkout.at('other/policies/terms/ledger.json'));
  writeFileSync(
    version,
    readFileSync(version, 'utf8').replace('summary: ', 'summary: Now as ever, '),
  );
  const sealed = await callScript(checkout, 'seal', ['--library', 'other'], TODAY);
  expect([sealed.code, sealed.stderr]).toEqual([0, '']);
  const { code, stderr } = await verify('dist', '--ledger', 'other');
  expect(code).toBe(1);
  expect(stderr).toContain('dist/terms/ledger.json:5:5  error  rewritten-ledger\n');
});

test('detects the flip of a byte anywhere in the site', async () => {
  const dist = checkout.at('dist');
  const files: ArchiveFiles = new Map(
    filesIn(dist)
      .filter((path) => !/^[._]/.test(path))
      .map((path) => [path, readFileSync(join(dist, path))]),
  );
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  let flips = 0;
  // Every so many bytes of the whole site, and in every file at least once.
  for (const [path, bytes] of files) {
    const step = Math.max(1, Math.min(bytes.length, Math.floor(size / 100)));
    for (let at = (flips * 7919) % step; at < bytes.length; at += step) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (flips % 8));
      const { issues } = await verifyArchive(archiveOf(new Map(files).set(path, flipped)), null);
      const named = issues.filter(({ severity }) => severity === 'error');
      expect(named.length, `${path}:${at}`).toBeGreaterThan(0);
      flips++;
    }
  }
  expect(flips).toBeGreaterThanOrEqual(files.size);
});
