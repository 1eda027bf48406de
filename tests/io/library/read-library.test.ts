import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { problems, type ProblemCode } from '#core/problems/problems.ts';

import {
  FIRST,
  frontMatter,
  issuesOf,
  LibraryBuilder,
  SECOND,
  versionAt,
} from '../../support/library-builder.ts';

test('reads the smallest library', () => {
  const { library, issues } = readLibrary(new LibraryBuilder().folder);
  expect(issues).toEqual([]);
  expect(library?.policies.map((policy) => policy.id)).toEqual(['privacy']);
  expect(library && versionAt(library, 0)).toMatchObject({
    id: '2024-01-01',
    published: '2024-01-01',
    file: FIRST,
    digest: '148023dcb7e0a4acfb5dfaa07bfb8fc68fe53c33d6bc9fc28d85893bad7c63c4',
  });
});

test('gives no library where there is an error', () => {
  expect(readLibrary(new LibraryBuilder({ 'site.yaml': null }).folder).library).toBeNull();
});

test('holds a section that a version left as it was only once', () => {
  const text = (front: string, last: string): string =>
    `${front}\n## Kept {/* #kept */}\n\nThe same words.\n\n## Last {/* #last */}\n\n${last}\n`;
  const { library } = readLibrary(
    new LibraryBuilder({
      [FIRST]: text(frontMatter('2024-01-01'), 'Old.'),
      [SECOND]: text(frontMatter('2024-06-01'), 'New.'),
    }).folder,
  );
  const [first, second] = [0, 1].map((at) => library && versionAt(library, at).document.sections);
  const kept = first?.find(({ anchor }) => anchor === 'kept');
  expect(kept).toBeDefined();
  expect(second?.find(({ anchor }) => anchor === 'kept')).toBe(kept);
  expect(second?.at(-1)).not.toEqual(first?.at(-1));
});

test('gives the policies by order, then by title', () => {
  const version = `${frontMatter('2024-01-01')}\nText.\n`;
  const policies = { a: 'Zebra', b: 'Yak\norder: 2', c: 'Xenops\norder: 1', d: 'Aardvark' };
  const files = Object.entries(policies).flatMap(([id, title]) => [
    [`policies/${id}/policy.yaml`, `kind: other\ntitle: ${title}\n`],
    [`policies/${id}/2024-01-01.md`, version],
  ]);
  const library = new LibraryBuilder(Object.fromEntries(files)).library();
  expect(library.policies.map((policy) => policy.id)).toEqual(['c', 'b', 'd', 'privacy', 'a']);
});

/** Ten mistakes in ten files. */
const MISTAKES = {
  'pages/about.txt': 'Text.\n',
  'pages/contact.mdx': '---\ntitle: Contact\n---\n\n[A](vbscript:x)\n',
  'policies/Terms/policy.yaml': 'title: Terms\nkind: terms\n',
  'policies/Terms/2024-01-01.md': Buffer.from([0x41, 0xff]),
  'policies/privacy/policy.yaml': 'title: Privacy\nkind: other\ncolour: blue\n',
  [FIRST]: `${frontMatter('2024-01-32')}\nText.\n`,
  'policies/privacy/2024-03-01.mdx': `${frontMatter('2024-03-01')}\nA { brace.\n`,
  [SECOND]: `${frontMatter('2024-05-01')}\nText.\n`,
  'resellers/a.yaml': 'name: A\n- b\n',
  'site.yaml':
    'organisation: { name: A, email: a@a.org }\nurl: https://a.org\ntimeZone: Berlin\nlanguages: [en]\n',
};

test('finds ten mistakes in ten files in one run, sorted by file', () => {
  const heads = issuesOf(MISTAKES)
    .split('\n')
    .filter((line) => / {2}error {2}/.test(line));
  expect(heads).toEqual([
    'pages/about.txt:1:1  error  unexpected-file',
    'pages/contact.mdx:5:1  error  unsafe-link',
    'policies/Terms/2024-01-01.md:1:2  error  not-utf8',
    'policies/Terms/policy.yaml:1:1  error  invalid-id',
    'policies/privacy/2024-01-01.mdx:2:12  error  impossible-date',
    'policies/privacy/2024-03-01.mdx:6:3  error  mdx-syntax',
    'policies/privacy/2024-06-01.mdx:2:12  error  effective-before-published',
    'policies/privacy/policy.yaml:3:1  error  unknown-key',
    'resellers/a.yaml:2:1  error  invalid-yaml',
    'site.yaml:3:11  error  unknown-time-zone',
  ]);
  expect(issuesOf(MISTAKES)).toMatch(/\n\n10 errors, 0 warnings in 10 files\.\n$/);
});

test('finds in each file alone what it finds in all together', () => {
  const together = issuesOf(MISTAKES);
  for (const [path, content] of Object.entries(MISTAKES)) {
    const alone = issuesOf({ [path]: content }).split('\n\n');
    const own = alone.find((one) => one.startsWith(`${path}:`)) ?? 'nothing';
    expect(together).toContain(own.trim());
  }
});

test('reports front matter and text of one file together, sorted by line', () => {
  const text = '---\neffective: never\nsummary: A.\n---\n\nSee [A](//b.org) and {c}.\n';
  expect(issuesOf({ [FIRST]: text }).match(/^\S+ {2}error {2}\S+/gm)).toEqual([
    `${FIRST}:2:12  error  invalid-value`,
    `${FIRST}:6:5  error  unsafe-link`,
    `${FIRST}:6:22  error  expression`,
  ]);
});

test('does not depend on the order in which files were written', () => {
  const files = Object.entries(MISTAKES);
  const expected = issuesOf(MISTAKES);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(issuesOf(Object.fromEntries(shuffled))).toBe(expected);
    }),
    { numRuns: 20 },
  );
});

test('reads a library twice to the same values', () => {
  const { folder } = new LibraryBuilder();
  // As JSON: where a value stands is told by a function.
  expect(JSON.stringify(readLibrary(folder))).toBe(JSON.stringify(readLibrary(folder)));
});

test('changes the digest with the text, and with nothing else', () => {
  const digestOf = (text: string, more = ''): string => {
    const library = new LibraryBuilder({ [FIRST]: `${frontMatter('2024-01-01', more)}${text}` });
    return versionAt(library.library(), 0).digest;
  };
  const digest = digestOf('\nWe *keep* your data.\n\n- a\n- b\n');
  expect(digestOf('We _keep_\nyour data.\n\n* a\n\n* b', 'retired: {}\n')).toBe(digest);
  expect(digestOf('\nWe *keep* your data!\n\n- a\n- b\n')).not.toBe(digest);
});

// The problems of an import are tested with the import.
const OF_IMPORT = [
  'words-changed',
  'missing-folder',
  'folder-in-use',
  'invalid-json',
  'empty-manifest',
  'duplicate-seq',
  'row-without-file',
  'file-without-row',
];

test('has a test of the exact text of every problem', () => {
  const folder = join(import.meta.dirname, '../..');
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  // As it is printed, after its place; as a text of its own; or in an expression.
  const isTested = (code: ProblemCode): boolean => {
    const { severity } = problems[code];
    const forms = [` ${severity}  ${code}`, `'${severity}  ${code}`, ` {2}${severity} {2}${code}`];
    return forms.some((form) => tests.includes(form));
  };
  const untested = Object.keys(problems)
    .filter((code) => !OF_IMPORT.includes(code))
    .filter((code) => !isTested(code as ProblemCode));
  expect(untested).toEqual([]);
});
