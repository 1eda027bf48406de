import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { runGit } from './run-git.ts';

/** A file in some commit: the name of its content, and its path. */
interface BlobOfFile {
  blob: string;
  path: string;
}

/** In bytes; a text or an image that is larger is refused wherever it stands. */
const LARGEST_BLOB = 64 * 2 ** 20;

/** The contents of blobs by their names, read by one process. One that is too large is not read at all. */
export function readBlobs(
  repository: string,
  files: readonly BlobOfFile[],
): { ok: true; blobs: ReadonlyMap<string, Buffer> } | { ok: false; issue: Issue } {
  const blobs = new Map<string, Buffer>();
  const paths = new Map(files.map(({ blob, path }) => [blob, path]));
  const input = [...paths.keys()].map((name) => `${name}\n`).join('');
  const sizes = runGit(repository, ['cat-file', '--batch-check'], input);
  if (!sizes.ok) return sizes;
  const large = tooLarge(sizes.output.toString(), paths);
  if (large) return { ok: false, issue: large };
  const answer = runGit(repository, ['cat-file', '--batch'], input);
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

// `<name> blob <size>`, or `<name> missing`.
function tooLarge(sizes: string, paths: ReadonlyMap<string, string>): Issue | null {
  for (const line of sizes.split('\n')) {
    const [name = '', , size = '0'] = line.split(' ');
    if (Number(size) <= LARGEST_BLOB) continue;
    const limit = `${LARGEST_BLOB / 2 ** 20} MB`;
    return issue('too-much-to-read', topOf(paths.get(name) ?? name), { limit });
  }
  return null;
}
