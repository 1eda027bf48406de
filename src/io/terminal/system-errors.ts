import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';

import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { ProcessExitError } from '../files/process-exit-error.ts';
import { printIssues } from './print-issues.ts';
import { reasonOf } from '../files/read-text.ts';

/**
 * The exit code of `run`, which writes into the folder `out`; 1 if the disk has no room for it or lets
 * nothing be written, or a program that it needs was ended, which is told as a problem.
 */
export async function tellMachineFailures(
  out: string,
  run: () => Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (cause) {
    const found = issueOf(cause, { file: out, line: 1, column: 1 });
    if (found === null) throw cause;
    printIssues([found], '');
    return 1;
  }
}

function issueOf(cause: unknown, place: Place): Issue | null {
  if (cause instanceof ProcessExitError) {
    return issue('program-ended', place, { program: cause.program, reason: cause.reason });
  }
  const reason = fullDiskIn(cause);
  if (reason !== null) return issue('disk-full', place, { reason });
  return refusedIn(cause);
}

/** The file or folder that may not be written, if that is what the error is about. */
function refusedIn(cause: unknown): Issue | null {
  if (!(cause instanceof Error)) return null;
  const { code = '', syscall = '', path } = cause as NodeJS.ErrnoException;
  if (path === undefined || !WRITING.test(syscall)) return null;
  // Node says so of a folder that it cannot make, below one that may only be read.
  const isAbsent = /^mkd(?:ir|temp)$/.test(syscall) && code === 'ENOENT';
  const refusal = isAbsent ? refusalAbove(path) : cause;
  const isRefused = REFUSALS.includes((refusal as NodeJS.ErrnoException | null)?.code ?? '');
  const place = topOf(relative(process.cwd(), path));
  // As below /proc, where even the owner of the machine makes no folder.
  if (refusal === null)
    return issue('unwritable-file', place, { reason: 'no folder can be there' });
  return isRefused ? issue('unwritable-file', place, { reason: reasonOf(refusal) }) : null;
}

function refusalAbove(path: string): unknown {
  try {
    accessSync(existingAbove(path), constants.W_OK);
    return null;
  } catch (refusal) {
    return refusal;
  }
}

function existingAbove(path: string): string {
  const above = dirname(path);
  return above === path || existsSync(above) ? above : existingAbove(above);
}

const REFUSALS = ['EACCES', 'EEXIST', 'ENOFOLDER', 'ENOTDIR', 'EPERM', 'EROFS'];
const WRITING = /^(?:mkdir|mkdtemp|open|rename|link|unlink|rmdir|rm|copyfile)$/;

/** By their code, and by the words of programs that are called and have no codes. */
const REASONS: readonly { signs: readonly string[]; reason: string }[] = [
  { signs: ['ENOSPC', 'No space left on device'], reason: 'no space is left' },
  { signs: ['EDQUOT', 'Disk quota exceeded'], reason: 'the quota is used up' },
  { signs: ['EFBIG', 'File too large'], reason: 'no larger file is allowed' },
];

/** Why the disk takes no more, if that is what the error is about. */
function fullDiskIn(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  const { code = '' } = cause as NodeJS.ErrnoException;
  const found = REASONS.find(({ signs }) =>
    signs.some((sign) => sign === code || cause.message.includes(sign)),
  );
  return found?.reason ?? fullDiskIn(cause.cause);
}
