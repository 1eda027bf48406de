import { relative } from 'node:path';

import { formatIssues, type Issue } from '#core/issue.ts';

import { libraryFolder } from './environment.ts';

/** Prints issues to standard error, with files as seen from the current folder. */
export function printIssues(issues: readonly Issue[]): void {
  console.error(formatIssues(issues, libraryPrefix()));
}

/** What stands before a file of the library, as seen from the current folder. */
export function libraryPrefix(): string {
  const folder = relative(process.cwd(), libraryFolder());
  return folder === '' ? '' : `${folder}/`;
}
