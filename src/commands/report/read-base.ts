import { issue, type Issue } from '#core/problems/issue.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { topOf } from '#core/library/draft.ts';

import { readBlobs } from '#io/git/read-blobs.ts';
import { runGit } from '#io/git/run-git.ts';

/** The files of a library as a commit has them. */
export interface Base {
  /** The last commit that the revision asked for has in common with what is checked out. */
  commit: string;
  /** The library's folder as seen from the root of the repository: `content/`, or nothing for the root. */
  folder: string;
  /** Bytes by path in the library; none where the commit has no such folder. */
  files: ReadonlyMap<string, Buffer>;
}

/**
 * The library in `folder` as it was where `revision` and what is checked out parted: what a pull
 * request changes, and nothing that was merged meanwhile. The working tree is not touched.
 */
export function readBase(
  folder: string,
  revision: string,
): { ok: true; base: Base } | { ok: false; issue: Issue } {
  return readAt(folder, () => commonCommit(folder, revision));
}

/** The library in `folder` as `revision` itself has it: a shallow clone is enough if it has that commit. */
export function readRevision(
  folder: string,
  revision: string,
): { ok: true; base: Base } | { ok: false; issue: Issue } {
  return readAt(folder, () => {
    const name = nameOf(folder, `${revision}^{commit}`);
    return name ? { ok: true, name } : lost(folder, unknown(folder, revision));
  });
}

function readAt(
  folder: string,
  findCommit: () => Named,
): { ok: true; base: Base } | { ok: false; issue: Issue } {
  const prefix = runGit(folder, ['rev-parse', '--show-prefix']);
  if (!prefix.ok) return prefix;
  const inside = prefix.output.toString('utf8').replace(/\n$/, '');
  const commit = findCommit();
  if (!commit.ok) return commit;
  const files = filesOf(folder, commit.name, inside.replace(/\/$/, ''));
  if (!files.ok) return files;
  return { ok: true, base: { commit: commit.name, folder: inside, files: files.files } };
}

type Named = { ok: true; name: string } | { ok: false; issue: Issue };

function commonCommit(folder: string, revision: string): Named {
  const asked = nameOf(folder, `${revision}^{commit}`);
  if (!asked) return lost(folder, unknown(folder, revision));
  const head = nameOf(folder, 'HEAD^{commit}');
  const common = head ? runGit(folder, ['merge-base', asked, head]) : null;
  if (common?.ok) return { ok: true, name: common.output.toString('utf8').trim() };
  return lost(folder, issue('no-common-commit', topOf(folder), { revision }));
}

function nameOf(folder: string, revision: string): string | null {
  // What begins with a hyphen is no option here.
  const found = runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
  return found.ok ? found.output.toString('utf8').trim() : null;
}

function unknown(folder: string, revision: string): Issue {
  const refs = runGit(folder, ['for-each-ref', '--format=%(refname:short)']);
  const known = refs.ok ? refs.output.toString('utf8').split('\n').filter(Boolean) : [];
  const near = didYouMean(revision, known);
  return issue('unknown-revision', topOf(folder), { revision, near });
}

// What a shallow clone has not got may well be there.
function lost(folder: string, otherwise: Issue): { ok: false; issue: Issue } {
  const shallow = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  const isShallow = shallow.ok && shallow.output.toString('utf8').trim() === 'true';
  return { ok: false, issue: isShallow ? issue('shallow-clone', topOf(folder), {}) : otherwise };
}

function filesOf(
  folder: string,
  commit: string,
  inside: string,
): { ok: true; files: Map<string, Buffer> } | { ok: false; issue: Issue } {
  const tree = nameOf(folder, inside === '' ? `${commit}^{tree}` : `${commit}:${inside}`);
  if (!tree) return { ok: true, files: new Map() };
  const list = runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (!list.ok) return list;
  const entries = parseTree(list.output.toString('utf8'));
  const read = readBlobs(folder, entries);
  if (!read.ok) return read;
  const files = entries.map(({ path, blob }): [string, Buffer] => [
    path,
    read.blobs.get(blob) ?? Buffer.alloc(0),
  ]);
  return { ok: true, files: new Map(files) };
}

// `<mode> <type> <name>`, a tab, the path, NUL. Links and other repositories are no files.
function parseTree(output: string): { path: string; blob: string }[] {
  return output.split('\0').flatMap((entry) => {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
    return match ? [{ blob: match[1] ?? '', path: match[2] ?? '' }] : [];
  });
}
