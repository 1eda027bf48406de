import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { issue } from '#core/issue.ts';
import { problems, type ProblemCode } from '#core/problems.ts';

import { FIRST } from '../support/library-builder.ts';
import { issuesOn } from '../support/wording-issues.ts';

const FOLDER = resolve('.github/problems');
const codes = (Object.keys(problems) as ProblemCode[]).sort();

/** A page: its title, the details of an example, what the table says of these, and what helps. */
const PAGE = /^# (\S+)\n\n<!-- (\{.*\}) -->\n\n((?:>.*\n)+)\n([\s\S]+)$/;

const SEVERITIES = { error: '**Error**', warning: '**Warning**' };

test('every problem has a page, and every page a problem', () => {
  const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`));
});

// To bring quotes and index up to date: npx vitest run tests/scripts/problem-pages.test.ts --update
describe.each(codes)('%s', (code) => {
  const { title, example, help } = readPage(code);
  const place = { file: '', line: 1, column: 1 };
  const { severity, message, step } = issue(code, place, JSON.parse(example) as never);

  test('quotes what is printed', async () => {
    expect(`${message} ${step}`).not.toMatch(/undefined|NaN|\[object/);
    const quote = [SEVERITIES[severity], '', message, '', step].map((line) => `> ${line}`.trim());
    const page = `# ${code}\n\n<!-- ${example} -->\n\n${quote.join('\n')}\n\n${help}`;
    await expect(page).toMatchFileSnapshot(fileOf(code));
  });

  test('says in plain words what it means and what to do, step by step', () => {
    expect(title).toBe(code);
    const [meaning, steps] = help.split('\n\n');
    expect(meaning).toMatch(/^[\p{Lu}`].*[.?]$/su);
    expect(steps).toMatch(/^1\. /);
    expect(help.trim().split('\n').length).toBeLessThanOrEqual(28);
    expect(help.match(/^```/gm)?.length ?? 0).toBeOneOf([0, 2]);
  });

  test('leads nowhere that is not there', () => {
    for (const [, target = ''] of help.matchAll(/\]\(([^)\s#/][^)\s]*\.md)\)/g)) {
      expect([target, existsSync(join(FOLDER, target))]).toEqual([target, true]);
    }
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

test('the index lists every page once, with its first sentence', async () => {
  const file = join(FOLDER, 'README.md');
  const index = readFileSync(file, 'utf8');
  const listed = [...index.matchAll(/^- \[`([^`]+)`\]/gm)].map(([, code]) => code);
  expect(listed.sort()).toEqual(codes);
  const fresh = index.replaceAll(/^- \[`([^`]+)`\].*$/gm, (_, code: ProblemCode) => {
    const sentence = /^.*?[.?](?=\s)/s.exec(readPage(code).help)?.[0];
    return `- [\`${code}\`](${code}.md): ${sentence}`;
  });
  await expect(fresh).toMatchFileSnapshot(file);
});

function fileOf(code: ProblemCode): string {
  return join(FOLDER, `${code}.md`);
}

function readPage(code: ProblemCode): { title: string; example: string; help: string } {
  const [, title = '', example = '{}', , help = ''] =
    PAGE.exec(readFileSync(fileOf(code), 'utf8')) ?? [];
  return { title, example, help };
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
