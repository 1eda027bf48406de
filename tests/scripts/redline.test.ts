import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { redlineSchema } from '#core/redline/redline-schema.ts';

import { callScript } from '../support/call-script.ts';
import type { Ran } from '../support/checkout.ts';

let folder = '';
const old = (): string => join(folder, 'old.md');
const fresh = (): string => join(folder, 'new.mdx');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-'));
  writeFileSync(old(), '---\nother: 1\n---\n# Fees\n\nYou pay <b>ten</b> euros.\n');
  writeFileSync(fresh(), '# Fees\n\nYou pay {% nine %} euros.\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): Promise<Ran> {
  return callScript({ folder: '.' }, 'redline', args);
}

test('prints nothing but JSON that fits its schema, and exits 1 for a difference', async () => {
  const { code, stdout, stderr } = await run(old(), fresh(), '--format', 'json');
  expect(redlineSchema.parse(JSON.parse(stdout)).changed).toBe(true);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

test.each(['md', 'mdx'])('finds an image exchanged beside a file: %s', async (ending) => {
  const texts = [
    '![A ship](ship.svg)',
    '[![A ship][1]](/)\n\n[1]: ship.svg',
    '<img src="ship.svg" />',
  ];
  for (const [index, text] of texts.entries()) {
    const files = ['was', 'is', 'same'].map((name) => {
      const own = join(folder, `${ending}-${index}-${name}`);
      mkdirSync(own);
      writeFileSync(join(own, 'ship.svg'), name === 'is' ? '<svg>2</svg>' : '<svg>1</svg>');
      writeFileSync(join(own, `page.${ending}`), `# Ships\n\nSee ${text}\n`);
      return join(own, `page.${ending}`);
    });
    const [was = '', is = '', same = ''] = files;
    expect(await run(was, is)).toMatchObject({ code: 1, stderr: '' });
    expect(await run(was, same)).toMatchObject({ code: 0, stderr: '' });
  }
});

test('exits 0 for the same file', async () => {
  expect((await run(old(), old())).code).toBe(0);
});

test('the law can be checked from outside', async () => {
  const canonical = async (file: string): Promise<string> =>
    (await run('--canonical', file)).stdout;
  expect(await canonical(old())).toBe('# Fees [#fees]\n\nYou pay \\<b>ten</b> euros.\n');
  expect((await run(old(), fresh(), '--accept')).stdout).toBe(await canonical(fresh()));
  expect((await run(old(), fresh(), '--reject')).stdout).toBe(await canonical(old()));
});

test.each([
  [[], 'Expected two versions or files to compare, found 0.'],
  [['--fomat', 'x'], "Unknown option '--fomat'"],
  [
    ['a', 'b', '--format', 'htm'],
    'Unexpected format `htm`, expected text, markdown, html, json. Did you mean `html`?',
  ],
  [['a.md', 'b.md'], 'Cannot read `a.md` (ENOENT)'],
  [['privcy@2016-11-28', 'b.md', '--library', 'nowhere'], 'The library has errors.'],
])('exits 2 for %j', async (args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
