import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  LibraryBuilder,
  onlyError,
  versionAt,
} from '../../support/library-builder.ts';

const TEXT = `${frontMatter('2024-01-01')}\n## Café\n\nOne line\nand another.\n`;

test('takes a byte order mark and carriage returns away', () => {
  const plain = new LibraryBuilder({ [FIRST]: TEXT }).library();
  const windows = new LibraryBuilder({ [FIRST]: `\uFEFF${TEXT.replaceAll('\n', '\r\n')}` });
  expect(JSON.stringify(versionAt(windows.library(), 0))).toBe(JSON.stringify(versionAt(plain, 0)));
});

test('refuses a library without its description', () => {
  expect(issuesOf({ 'site.yaml': null })).toBe(
    onlyError(
      'site.yaml:1:1  error  missing-file',
      'The file `site.yaml` is missing, expected the description of the site.',
      'Add `site.yaml`.',
    ),
  );
});

test('refuses a folder without the description of a policy', () => {
  expect(issuesOf({ 'policies/privacy/policy.yaml': null })).toBe(
    onlyError(
      'policies/privacy/policy.yaml:1:1  error  missing-file',
      'The file `policies/privacy/policy.yaml` is missing, expected the description of a policy.',
      'Add `policies/privacy/policy.yaml`.',
    ),
  );
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

test('refuses a logo that is not there, where it is named', () => {
  const reseller =
    'name: A\ncontact: { email: a@example.org }\ndataController: { name: B, email: b@example.org }\nlogo: a.svg\n';
  expect(issuesOf({ 'resellers/a.yaml': reseller })).toBe(
    onlyError(
      'resellers/a.yaml:4:7  error  missing-file',
      'The file `resellers/a.svg` is missing, expected the logo beside the file that names it.',
      'Add `resellers/a.svg`.',
    ),
  );
  expect(issuesOf({ 'resellers/a.yaml': reseller, 'resellers/a.svg': SVG })).toBe(
    '0 errors, 0 warnings in 0 files.\n',
  );
});

test('refuses a folder with the name of a version', () => {
  const library = new LibraryBuilder();
  mkdirSync(join(library.folder, 'policies/privacy/2024-02-01.mdx'));
  expect(library.issues()).toBe(
    onlyError(
      'policies/privacy/2024-02-01.mdx:1:1  error  unreadable-file',
      'Unexpected failure to read the file (it is a folder), expected a readable file.',
      'Check that it is a file and that its permissions allow reading.',
    ),
  );
});

test('refuses a pipe, and does not wait for it', () => {
  const library = new LibraryBuilder();
  execFileSync('mkfifo', [join(library.folder, 'policies/privacy/2024-02-01.mdx')]);
  expect(library.issues()).toBe(
    onlyError(
      'policies/privacy/2024-02-01.mdx:1:1  error  unreadable-file',
      'Unexpected failure to read the file (it is neither a file nor a folder), expected a readable file.',
      'Check that it is a file and that its permissions allow reading.',
    ),
  );
});

test('refuses a link that leads nowhere', () => {
  const library = new LibraryBuilder();
  symlinkSync('gone.mdx', join(library.folder, 'pages.mdx'));
  mkdirSync(join(library.folder, 'pages'));
  symlinkSync('gone.mdx', join(library.folder, 'pages/about.mdx'));
  expect(library.issues()).toBe(
    onlyError(
      'pages/about.mdx:1:1  error  unreadable-file',
      'Unexpected failure to read the file (a link to a file that is not there), expected a readable file.',
      'Check that it is a file and that its permissions allow reading.',
    ),
  );
});

test('refuses a file in the place of a folder', () => {
  expect(issuesOf({ pages: 'about' })).toBe(
    onlyError(
      'pages:1:1  error  unreadable-file',
      'Unexpected failure to read the file (it is no folder), expected a readable file.',
      'Check that it is a file and that its permissions allow reading.',
    ),
  );
});

test('follows a link within the library', () => {
  const library = new LibraryBuilder();
  mkdirSync(join(library.folder, 'pages'));
  library.write('pages/about.md', '---\ntitle: About\n---\n\nText.\n');
  symlinkSync('about.md', join(library.folder, 'pages/us.md'));
  expect(library.library().pages.map(({ id }) => id)).toEqual(['about', 'us']);
});

const OUTSIDE =
  'Unexpected link that leads out of the library, expected a file of its own: what stands elsewhere may not be meant for readers.';

test.each([
  ['policies/terms', 'policies/privacy'],
  ['policies/privacy/2024-06-01.mdx', FIRST],
  ['policies/privacy/ledger.json', FIRST],
  ['policies/privacy/notices.json', FIRST],
  ['pages', 'policies'],
  ['pages/about.md', FIRST],
  ['pages/map.svg', FIRST],
  ['resellers', 'policies'],
  ['resellers/reseller.yaml', 'site.yaml'],
  ['resellers/logo.svg', FIRST],
  ['site.yaml', 'site.yaml'],
])('refuses a link that leads out of the library: %s', (link, target) => {
  const library = new LibraryBuilder();
  const elsewhere = new LibraryBuilder();
  mkdirSync(dirname(join(library.folder, link)), { recursive: true });
  rmSync(join(library.folder, link), { force: true });
  symlinkSync(join(elsewhere.folder, target), join(library.folder, link));
  expect(library.issues()).toBe(
    onlyError(
      `${link}:1:1  error  link-out-of-library`,
      OUTSIDE,
      'Put the file itself in the place of the link.',
    ),
  );
});

test.for([
  [
    'Latin-1',
    Buffer.from(TEXT, 'latin1'),
    '6:7',
    'Windows-1252 and not as UTF-8, by its byte 0xE9, `é`',
  ],
  [
    'a sequence that breaks off',
    bytes(`${TEXT}ab`, 0xe2, 0x82),
    '10:3',
    'Windows-1252 and not as UTF-8, by its byte 0xE2, `â`',
  ],
  [
    'a sequence that another sign ends',
    bytes('x', 0xef, 0xbf, 0x28),
    '1:2',
    'Windows-1252 and not as UTF-8, by its byte 0xEF, `ï`',
  ],
  [
    'UTF-16',
    Buffer.from('\uFEFFText', 'utf16le'),
    '1:1',
    'UTF-16 and not as UTF-8, by its byte 0xFF',
  ],
  [
    'a line after carriage returns',
    bytes('\uFEFFab\r\n\rc', 0xff),
    '3:2',
    'Windows-1252 and not as UTF-8, by its byte 0xFF, `ÿ`',
  ],
] as const)('refuses what is not UTF-8: %s', ([, content, place, encoding]) => {
  expect(issuesOf({ [FIRST]: content })).toBe(
    onlyError(
      `${FIRST}:${place}  error  not-utf8`,
      `Cannot read the file: it seems to be saved as ${encoding}.`,
      'Copy the text from your editor and paste it into the file on the web; or save it again there with the encoding UTF-8, as under “Save as” in Notepad.',
    ),
  );
});

function bytes(text: string, ...more: number[]): Uint8Array {
  return Buffer.concat([Buffer.from(text), Buffer.from(more)]);
}

const VERSION = 'a day of publication that exists, as in `2026-11-16.mdx` or `2026-11-16.2.md`';

test.for([
  ['policies/privacy/notes.txt', 'file', VERSION],
  ['policies/privacy/2023-02-29.mdx', 'file', VERSION],
  [
    'policies/privacy/2024-01-01.1.mdx',
    'file',
    VERSION,
    'Delete the file: `2024-01-01.mdx` is there already; a second version of that day is `2024-01-01.2.mdx`.',
  ],
  ['policies/terms.mdx', 'file', 'a folder for each policy'],
  ['pages/about.txt', 'file', 'a page or an image of one, as in `about.mdx` or `map.svg`'],
  [
    'resellers/a.yml',
    'file',
    'a reseller or its logo, as in `harbour-lane.yaml` or `harbour-lane.svg`',
  ],
] as const)('refuses the file %s', ([path, kind, expected, step]) => {
  expect(issuesOf({ [path]: 'Text' })).toBe(
    onlyError(
      `${path}:1:1  error  unexpected-file`,
      `Unexpected ${kind} \`${path.split('/').at(-1)}\`, expected ${expected}.`,
      step ?? 'Rename the file, or move it out of the library.',
    ),
  );
});

test.for([
  ['policies/privacy/drafts', VERSION],
  ['reseller', 'one of `pages`, `policies` or `resellers`'],
] as const)('refuses the folder %s', ([path, expected]) => {
  expect(issuesOf({ [`${path}/a.yaml`]: 'a: b' })).toBe(
    onlyError(
      `${path}:1:1  error  unexpected-file`,
      `Unexpected folder \`${path.split('/').at(-1)}\`, expected ${expected}.`,
      'Rename the folder, or move it out of the library.',
    ),
  );
});

test('takes no notice of dot files and of files beside site.yaml', () => {
  const files = { 'README.md': '# Read me', 'policies/privacy/.notes': 'x', '.git/config': 'x' };
  expect(issuesOf(files)).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('refuses a name that cannot stand in an address', () => {
  const policy = {
    'policies/Privacy Policy/policy.yaml': 'title: Privacy\nkind: other\n',
    'policies/Privacy Policy/2024-01-01.md': TEXT,
  };
  expect(issuesOf(policy)).toBe(
    onlyError(
      'policies/Privacy Policy/policy.yaml:1:1  error  invalid-id',
      'Unexpected name `Privacy Policy`, expected lower-case letters, digits and single hyphens, as in `privacy-policy`.',
      'Rename the file or folder: its name is a part of permanent addresses.',
    ),
  );
});

test.for([
  ['privacy', 'a policy'],
  ['search', 'the search page'],
  ['de', 'the home page in a language'],
  ['pt-br', 'the home page in a language'],
  ['zh-hant', 'the home page in a language'],
] as const)('refuses a page at the taken address %s', ([id, by]) => {
  expect(issuesOf({ [`pages/${id}.mdx`]: '---\ntitle: A page\n---\n\nText\n' })).toBe(
    onlyError(
      `pages/${id}.mdx:1:1  error  address-taken`,
      `Unexpected name \`${id}\`, expected an address that is free: ${by} is there.`,
      'Choose another name.',
    ),
  );
});

test.each(['dpa', 'faq', 'eu-data', 'us'])('takes a page called %s', (id) => {
  expect(issuesOf({ [`pages/${id}.mdx`]: '---\ntitle: A page\n---\n\nText\n' })).toMatch(
    /^0 errors, 0 warnings/,
  );
});

test('refuses two files for one version', () => {
  expect(issuesOf({ 'policies/privacy/2024-01-01.md': TEXT })).toBe(
    onlyError(
      `${FIRST}:1:1  error  duplicate-version`,
      'Unexpected second file for version `2024-01-01`, expected one file for each version.',
      'Also at policies/privacy/2024-01-01.md:1:1',
      'Remove one of the two, or name it `2024-01-01.2` if both were published that day.',
    ),
  );
});

test('proposes a free name for the second of two files', () => {
  const text = `${frontMatter('2024-01-01')}\nText.\n`;
  const files = {
    'policies/privacy/2024-01-01.2.md': text,
    'policies/privacy/2024-01-01.2.mdx': text,
  };
  expect(issuesOf(files)).toContain('name it `2024-01-01.3` if');
});

test('refuses a policy without a version', () => {
  expect(issuesOf({ [FIRST]: null })).toBe(
    onlyError(
      'policies/privacy/policy.yaml:1:1  error  policy-without-version',
      'Unexpected policy `privacy` without a version, expected at least one.',
      'Add `policies/privacy/YYYY-MM-DD.mdx`, named after the day of publication.',
    ),
  );
});
