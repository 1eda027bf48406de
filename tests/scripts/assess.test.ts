import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { assessmentSchema } from '#core/materiality/assessment/assessment-schema.ts';

import { callScript } from '../support/call-script.ts';
import type { Ran } from '../support/checkout.ts';

let folder = '';
const old = (): string => join(folder, 'old.md');
const fresh = (): string => join(folder, 'new.mdx');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-'));
  writeFileSync(old(), '---\nother: 1\n---\n# Use\n\n## Logs\n\nWe keep logs for 30 days.\n');
  writeFileSync(fresh(), '# Use\n\n## Logs\n\nWe keep logs for 90 days.\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): Promise<Ran> {
  return callScript({ folder: '.' }, 'assess', args);
}

test('prints what the rules find, for a person to read, and exits 1', async () => {
  const { code, stdout, stderr } = await run(old(), fresh());
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toBe(`What the rules find from ${old()} to ${fresh()}. A person decides.

== Use › Logs [#logs]: material
  edited; words: 1 inserted, 1 deleted
  - quantity-changed (severity 3, adverse): A quantity changed, of how long information is kept: “30 days” gave way to “90 days”.
      before: We keep logs for 30 days.
      after:  We keep logs for 90 days.

Suggested: 1 material, 0 unexplained, 0 clarifying, 0 editorial.
`);
});

test('prints nothing but JSON that fits its schema', async () => {
  const { stdout, stderr } = await run(old(), fresh(), '--format', 'json');
  const { rows } = assessmentSchema.parse(JSON.parse(stdout));
  expect(rows.map(({ before, after, words }) => [before?.path, after?.path, words])).toEqual([
    [['Use', 'Logs'], ['Use', 'Logs'], { before: ['30'], after: ['90'], deleted: 1, inserted: 1 }],
  ]);
  expect(stderr).toBe('');
});

test('exits 0 where no section changed', async () => {
  const { code, stdout } = await run(old(), old());
  expect(code).toBe(0);
  expect(stdout).toContain('No section changed.');
});

test('takes versions of the library', async () => {
  const { code, stdout } = await run('privacy-policy@2018-05-21', 'privacy-policy@2026-11-16');
  expect(code).toBe(1);
  expect(stdout).toContain('[#server-logs]: material');
});

test.each([
  [[], 'Expected two versions or files to compare.'],
  [
    ['a', 'b', '--format', 'jsn'],
    'Unexpected format `jsn`, expected text, json. Did you mean `json`?',
  ],
  [['a.md', 'b.md'], 'Cannot read `a.md` (ENOENT)'],
])('exits 2 for %j', async (args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
