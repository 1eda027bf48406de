import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';

import { TODAY } from '../support/build-site.ts';
import { copyCheckout, environmentOn, NODE } from '../support/checkout.ts';
import { freePort } from '../support/free-port.ts';
import { useChromium } from '../support/visit.ts';

const visit = useChromium();
const checkout = copyCheckout(inject('fixture').checkout);
const VERSION = checkout.at('content/policies/terms/2026-11-01.mdx');
const TEXT = readFileSync(VERSION, 'utf8');
const POLICY = checkout.at('content/policies/terms/policy.yaml');

let server: ChildProcess | undefined;
let address = '';

beforeAll(async () => {
  // An edit that nobody has decided on is to be shown.
  appendFileSync(POLICY, 'decisionsSince: 2100-01-01\n');
  const port = await freePort();
  address = `http://localhost:${port}/legal/`;
  server = spawn(NODE, ['scripts/codicil.ts', 'dev', '--port', String(port)], {
    cwd: checkout.folder,
    env: environmentOn(TODAY),
    stdio: 'ignore',
  });
  await vi.waitFor(() => fetch(address), { timeout: 60_000, interval: 300 });
});

afterAll(async () => {
  if (server && server.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  checkout.remove();
});

test('shows what an editor saves, a mistake with its place, and the site again when it is mended', async () => {
  const { page } = await visit(`${address}terms/`);
  const payment = page.locator('[id="payment.1"]');
  const heading = page.locator('h1');
  await expect.poll(() => payment.innerText()).toContain('You pay monthly');

  writeFileSync(VERSION, TEXT.replace('You pay monthly', 'You pay on Mondays'));
  await expect.poll(() => payment.innerText(), PATIENT).toContain('You pay on Mondays');

  writeFileSync(VERSION, TEXT.replace('{/* #payment */}', '{#payment}'));
  await expect.poll(() => heading.innerText(), PATIENT).toBe('1 problem in the library');
  expect(await page.locator('li').innerText()).toContain(
    'policies/terms/2026-11-01.mdx:29:12 error ',
  );

  writeFileSync(VERSION, TEXT);
  await expect.poll(() => heading.innerText(), PATIENT).toBe('Terms of Service');
  await expect.poll(() => payment.innerText(), PATIENT).toContain('You pay monthly');
});

test('shows a changed title and a changed page', async () => {
  const about = checkout.at('content/pages/about.mdx');
  const { page } = await visit(`${address}terms/`);
  writeFileSync(POLICY, readFileSync(POLICY, 'utf8').replace('Terms of Service', 'Terms of Use'));
  await expect.poll(() => page.locator('h1').innerText(), PATIENT).toBe('Terms of Use');
  await page.goto(`${address}about/`);
  writeFileSync(about, readFileSync(about, 'utf8').replace('Where to ask', 'Whom to ask'));
  await expect.poll(() => page.locator('h2').innerText(), PATIENT).toBe('Whom to ask');
});

const PATIENT = { timeout: 15_000, interval: 200 };
