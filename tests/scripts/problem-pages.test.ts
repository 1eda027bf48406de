import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { issue } from '#core/problems/issue.ts';
import { problems, type ProblemCode } from '#core/problems/problems.ts';

import {
  parseProblemPage,
  problemPageFiles,
  renderProblemIndex,
  type WrittenPage,
} from '../../scripts/problem-pages.ts';
import { FIRST } from '../support/library-builder.ts';
import { issuesOn } from '../support/wording-issues.ts';

const FOLDER = resolve('docs/problems');
const codes = (Object.keys(problems) as ProblemCode[]).sort();

test('every problem has a page, and every page a problem', () => {
  const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`));
});

// To bring them up to date: npm run generate:problems
test('quotes, links and index are as the tables have them', () => {
  const files = problemPageFiles();
  expect(files.size).toBe(codes.length + 1);
  for (const [name, text] of files) expect([name, readFile(name)]).toEqual([name, text]);
});

test('a new sentence, problem or order reaches the index, and nothing else of it changes', () => {
  const pages = new Map(codes.slice(0, 3).map((code) => [code, readPage(code)]));
  const [first = 'missing-file', second, third] = codes;
  const index = `# Problems\n\n## One\n\n- [\`${second}\`](x.md): Old.\n- [\`gone\`](gone.md): Gone.\n\n## Two\n\n- [\`${first}\`](x.md): Old.\n`;
  pages.set(first, { example: {}, help: 'A new sentence. And more.\n\n1. A step.' });
  const lines = renderProblemIndex(index, pages).split('\n');
  expect(lines.filter((line) => !line.startsWith('- '))).toEqual(
    '# Problems\n\n## One\n\n\n## Two\n\n'.split('\n'),
  );
  const listed = lines.flatMap((line) => /^- \[`(.+)`\]/.exec(line)?.[1] ?? []);
  expect(listed).toEqual([second, first, third]);
  expect(lines).toContain(`- [\`${first}\`](${first}.md): A new sentence.`);
});

describe.each(codes)('%s', (code) => {
  const { example, help } = readPage(code);

  test('quotes what is printed', () => {
    const place = { file: '', line: 1, column: 1 };
    const { message, step } = issue(code, place, example as never);
    expect(`${message} ${step}`).not.toMatch(/undefined|NaN|\[object/);
    expect(readFile(`${code}.md`)).toContain(`\n> ${message}\n>\n> ${step}\n`);
  });

  test('says in plain words what it means and what to do, step by step', () => {
    const [meaning, steps] = help.split('\n\n');
    expect(meaning).toMatch(/^[\p{Lu}`].*[.?]$/su);
    expect(steps).toMatch(/^1\. /);
    expect(help.trim().split('\n').length).toBeLessThanOrEqual(28);
    expect(help.match(/^```/gm)?.length ?? 0).toBeOneOf([0, 2]);
  });
});

// Examples that say all that is needed; for the others, much of a library would have to be imagined.
describe('the example shows the problem, and mends it', () => {
  test.each<ProblemCode>([
    'dead-anchor',
    'dead-link',
    'empty-heading',
    'expression',
    'heading-gone',
    'image-in-version',
    'import-or-export',
    'invalid-anchor',
    'left-over-layout',
    'left-over-syntax',
    'mdx-syntax',
    'raw-html',
    'section-number-gone',
    'section-number-of-another',
    'section-number-typed',
    'stated-day-contradicts',
    'term-unused',
    'typed-number',
    'unknown-component',
    'unsafe-link',
    'unsound-anchor',
  ])('in the text: %s', (code) => {
    const { before, after } = readExample(code);
    expect(issuesOfVersion('', before)).toContain(`  ${code}\n`);
    expect(issuesOfVersion('', after)).not.toContain(`  ${code}\n`);
  });

  test.each<ProblemCode>([
    'comment-in-value',
    'contradictory-cohorts',
    'impossible-date',
    'invalid-yaml',
    'missing-key',
    'promise-in-unknown-section',
    'retired-to-nowhere',
    'unknown-key',
  ])('in front matter: %s', (code) => {
    const { before, after } = readExample(code);
    expect(issuesOfVersion(before, '')).toContain(`  ${code}\n`);
    expect(issuesOfVersion(after, '')).not.toContain(`  ${code}\n`);
  });
});

function readFile(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function readPage(code: ProblemCode): WrittenPage {
  const page = parseProblemPage(readFile(`${code}.md`));
  if (page === null) throw new Error(`${code}.md has another form than the other pages.`);
  return page;
}

/** The text before and after, of the example that a page shows as a difference. */
function readExample(code: ProblemCode): { before: string; after: string } {
  const lines = /```diff\n([\s\S]*?)\n```/.exec(readPage(code).help)?.[1]?.split('\n') ?? [];
  const side = (other: string): string =>
    lines.flatMap((line) => (line.startsWith(other) ? [] : [line.slice(1)])).join('\n');
  return { before: side('+'), after: side('-') };
}

/** The issues of a version with these lines of front matter and this text, and a few sections. */
function issuesOfVersion(lines: string, text: string): string {
  // An example that shows the lines of `---` shows all between them.
  const needed = lines.startsWith('---') ? [] : ['effective: 2027-03-01', 'summary: A version.'];
  const own = lines.replaceAll(/^---\n?/gm, '').trim();
  const added = needed.filter((line) => !own.includes(line.slice(0, line.indexOf(':') + 1)));
  const sections = ['server-logs', 'service-providers', 'payment', 'refunds', 'changes'].map(
    (anchor) => `## ${headingOf(anchor)} {/* #${anchor} */}\n\nText.\n`,
  );
  return issuesOn('2027-02-01', {
    [FIRST]: null,
    'policies/privacy/policy.yaml': null,
    'policies/privacy-policy/policy.yaml': 'title: P\nkind: privacy-policy\nnumbering: legal\n',
    'policies/privacy-policy/2027-02-01.mdx': [
      `---\n${[own, ...added].join('\n').trim()}\n---`,
      `We keep data.\n\n${text}`,
      ...sections,
    ].join('\n\n'),
  });
}

function headingOf(anchor: string): string {
  return `${anchor.charAt(0).toUpperCase()}${anchor.slice(1).replaceAll('-', ' ')}`;
}
