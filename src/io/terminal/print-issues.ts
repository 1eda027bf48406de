import { relative, sep } from 'node:path';

import { formatIssues, type Issue } from '#core/problems/issue.ts';

import { libraryFolder } from './environment.ts';
import { runGit } from '../git/run-git.ts';
import { typedAs } from './npm-flags.ts';
import { printError } from './print.ts';

/** Prints issues to standard error, with files as seen from the current folder. */
export function printIssues(issues: readonly Issue[], prefix = libraryPrefix()): void {
  printError(typedAs(formatIssues(issues, prefix)));
  if (process.stderr.isTTY) printError(howToRead(issues));
}

/** Where to read about the problems that these issues are of. */
export function howToRead(issues: readonly Issue[]): string {
  const [code, ...others] = new Set(issues.map((one) => one.code));
  const asked = code === undefined || others.length > 0 ? '<code>' : code;
  return typedAs(`Read about a problem: npm run explain -- ${asked}`);
}

/** What stands before a file of the library, as seen from the current folder. */
export function libraryPrefix(): string {
  const folder = relative(process.cwd(), libraryFolder());
  return folder === '' ? '' : `${folder.replaceAll(sep, '/')}/`;
}

/**
 * The same as seen from the top of the library's git repository, where services that show files look
 * for them; outside a repository, as seen from the current folder.
 */
export function repositoryPrefix(): string {
  const prefix = runGit(libraryFolder(), ['rev-parse', '--show-prefix']);
  return prefix.ok ? prefix.output.toString('utf8').replace(/\n$/, '') : libraryPrefix();
}
