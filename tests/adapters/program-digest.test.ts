import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { programDigest } from '#adapters/run-inputs.ts';

test('what takes the place of a part of the program makes it another program', () => {
  const [one, other] = ['<p>One</p>', '<p>Other</p>'].map((text) => {
    const folder = mkdtempSync(join(tmpdir(), 'codicil-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    writeFileSync(join(folder, 'Header.astro'), text);
    return folder;
  });
  const programs = [programDigest(), programDigest([one ?? '']), programDigest([other ?? ''])];
  expect(new Set(programs).size).toBe(3);
  expect(programDigest()).toBe(programs[0]);
});
