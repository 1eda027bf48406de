import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { askMissing, requireAll, type Given } from '#commands/new-version/ask-missing.ts';
import { findRowsPlace } from '#io/library/insert-rows.ts';
import { newFrontMatter } from '#commands/new-version/new-front-matter.ts';
import { pinAnchors } from '#commands/new-version/pin-anchors.ts';
import { writeNew } from '#commands/new-version/write-new.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { LibraryBuilder } from '../../support/library-builder.ts';

describe('anchors', () => {
  test.each([
    ['md', '# Your choices\n', '# Your choices {#your-choices}\n'],
    ['md', '## One ##\n\nOne\n===\n', '## One {#one} ##\n\nOne {#one-1}\n===\n'],
    ['md', '## Kept {#cookies}\n', '## Kept {#cookies}\n'],
    ['md', '## With `code`\n', '## With `code` {#with-code}\n'],
    ['md', '##\n\nText\n', '## {#section}\n\nText\n'],
    ['md', '> ## Quoted\n', '> ## Quoted\n'],
    [
      'mdx',
      '## <Term id="a">A *term*</Term>\n',
      '## <Term id="a">A *term*</Term> {/* #a-term */}\n',
    ],
    ['mdx', '## Kept {/* #cookies */}\n', '## Kept {/* #cookies */}\n'],
  ] as const)('are written out in %s: %j', (syntax, text, expected) => {
    expect(pinAnchors(text, syntax).text).toBe(expected);
  });

  test('that have another form stay unwritten and are told', () => {
    expect(pinAnchors('# 1. Scope\n\n# Größe\n\n# Logs\n', 'md')).toEqual({
      text: '# 1. Scope\n\n# Größe\n\n# Logs {#logs}\n',
      written: ['logs'],
      unwritten: ['1-scope', 'größe'],
    });
  });

  test('stay those of the text in every version of the libraries, and so does every word', () => {
    const files = ['content', 'tests/fixtures/library'].flatMap((library) =>
      readdirSync(join(library, 'policies'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.mdx?$/.test(name))
        .map((name) => join(library, 'policies', name)),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const { text: pinned, written } = pinAnchors(text, file.endsWith('.mdx') ? 'mdx' : 'md');
      const canonical = (one: string): string => canonicalText(parseAnyDocument(one, file));
      expect(canonical(pinned), file).toBe(canonical(text));
      expect(pinned === text, file).toBe(written.length === 0);
    }
  });
});

describe('front matter of a copy', () => {
  test('carries what holds on and leaves what was said of the old version', () => {
    const source = `---
effective: 2024-01-01
summary: Old.
changes:
  - { section: a, materiality: material }
# What we promise.
noticePromise: { days: 30, unit: calendar, optOut: true } # thirty
answers:
  access: your-rights
waiver: { reason: None }
approvals: []
---
Text.
`;
    expect(
      newFrontMatter(source, { new: '2024-05-01', existing: '2024-06-01' }, 'New: better.'),
    ).toBe(
      `effective: { new: 2024-05-01, existing: 2024-06-01 }
summary: "New: better."
# What we promise.
noticePromise: { days: 30, unit: calendar, optOut: true } # thirty
answers:
  access: your-rights
`,
    );
  });

  test('has an empty summary where none is written yet', () => {
    expect(newFrontMatter('---\n---\n', '2024-01-01', null)).toBe(
      'effective: 2024-01-01\nsummary:\n',
    );
  });
});

describe('the place of new rows', () => {
  test.each([
    ['at the end where there are none', 'effective: 1\nsummary: a\n', 2, '  ', true],
    ['below an empty key', 'changes:\neffective: 1\n', 1, '  ', false],
    [
      'behind the last row',
      'changes:\n  - section: a\n    reason: b\nretired: {}\n',
      3,
      '  ',
      false,
    ],
    [
      'in the indentation of the first',
      'changes:\n- section: a\n  materiality:\nx: 1\n',
      3,
      '',
      false,
    ],
    [
      'behind text over several lines',
      'changes:\n    - section: >\n        a\n        b\n\nx: 1\n',
      4,
      '    ',
      false,
    ],
  ])('is %s', (_, yaml, line, indent, isKeyMissing) => {
    expect(findRowsPlace(yaml)).toEqual({ ok: true, line, indent, isKeyMissing });
  });

  test.each([
    ['{ effective: 1 }', 'front matter in braces', 0],
    ['a: 1\nchanges: [{ section: a }]\n', 'list in square brackets', 14],
    ['changes: some\n', 'value of `changes`', 0],
    ['just words\n', 'text', 0],
  ])('is none in %j', (yaml, found, offset) => {
    expect(findRowsPlace(yaml)).toEqual({ ok: false, found, offset });
  });
});

describe('a file that is new', () => {
  test('is never written over another', () => {
    const library = new LibraryBuilder();
    const file = 'policies/privacy/2025-01-01.md';
    expect(writeNew(library.folder, file, 'first')).toEqual([]);
    expect(writeNew(library.folder, file, 'second')).toMatchObject([
      {
        code: 'unwritable-file',
        message:
          'Unexpected failure to write the file (a file of that name is there), expected a folder that allows it. What was there is there still.',
      },
    ]);
    expect(readFileSync(join(library.folder, file), 'utf8')).toBe('first');
    expect(
      readdirSync(join(library.folder, 'policies/privacy')).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });

  test('needs a folder', () => {
    const { folder } = new LibraryBuilder();
    expect(writeNew(folder, 'policies/none/2025-01-01.md', '')).toMatchObject([
      { code: 'unwritable-file' },
    ]);
  });

  test('that an interrupted writing left behind is no part of a library', () => {
    const library = new LibraryBuilder({ 'policies/privacy/.2025-01-01.md.4711': '---\neff' });
    expect(library.issues()).toBe('0 errors, 0 warnings in 0 files.\n');
  });
});

describe('questions', () => {
  const NOTHING: Given = {
    policy: undefined,
    effective: undefined,
    existing: undefined,
    published: undefined,
    summary: undefined,
  };

  async function talk(given: Given, answers: string[]): Promise<{ asked: string[]; got: unknown }> {
    const asked: string[] = [];
    const got = await askMissing(given, ['privacy', 'terms'], '2024-01-01', (question) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? '');
    });
    return { asked, got };
  }

  test('are put again until the answer will do, and empty answers leave things out', async () => {
    const answers = ['privacies', 'privacy', '', 'soon', '2024-03-01', '2024-13-01', '', ' All. '];
    const { asked, got } = await talk(NOTHING, answers);
    expect(got).toEqual({
      ...NOTHING,
      policy: 'privacy',
      effective: '2024-03-01',
      summary: 'All.',
    });
    expect(asked).toEqual([
      'Which policy? (privacy, terms) ',
      'Which policy? (privacy, terms) ',
      'Published on which day? (empty: 2024-01-01) ',
      'From which day does it apply? (YYYY-MM-DD) ',
      'From which day does it apply? (YYYY-MM-DD) ',
      'From which day to existing customers? (empty: the same) ',
      'From which day to existing customers? (empty: the same) ',
      'What changes, in one or two sentences? (empty: to be written later) ',
    ]);
  });

  test('are not put about what was given', async () => {
    const given: Given = {
      policy: 'terms',
      effective: '2024-02-01',
      existing: '2024-03-01',
      published: '2024-01-15',
      summary: 'S.',
    };
    expect(await talk(given, [])).toEqual({ asked: [], got: given });
  });

  test.each([
    [NOTHING, 'Expected the name of a policy.'],
    [
      { ...NOTHING, policy: 'a' },
      'Expected `--effective <day>`, the first day on which it applies.',
    ],
  ])('are wrong usage where nobody can be asked', (given, message) => {
    expect(() => requireAll(given)).toThrow(message);
  });
});
