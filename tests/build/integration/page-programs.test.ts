import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { programIssues } from '#build/pages/program-issues.ts';
import { formatIssues } from '#core/problems/issue.ts';
import { planSite } from '#site/plan/plan-site.ts';

import { LibraryBuilder, type Files } from '../../support/library-builder.ts';
import { siteOn } from '../../support/planned-site.ts';

const PAGE = 'pages/figures.mdx';
const SITE = [
  'organisation: { name: Example, email: legal@example.org }',
  'url: https://policies.example.org/legal/',
  'timeZone: Europe/Berlin',
  'languages: [en]',
  'pages: programs',
  '',
].join('\n');

function libraryWith(files: Files): LibraryBuilder {
  return new LibraryBuilder({
    'site.yaml': SITE,
    [PAGE]: "---\ntitle: Figures\n---\n\nimport Sum from './parts/Sum.astro';\n\n{1 + 1} <Sum />\n",
    'pages/parts/Sum.astro': "---\nimport { RATE } from './rates';\n---\n\n<p>{RATE}</p>\n",
    'pages/parts/rates.ts': 'export const RATE = 2;\n',
    'pages/parts/unused.ts': 'export const NOTHING = 0;\n',
    ...files,
  });
}

test('the check says each time that pages are programs, and takes what they import', () => {
  expect(libraryWith({}).issues()).toBe(
    `site.yaml:5:8  warning  pages-are-programs
  Unexpected \`pages: programs\`, expected pages that are documents: what a program shows is not checked before the site is built.
  Remove the line once no page needs a component or an expression of its own; until then review each page as code.

0 errors, 1 warning in 1 file.
`,
  );
});

test('without it a page is a document, which imports nothing', () => {
  const library = libraryWith({ 'site.yaml': SITE.replace('pages: programs\n', '') });
  expect(library.issues()).toMatch(/figures\.mdx:5:1 {2}error {2}import-or-export/);
});

const digestOf = (files: Files): string | undefined =>
  libraryWith(files).library().pages[0]?.program?.digest;

test.each([
  ['itself', PAGE],
  ['what it imports', 'pages/parts/Sum.astro'],
  ['what that imports', 'pages/parts/rates.ts'],
])('a program is made from %s', (_, file) => {
  expect(digestOf({ [file]: '---\ntitle: Other\n---\n\nimport "./parts/Sum.astro"\n' })).not.toBe(
    digestOf({}),
  );
});

test('a program is made from nothing else of the library, unless it finds files by itself', () => {
  const other = { 'pages/parts/unused.ts': 'export const NOTHING = 1;\n' };
  expect(digestOf(other)).toBe(digestOf({}));
  const glob = { 'pages/parts/rates.ts': "import.meta.glob('./*.ts');\n" };
  expect(digestOf({ ...glob, ...other })).not.toBe(digestOf(glob));
});

function issuesOfHtml(body: string): string {
  const library = libraryWith({}).library();
  const staging = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => {
    rmSync(staging, { recursive: true, force: true });
  });
  const file = join(staging, 'figures/index.html');
  mkdirSync(dirname(file));
  writeFileSync(file, `<!doctype html><title>Figures</title>${body}`);
  return formatIssues(programIssues(planSite(siteOn(library, '2026-11-22')), staging, library));
}

test('what is a file of the site, or a link to what is there, is fine', () => {
  expect(
    issuesOfHtml(
      '<script type="module" src="/legal/assets/a.js"></script><script type="application/ld+json">{}</script>' +
        '<h2 id="a b">A</h2><a href="#a%20b">A</a><a href="/legal/privacy/?a#b">P</a><a href="https://example.org/">E</a><img src="data:,">',
    ),
  ).toBe('0 errors, 0 warnings in 0 files.\n');
});

test.each([
  ['<script>alert(1)</script>', 'Unexpected inline script in the page'],
  ['<style>p { color: red }</style>', 'Unexpected inline `<style>` in the page'],
  ['<p style="color: red">A</p>', 'Unexpected attribute `style` in the page'],
  ['<p onclick="alert(1)">A</p>', 'Unexpected attribute `onclick` in the page'],
  ['<a href="javascript:alert(1)">A</a>', 'Unexpected address `javascript:` in the page'],
  [
    '<img src="//example.org/a.png">',
    'Unexpected `//example.org/a.png` from elsewhere in the page',
  ],
  ['<iframe src="/legal/"></iframe>', 'Unexpected `<iframe>` in the page'],
])('refuses what the content security policy stops: %s', (html, message) => {
  expect(issuesOfHtml(html)).toContain(
    `pages/figures.mdx:1:1  error  blocked-by-policy\n  ${message}, expected what the content security policy of the site lets a browser use.\n`,
  );
});

test('refuses links that lead nowhere', () => {
  expect(issuesOfHtml('<a href="/legal/privacyy/">P</a><a href="#b">B</a>')).toBe(
    `pages/figures.mdx:1:1  error  dead-anchor
  Unexpected link to \`#b\`, expected the anchor of a section or clause.
  Correct the part after \`#\`.

pages/figures.mdx:1:1  error  dead-link
  Unexpected link to \`/legal/privacyy/\`, expected an address that this site has. Did you mean \`/legal/privacy/\`?
  Correct the address.

2 errors, 0 warnings in 1 file.
`,
  );
  expect(issuesOfHtml('<a href="/privacy/history/">P</a>')).toContain(
    'Did you mean `/legal/privacy/history/`?',
  );
});

test('takes an address as it stands where its percent-encoding is malformed', () => {
  const issues = issuesOfHtml(
    '<h2 id="50%">A</h2><a href="#50%">A</a><a href="#%">B</a><a href="/legal/%/">C</a>',
  );
  expect(issues).toContain('Unexpected link to `#%`');
  expect(issues).toContain('Unexpected link to `/legal/%/`');
  expect(issues).toContain('2 errors, 0 warnings');
});
