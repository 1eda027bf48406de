import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import { afterAll, expect, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { FIXTURE_LIBRARY, makeCheckout } from '../support/checkout.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

test('a verb reads the library that package.json names', async () => {
  renameSync(checkout.at('content'), checkout.at('our policies'));
  const manifest = JSON.parse(readFileSync(checkout.at('package.json'), 'utf8')) as object;
  const named = { ...manifest, codicil: { library: 'our policies' } };
  writeFileSync(checkout.at('package.json'), JSON.stringify(named));
  const { code, stdout } = await callScript(checkout, 'policy', ['terms', '--on', '2026-11-22']);
  expect(code).toBe(0);
  expect(stdout).toContain('existing: 2023-08-01.2');
});
