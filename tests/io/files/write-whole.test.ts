import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { writeWhole } from '#io/files/write-whole.ts';

test('removes what a process that was killed left, and nothing of one that writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-write-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  // No process has so high a number; the other is this one's parent.
  const left = '.b.yaml.codicil-99999999';
  const writing = `.b.yaml.codicil-${process.ppid}`;
  for (const name of [left, writing, '.env', '.a.codicil-next']) {
    writeFileSync(join(folder, name), 'half');
  }
  expect(writeWhole(folder, 'a.yaml', 'whole')).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['.a.codicil-next', writing, '.env', 'a.yaml']);
});
