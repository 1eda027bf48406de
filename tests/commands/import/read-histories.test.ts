import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { readHistories } from '#commands/import/read-histories.ts';

function read(files: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'codicil-dated-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(dirname(join(root, 'old', file)), { recursive: true });
    writeFileSync(join(root, 'old', file), `# ${file}\n\nText.\n`);
  }
  const { histories, issues } = readHistories(join(root, 'old'));
  return {
    issues: issues.map(({ code, place }) => `${place.file} ${code}`),
    histories: histories.map(({ id, versions }) => [id, ...versions.map(({ source }) => source)]),
  };
}

test('reads dated files in the order of their days, the tenth of a day after the second', () => {
  const days = ['2020-01-02', '2020-01-02-2', '2020-01-02-10', '2021-03-04'];
  const files = days.map((day) => `Privacy Policy/${day}.md`);
  expect(read(files.toReversed())).toEqual({
    issues: [],
    histories: [['privacy-policy', ...files]],
  });
});

test('names a document by what stands before the day, or by its folder', () => {
  const files = [
    '2019-01-01.md',
    'terms-2020-01-02.md',
    'terms-2021-01-02.mdx',
    'x/dpa_2020-01-02.md',
  ];
  expect(read(files)).toEqual({
    issues: [],
    histories: [
      ['dpa', 'x/dpa_2020-01-02.md'],
      ['old', '2019-01-01.md'],
      ['terms', 'terms-2020-01-02.md', 'terms-2021-01-02.mdx'],
    ],
  });
});

test('still asks for a manifest where no file has a day that there is', () => {
  expect(read(['terms/2020-02-30.md', 'terms/a.md'])).toEqual({
    issues: ['MANIFEST.jsonl missing-file'],
    histories: [],
  });
});
