import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { isWithinCheapBounds } from '#markdown/document/cheap-bounds.ts';

/** The exit code of the process if its stack is at its end. */
export const TOO_DEEP = 3;

/** Its exit code if reading failed in any other way. */
export const FAULT = 4;

/** In bytes; the longest of 900 real policies has one million. */
const LARGEST_TEXT = 10_000_000;

/** In seconds, on a slow machine too. */
const LONGEST_READING = 20;

/** In megabytes. */
const MOST_MEMORY = 1024;

/** Why a file of so many bytes is not read; nothing for most. */
export function refusedAsTooLarge(file: string, bytes: number): Issue[] {
  return bytes > LARGEST_TEXT ? [refused(file, `${LARGEST_TEXT / 1_000_000} MB`)] : [];
}

/**
 * Why a text is not read that would hold up or end the process that reads it; nothing for most, which
 * cheap bounds let through. Another is read in a process that can be ended, before it is read here.
 */
export function refusedAsTooMuch(text: string, file: string): Issue[] {
  if (isWithinCheapBounds(text, file)) return [];
  const ran = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MOST_MEMORY}`, join(import.meta.dirname, 'read-child.ts'), file],
    {
      input: text,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: LONGEST_READING * 1000,
      killSignal: 'SIGKILL',
    },
  );
  // A fault of ours happens again when the text is read here, and is told as a fault.
  return ran.status === 0 || ran.status === FAULT ? [] : [refused(file, limitOf(ran))];
}

function limitOf({ error, status }: SpawnSyncReturns<unknown>): string {
  const isTooLong = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  if (isTooLong) return `${LONGEST_READING} seconds`;
  return status === TOO_DEEP
    ? 'the nesting that a parser follows'
    : `${MOST_MEMORY / 1024} GB of memory`;
}

function refused(file: string, limit: string): Issue {
  return issue('too-much-to-read', topOf(file), { limit });
}
