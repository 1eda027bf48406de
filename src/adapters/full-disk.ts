import { formatIssues, issue } from '#core/issue.ts';

/**
 * The exit code of `run`, which writes into the folder `out`; 1 if the disk has no room for it, which
 * is told as a problem.
 */
export async function tellFullDisk(out: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (cause) {
    const reason = fullDiskIn(cause);
    if (reason === null) throw cause;
    const place = { file: out, line: 1, column: 1 };
    console.error(formatIssues([issue('disk-full', place, { reason })]));
    return 1;
  }
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
