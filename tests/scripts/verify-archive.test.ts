import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { verifyArchive } from '#commands/ledger/archive/verify-archive.ts';

import { callScript } from '../support/call-script.ts';
import { buildCheckout, FIXTURE_LIBRARY, makeCheckout, type Ran } from '../support/checkout.ts';
import { forge, forgedSite } from '../support/forged-site.ts';
import { lawRuns } from '../support/law-runs.ts';
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
  /^\S+ is what was published: \d{3} files, \d policies, \d\d versions, \d\d sealed entries\.\nNot compared without the library \(--library <folder>\): heads of pages, what stands around the text of a version, titles and addresses in data, resellers’ pages \(\d+\), .+ \(\d+\)\.\nNot sealed in any ledger: titles and settings of policies, resellers, pages, settings of the site\.\n$/;

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

test('finds every file to be what the library makes', async () => {
  const { code, stdout, stderr } = await verify('dist', '--library', 'content');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('\nEvery file is what the library makes, byte for byte.\n');
}, 120_000);

test('names with the library every file that was forged', async () => {
  let index = 0;
  const files = forgedSite(checkout, 'forged', (file, bytes) => forge(file, bytes, index++));
  const compared = await verify('forged', '--library', 'content', '--format', 'json');
  expect(compared.code).toBe(1);
  const { issues } = JSON.parse(compared.stdout) as {
    issues: { code: string; place: { file: string } }[];
  };
  const named = issues.filter(({ code }) => code === 'archived-file-differs');
  expect(named.map(({ place }) => place.file)).toEqual(files);
}, 120_000);

test.each([
  ['texts', /^[^/]+\/\d[^/]*\.txt$/, /^()/, /(\p{L} )(?=\p{L}{4})/u],
  ['data', /^[^/]+\/\d[^/]*\.json$/, /"document":/, /(\p{L}{2} )(?=\p{L}{2})/u],
  ['pages', /^[^/]+\/\d[^/]*\/index\.html$/, /<div class="text">/, /(<p id[^>]*>[^<]*?)(?=\p{L})/u],
])(
  'names without the library every file that was forged of those that a ledger covers: %s',
  async (kind, covered, start, before) => {
    const files = forgedSite(checkout, `forged-${kind}`, (file, bytes) => {
      if (!covered.test(file)) return bytes;
      const text = bytes.toString('utf8');
      const from = text.search(start);
      const forged = text.slice(0, from) + text.slice(from).replace(before, '$1not ');
      expect(forged, file).not.toBe(text);
      return Buffer.from(forged);
    }).filter((file) => covered.test(file));
    const { code, stdout } = await verify(`forged-${kind}`, '--format', 'json');
    expect(code).toBe(1);
    const { issues } = JSON.parse(stdout) as { issues: { place: { file: string } }[] };
    expect([...new Set(issues.map(({ place }) => place.file))]).toEqual(
      expect.arrayContaining(files),
    );
  },
);

test('says of a site that another program made that it is not comparable, and with which line it is', async () => {
  const madeBy = { codicil: '1.4.0', node: '24.9.0', icu: '77.1' };
  forgedSite(checkout, 'foreign', (_, bytes) => bytes, madeBy);
  const { code, stderr } = await verify('foreign', '--library', 'content');
  expect(code).toBe(1);
  expect(stderr).toContain(
    'foreign/manifest.json:1:1  error  archive-not-comparable\n  Unexpected site, not comparable: made by 1.4.0 on ICU 77.1 (Node 24.9.0), expected ',
  );
  expect(stderr).toContain(
    '  Run `npx --package=node@24.9.0 --package=codicil@1.4.0 codicil verify-archive foreign --library content`.\n',
  );
  expect(stderr).toContain('\n1 error, ');
});

test('says why the site of a library could not be made anew', async () => {
  cpSync(checkout.at('content'), checkout.at('broken'), { recursive: true });
  rmSync(checkout.at('broken/policies/terms/policy.yaml'));
  const { code, stderr } = await verify('dist', '--library', 'broken');
  expect(code).toBe(1);
  expect(stderr).toContain(
    'dist/manifest.json:1:1  error  archive-not-made-anew\n  Unexpected failure to make the site anew (broken/policies/terms/policy.yaml:1:1  error  missing-file), expected files to compare with. Ledgers and data were verified.\n  Build the library by itself: it says what is wrong.\n',
  );
}, 120_000);

test('names a file that is gone, one more, and one of the host', async () => {
  cpSync(checkout.at('dist'), checkout.at('other-files'), { recursive: true });
  rmSync(checkout.at('other-files/_headers'));
  rmSync(checkout.at('other-files/feed.xml'));
  writeFileSync(checkout.at('other-files/terms/more.html'), 'More.');
  const { stderr } = await verify('other-files', '--library', 'content');
  for (const file of ['_headers', 'terms/more.html']) {
    expect(stderr).toContain(`other-files/${file}:1:1  error  archived-file-differs\n`);
  }
  expect(stderr).toContain('other-files/feed.xml:1:1  error  archive-unreadable\n');
}, 120_000);

test('a site of another day is an error', async () => {
  const { code, stderr } = await verify('dist', '--today', '2026-11-23');
  expect(code).toBe(1);
  expect(stderr).toContain('dist/manifest.json:1:1  error  live-site-behind\n');
  const before = await verify('dist', '--today', '2026-11-23', '--before-deploy');
  expect([before.code, before.stderr]).toEqual([0, '']);
});

const { numRuns: flips } = lawRuns(2000, 0.1);

test(`detects the flip of a byte anywhere in the site, ${flips} times`, async () => {
  const dist = checkout.at('dist');
  const files: ArchiveFiles = new Map(
    filesIn(dist)
      .filter((path) => !/^[._]/.test(path))
      .map((path) => [path, readFileSync(join(dist, path))]),
  );
  const paths = [...files.keys()];
  expect(paths.length).toBeGreaterThan(100);
  // One file after another, each time at another place.
  for (let flip = 0; flip < Math.max(flips, paths.length); flip += 1) {
    const path = paths[flip % paths.length] ?? '';
    const flipped = Buffer.from(files.get(path) ?? []);
    const at = (flip * 7919) % flipped.length;
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (flip % 8));
    const { issues } = await verifyArchive(archiveOf(new Map(files).set(path, flipped)), null);
    const named = issues.filter(({ severity }) => severity === 'error');
    expect(named.length, `${path}:${at}`).toBeGreaterThan(0);
  }
}, 1_200_000);
