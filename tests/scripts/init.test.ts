import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { isNodeTooOld } from '#io/terminal/node-range.ts';

import { callProgram } from '../support/call-script.ts';
import type { Ran } from '../support/checkout.ts';

const folder = mkdtempSync(join(tmpdir(), 'codicil-init-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const call = (...args: string[]): Promise<Ran> =>
  callProgram(args, { folder, today: '2026-12-01' });
const ABOUT = [
  '--name',
  'Example',
  '--email',
  'legal@example.org',
  '--url',
  'https://policies.example.org',
];

test('begins a project that passes the check, and takes policies and resellers more', async () => {
  expect(await call('init', 'ours', ...ABOUT, '--resellers')).toEqual({
    code: 0,
    stdout: 'Written: ours\nNext:\n  cd ours\n  npm install\n  npm start\n',
    stderr: '',
  });
  const library = ['--library', 'ours/content'];
  for (const kind of ['privacy-policy', 'terms', 'list', 'other']) {
    const { code } = await call(
      'new-policy',
      `our-${kind}`,
      '--title',
      kind,
      '--kind',
      kind,
      ...library,
    );
    expect(code).toBe(0);
  }
  const base = ['--kind', 'addendum', '--supplements', 'our-terms', '--audience', 'reseller'];
  expect(
    (await call('new-policy', 'more-terms', '--title', 'More', ...base, ...library)).code,
  ).toBe(0);
  const reseller = await call(
    'new-reseller',
    'first',
    '--name',
    'First: #1',
    '--email',
    'a@first.example',
    ...library,
  );
  expect(reseller.stdout).toBe(
    'Written: ours/content/resellers/first.yaml\nNext: complete it, then run\n  npm run check\n',
  );
  const { code, stderr } = await call('check', ...library);
  expect([code, stderr.match(/ error /g)]).toEqual([0, null]);
});

test.each([
  [['init'], 'Expected one folder.'],
  [
    ['init', 'x', '--name', 'Example'],
    'Expected `--email`, `--url`: without a terminal nobody can be asked.',
  ],
  [
    ['init', 'x', ...ABOUT, '--host', 'bitbucket'],
    'Unexpected `--host bitbucket`, expected `github`, `gitlab` or `none`.',
  ],
  [
    ['init', 'Our Policies', ...ABOUT],
    'Unexpected name `Our Policies` of a folder, expected one that npm takes',
  ],
  [
    ['init', 'x', ...ABOUT, '--from', 'nowhere'],
    'Unexpected `--from nowhere`, expected a file or folder that is there.',
  ],
  [['new-policy', 'x'], 'Expected `--title <title>`.'],
  [['new-policy', 'X', '--title', 'X'], 'Unexpected name `X`, expected lower-case letters'],
  [
    ['new-policy', 'x', '--title', 'X', '--kind', 'addendum'],
    'Expected `--supplements <policy>` for an addendum',
  ],
  [['new-policy', 'x', '--title', 'X', '--published', '2026-02-30'], 'Unexpected day `2026-02-30`'],
  [['new-reseller', 'x', '--name', 'X'], 'Expected `--name <name>` and `--email <address>`.'],
  [['new-reseller', 'x', '--name', 'X', '--email', 'x'], 'Unexpected e-mail address `x`'],
])('%j: wrong usage, and nothing is written', async (args, said) => {
  const before = readdirSync(folder);
  const { code, stderr } = await call(...args);
  expect([code, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining(said)]);
  expect(readdirSync(folder)).toEqual(before);
});

test('a folder that is not empty is refused', async () => {
  const { code, stderr } = await call('init', 'ours', ...ABOUT);
  expect([code, stderr]).toEqual([1, expect.stringContaining('error  folder-in-use')]);
});

test('texts of one’s own become first versions', async () => {
  writeFileSync(
    join(folder, 'Privacy Policy.html'),
    '<html><body><nav>Menu</nav><main><h1>Our Privacy</h1>\n\n<p>We keep <b>little</b>.</p></main></body></html>',
  );
  const { code } = await call(
    'init',
    'own',
    ...ABOUT,
    '--from',
    'Privacy Policy.html',
    '--host',
    'none',
  );
  expect(code).toBe(0);
  const policy = join(folder, 'own/content/policies/privacy-policy');
  expect(readFileSync(join(policy, 'policy.yaml'), 'utf8')).toContain(
    'title: Our Privacy\nkind: privacy-policy\n',
  );
  const text = readFileSync(join(policy, '2026-12-01.md'), 'utf8');
  expect(text).toContain('We keep **little**.');
  expect(text).not.toContain('Menu');
  expect(existsSync(join(folder, 'own/content/policies/sub-processors'))).toBe(false);
});

test('a Node that is too old is told so', () => {
  expect(['18.20.0', '20.19.0', '22.18.9'].filter(isNodeTooOld).length).toBe(3);
  expect(['22.19.0', '24.0.0', '26.0.0'].filter(isNodeTooOld)).toEqual([]);
});
