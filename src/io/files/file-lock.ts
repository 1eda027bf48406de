import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while holding the lock `file`. If another process holds it, says so and waits. SQLite locks the
 * file, so that the system lets go of it however a process ends. Where no file can be locked, as on a full
 * disk or some network disks, the work is done without.
 *
 * @throws {Error} of `signal`, if it is aborted while waiting.
 */
export async function withFileLock<Done>(
  file: string,
  work: () => Promise<Done>,
  signal?: AbortSignal,
): Promise<Done> {
  const lock = await take(file, signal);
  try {
    return await work();
  } finally {
    lock?.close();
  }
}

async function take(file: string, signal?: AbortSignal): Promise<DatabaseSync | null> {
  let isSaid = false;
  for (;;) {
    const lock = tryToTake(file);
    if (lock !== 'taken') return lock;
    // eslint-disable-next-line no-console -- Of no library.
    if (!isSaid) console.error('Another build of this library is at work; waiting for it.');
    isSaid = true;
    await sleep(WAIT, undefined, signal ? { signal } : {});
  }
}

/** Milliseconds between two looks. */
const WAIT = 100;

function tryToTake(file: string): DatabaseSync | 'taken' | null {
  let lock: DatabaseSync | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = new DatabaseSync(file);
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock?.close();
    return (cause as { errcode?: number }).errcode === SQLITE_BUSY ? 'taken' : null;
  }
}

/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;
