import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { callProgram } from '../support/call-script.ts';
import { NODE } from '../support/checkout.ts';

const TEXT = '# Terms\n\nYou may use what we offer.\n';
const ROW = { doc: 'terms', seq: 1, version: '2024-01-01', file: 'terms/2024-01-01.md' };

/** Where a history of these files is, and where its library goes. */
function start(files: Record<string, string>): { folder: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-import-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
    for (const made of ['-out', '-out-report.txt', '-out-report.json']) {
      rmSync(`${folder}${made}`, { recursive: true, force: true });
    }
  });
  mkdirSync(join(folder, 'terms'));
  const all = { 'MANIFEST.jsonl': JSON.stringify(ROW), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return { folder, out: `${folder}-out` };
}

test.each([
  ['0 for all of it', { 'terms/2024-01-01.md': TEXT }, 0, true],
  [
    '3 for a part, where a file has no row',
    { 'terms/2024-01-01.md': TEXT, 'terms/2024-02-01.md': TEXT },
    3,
    true,
  ],
  ['1 for nothing, where a row has no file', { 'terms/2024-02-01.md': TEXT }, 1, false],
])('ends with %s', async (_, files, exit, isWritten) => {
  const { folder, out } = start(files);
  const { code, stderr } = await callProgram(['import', '--folder', folder, '--out', out]);
  expect([code, stderr === '', existsSync(out)]).toEqual([exit, exit === 0, isWritten]);
});

test('ends with 2 for options that make no sense', async () => {
  const { code, stdout, stderr } = await callProgram(['import', '--folder', 'a', '--git', 'b']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^Expected `--folder` or `--git`, not both\.\n\nUsage: npm run import -- /,
  );
});

test.each(['/proc/x', join(import.meta.dirname, 'import.test.ts/x')])(
  'a place that takes no folder is a problem, and no stack: %s',
  async (out) => {
    const { folder } = start({ 'terms/2024-01-01.md': TEXT });
    const { code, stderr } = await callProgram(['import', '--folder', folder, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/:1:1 {2}error {2}unwritable-file\n/);
    expect(stderr).not.toMatch(/^ +at /m);
  },
);

const canMount =
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

test.skipIf(!canMount).each([
  ['size=40k', 'disk-full', 'The disk is full.'],
  ['ro', 'unwritable-file', 'the disk is for reading only'],
])('leaves nothing on a disk that takes no more: %s', (options, code, reason) => {
  const { folder, out } = start({ 'terms/2024-01-01.md': `${TEXT}${'Words. '.repeat(9000)}` });
  mkdirSync(out);
  const script =
    'mount -t tmpfs -o "$1" tmpfs "$2" && { "$3" "$4" import --folder "$5" --out "$2/l";';
  const after = ' code=$?; ls -A "$2"; exit $code; }';
  const program = join(import.meta.dirname, '../../scripts/codicil.ts');
  const words = ['sh', options, out, NODE, program, folder];
  const ran = spawnSync('unshare', ['-rm', 'sh', '-c', script + after, ...words], {
    encoding: 'utf8',
  });
  expect([ran.status, ran.stdout]).toEqual([1, '']);
  expect(ran.stderr).toContain(`/l:1:1  error  ${code}\n`);
  expect(ran.stderr).toContain(reason);
  expect(ran.stderr).not.toMatch(/^ +at /m);
});
