/** A commit and what it did to files, as against its first parent. */
export interface LogCommit {
  commit: string;
  /** When it was made or, of a merge, merged: seconds since 1970. */
  seconds: number;
  subject: string;
  changes: FileChange[];
}

/** What a commit did to one file. */
export interface FileChange {
  /** `A` added, `D` deleted, `M` modified, `R` renamed, `T` of another type. */
  status: string;
  /** The file's mode afterwards: `100644` or `100755` of a file, `120000` of a link. */
  mode: string;
  /** The name of its content afterwards. */
  blob: string;
  /** Its earlier path; the same unless it was renamed. */
  from: string;
  path: string;
}

/** The options of `git log` whose output `parseLog` reads, whatever the settings of the user are. */
export const LOG_OPTIONS = [
  '--first-parent',
  '--diff-merges=first-parent',
  '--root',
  '--raw',
  '--no-abbrev',
  '--no-relative',
  '--no-follow',
  // A repository's own settings could name a program to verify signatures with.
  '--no-show-signature',
  '--encoding=UTF-8',
  '-z',
  '--format=%H%x00%ct%x00%s',
];

/**
 * Reads the output of `git log` with `LOG_OPTIONS`. Every field ends with NUL, and how many follow is
 * known from the first ones: no byte of a name or a subject can be taken for a border.
 */
export function parseLog(output: string): LogCommit[] {
  const fields = output.split('\0');
  const commits: LogCommit[] = [];
  for (let at = 0; at + 2 < fields.length;) {
    const [commit = '', seconds = '', subject = ''] = fields.slice(at, at + 3);
    at += 3;
    const changes: FileChange[] = [];
    for (let found = CHANGE.exec(fields[at] ?? ''); found; found = CHANGE.exec(fields[at] ?? '')) {
      const [, mode = '', blob = '', status = ''] = found;
      const hasTwoPaths = status === 'R' || status === 'C';
      const from = fields[at + 1] ?? '';
      const path = hasTwoPaths ? (fields[at + 2] ?? '') : from;
      changes.push({ status, mode, blob, from, path });
      at += hasTwoPaths ? 3 : 2;
    }
    commits.push({ commit, seconds: Number(seconds), subject: subject.trim(), changes });
  }
  return commits;
}

// `:100644 100644 <old blob> <new blob> R100`; the first of a commit stands on a line of its own.
const CHANGE = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;
