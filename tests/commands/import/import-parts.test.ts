import { describe, expect, test } from 'vitest';

import { describeVersion } from '#commands/import/describe-version.ts';
import { readForeignFrontMatter } from '#commands/import/foreign-front-matter.ts';
import { guessKind } from '#commands/import/guess-kind.ts';
import { readImportOptions } from '#commands/import/import-options.ts';
import { nameVersions } from '#commands/import/plan-policy.ts';

test('names versions by their day, which never goes back', () => {
  const names = nameVersions([
    '2024-01-02',
    '2024-01-02',
    '2024-01-01',
    '2024-01-03',
    '2024-01-03',
  ]);
  expect(names.map(({ id, isMoved }) => `${id}${isMoved ? ' moved' : ''}`)).toEqual([
    '2024-01-02',
    '2024-01-02.2',
    '2024-01-02.3 moved',
    '2024-01-03',
    '2024-01-03.2',
  ]);
});

test.each([
  ['Fix a typo (#12)', 'Fix a typo.'],
  ['[2022-12-15] Sunset Atom', 'Sunset Atom.'],
  ['docs(terms): say more!', 'Say more!'],
  ['  two\nlines\u200B ', 'Two lines.'],
  ['Merge pull request #492 from a/b', 'The text as published on 2024-01-31.'],
  ['repo sync (#729)', 'The text as published on 2024-01-31.'],
  ['Update terms.md (#1)', 'The text as published on 2024-01-31.'],
  ['', 'The text as published on 2024-01-31.'],
  [undefined, 'The text as published on 2024-01-31.'],
])('makes of the subject %j the summary %j', (subject, summary) => {
  expect(describeVersion(subject, '2024-01-31')).toBe(summary);
});

test.each([
  ['general-privacy-statement', 'General Privacy Statement', 'privacy-policy'],
  ['terms-of-service', 'Terms', 'terms'],
  ['marketplace', 'Developer Agreement', 'terms'],
  ['subprocessors', 'Subprocessors', 'list'],
  ['cookies', 'Cookies and Privacy', 'list'],
  ['trade-controls', 'Trade Controls', 'other'],
])('guesses the kind of %s', (id, title, kind) => {
  expect(guessKind(id, title)).toBe(kind);
});

test('front matter that is no YAML has nothing to say', () => {
  const nothing = { title: null, keys: [], sentences: [] };
  expect(readForeignFrontMatter('---\na: [\n---\nb')).toEqual(nothing);
  expect(readForeignFrontMatter('b')).toEqual(nothing);
});

describe('arguments', () => {
  const needed = { folder: 'a', out: 'b' };

  test('sensible defaults', () => {
    expect(readImportOptions(needed, [])).toEqual({
      ok: true,
      source: { kind: 'folder', folder: 'a' },
      out: 'b',
      format: 'text',
      report: 'b-report',
      options: {
        name: null,
        email: null,
        url: 'https://policies.example.org',
        timeZone: 'UTC',
        language: 'en',
        linkBase: null,
        title: null,
        kind: null,
        summaries: 'none',
      },
    });
  });

  test('a file of a repository', () => {
    expect(
      readImportOptions({ git: 'r', path: ['p.md'], follow: true, out: 'b' }, []),
    ).toMatchObject({
      source: { kind: 'git', repository: 'r', paths: ['p.md'], follow: true, encoding: null },
    });
  });

  test.each([
    [{ ...needed, git: 'r' }, [], 'Expected `--folder` or `--git`, not both.'],
    [
      { ...needed, path: ['p'] },
      [],
      'Expected `--path`, `--id`, `--follow` and `--encoding` with `--git` alone.',
    ],
    [
      { git: 'r', out: 'b' },
      [],
      'Unexpected absence of `--path`, expected a file, a folder or a pattern of the repository.',
    ],
    [
      { git: 'r', path: ['p'], encoding: 'klingon', out: 'b' },
      [],
      'Unexpected `--encoding klingon`, expected a name as in `windows-1252`.',
    ],
    [{}, [], 'Unexpected absence of `--folder` and `--git`, expected where the histories are.'],
    [{ folder: 'a' }, [], 'Unexpected absence of `--out`, expected where the library goes.'],
    [needed, ['c'], 'Unexpected argument `c`, expected options.'],
    [{ ...needed, format: 'c' }, [], 'Unexpected `--format`, expected `text` or `json`.'],
    [{ ...needed, url: 'c' }, [], 'Unexpected `--url c`, expected an address.'],
    [
      { ...needed, 'time-zone': 'c' },
      [],
      'Unexpected `--time-zone c`, expected a zone as in `Europe/Berlin`.',
    ],
    [{ ...needed, email: 'c' }, [], 'Unexpected `--email c`, expected an e-mail address.'],
    [{ ...needed, 'link-base': '/c' }, [], 'Unexpected `--link-base /c`, expected an address.'],
  ])('refuses %j %j', (values, positionals, reason) => {
    expect(readImportOptions(values, positionals)).toEqual({ ok: false, reason });
  });
});
