import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { FIRST, frontMatter, LibraryBuilder, onlyError } from '../../support/library-builder.ts';
import { jpeg, PNG, svg, WEBP } from '../../support/small-images.ts';

const PAGE = 'pages/about.md';
const FINE = '0 errors, 0 warnings in 0 files.\n';
const SHIP = svg('width="30" height="20"');

/** The smallest library with a page of this text and these other files. */
function withPage(body: string, others: Record<string, string | Uint8Array> = {}, page = PAGE) {
  return new LibraryBuilder({ [page]: `---\ntitle: About\n---\n\n${body}\n`, ...others });
}

function issuesOfPage(body: string, others: Record<string, string | Uint8Array> = {}, page = PAGE) {
  return withPage(body, others, page).issues();
}

test.each([
  ['ship.svg', SHIP],
  ['./ship.svg', SHIP],
  ['ship.png', PNG],
  ['Ship.JPEG', jpeg(1)],
  ['ship.webp', WEBP],
  ['<a ship.svg>', SHIP],
  ['a%20ship.svg', SHIP],
  ['100%.svg', SHIP],
  ['../resellers/ship.svg', SHIP],
  ['../ship.png', PNG],
])('shows the image %s of the library', (src, content) => {
  const name = src.replaceAll(/[<>]/g, '').replace('%20', ' ');
  const file = join('pages', name);
  for (const page of ['pages/about.md', 'pages/about.mdx']) {
    const library = withPage(`See ![A ship](${src}).`, { [file]: content }, page);
    expect(library.issues()).toBe(FINE);
    const [about] = library.library().pages;
    expect(about?.images.map((one) => one.file)).toEqual([file]);
  }
});

test('shows images in headings, links, tables and by reference, each file once', () => {
  const body = [
    '## ![A ship](ship.svg) at sea',
    '[![Home](ship.svg)](/)',
    '| ![A ship][s] |\n| --- |\n| ![Two ships](other.svg "Both") |',
    '[s]: ship.svg',
  ].join('\n\n');
  const library = withPage(body, { 'pages/ship.svg': SHIP, 'pages/other.svg': SHIP });
  expect(library.issues()).toBe(FINE);
  const [about] = library.library().pages;
  expect(about?.images).toHaveLength(1);
  expect(about?.document?.sections.map(({ anchor }) => anchor)).toEqual(['a-ship-at-sea']);
});

test('another image is another digest', () => {
  const digestOf = (content: string) =>
    withPage('![A ship](ship.svg)', { 'pages/ship.svg': content }).library().pages[0]?.document;
  expect(digestOf(SHIP)).toEqual(digestOf(SHIP));
  expect(digestOf(SHIP)).not.toEqual(digestOf(svg('width="30" height="21"')));
});

test('refuses an image without words', () => {
  for (const image of ['![](ship.svg)', '![ ](ship.svg)', '![][s]\n\n[s]: ship.svg']) {
    expect(issuesOfPage(`See ${image}`, { 'pages/ship.svg': SHIP })).toBe(
      onlyError(
        `${PAGE}:5:5  error  image-without-words`,
        'Unexpected image without words, expected words that tell those who cannot see it what it shows.',
        'Write such words, as in `![A map of our data centres](ship.svg)`, or leave out what says nothing.',
      ),
    );
  }
});

test('refuses the name of a file as the words of an image', () => {
  expect(issuesOfPage('![a ship.svg](<a ship.svg>)', { 'pages/a ship.svg': SHIP })).toBe(
    onlyError(
      `${PAGE}:5:1  error  image-without-words`,
      'Unexpected name of a file `a ship.svg` as words, expected words that tell those who cannot see it what it shows.',
      'Write such words, as in `![A map of our data centres](<a ship.svg>)`, or leave out what says nothing.',
    ),
  );
});

test.each([
  ['https://a.example/ship.svg?v=2', 'ship.svg'],
  ['//a.example/my%20ship.png', 'image.png'],
  ['HTTP://a.example/ship.gif', 'ship.png'],
  ['data:image/png;base64,AAAA', 'image.png'],
])('refuses the image %s of another host', (address, name) => {
  expect(issuesOfPage(`![A [ship]](${address})`)).toBe(
    onlyError(
      `${PAGE}:5:1  error  remote-image`,
      `Unexpected address \`${address}\` of an image, expected a file of the library: nothing is loaded from elsewhere.`,
      `Save the image beside the page, and write \`![A \\[ship\\]](${name})\`.`,
    ),
  );
});

