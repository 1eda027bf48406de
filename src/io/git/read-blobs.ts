import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { runGit } from './run-git.ts';

/** The contents of blobs by their names, read by one process. */
export function readBlobs(
  repository: string,
  names: readonly string[],
): { ok: true; blobs: ReadonlyMap<string, Buffer> } | { ok: false; issue: Issue } {
  const blobs = new Map<string, Buffer>();
  const distinct = [...new Set(names)];
  const answer = runGit(
    repository,
    ['cat-file', '--batch'],
    distinct.map((name) => `${name}\n`).join(''),
  );
  if (!answer.ok) return answer;
  const { output } = answer;
  // `<name> blob <size>`, a line break, the bytes, a line break; or `<name> missing`.
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [name = '', type = '', size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type === 'missing') {
      return { ok: false, issue: issue('partial-clone', topOf(repository), {}) };
    }
    const next = at + Number(size);
    if (type === 'blob') blobs.set(name, output.subarray(at, next));
    at = next + 1;
  }
  return { ok: true, blobs };
}
