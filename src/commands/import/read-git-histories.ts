import { basename, dirname, posix } from 'node:path';

import { topOf } from '#core/library/draft.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { DatedCommit } from '#io/git/file-history.ts';
import { runGit } from '#io/git/run-git.ts';

import { policyId } from './policy-name.ts';
import { readGitHistory, type OtherCommits } from './read-git-history.ts';
import type { History } from './read-histories.ts';

/** Files of a repository whose histories become policies. */
export interface GitSource {
  repository: string;
  /** Files, folders and patterns with `*`, as seen from the root of the repository. */
  paths: readonly string[];
  /** Whether renamed files are followed to their earlier names. */
  follow: boolean;
  timeZone: string;
  /** How versions are encoded that are not UTF-8, as a label of the Encoding Standard. */
  encoding: string | null;
  /** The name of the policy, where there is one file. */
  id: string | null;
}

/** The histories of all files that the paths name, each as one document. */
export function readGitHistories(
  source: GitSource,
): { histories: History[]; issues: Issue[] } & OtherCommits {
  const files = source.paths.flatMap((path) => expand(source.repository, path));
  const paths = [...new Set(files.flatMap((one) => one.files))];
  const ids = source.id !== null && paths.length === 1 ? [source.id] : nameFiles(paths);
  const histories: History[] = [];
  const issues: Issue[] = files.flatMap((one) => one.issues);
  const dropped: DatedCommit[] = [];
  const removals: DatedCommit[] = [];
  for (const [index, path] of paths.entries()) {
    const read = readGitHistory({ ...source, path }, ids[index] ?? policyId(path));
    histories.push(...read.histories);
    issues.push(...read.issues);
    dropped.push(...read.dropped);
    removals.push(...read.removals);
  }
  return { histories, issues, dropped, removals };
}

const TEXT = /\.(?:md|mdx|markdown|mkd|txt)$/i;

/** The files of a folder or pattern that are there now; a path of neither is a file, there or not. */
function expand(repository: string, path: string): { files: string[]; issues: Issue[] } {
  const wanted = posix.normalize(path).replace(/\/$/, '');
  const all = filesAtHead(repository);
  if (all.includes(wanted)) return { files: [wanted], issues: [] };
  const isPattern = /[*?]/.test(wanted);
  const pattern = patternOf(wanted);
  const found = all.filter(
    (file) =>
      TEXT.test(file) &&
      (isPattern ? pattern.test(file) : wanted === '.' || file.startsWith(`${wanted}/`)),
  );
  if (found.length > 0) return { files: found, issues: [] };
  if (!isPattern) return { files: [wanted], issues: [] };
  const details = { path: wanted, near: '' };
  return { files: [], issues: [issue('unknown-path', topOf(repository), details)] };
}

function filesAtHead(repository: string): string[] {
  const tree = runGit(repository, ['ls-tree', '-r', '--full-tree', '--name-only', '-z', 'HEAD']);
  return tree.ok ? tree.output.toString('utf8').split('\0').filter(Boolean) : [];
}

// `**/` stands for any folders, `*` for what has no slash in it.
function patternOf(glob: string): RegExp {
  const source = glob.replaceAll(/\*\*\/|\*\*|\*|\?|[\\^$.|+()[\]{}]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 'u');
}

/** A name for each file, all different: folders come before it where the file's own is not enough. */
function nameFiles(paths: readonly string[]): string[] {
  const own = paths.map((path) => policyId(path));
  const names = paths.map((path, index) => {
    const id = own[index] ?? '';
    const isAlone = own.filter((one) => one === id).length === 1;
    const folder = policyId(basename(dirname(path)));
    return isAlone || folder === 'policy' || folder === id ? id : `${folder}-${id}`;
  });
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
