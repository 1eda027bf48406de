import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { importHistories } from '#commands/import/import-histories.ts';
import type { ImportOptions } from '#commands/import/plan-import.ts';
import { renderJsonReport, renderImportReport } from '#commands/import/render-import-report.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues, formatPlace, issue } from '#core/problems/issue.ts';

const OPTIONS: ImportOptions = {
  name: null,
  email: null,
  url: 'https://policies.example.org',
  timeZone: 'UTC',
  language: 'en',
  linkBase: null,
  title: null,
  kind: null,
  summaries: 'none',
};

type Files = Record<string, string | Uint8Array>;

/** A row of a manifest, as one line of JSON. */
function row(doc: string, seq: number, file: string, more: object = {}): string {
  const version = file.replace(/\.mdx?$/, '');
  return JSON.stringify({ doc, seq, version, file: `${doc}/${file}`, repo: 'acme/site', ...more });
}

function start(files: Files): { folder: string; out: string } {
  const root = mkdtempSync(join(tmpdir(), 'codicil-import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'histories');
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return { folder, out: join(root, 'library') };
}

const TWO = {
  'MANIFEST.jsonl': `${row('terms', 1, '2024-01-31.md', { subject: 'Add terms (#7)' })}\n${row('terms', 2, '2024-01-31-2.md')}\n`,
  'terms/2024-01-31.md': '---\ntitle: Terms\nlayout: x\n---\n\n## 1. Scope\n\nAll.\n',
  'terms/2024-01-31-2.md':
    '---\ntitle: Terms of Use\nintro: Read this.\n---\n## 2. Scope\n\nAll.<br>\n',
};

test('writes a library that can be read, from the files as they were', () => {
  const { folder, out } = start(TWO);
  const { issues, isWritten } = importHistories(folder, out, OPTIONS);
  expect({ issues, isWritten }).toEqual({ issues: [], isWritten: true });
  expect(readdirSync(join(out, 'policies/terms'))).toEqual([
    '2024-01-31.2.md',
    '2024-01-31.md',
    'policy.yaml',
  ]);
  const text = (file: string): string => readFileSync(join(out, file), 'utf8');
  expect(text('site.yaml')).toBe(
    'organisation:\n  name: acme\n  email: legal@policies.example.org\nurl: https://policies.example.org\ntimeZone: UTC\nlanguages:\n  - en\n',
  );
  expect(text('policies/terms/policy.yaml')).toBe(
    'title: Terms of Use\nkind: terms\nnumbering: none\ndecisionsSince: 2024-02-01\n',
  );
  expect(text('policies/terms/2024-01-31.md')).toBe(
    '---\neffective: 2024-01-31\nsummary: The text as published on 2024-01-31.\n---\n\n## 1. Scope\n\nAll.\n',
  );
  expect(text('policies/terms/2024-01-31.2.md')).toBe(
    '---\neffective: 2024-01-31\nsummary: The text as published on 2024-01-31.\nretired:\n  1-scope: 2-scope\n---\n\n## 2. Scope\n\nAll.\n',
  );
  expect(readLibrary(out).issues).toEqual([]);
});

test('writes into an empty folder, and leaves nothing beside it', () => {
  const { folder, out } = start(TWO);
  mkdirSync(out);
  expect(importHistories(folder, out, OPTIONS).isWritten).toBe(true);
  expect(readdirSync(dirname(out))).toEqual(['histories', 'library']);
});

test('writes nothing where no version can be taken', () => {
  const empty = {
    'MANIFEST.jsonl': `${row('terms', 1, '2024-01-31.md')}\n`,
    'terms/2024-01-31.md': '',
  };
  const { folder, out } = start(empty);
  const { plan, isWritten } = importHistories(folder, out, OPTIONS);
  expect(plan?.leftOut.map(({ issue }) => formatPlace(issue.place) + issue.code)).toEqual([
    'terms/2024-01-31.md:1:1empty-version',
  ]);
  expect(isWritten).toBe(false);
  expect(readdirSync(dirname(out))).toEqual(['histories']);
});

test('takes what can be taken, and the rest later, without touching what is there', () => {
  const files = { ...TWO, 'terms/2024-01-31.md': '' };
  const { folder, out } = start(files);
  const first = importHistories(folder, out, OPTIONS);
  expect(first.isWritten).toBe(true);
  expect(first.plan?.leftOut.map(({ id }) => id)).toEqual(['2024-01-31']);
  const second = join(out, 'policies/terms/2024-01-31.2.md');
  const before = readFileSync(second, 'utf8');
  writeFileSync(join(folder, 'terms/2024-01-31.md'), '## 2. Scope\n\nSome.\n');
  const { plan, isWritten } = importHistories(folder, out, OPTIONS);
  expect(isWritten && plan?.leftOut).toEqual([]);
  expect(plan?.versions.map(({ file }) => file)).toEqual(['policies/terms/2024-01-31.md']);
  expect(readFileSync(second, 'utf8')).toBe(before);
  expect(readLibrary(out).issues).toEqual([]);
});

test('the same histories give the same bytes', () => {
  const [one, two] = [start(TWO), start(TWO)];
  importHistories(one.folder, one.out, OPTIONS);
  importHistories(two.folder, two.out, OPTIONS);
  const all = (out: string): string[] =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(all(one.out)).toEqual(all(two.out));
});

test('reports each version and counts', () => {
  const { folder, out } = start(TWO);
  const { plan, issues } = importHistories(folder, out, OPTIONS);
  expect(plan && renderImportReport(plan, 'old/'))
    .toBe(`1 documents, 2 versions (2 .md, 0 .mdx), 6 words in, 6 words out.

2 × front-matter (reported). Foreign front matter is set aside.
  old/terms/2024-01-31.md:1:1  layout
  old/terms/2024-01-31-2.md:1:1  intro

1 × front-matter-text (reported). Front matter holds sentences that the page of the source may show; they are set aside.
  old/terms/2024-01-31-2.md:1:1  intro: Read this.

1 × anchor-retired (reported). An anchor is gone; its readers are led on.
  old/terms/2024-01-31-2.md:1:1  1-scope → 2-scope (by its successor)

1 × idle-break (rewritten). A line break that shows nothing is dropped.
  old/terms/2024-01-31-2.md:7:5  <br>

Versions:
  old/terms/2024-01-31.md → policies/terms/2024-01-31.md (3 words)
  old/terms/2024-01-31-2.md → policies/terms/2024-01-31.2.md (3 words)
`);
  const report = JSON.parse(renderJsonReport(plan, issues)) as Record<string, unknown>;
  expect(report['summary']).toEqual({
    documents: 1,
    versions: 2,
    leftOut: 0,
    taken: 0,
    markdown: 2,
    mdx: 0,
    wordsIn: 6,
    wordsOut: 6,
    rewritings: {
      'idle-break': 1,
      'front-matter': 2,
      'front-matter-text': 1,
      'anchor-retired': 1,
    },
  });
});

describe('problems', () => {
  function problemsOf(files: Files): string {
    const { folder, out } = start(files);
    const { issues } = importHistories(folder, out, OPTIONS);
    return formatIssues(issues);
  }

  test('a folder that is not there', () => {
    const { issues } = importHistories('no/such/folder', 'no/library', OPTIONS);
    expect(formatIssues(issues)).toBe(`no/such/folder:1:1  error  missing-folder
  Unexpected absence of the folder \`no/such/folder\`, expected a folder with histories to import.
  Correct the path.

1 error, 0 warnings in 1 file.
`);
  });

  test('a folder without a manifest', () => {
    expect(problemsOf({ 'terms/a.md': 'x' })).toBe(`MANIFEST.jsonl:1:1  error  missing-file
  The file \`MANIFEST.jsonl\` is missing, expected a list of the versions, one JSON object a line.
  Add \`MANIFEST.jsonl\`.

1 error, 0 warnings in 1 file.
`);
  });

  test('a capture that failed, and a text that Codicil fails on', () => {
    const manifest = `${row('terms', 1, '2024-01-31.md')}\n${row('terms', 2, '2024-02-28.md')}\n`;
    const words = 'All of this is agreed. '.repeat(20);
    const { folder, out } = start({
      'MANIFEST.jsonl': manifest,
      'terms/2024-01-31.md': `## Scope\n\n${words}\n`,
      'terms/2024-02-28.md': 'Page not found.\n',
    });
    const leftOut = importHistories(folder, out, OPTIONS).plan?.leftOut ?? [];
    expect(formatIssues(leftOut.map((one) => one.issue)))
      .toBe(`terms/2024-02-28.md:1:1  error  failed-capture
  Unexpected text of 3 words without a heading after a version of 101 words, expected the policy.
  Nothing is to be done if the capture failed: the gap is recorded. Otherwise add the text to the source and import it again.

1 error, 0 warnings in 1 file.
`);
    // None is known: the text that is told is all that can be tested.
    const place = { file: 'terms/2024-02-28.md', line: 1, column: 1 };
    const reason = 'Edits overlap at offset 12.';
    expect(formatIssues([issue('not-converted', place, { reason })]))
      .toBe(`terms/2024-02-28.md:1:1  error  not-converted
  Unexpected failure of the conversion (Edits overlap at offset 12.), expected a version.
  Report the case to Codicil; the versions around it are imported.

1 error, 0 warnings in 1 file.
`);
  });

  test('a manifest without a row', () => {
    expect(problemsOf({ 'MANIFEST.jsonl': '\n' })).toBe(`MANIFEST.jsonl:1:1  error  empty-manifest
  Unexpected manifest without a row, expected one row for each version.
  Write a row for each file, as in \`{"doc": "terms", "seq": 1, "version": "2024-01-31", "file": "terms/2024-01-31.md"}\`.

1 error, 0 warnings in 1 file.
`);
  });

  test('everything that is wrong, at once', () => {
    const manifest = [
      '{"doc": "terms",',
      '[1]',
      row('terms', 1, '2024-01-31.md'),
      row('terms', 1, '2024-02-30.md'),
      row('terms', 1, '2024-02-01.md'),
      '{"doc": "terms", "seq": 3, "version": "2024-03-01", "file": "../terms.md"}',
      row('terms', 4, '2024-04-01.md'),
      '',
    ].join('\n');
    const found = problemsOf({
      'MANIFEST.jsonl': manifest,
      'terms/2024-01-31.md': 'a',
      'terms/2024-04-01.md': new Uint8Array([97, 10, 98, 0xff]),
      'terms/2025-01-01.md': 'c',
    });
    expect(found).toBe(`MANIFEST.jsonl:1:1  error  invalid-json
  Unexpected JSON (Expected double-quoted property name in JSON at position 16 (line 1 column 17)), expected one JSON object on each line.
  Correct the line.

MANIFEST.jsonl:2:1  error  invalid-json
  Unexpected JSON (another value than an object), expected one JSON object on each line.
  Correct the line.

MANIFEST.jsonl:4:1  error  invalid-value
  Unexpected value \`"2024-02-30"\` for \`version\`, expected a version that begins with its day as YYYY-MM-DD.
  Correct \`version\`.

MANIFEST.jsonl:5:1  error  duplicate-seq
  Unexpected second row with \`seq\` 1 of \`terms\`, expected each row of a document to have its own.
  Also at MANIFEST.jsonl:3:1
  Number the rows of the document in the order of their publication.

MANIFEST.jsonl:5:1  error  row-without-file
  Unexpected row without its file, expected \`terms/2024-02-01.md\`.
  Add the file, or remove the row.

MANIFEST.jsonl:6:1  error  invalid-value
  Unexpected value \`"../terms.md"\` for \`file\`, expected a file as \`<document>/<name>.md\` or \`.mdx\`.
  Correct \`file\`.

terms/2024-04-01.md:2:2  error  not-utf8
  Cannot read the file: it seems to be saved as Windows-1252 and not as UTF-8, by its byte 0xFF, \`ÿ\`.
  Copy the text from your editor and paste it into the file on the web; or save it again there with the encoding UTF-8, as under “Save as” in Notepad.

terms/2025-01-01.md:1:1  warning  file-without-row
  Unexpected file \`terms/2025-01-01.md\` without a row in the manifest, expected one row.
  Add a row to import it, or remove the file.

7 errors, 1 warning in 3 files.
`);
  });

  test('a file without a row does not stop the import', () => {
    const { folder, out } = start({ ...TWO, 'terms/2025-01-01.md': 'c' });
    const { issues, isWritten } = importHistories(folder, out, OPTIONS);
    expect(issues.map(({ code }) => code)).toEqual(['file-without-row']);
    expect(isWritten).toBe(true);
  });

  test('a folder that is in use is left as it is', () => {
    const { folder, out } = start(TWO);
    mkdirSync(out);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const { issues, isWritten } = importHistories(folder, out, OPTIONS);
    expect(formatIssues(issues)).toBe(`${out}:1:1  error  folder-in-use
  Unexpected content in the folder \`${out}\`, expected an empty folder or none.
  Name another folder: what is there is never overwritten.

1 error, 0 warnings in 1 file.
`);
    expect(isWritten).toBe(false);
    expect(readdirSync(out)).toEqual(['mine.txt']);
  });

  test('words that the conversion cannot keep', () => {
    const place = { file: 'terms/a.md', line: 1, column: 1 };
    const details = { count: 12, found: 'ab', expected: 'a' };
    expect(formatIssues([issue('words-changed', place, details)]))
      .toBe(`terms/a.md:1:1  error  words-changed
  Unexpected word 12 \`ab\` in the imported text, expected \`a\` as in the source.
  Simplify the markup around this word in the source, and report the case to Codicil.

1 error, 0 warnings in 1 file.
`);
  });
});

test('orders versions by seq, not by name', () => {
  const { folder, out } = start({
    'MANIFEST.jsonl': `${row('terms', 2, '2024-01-02-2.md')}\n${row('terms', 1, '2024-01-02.md')}\n${row('terms', 3, '2023-12-31.md')}\n`,
    'terms/2024-01-02.md': 'one\n',
    'terms/2024-01-02-2.md': 'two\n',
    'terms/2023-12-31.md': 'three\n',
  });
  const { plan } = importHistories(folder, out, OPTIONS);
  expect(plan?.versions.map(({ source, file }) => `${source} ${file}`)).toEqual([
    'terms/2024-01-02.md policies/terms/2024-01-02.md',
    'terms/2024-01-02-2.md policies/terms/2024-01-02.2.md',
    'terms/2023-12-31.md policies/terms/2024-01-02.3.md',
  ]);
  expect(plan?.versions[2]?.rewritings.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
    'title-missing ',
    'day-moved 2023-12-31 → 2024-01-02',
  ]);
});
