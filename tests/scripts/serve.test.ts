import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { afterAll, expect, test, vi } from 'vitest';

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
  mkdirSync(checkout.at('dist.last/terms'), { recursive: true });
  writeFileSync(checkout.at('dist.last/terms/index.html'), 'the last terms');
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
    env: environmentOn('2026-11-22'),
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