test.each(['../../ship.svg', '/ship.svg', '%2e%2e/%2e%2e/ship.svg'])(
  'refuses the image %s, which is none of the library',
  (path) => {
    expect(issuesOfPage(`![A ship](${path})`)).toBe(outside(path));
  },
);

test('refuses a link that leads out of the library', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  onTestFinished(() => {
    rmSync(elsewhere, { recursive: true });
  });
  writeFileSync(join(elsewhere, 'ship.svg'), SHIP);
  const library = withPage('![A ship](ship.svg)');
  symlinkSync(join(elsewhere, 'ship.svg'), join(library.folder, 'pages/ship.svg'));
  expect(library.issues()).toBe(
    onlyError(
      'pages/ship.svg:1:1  error  link-out-of-library',
      'Unexpected link that leads out of the library, expected a file of its own: what stands elsewhere may not be meant for readers.',
      'Put the file itself in the place of the link.',
    ),
  );
});

function outside(path: string): string {
  return onlyError(
    `${PAGE}:5:1  error  image-outside-library`,
    `Unexpected path \`${path}\` of an image, expected one that leads from the page to a file of the library.`,
    'Save the image beside the page, and write `![A ship](ship.svg)`.',
  );
}

test('refuses an image that is not there', () => {
  expect(issuesOfPage('![A ship](shp.svg)', { 'pages/ship.svg': SHIP })).toBe(
    onlyError(
      `${PAGE}:5:1  error  missing-image`,
      'Unexpected image `shp.svg`, expected one that is there: `pages/shp.svg` is not. Did you mean `ship.svg`?',
      'Add `pages/shp.svg`, or correct the path.',
    ),
  );
  for (const path of ['images/ship.svg', 'about.md/ship.svg', `${'a'.repeat(300)}.svg`]) {
    expect(issuesOfPage(`![A ship](${path})`)).toContain(`\`pages/${path}\` is not.\n`);
  }
});

test.each([
  ['ship.gif', 'ship.png'],
  ['ship', 'image.png'],
  ['', 'image.png'],
  ['ship.svg#layer', 'ship.svg'],
  ['ship%00.svg', 'image.png'],
])('refuses the image %j, which is of no kind that is shown', (path, name) => {
  expect(issuesOfPage(`![A ship](${path})`)).toBe(
    onlyError(
      `${PAGE}:5:1  error  unknown-image-kind`,
      `Unexpected image \`${path}\`, expected an SVG, PNG, JPEG or WebP file.`,
      `Save it as one of these, and write \`![A ship](${name})\`.`,
    ),
  );
});

test('refuses an image that is too large', () => {
  const large = new Uint8Array(2_000_001);
  expect(issuesOfPage('![A ship](ship.png)', { 'pages/ship.png': large })).toBe(
    onlyError(
      'pages/ship.png:1:1  error  image-too-large',
      'Unexpected image of 2001 kB, expected at most 2000 kB: everyone who opens the page loads it.',
      'Save it smaller: a page is at most 800 pixels wide.',
    ),
  );
});

test('refuses a file that is no image, once however often it is shown', () => {
  const files = { 'pages/ship.png': SHIP, 'pages/more.md': '---\ntitle: A\n---\n![B](ship.png)\n' };
  expect(issuesOfPage('![A ship](ship.png) ![A ship](ship.png)', files)).toBe(
    onlyError(
      'pages/ship.png:1:1  error  not-an-image',
      'Unexpected content that is no image, expected a PNG image, as the name of the file says.',
      'Save the image as SVG, PNG, JPEG or WebP, with the ending of its format.',
    ),
  );
});

test('refuses an image with a damaged header', () => {
  expect(issuesOfPage('![A ship](ship.png)', { 'pages/ship.png': PNG.slice(0, 12) })).toBe(
    onlyError(
      'pages/ship.png:1:1  error  not-an-image',
      'Unexpected image with a damaged header, expected a PNG image, as the name of the file says.',
      'Save the image as SVG, PNG, JPEG or WebP, with the ending of its format.',
    ),
  );
});

test('refuses a program in an image', () => {
  const content = svg('onload="a()"', '\n<script/>');
  const printed = issuesOfPage('![A ship](ship.svg)', { 'pages/ship.svg': content });
  expect(printed).toMatch(/^pages\/ship\.svg:1:1 {2}error {2}unsafe-svg\n/);
  expect(printed).toContain('\n  Remove it, or save the image as PNG.\n');
});

test('refuses a folder in place of an image', () => {
  const library = withPage('![A ship](../policies/a.png)', { 'policies/a.png/policy.yaml': 'a' });
  expect(library.issues()).toContain('policies/a.png:1:1  error  unreadable-file\n');
});

