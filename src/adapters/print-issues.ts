import { relative } from 'node:path';

import { formatIssues, type Issue } from '#core/issue.ts';

import { libraryFolder } from './environment.ts';

/** Prints issues to standard error, with files as seen from the current folder. */
export function printIssues(issues: readonly Issue[]): void {
  const folder = relative(process.cwd(), libraryFolder());
  console.error(formatIssues(issues, folder === '' ? '' : `${folder}/`));
}
