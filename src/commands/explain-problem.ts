import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { PROBLEM_PAGES } from '#core/problems/issue-formats.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { problemPageText, problemTables } from '#core/problems/problem-page-text.ts';
import { problems } from '#core/problems/problems.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { typedAs } from '#io/terminal/npm-flags.ts';

/**
 * The page of a problem, for a terminal.
 *
 * @throws {WrongUsage} if no problem has that code.
 */
export function explainProblem(code: string, width: number): string {
  const known = Object.keys(problems);
  if (!known.includes(code)) {
    throw new WrongUsage(
      `Unexpected code \`${code}\`, expected that of a problem.${didYouMean(code, known)}`,
    );
  }
  return typedAs(problemPageText(readPage(`${code}.md`), width));
}

/** Every problem in one line, by table. */
export function listProblems(): string {
  const tables = [...problemTables(readPage('README.md'))].map(([title, rows]) => {
    const lines = rows.map(({ code, meaning }) => `  ${code}: ${meaning}`);
    return [title, ...lines].join('\n');
  });
  return typedAs(`${tables.join('\n\n')}\n`);
}

function readPage(name: string): string {
  return readFileSync(resolve(import.meta.dirname, '../..', PROBLEM_PAGES, name), 'utf8');
}
