import { readdirSync } from 'node:fs';

import { afterAll, describe, expect, test } from 'vitest';

import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

const scripts = readdirSync(checkout.at('scripts'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

describe.each(scripts)('%s', (script) => {
  test('explains itself', async () => {
    const { code, stdout, stderr } = await runScript(checkout, script, ['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${script} -- `));
  });

  test('ends with 2 and its usage for an option that it has not', async () => {
    const { code, stdout, stderr } = await runScript(checkout, script, ['--no-such-option']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--no-such-option'/);
    expect(stderr).toContain(`Usage: npm run ${script} -- `);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

test.each(['tomorrow', '2026-02-30', '22.11.2026'])('refuses %s as the day it is', async (day) => {
  const message = `Unexpected day \`${day}\`, expected POLICY_TODAY or --today as YYYY-MM-DD, and a day that exists.\n\nUsage: npm run build`;
  for (const ran of [
    await runScript(checkout, 'build', ['--today', day]),
    await runScript(checkout, 'build', [], day),
  ]) {
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr.startsWith(message)).toBe(true);
  }
});

test('takes -h for --help', async () => {
  const long = await runScript(checkout, 'check', ['--help']);
  expect(await runScript(checkout, 'check', ['-h'])).toEqual(long);
});

test('refuses a word that belongs to no option', async () => {
  const { code, stderr } = await runScript(checkout, 'build', ['content']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Unexpected argument 'content'/);
});

test.each([[[]], [['--shard', '1/2']], [['--join']]])(
  'refuses to build %j over a folder that no build wrote',
  async (args) => {
    const before = readdirSync(checkout.folder, { recursive: true });
    for (const out of ['', '.', 'content', 'package.json']) {
      const { code, stderr } = await runScript(checkout, 'build', [...args, '--out', out]);
      expect(code).toBe(2);
      expect(stderr.split('\n', 1)).toEqual([
        `Unexpected content in \`${out}\`, expected a new folder or one that an earlier build wrote: it is replaced as a whole.`,
      ]);
    }
    expect(readdirSync(checkout.folder, { recursive: true })).toEqual(before);
  },
);

test('keeps previews and notices out of the library', async () => {
  const before = readdirSync(checkout.at('content'), { recursive: true });
  for (const [script, ...args] of [
    ['preview', '--out', 'content'],
    ['notice', 'terms', '2021-05-03', '--even-if-editorial', '--out', 'content/notice'],
  ] as const) {
    const { code, stderr } = await runScript(checkout, script, args);
    expect(stderr).toContain('expected one outside the library.');
    expect(code).toBe(2);
  }
  expect(readdirSync(checkout.at('content'), { recursive: true })).toEqual(before);
});
