import { readdirSync } from 'node:fs';

import { afterAll, describe, expect, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';
import { filesIn } from '../support/site-files.ts';

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
    const { code, stdout, stderr } = await callScript(checkout, script, ['--no-such-option']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--no-such-option'/);
    expect(stderr).toContain(`Usage: npm run ${script} -- `);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

// Most tests of scripts call them within the process of the test.
test.each([
  ['assess', 'terms@2021-05-03', 'terms@2026-11-01', '--format', 'json'],
  ['redline', 'terms@2021-05-03', 'terms@2026-11-01'],
  ['check', '--format', 'json'],
  ['seal', '--check'],
  ['status'],
  ['status', 'more'],
])('does in a process of its own what it does when it is called: %s %s', async (name, ...args) => {
  expect(await runScript(checkout, name, args)).toEqual(await callScript(checkout, name, args));
});

test.each(['tomorrow', '2026-02-30', '22.11.2026'])('refuses %s as the day it is', async (day) => {
  const message = `Unexpected day \`${day}\`, expected POLICY_TODAY or --today as YYYY-MM-DD, and a day that exists.\n\nUsage: npm run build`;
  for (const ran of [
    await callScript(checkout, 'build', ['--today', day]),
    await callScript(checkout, 'build', [], day),
  ]) {
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr.startsWith(message)).toBe(true);
  }
});

test('takes -h for --help', async () => {
  const long = await callScript(checkout, 'check', ['--help']);
  expect(await callScript(checkout, 'check', ['-h'])).toEqual(long);
});

test('refuses a word that belongs to no option', async () => {
  const { code, stderr } = await callScript(checkout, 'build', ['content']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Unexpected argument 'content'/);
});

test.each([[[]], [['--shard', '1/2']], [['--join']]])(
  'refuses to build %j over a folder that no build wrote',
  async (args) => {
    const before = filesIn(checkout.folder);
    for (const out of ['', '.', 'content', 'package.json']) {
      const { code, stderr } = await callScript(checkout, 'build', [...args, '--out', out]);
      expect(code).toBe(2);
      expect(stderr.split('\n', 1)).toEqual([
        `Unexpected content in \`${out}\`, expected a new folder or one that an earlier build wrote: it is replaced as a whole.`,
      ]);
    }
    expect(filesIn(checkout.folder)).toEqual(before);
  },
);

test('keeps previews and notices out of the library', async () => {
  const before = readdirSync(checkout.at('content'), { recursive: true });
  for (const [script, ...args] of [
    ['preview', '--out', 'content'],
    ['notice', 'terms', '2021-05-03', '--even-if-editorial', '--out', 'content/notice'],
  ] as const) {
    const { code, stderr } = await callScript(checkout, script, args);
    expect(stderr).toContain('expected one outside the library.');
    expect(code).toBe(2);
  }
  expect(readdirSync(checkout.at('content'), { recursive: true })).toEqual(before);
});
