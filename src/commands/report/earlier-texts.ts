import type { Day } from '#core/text/calendar-day.ts';

import { runGit } from '#io/git/run-git.ts';

/** What a file said, and the day from which it did so on its branch. */
interface EarlierText {
  from: Day;
  bytes: Buffer;
}

/** Nobody makes so many rules milder between two versions; older ones are not asked for. */
const MOST = 50;

/**
 * What a file of a branch said from `since` on, the newest first: each text that a merge brought after
 * that day, and the one that held on it. `path` is seen from the root of the repository. A shallow clone
 * tells what it has.
 */
export function earlierTexts(
  folder: string,
  commit: string,
  path: string,
  since: Day,
): EarlierText[] {
  const log = runGit(folder, [
    ...['log', '--first-parent', `--max-count=${MOST}`, '--format=%H %ct'],
    ...['--end-of-options', commit, '--', `:(top,literal)${path}`],
  ]);
  if (!log.ok) return [];
  const commits = log.output.toString('utf8').split('\n').filter(Boolean).map(parseLine);
  const before = commits.findIndex(({ from }) => from <= since);
  return commits
    .slice(0, before === -1 ? commits.length : before + 1)
    .flatMap(({ name, from }): EarlierText[] => {
      const text = runGit(folder, ['cat-file', 'blob', `${name}:${path}`]);
      return text.ok ? [{ from, bytes: text.output }] : [];
    });
}

function parseLine(line: string): { name: string; from: Day } {
  const [name = '', seconds = ''] = line.split(' ');
  return { name, from: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}
