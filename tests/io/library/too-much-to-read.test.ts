import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { FIRST, frontMatter, issuesOf, onlyError } from '../../support/library-builder.ts';

const tooMuch = (file: string, limit: string): string =>
  onlyError(
    `${file}:1:1  error  too-much-to-read`,
    `Unexpected file that takes more than ${limit}, expected one that is read at once.`,
    'Part it into several, or take out what was not written by hand.',
  );

const page = (body: string): string => `---\ntitle: Help\n---\n\n${body}\n`;

test('a text of another size than any policy is not read', { timeout: 20_000 }, () => {
  const words = 'word '.repeat(2_100_000);
  expect(issuesOf({ 'pages/help.mdx': page(words) })).toBe(tooMuch('pages/help.mdx', '10 MB'));
  expect(issuesOf({ [FIRST]: `${frontMatter('2024-01-01')}${words}` })).toBe(
    tooMuch(FIRST, '10 MB'),
  );
});

const DEEP = 'nesting of more than 100 levels';

describe('a text of signs has an answer', () => {
  test.for<[string, string, string]>([
    ['quotations', '>'.repeat(1_000_000), DEEP],
    ['tags in an expression', `{${'<v>'.repeat(40)}}`, 'brace'],
    ['an expression', `{${'('.repeat(20_000)}}`, 'brace'],
    ['notes in notes', '[^a]: '.repeat(1200), DEEP],
    ['items in items', '- '.repeat(1000), DEEP],
    ['emphasis', '*a **b '.repeat(30_000), 'more than'],
    ['brackets', '['.repeat(50_000), 'more than 20000 marks in one line'],
    ['empty bytes', 'aaaaaaaa\0'.repeat(5000), 'U+0000'],
    ['a table', `${'|a'.repeat(30_000)}|\n`, 'more than 20000 marks in one line'],
  ])('%s', { timeout: 60_000 }, ([, body, found]) => {
    expect(issuesOf({ 'pages/help.mdx': page(body) })).toContain(found);
  });

  test.for<[string, string]>([
    ['lists', `a: ${'['.repeat(100_000)}`],
    ['references to references', BOMB()],
    ['mappings', '{a: '.repeat(50_000)],
    ['rows', '- '.repeat(50_000)],
    ['rows in one line', `${'- '.repeat(7000)}a`],
    ['keys in one line', `${'a: '.repeat(3000)}a`],
  ])('settings: %s', { timeout: 60_000 }, ([, yaml]) => {
    expect(issuesOf({ 'resellers/a.yaml': yaml })).toMatch(
      /^resellers\/a\.yaml:\d+:\d+ {2}error {2}(?:invalid-yaml|too-much-to-read)\n/,
    );
  });

  test.for<[string, string]>([
    ['keys without a name', ':\n\n'.repeat(6600)],
    ['the same keys', 'aaaa: 1\n'.repeat(2400)],
    ['keys that all come twice', keys(1100).repeat(2)],
    ['a long key', `${'a'.repeat(19_000)}: 1\n`],
  ])('settings within every bound are read at once: %s', ([, yaml]) => {
    const start = process.cpuUsage();
    expect(issuesOf({ 'resellers/a.yaml': yaml })).toMatch(
      /^resellers\/a\.yaml:\d+:\d+ {2}error {2}/,
    );
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  test('a record: lists in lists', { timeout: 60_000 }, () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const [name, code] of [
      ['notices', 'invalid-notice-record|too-much-to-read'],
      ['ledger', 'damaged-ledger'],
    ] as const) {
      const file = `policies/privacy/${name}.json`;
      expect(issuesOf({ [file]: deep })).toMatch(
        new RegExp(`^${file}:\\d+:\\d+ {2}error {2}(${code})`),
      );
    }
  });
});

function keys(count: number): string {
  return Array.from({ length: count }, (_, at) => `key${at}: 1\n`).join('');
}

function BOMB(): string {
  const names = [...'abcdefghij'];
  const rows = names.slice(1).map((name, index) => {
    const before = `*${names[index] ?? ''}`;
    return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
  });
  return ['a: &a [x, x, x, x, x, x, x, x, x]', ...rows, ''].join('\n');
}

test.skipIf(process.platform === 'win32')(
  'a pipe in place of a file of the library is not waited for',
  { timeout: 20_000 },
  async () => {
    const { LibraryBuilder } = await import('../../support/library-builder.ts');
    for (const file of ['site.yaml', FIRST, 'policies/privacy/ledger.json', 'pages/help.mdx']) {
      const library = new LibraryBuilder({ 'pages/about.md': page('A.'), [file]: null });
      spawnSync('mkfifo', [join(library.folder, file)]);
      expect(library.issues()).toContain(`${file}:1:1  error  unreadable-file\n`);
    }
  },
);
