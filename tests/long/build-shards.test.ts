import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildInShards } from '../support/build-shards.ts';
import { callScript } from '../support/call-script.ts';
import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';
import { digestsIn, filesIn } from '../support/site-files.ts';

const TODAY = '2026-11-22';
const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

let joined: Record<string, string> = {};

beforeAll(async () => {
  joined = digestsIn(await buildInShards(checkout, 2, TODAY));
}, 300_000);

const build = (...args: string[]) => runScript(checkout, 'build', args, TODAY);

test('a shard has pages of its own policies only, and a record', () => {
  const policies = [1, 2].map((share) => {
    const files = filesIn(checkout.at(`shards/${share}-of-2`));
    expect(files.filter((file) => !/^(?:pages|search)\//.test(file))).toEqual(['shard.json']);
    return new Set(files.flatMap((file) => /^pages\/([^/]+)\//.exec(file)?.[1] ?? []));
  });
  const [first = new Set(), second = new Set()] = policies;
  expect([...first.union(second)].sort()).toEqual([
    'announced',
    'gone',
    'hostile',
    'privacy',
    'reseller-terms',
    'terms',
  ]);
  expect(first.intersection(second)).toEqual(new Set());
});

test('the same shard has the same bytes', async () => {
  const before = digestsIn(checkout.at('shards/2-of-2'));
  expect(await build('--shard', '2/2', '--out', 'again')).toMatchObject({ code: 0, stderr: '' });
  expect(digestsIn(checkout.at('again'))).toEqual(before);
});

test('nothing is to do where nothing has changed, and a site built as one is another', async () => {
  const said = { code: 0, stdout: 'Nothing has changed since the last build of dist.\n' };
  expect(await build('--join')).toMatchObject(said);
  expect((await build()).stdout).toMatch(/^Built /);
  expect(digestsIn(checkout.at('dist'))).not.toEqual(joined);
  expect((await build('--join', 'shards/2-of-2', 'shards/1-of-2')).stdout).toMatch(/^Built /);
  expect(digestsIn(checkout.at('dist'))).toEqual(joined);
});

test('a site of shards is made anew in as many, and compared', async () => {
  const ran = await runScript(checkout, 'verify-archive', ['dist', '--library', 'content'], TODAY);
  expect(ran.stderr).not.toContain('archived-file-differs');
  expect(ran.stderr).not.toContain('archive-not');
});

test('with a shard that is missing or damaged the last site stays', async () => {
  const page = checkout.at('shards/1-of-2/pages/terms/2021-05-03/index.html');
  const good = readFileSync(page, 'utf8');
  writeFileSync(page, good.slice(0, 1000));
  const damaged = await build('--join');
  expect([damaged.code, damaged.stdout]).toEqual([1, '']);
  expect(damaged.stderr).toContain('terms/2021-05-03/index.html:1:1  error  damaged-shard\n');
  const missing = await build('--join', 'shards/2-of-2');
  expect([missing.code, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toContain('shards/2-of-2:1:1  error  missing-shard\n');
  expect(digestsIn(checkout.at('dist'))).toEqual(joined);
  writeFileSync(page, good);
});

test('another library or another day needs other shards', async () => {
  const day = await build('--join', '--today', '2026-11-23');
  expect([day.code, day.stderr.match(/shard-of-another-\w+/g)]).toEqual([
    1,
    ['shard-of-another-day', 'shard-of-another-day'],
  ]);
  const about = checkout.at('content/pages/about.mdx');
  const good = readFileSync(about, 'utf8');
  writeFileSync(about, `${good}\nMore.\n`);
  const library = await build('--join');
  expect([library.code, library.stderr.match(/shard-of-another-\w+/g)]).toEqual([
    1,
    ['shard-of-another-library', 'shard-of-another-library'],
  ]);
  writeFileSync(about, good);
  expect(digestsIn(checkout.at('dist'))).toEqual(joined);
});

test('the pages of the shards are taken and not made again', async () => {
  const file = 'pages/terms/2021-05-03/index.html';
  const shard = [1, 2]
    .map((share) => checkout.at(`shards/${share}-of-2`))
    .find((folder) => existsSync(`${folder}/${file}`));
  const marked = `${readFileSync(`${shard}/${file}`, 'utf8')}<!-- of the shard -->`;
  const digest = createHash('sha256').update(marked).digest('hex');
  const record = readFileSync(`${shard}/shard.json`, 'utf8');
  const known = new RegExp(`("${file}":")[0-9a-f]{64}`);
  writeFileSync(`${shard}/shard.json`, record.replace(known, `$1${digest}`));
  writeFileSync(`${shard}/${file}`, marked);
  rmSync(checkout.at('.cache'), { recursive: true });
  expect(await build('--join', '--out', 'marked')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(checkout.at('marked/terms/2021-05-03/index.html'), 'utf8')).toBe(marked);
});

test.each([
  ['0/2', 'Unexpected shard `0/2`, expected as `2/8`: the second of eight.'],
  ['3/2', 'Unexpected shard `3/2`, expected as `2/8`: the second of eight.'],
  ['2', 'Unexpected shard `2`, expected as `2/8`: the second of eight.'],
])('refuses %s as a shard', async (shard, message) => {
  const { code, stderr } = await callScript(checkout, 'build', ['--shard', shard]);
  expect([code, stderr.split('\n')[0]]).toEqual([2, message]);
});

test('refuses to build a shard and to join at once', async () => {
  const { code, stderr } = await callScript(checkout, 'build', ['--shard', '1/2', '--join']);
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'Choose --shard or --join.']);
});