// What a page may hold besides a version's text is images.
test.each([
  ['a program', "import { execSync } from 'node:child_process';\n\nText.", 'import-or-export'],
  ['what it exports', 'export const a = 1;\n\nText.', 'import-or-export'],
  ['an expression', 'Text {process.env.HOME}.', 'expression'],
  ['an expression of its own', '{process.env.HOME}\n\nText.', 'expression'],
  ['an expression in a component', '<Term id={a()}>Text</Term>', 'component-misuse'],
  ['a component of its own', '<Card>Text</Card>', 'unknown-component'],
  ['a frame', '<iframe src="https://a.example/"></iframe>\n\nText.', 'raw-html'],
  [
    'a refresh',
    '<meta httpEquiv="refresh" content="0;url=https://a.example/" />\n\nA.',
    'raw-html',
  ],
  ['an image in HTML', '<img src="https://a.example/a.png" />\n\nText.', 'raw-html'],
  ['an address that runs', '<a href="javascript:alert(1)">Text</a>', 'raw-html'],
  ['a link that runs', '[Text](javascript:alert(1))', 'unsafe-link'],
  ['a name of a reseller', '<Reseller field="name" />', 'field-outside-reseller-view'],
  ['an unclosed brace', 'Text {', 'mdx-syntax'],
])('refuses %s in a page', (_name, body, code) => {
  const printed = issuesOfPage(body, {}, 'pages/about.mdx');
  expect(printed).toMatch(new RegExp(`^pages/about\\.mdx:5:\\d+  error  ${code}\\n`));
  expect(printed).toMatch(/\n1 error, 0 warnings in 1 file\.\n$/);
});

test.each([
  ['raw HTML', 'A <b>bold</b>', 'raw-html'],
  ['a comment', '<!-- A comment -->\n\nText.', 'raw-html'],
  ['a script', '<script>alert(1)</script>\n\nText.', 'raw-html'],
  ['text that reads backwards', 'A \u202Ereversed\u202C word', 'hidden-character'],
  ['text that reads backwards by reference', 'A &#x202E;reversed word', 'hidden-character'],
  ['the same in the words of an image', '![A &#x202E;ship](ship.svg)', 'hidden-character'],
  ['the same in a title', '![A ship](ship.svg "A &#x202E;ship")', 'hidden-character'],
  ['struck words', 'We will ~~not~~ sell your data.', 'struck-text'],
  ['a link to an anchor that is not there', 'See [A](#a).', 'dead-anchor'],
  ['an anchor that cannot be one', '## A {#A B}\n\nText.', 'invalid-anchor'],
])('refuses %s in a page of Markdown', (_name, body, code) => {
  const printed = issuesOfPage(body, { 'pages/ship.svg': SHIP });
  expect(printed).toMatch(new RegExp(`^pages/about\\.md:5:\\d+  error  ${code}\\n`));
});

test('refuses a second section with an anchor in a page', () => {
  expect(issuesOfPage('## A {#a}\n\nText.\n\n## B {#a}\n\nText.')).toMatch(
    /^pages\/about\.md:9:1 {2}error {2}duplicate-anchor\n/,
  );
});

test('refuses a page without text', () => {
  expect(issuesOfPage('## A')).toBe(
    onlyError(
      `${PAGE}:1:1  error  empty-page`,
      'Unexpected empty page, expected at least one paragraph.',
      'Add the text, or remove the file.',
    ),
  );
});

test('refuses two pages of one name', () => {
  expect(issuesOfPage('Text.', { 'pages/about.mdx': '---\ntitle: A\n---\n\nText.\n' })).toBe(
    onlyError(
      'pages/about.mdx:1:1  error  address-taken',
      'Unexpected name `about`, expected an address that is free: the page `pages/about.md` is there.',
      'Choose another name.',
    ),
  );
});

test('a link leads to the anchors of a page', () => {
  const page = { [PAGE]: '---\ntitle: A\n---\n\n## Whom to ask\n\nUs. See [A](#whom-to-ask.1).\n' };
  const version = (anchor: string) => `${frontMatter('2024-01-01')}\n[A](/about/#${anchor})\n`;
  const issuesOf = (anchor: string) =>
    new LibraryBuilder({ ...page, [FIRST]: version(anchor) }).issues();
  expect(issuesOf('whom-to-ask')).toBe(FINE);
  expect(issuesOf('whom-to-ask.1')).toBe(FINE);
  expect(issuesOf('who-to-ask')).toContain('Did you mean `/about/#whom-to-ask`?');
});
