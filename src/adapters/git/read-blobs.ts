import { runGit } from './run-git.ts';
import type { Issue } from '#core/issue.ts';

/** The contents of blobs by their names, read by one process; those that are not there are left out. */
export function readBlobs(
  repository: string,
  names: readonly string[],
): { ok: true; blobs: ReadonlyMap<string, Buffer> } | { ok: false; issue: Issue } {
  const blobs = new Map<string, Buffer>();
  const distinct = [...new Set(names)];
  const answer = runGit(repository, ['cat-file', '--batch'], `${distinct.join('\n')}\n`);
  if (!answer.ok) return answer;
  const { output } = answer;
  // `<name> blob <size>`, a line break, the bytes, a line break.
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [name = '', type = '', size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(name, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return { ok: true, blobs };
}
