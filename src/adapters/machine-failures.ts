import { formatIssues, issue, type Issue, type Place } from '#core/issue.ts';

import { EndedEarly } from './ended-early.ts';

/**
 * The exit code of `run`, which writes into the folder `out`; 1 if the disk has no room for it or a
 * program that it needs was ended, which is told as a problem.
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
    console.error(formatIssues([found]));
    return 1;
  }
}

function issueOf(cause: unknown, place: Place): Issue | null {
  if (cause instanceof EndedEarly) {
    return issue('program-ended', place, { program: cause.program, reason: cause.reason });
  }
  const reason = fullDiskIn(cause);
  return reason === null ? null : issue('disk-full', place, { reason });
}

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
