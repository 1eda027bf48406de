import type { Day } from '#core/calendar-day.ts';
import { issue, type Issue } from '#core/issue.ts';
import { didYouMean } from '#core/nearest.ts';
import { topOf } from '#core/policy/draft.ts';

import { readBlobs } from './read-blobs.ts';
import { runGit } from './run-git.ts';

/** A file as one commit left it. */
export interface FileVersion {
  commit: string;
  /** Its path then. */
  path: string;
  /** The day of the commit in the zone asked for: of a merge, the day on which it was merged. */
  day: Day;
  subject: string;
  content: Buffer;
}

/** What to look for. */
export interface FileQuestion {
  repository: string;
  /** As seen from the root of the repository, with its latest name. */
  path: string;
  /** Whether a renamed file is followed to its earlier names. */
  follow: boolean;
  timeZone: string;
}

/**
 * The versions of a file, oldest first, as the branch that is checked out had them: only first
 * parents count, so that what was tried on other branches is no version. While the file was deleted
 * there is none.
 */
export function fileHistory(
  question: FileQuestion,
): { ok: true; versions: FileVersion[] } | { ok: false; issue: Issue } {
  const { repository, path, follow, timeZone } = question;
  const shallow = runGit(repository, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return shallow;
  if (shallow.output.toString().trim() === 'true') {
    return { ok: false, issue: issue('shallow-clone', topOf(repository), {}) };
  }
  const log = runGit(repository, [...LOG, 'HEAD', ...(follow ? [] : ['--', `:(literal)${path}`])]);
  if (!log.ok) return log;
  const found = trace(parseLog(log.output.toString('utf8')), path, follow);
  if (found.length === 0) return { ok: false, issue: neverThere(repository, path) };
  const read = readBlobs(
    repository,
    found.map(({ blob }) => blob),
  );
  if (!read.ok) return read;
  const versions = found.reverse().map(({ commit, blob, path: then, time, subject }) => ({
    commit,
    path: then,
    day: Temporal.Instant.from(time).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    subject,
    content: read.blobs.get(blob) ?? Buffer.alloc(0),
  }));
  return { ok: true, versions };
}

// A commit begins with a byte that no name has; its fields and paths end with NUL.
const LOG = [
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--raw',
  '--no-abbrev',
  '-z',
  '-M',
  '--root',
  '--format=%x01%H%x00%cI%x00%s',
];

interface Commit {
  commit: string;
  time: string;
  subject: string;
  changes: { status: string; blob: string; from: string; to: string }[];
}

function parseLog(output: string): Commit[] {
  return output
    .split('\u0001')
    .slice(1)
    .map((text) => {
      const [commit = '', time = '', subject = '', ...rest] = text.split('\0');
      const changes: Commit['changes'] = [];
      for (let at = 0; at < rest.length; at += 1) {
        // `:100644 100644 <old blob> <new blob> R100`, then one path, or two of a rename.
        const fields = rest[at]?.trim().split(' ') ?? [];
        if (!fields[0]?.startsWith(':')) continue;
        const status = fields[4]?.charAt(0) ?? '';
        const from = rest[(at += 1)] ?? '';
        const to = status === 'R' || status === 'C' ? (rest[(at += 1)] ?? '') : from;
        changes.push({ status, blob: fields[3] ?? '', from, to });
      }
      return { commit, time, subject: subject.trim(), changes };
    });
}

interface Found extends Pick<Commit, 'commit' | 'time' | 'subject'> {
  path: string;
  blob: string;
}

/** The commits that left the file with new content, newest first, under the name it had then. */
function trace(commits: readonly Commit[], path: string, follow: boolean): Found[] {
  const found: Found[] = [];
  let name = path;
  for (const { commit, time, subject, changes } of commits) {
    const change = changes.find(({ to, status }) => to === name && status !== 'D');
    if (!change) continue;
    found.push({ commit, time, subject, path: name, blob: change.blob });
    if (change.status === 'R' && follow) name = change.from;
  }
  return found;
}

function neverThere(repository: string, path: string): Issue {
  const tree = runGit(repository, ['ls-tree', '-r', '--name-only', '-z', 'HEAD']);
  const files = tree.ok ? tree.output.toString('utf8').split('\0').filter(Boolean) : [];
  const base = (name: string): string => name.split('/').at(-1) ?? name;
  const namesake = files.find((file) => base(file) === base(path));
  const near = namesake ? ` Did you mean \`${namesake}\`?` : didYouMean(path, files);
  return issue('unknown-path', topOf(repository), { path, near });
}
