import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { withFileLock } from '#io/files/file-lock.ts';

import { NODE } from '../../support/checkout.ts';

const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
afterEach(() => {
  said.mockClear();
});

test('waits for another process, and goes on when that is killed', async () => {
  const file = join(temporary(), 'cache', 'site.lock');
  const other = await otherWith(file);
  const done: string[] = [];
  const work = withFileLock(file, () => Promise.resolve(done.push('own')));
  await vi.waitUntil(() => said.mock.calls.length > 0);
  done.push('other');
  other.kill('SIGKILL');
  await work;
  expect(done).toEqual(['other', 'own']);
  expect(said.mock.calls).toEqual([['Another build of this library is at work; waiting for it.']]);
});

test('what fails lets go of the lock', async () => {
  const file = join(temporary(), 'site.lock');
  await expect(withFileLock(file, () => Promise.reject(new Error('It fails.')))).rejects.toThrow(
    'It fails.',
  );
  expect(await withFileLock(file, () => Promise.resolve('done'))).toBe('done');
  expect(said).not.toHaveBeenCalled();
});

test('who is told to stop waits no longer', async () => {
  const file = join(temporary(), 'site.lock');
  await otherWith(file);
  const stopping = new AbortController();
  const work = withFileLock(file, () => Promise.resolve('done'), stopping.signal);
  await vi.waitUntil(() => said.mock.calls.length > 0);
  stopping.abort();
  await expect(work).rejects.toThrow('aborted');
});

test('where no file can be locked the work is done', async () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, 'no database');
  expect(await withFileLock(file, () => Promise.resolve('done'))).toBe('done');
  expect(await withFileLock(join(file, 'site.lock'), () => Promise.resolve('done'))).toBe('done');
});

/** Another process, once it works alone. */
async function otherWith(file: string): Promise<ChildProcess> {
  const module = join(import.meta.dirname, '../../support/working-alone.ts');
  const other = spawn(NODE, [module, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    other.kill('SIGKILL');
  });
  await once(other.stdout, 'data');
  return other;
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-alone-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
