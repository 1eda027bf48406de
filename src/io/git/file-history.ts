import { posix } from 'node:path';

import { Temporal } from 'temporal-polyfill';

import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { topOf } from '#core/library/draft.ts';

import { readBlobs } from './read-blobs.ts';
import { runGit } from './run-git.ts';
import { traceFile, type FileState, type Renaming } from './trace-file.ts';

/** A commit, with its day in the zone asked for: of a merge, the day on which it was merged. */
export interface DatedCommit {
  commit: string;
  day: Day;
  subject: string;
}

/** A file as one commit left it. */
export interface FileVersion extends DatedCommit {
  /** Its path then. */
  path: string;
  /** Nothing where the commit deleted it or put a link in its place. */
  content: Buffer | null;
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

/** What became of a file, oldest first; it was there at least once. */
interface FileHistory {
  versions: FileVersion[];
  /** That it had another name before, if that was not asked for. */
  warnings: Issue[];
}

/**
 * The history of a file as the branch that is checked out had it: only first parents count, so that
 * what was tried on other branches is no version. The day is the committer's: that of the author can
 * be months before the text came to the branch.
 */
export function fileHistory(
  question: FileQuestion,
): ({ ok: true } & FileHistory) | { ok: false; issue: Issue } {
  const { repository, follow, timeZone } = question;
  const path = posix.normalize(question.path);
  const missing = whatIsMissing(repository);
  if (missing) return { ok: false, issue: missing };
  const traced = traceFile(repository, path, follow);
  if (!traced.ok) return traced;
  const states = traced.states.reverse();
  const blobs = states.flatMap(({ blob, path: name }) =>
    blob === null ? [] : [{ blob, path: name }],
  );
  if (blobs.length === 0) return { ok: false, issue: neverThere(repository, path) };
  const undated = states.find(({ seconds }) => !isDatable(seconds));
  if (undated) {
    const details = { commit: shortName(undated.commit) };
    return { ok: false, issue: issue('commit-without-day', topOf(repository), details) };
  }
  const read = readBlobs(repository, blobs);
  if (!read.ok) return read;
  const versions = states.map((state) => ({
    ...dated(state, timeZone),
    path: state.path,
    content: read.blobs.get(state.blob ?? '') ?? null,
  }));
  const warnings = follow ? [] : warnOf(traced.renaming, path, repository);
  return { ok: true, versions, warnings };
}

/** The name of a commit as people write it. */
export function shortName(commit: string): string {
  return commit.slice(0, 12);
}

/** Why the history of a repository is not all there, if so. */
function whatIsMissing(repository: string): Issue | null {
  const shallow = runGit(repository, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return shallow.issue;
  if (shallow.output.toString().trim() === 'true') {
    return issue('shallow-clone', topOf(repository), {});
  }
  const head = runGit(repository, ['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']);
  return head.ok ? null : issue('empty-repository', topOf(repository), {});
}

function dated({ commit, seconds, subject }: FileState, timeZone: string): DatedCommit {
  const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return { commit, day: instant.toZonedDateTimeISO(timeZone).toPlainDate().toString(), subject };
}

// The first and the last second whose day has four digits for its year in every zone.
const FIRST_SECOND = Temporal.Instant.from('0001-01-02T00:00Z').epochMilliseconds / 1000;
const LAST_SECOND = Temporal.Instant.from('9999-12-30T23:59Z').epochMilliseconds / 1000;

function isDatable(seconds: number): boolean {
  return seconds >= FIRST_SECOND && seconds <= LAST_SECOND;
}

function warnOf(renaming: Renaming | null, path: string, repository: string): Issue[] {
  if (!renaming) return [];
  const details = { path, earlier: renaming.from, commit: shortName(renaming.commit) };
  return [issue('earlier-name', topOf(repository), details)];
}

function neverThere(repository: string, path: string): Issue {
  const tree = runGit(repository, ['ls-tree', '-r', '--full-tree', '--name-only', '-z', 'HEAD']);
  const files = tree.ok ? tree.output.toString('utf8').split('\0').filter(Boolean) : [];
  const namesake = files.find(
    (file) => file !== path && posix.basename(file) === posix.basename(path),
  );
  const near = namesake ? ` Did you mean \`${namesake}\`?` : didYouMean(path, files);
  return issue('unknown-path', topOf(repository), { path, near });
}
