import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { siteServer } from '#commands/serve/site-server.ts';

import {
  environmentOn,
  FIXTURE_LIBRARY,
  makeCheckout,
  NODE,
  runScript,
} from '../support/checkout.ts';
import { freePort } from '../support/free-port.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

test('serves the last site under its path and says where, and what to try', async () => {
  mkdirSync(checkout.at('dist/terms'), { recursive: true });
  writeFileSync(checkout.at('dist/terms/index.html'), 'the terms');
  const { home, text, said } = await serveTerms();
  expect(text).toBe('the terms');
  expect(said).toContain(`The site is at ${home}\n`);
  expect(said).toContain(`Try ${home}terms/ `);
  expect(said).toContain(`${home}terms/history/ `);
});

test('finds the last site where a build that was killed had put it aside', async () => {
  mkdirSync(checkout.at('.dist.codicil-last/terms'), { recursive: true });
  writeFileSync(checkout.at('.dist.codicil-last/terms/index.html'), 'the last terms');
  rmSync(checkout.at('dist'), { recursive: true, force: true });
  expect((await serveTerms()).text).toBe('the last terms');
});

test('ends with 2 where no site was built, and says how to build one', async () => {
  const { code, stdout, stderr } = await runScript(checkout, 'serve', ['--out', 'nowhere']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^Unexpected absence of the folder `nowhere`, expected a site: `npm run build` makes one\.\n\nUsage: /,
  );
});

/** Serves `dist/` until its page `terms/` has been read; gives that, and what was said. */
async function serveTerms(): Promise<{ home: string; text: string; said: string }> {
  const port = await freePort();
  const server = spawn(NODE, ['scripts/codicil.ts', 'serve', '--port', String(port)], {
    cwd: checkout.folder,
    // Nothing is written there.
    env: { ...environmentOn('2026-11-22'), HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' },
  });
  let said = '';
  server.stdout.on('data', (words: Buffer) => (said += words.toString()));
  const home = `http://localhost:${port}/legal/`;
  const page = await vi.waitFor(() => fetch(`${home}terms/`), { timeout: 30_000, interval: 200 });
  const text = await page.text();
  await vi.waitFor(() => {
    expect(said).toContain('history');
  });
  server.kill();
  await once(server, 'exit');
  return { home, text, said };
}

describe('of what is no page', () => {
  const ask = async (origin: string, path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string; location: string }>((done, failed) => {
      // As it is written: `fetch` would mend the path.
      get(`${origin}`, { path, headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => {
          const { statusCode: status = 0, headers: heads } = response;
          done({ status, text, location: heads.location ?? '' });
        });
      }).on('error', failed);
    });

  const folder = checkout.at('site');
  let server: ReturnType<typeof siteServer>;
  let origin = '';
  beforeAll(async () => {
    mkdirSync(join(folder, 'terms'), { recursive: true });
    writeFileSync(join(folder, 'terms/index.html'), '0123456789');
    writeFileSync(join(folder, '404.html'), 'There is no such page.');
    symlinkSync(checkout.at('package.json'), join(folder, 'out.json'));
    server = siteServer(folder, '/legal/');
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  test.each([
    ['/legal/..%2fpackage.json', 400],
    ['/..%2fpackage.json', 400],
    ['/legal/../../package.json', 400],
    ['/legal/%2e%2e/package.json', 400],
    ['/legal/%', 400],
    ['/legal/a%00b', 404],
    ['/legal/..%5cpackage.json', 404],
    ['/legal/out.json', 404],
    ['/legal/none', 404],
    ['/elsewhere/', 404],
  ])('%s is answered with %i, and no path', async (path, expected) => {
    const { status, text } = await ask(origin, path);
    expect(status).toBe(expected);
    expect(text).toMatch(/^(?:400\n|There is no such page\.)$/);
  });

  test('a path above the site, or without its last slash, leads to it', async () => {
    const places = await Promise.all(
      ['/', '/legal', '/legal/terms'].map((path) => ask(origin, path)),
    );
    expect(places.map(({ status, location }) => [status, location])).toEqual([
      [302, '/legal/'],
      [302, '/legal/'],
      [302, '/legal/terms/'],
    ]);
  });

  test.each([
    ['bytes=3-1', 416, '416\n'],
    ['bytes=10-', 416, '416\n'],
    ['bytes=2-4', 206, '234'],
    ['bytes=-3', 206, '789'],
    ['bytes=8-99', 206, '89'],
    ['lines=1-2', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
  ])('the range %s is answered with %i', async (range, expected, part) => {
    const { status, text } = await ask(origin, '/legal/terms/', { range });
    expect([status, text]).toEqual([expected, part]);
  });
});

test('ends with 2 for a file in place of a site', async () => {
  const { code, stderr } = await runScript(checkout, 'serve', ['--out', 'package.json']);
  expect([code, stderr.split('\n')[0]]).toEqual([
    2,
    'Unexpected absence of the folder `package.json`, expected a site: `npm run build` makes one.',
  ]);
});

// A user of a namespace of its own is none of the system, whoever runs the tests.
const isOther = spawnSync('unshare', ['-r', 'true']).status === 0;

test.skipIf(!isOther)('ends with 2 at a port that is only for the system', () => {
  mkdirSync(checkout.at('dist'), { recursive: true });
  const ran = spawnSync('unshare', ['-r', NODE, 'scripts/codicil.ts', 'serve', '--port', '80'], {
    cwd: checkout.folder,
    env: environmentOn('2026-11-22'),
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([ran.status, ran.stderr.split('\n')[0]]).toEqual([
    2,
    'Unexpected port `80`, which is only for the system, expected one that is free: `--port 0` takes any.',
  ]);
});
