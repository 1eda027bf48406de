import { readFileSync, writeFileSync } from 'node:fs';

import { afterAll, expect, test } from 'vitest';

import type { PlannedPage } from '#site/plan/plan-site.ts';

import { callScript } from '../support/call-script.ts';
import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

const ask = (...args: string[]) => callScript(checkout, 'build', args);
const explain = async (page: string): Promise<string> => {
  const { stdout, ...rest } = await runScript(checkout, 'build', ['--explain', page]);
  expect(rest).toEqual({ code: 0, stderr: '' });
  return stdout;
};

test('prints the plan as data and as a line for each page, and builds nothing', async () => {
  const { code, stdout } = await ask('--plan', '--format', 'json');
  const plan = JSON.parse(stdout) as PlannedPage[];
  const lines = (await ask('--plan')).stdout.trimEnd().split('\n');
  expect(code).toBe(0);
  expect(lines.map((line) => line.split(' ').slice(0, 2))).toEqual(
    plan.map(({ path, kind }) => [path, kind]),
  );
  const version = plan.find(({ path }) => path === '/terms/2026-11-01/');
  expect(version).toMatchObject({
    kind: 'version',
    params: { policy: 'terms', version: '2026-11-01' },
  });
  expect(Object.keys(version?.madeFrom ?? {})).toEqual(
    expect.arrayContaining(['banner', 'document', 'frame', 'next', 'retired anchors']),
  );
  expect(await explain('/terms/')).toMatch(
    /There is no last build by this program\.\nThe next build makes the page\.\n$/,
  );
});

test('explains what made a page again, and what did not', async () => {
  await runScript(checkout, 'build', []);
  const isThere =
    'The last build made the page: the store had no intact copy made by this program.';
  const isSame = 'The next build takes the page from the store: nothing has changed.';
  expect(await explain('/terms/history/')).toContain(`${isThere}\n${isSame}\n`);

  const file = checkout.at('content/policies/privacy/policy.yaml');
  const settings = readFileSync(file, 'utf8');
  writeFileSync(file, settings.replace(/^title: .*$/m, 'title: Privacy'));
  const before = await explain('terms/history/index.html');
  expect(before).toMatch(
    /^\/terms\/history\/ is a page of the kind history, policy terms\. It is made from:\n/,
  );
  expect(before).toMatch(/^ {2}frame +[0-9a-f]{12} {2}changed since the last build$/m);
  expect(before).toMatch(/^ {2}entries +[0-9a-f]{12}$/m);
  expect(before).toContain('The next build makes the page again because `frame` changed.\n');
  expect(await explain('/terms/2026-11-01.txt')).toContain(`${isThere}\n${isSame}\n`);

  await runScript(checkout, 'build', []);
  expect(await explain('https://example.org/legal/terms/history')).toContain(
    `The last build made the page again because \`frame\` changed.\n${isSame}\n`,
  );
  expect(await explain('/terms/2026-11-01.txt')).toContain(
    `The last build took the page from the store.\n${isSame}\n`,
  );

  // What was made of the state before is there still; unless it is damaged.
  writeFileSync(file, settings);
  expect(await explain('/terms/history/')).toContain(
    'The next build takes the page from the store: an earlier one made it from the same.\n',
  );
  writeFileSync(checkout.at('dist/terms/2026-11-01.txt'), 'edited in place');
  expect(await explain('/terms/2026-11-01.txt')).toContain(
    'The next build makes the page again: it is not whole in the store.\n',
  );
}, 240_000);

test('a page that the site has not is wrong usage', async () => {
  const { code, stdout, stderr } = await ask('--explain', '/term/history/');
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([
    2,
    '',
    'Unexpected page `/term/history/`, expected one of the site. Did you mean `/terms/history/`?',
  ]);
});
