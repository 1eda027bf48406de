// Brings docs/problems up to date: `npm run generate:problems`, or with `-- --check` to be told what is not.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { issue } from '#core/problems/issue.ts';
import { PROBLEM_PAGES } from '#core/problems/issue-formats.ts';
import { problems, type ProblemCode } from '#core/problems/problems.ts';
import { printError } from '#io/terminal/print.ts';

const FOLDER = resolve(import.meta.dirname, '..', PROBLEM_PAGES);
const INDEX = 'README.md';

/** A page: the details of an example, what the tables say of these, and the part written by hand. */
const PAGE =
  /^# \S+\n\n<!-- example: (\{.*\}) -->\n[\s\S]*?\n<!-- by hand -->\n\n([\s\S]+?)\n\n<!-- generated -->\n/;
const LINKS = '[All problems](README.md) · [How to change a policy](../write.md)';
const LISTED = /^- \[`([^`]+)`\].*\n/gm;

/** The parts of a page that people write. */
export interface WrittenPage {
  /** The details of one occurrence, for its message and step. */
  example: Record<string, unknown>;
  /** What the problem means, and the steps that mend it. */
  help: string;
}

/** The page of a problem with its quoted parts and links as the tables have them. */
export function renderProblemPage(code: ProblemCode, { example, help }: WrittenPage): string {
  const { severity, message, step } = issue(
    code,
    { file: '', line: 1, column: 1 },
    example as never,
  );
  const quote = [severity === 'error' ? '**Error**' : '**Warning**', message, step];
  return [
    `# ${code}`,
    `<!-- example: ${JSON.stringify(example)} -->`,
    quote.map((line) => `> ${line}`).join('\n>\n'),
    '<!-- by hand -->',
    help,
    '<!-- generated -->',
    `${LINKS}\n`,
  ].join('\n\n');
}

/**
 * The index with the first sentence of each page. Headings and order stay; a problem that it does not list
 * comes last, and one that is gone leaves.
 */
export function renderProblemIndex(
  index: string,
  pages: ReadonlyMap<ProblemCode, WrittenPage>,
): string {
  const listed = new Set<string>();
  const lineOf = (code: string): string => {
    const page = pages.get(code as ProblemCode);
    listed.add(code);
    const sentence = /^.*?[.?](?=\s|$)/s.exec(page?.help ?? '')?.[0];
    return page ? `- [\`${code}\`](${code}.md): ${sentence}\n` : '';
  };
  const text = index.replaceAll(LISTED, (_, code: string) => lineOf(code));
  const others = [...pages.keys()].filter((code) => !listed.has(code));
  return text + others.map(lineOf).join('');
}

/** What the page's people wrote, or null where it has another form. */
export function parseProblemPage(text: string): WrittenPage | null {
  const [, example, help] = PAGE.exec(text) ?? [];
  if (example === undefined || help === undefined) return null;
  return { example: JSON.parse(example) as WrittenPage['example'], help };
}

/** Every file of the folder as it should be, by name. A problem without a page is an error. */
export function problemPageFiles(): Map<string, string> {
  const pages = new Map<ProblemCode, WrittenPage>();
  for (const code of Object.keys(problems) as ProblemCode[]) {
    const page = parseProblemPage(readIfThere(`${code}.md`));
    if (page === null) {
      throw new Error(
        `Cannot render ${PROBLEM_PAGES}/${code}.md: begin it as a copy of another page, with an example and a text of its own.`,
      );
    }
    pages.set(code, page);
  }
  const files = [...pages].map(([code, page]): [string, string] => [
    `${code}.md`,
    renderProblemPage(code, page),
  ]);
  return new Map([...files, [INDEX, renderProblemIndex(readIfThere(INDEX), pages)]]);
}

function readIfThere(name: string): string {
  return readdirSync(FOLDER).includes(name) ? readFileSync(join(FOLDER, name), 'utf8') : '';
}

if (import.meta.main) {
  const isCheck = process.argv.includes('--check');
  for (const [name, text] of problemPageFiles()) {
    if (text === readIfThere(name)) continue;
    printError(`${isCheck ? 'Out of date' : 'Written'}: ${PROBLEM_PAGES}/${name}`);
    if (isCheck) process.exitCode = 1;
    else writeFileSync(join(FOLDER, name), text);
  }
}
