import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { callProgram } from '../support/call-script.ts';

test('prints the page of a problem without signs of Markdown', async () => {
  expect(await callProgram(['explain', 'unsealed'])).toEqual({
    code: 0,
    stderr: '',
    stdout: `unsealed: warning

  Unexpected version \`2026-11-16\` that is public and not sealed, expected it in
  the ledger.
  Run \`npm run seal -- privacy-policy\` and commit the ledger.

Something is public and not yet in the ledger. Until it is, a change of it would
go unnoticed.

  1. Someone with the program runs \`npm run seal -- privacy-policy\`.
  2. They commit \`ledger.json\`; that is all.
`,
  });
});

test('shows an example as it is, line by line', async () => {
  const { stdout } = await callProgram(['explain', 'addendum-before-base']);
  expect(stdout).toMatch(/\n\n {4}-effective: 2014-01-01\n {4}\+effective: 2014-02-03\n$/);
});

const codes = readdirSync('docs/problems')
  .map((file) => file.replace(/\.md$/, ''))
  .filter((code) => code !== 'README')
  .sort();

test('says every word of every page, in lines that fit', async () => {
  for (const code of codes) {
    const { code: exit, stdout } = await callProgram(['explain', code]);
    expect([code, exit]).toEqual([code, 0]);
    const [prose = ''] = stdout.split(/^ {4}/m);
    for (const line of prose.split('\n')) {
      if (line.trim().includes(' '))
        expect([code, line.length > 80 && line]).toEqual([code, false]);
    }
    const page = readFileSync(`docs/problems/${code}.md`, 'utf8')
      .replaceAll(/^<!--.*$/gm, '')
      .replace(/^\[All problems\].*$/m, '')
      .split(/^```\w*$/m)
      // Every second part is an example, in which a link is shown as it is written.
      .map((part, at) => (at % 2 === 0 ? part.replaceAll(/\]\([^)]*\)/g, '') : part))
      .join('');
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    expect([code, words(stdout).sort()]).toEqual([code, words(page).sort()]);
  }
});

test('lists every problem in a line, by table, where no code is given', async () => {
  const { code, stdout, stderr } = await callProgram(['explain']);
  expect([code, stderr]).toEqual([0, '']);
  const listed = [...stdout.matchAll(/^ {2}(\S+): [`\p{Lu}].*[.?]$/gmu)].map(([, one]) => one);
  expect(listed.sort()).toEqual(codes);
  expect(stdout).toMatch(/^Files and names\n {2}missing-file: /);
  expect(stdout).toContain('\n\nThe ledger\n  ');
});

test.each([
  [['unseald'], 'Unexpected code `unseald`, expected that of a problem. Did you mean `unsealed`?'],
  [['README'], 'Unexpected code `README`, expected that of a problem.'],
  [['../../package'], 'Unexpected code `../../package`, expected that of a problem.'],
  [['unsealed', 'raw-html'], 'Expected one code, or none.'],
])('%j is wrong usage', async (args, message) => {
  const { code, stdout, stderr } = await callProgram(['explain', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/\n\nUsage: npm run explain -- \[<code>\]\n/);
  expect(stderr.split('\n', 1)).toEqual([message]);
});
