import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

import { issue, type Issue } from '#core/issue.ts';
import { didYouMean } from '#core/nearest.ts';
import { topOf } from '#core/policy/draft.ts';
import type { Library } from '#core/policy/library.ts';

import { readBlobs } from '../git/read-blobs.ts';
import { runGit } from '../git/run-git.ts';
import { readLibrary } from '../read-library.ts';

/** A library as it was at a commit; `null` where there was none, or none without errors. */
export type LibraryAt =
  { ok: true; commit: string; library: Library | null } | { ok: false; issue: Issue };

/**
 * The library in `folder` as it was where the branch that is checked out left `revision`. Nothing of
 * the working tree is touched.
 */
export function libraryAt(folder: string, revision: string): LibraryAt {
  const root = runGit(folder, ['rev-parse', '--show-toplevel']);
  if (!root.ok) return root;
  const repository = root.output.toString('utf8').trim();
  const shallow = runGit(repository, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return shallow;
  if (shallow.output.toString().trim() === 'true') {
    return { ok: false, issue: issue('shallow-clone', topOf(folder), {}) };
  }
  const known = runGit(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (!known.ok) return { ok: false, issue: unknownRevision(repository, folder, revision) };
  const tip = known.output.toString().trim();
  const base = runGit(repository, ['merge-base', tip, 'HEAD']);
  // Two histories without a common commit are compared as they are.
  const commit = base.ok ? base.output.toString().trim() : tip;
  const below = relative(repository, resolve(folder));
  return readAt(repository, commit, below);
}

function unknownRevision(repository: string, folder: string, revision: string): Issue {
  const refs = runGit(repository, ['for-each-ref', '--format=%(refname:short)']);
  const names = refs.ok ? refs.output.toString('utf8').split('\n').filter(Boolean) : [];
  const near = didYouMean(revision, names);
  return issue('unknown-revision', topOf(folder), { revision, near });
}

function readAt(repository: string, commit: string, below: string): LibraryAt {
  const tree = runGit(repository, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    `${below}/`,
  ]);
  if (!tree.ok) return tree;
  // `<mode> blob <name>`, a tab, the path.
  const entries = tree.output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [head = '', path = ''] = line.split('\t');
      const [, type = '', name = ''] = head.split(' ');
      return type === 'blob' ? [{ name, path }] : [];
    });
  if (entries.length === 0) return { ok: true, commit, library: null };
  const read = readBlobs(
    repository,
    entries.map(({ name }) => name),
  );
  if (!read.ok) return read;
  const folder = mkdtempSync(join(tmpdir(), 'codicil-base-'));
  try {
    for (const { name, path } of entries) {
      const file = join(folder, relative(below, path));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, read.blobs.get(name) ?? '');
    }
    return { ok: true, commit, library: readLibrary(folder).library };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
