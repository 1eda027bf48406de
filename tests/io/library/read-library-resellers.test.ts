import { expect, test } from 'vitest';

import { FIRST, frontMatter, issuesOf, onlyError } from '../../support/library-builder.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const ADDENDUM = 'policies/extra/2024-01-01.mdx';
const RESELLER = [
  'name: A',
  'contact: { email: a@example.org }',
  'dataController: { name: B, email: b@example.org }',
  '',
].join('\n');

const extra = (text: string): string => `${frontMatter('2024-01-01')}\n${text}\n`;

const withAddendum = (text: string, files: Parameters<typeof issuesOf>[0] = {}): string =>
  issuesOf({
    'policies/extra/policy.yaml':
      'title: Extra\nkind: addendum\nsupplements: privacy\naudience: reseller\n',
    [ADDENDUM]: extra(text),
    'resellers/a.yaml': RESELLER,
    ...files,
  });

const logo = (name: string, content: string | Uint8Array = ''): string =>
  issuesOf({ 'resellers/a.yaml': `${RESELLER}logo: ${name}\n`, [`resellers/${name}`]: content });

test('refuses a reseller that lacks what an addendum says to its customers', () => {
  expect(
    withAddendum('Call <Reseller field="contact.phone" /> or <Reseller field="contact.phone" />.'),
  ).toBe(
    onlyError(
      'resellers/a.yaml:1:1  error  reseller-lacks-field',
      'Unexpected absence of `contact.phone`, expected it: `extra` says it to the customers of every reseller.',
      `Also at ${ADDENDUM}:6:6`,
      'Add `contact.phone`, or publish a version of the text that does without it.',
    ),
  );
  expect(withAddendum('Write to <Reseller field="contact.email" />.')).toBe(FINE);
});

test('asks of a reseller what the last version says, and nothing of earlier or withdrawn ones', () => {
  const later = 'policies/extra/2024-06-01.mdx';
  const changes =
    'changes:\n  - { section: preamble, materiality: editorial, reason: Other words. }\n';
  const text = `${frontMatter('2024-06-01', changes)}\nWrite.\n`;
  const call = 'Call <Reseller field="contact.phone" />.';
  expect(withAddendum(call, { [later]: text })).toBe(FINE);
  const withdrawn =
    'title: Extra\nkind: addendum\nsupplements: privacy\naudience: reseller\nevents:\n  - { kind: withdrawal, version: 2024-06-01, on: 2024-07-01, reason: A mistake. }\n';
  expect(withAddendum(call, { [later]: text, 'policies/extra/policy.yaml': withdrawn })).toContain(
    'reseller-lacks-field',
  );
});

test('refuses a field where no reseller is named', () => {
  expect(issuesOf({ [FIRST]: extra('Ask <Reseller field="name" />.') })).toBe(
    onlyError(
      `${FIRST}:6:5  error  field-outside-reseller-view`,
      'Unexpected `<Reseller>`, expected it only in a policy whose `audience` is `reseller`: elsewhere no reseller is named.',
      'Write the words themselves, or move the sentence to an addendum for resellers.',
    ),
  );
});

test('refuses a logo from elsewhere', () => {
  for (const address of ['https://example.org/a.svg', '//example.org/a.svg']) {
    expect(issuesOf({ 'resellers/a.yaml': `${RESELLER}logo: ${address}\n` })).toBe(
      onlyError(
        'resellers/a.yaml:4:7  error  remote-logo',
        `Unexpected address \`${address}\` as a logo, expected the name of a file beside this one: nothing is loaded from elsewhere.`,
        'Save the image in this folder, and give its name.',
      ),
    );
  }
});

test('refuses a logo outside the folder, or of another kind', () => {
  for (const name of ['../site.svg', '/etc/passwd', 'a.gif', 'javascript:x']) {
    expect(issuesOf({ 'resellers/a.yaml': `${RESELLER}logo: ${name}\n` })).toBe(
      onlyError(
        'resellers/a.yaml:4:7  error  invalid-value',
        `Unexpected value \`"${name}"\` for \`logo\`, expected the name of an SVG, PNG, JPEG or WebP file in the same folder.`,
        'Correct `logo`.',
      ),
    );
  }
});

test('refuses a logo that is no image', () => {
  expect(logo('a.png', '<svg/>')).toBe(
    onlyError(
      'resellers/a.png:1:1  error  not-an-image',
      'Unexpected content that is no image, expected a PNG image, as the name of the file says.',
      'Save the logo as SVG, PNG, JPEG or WebP, with the ending of its format.',
    ),
  );
});

test('refuses a logo that is too large', () => {
  expect(logo('a.png', new Uint8Array(200_001))).toBe(
    onlyError(
      'resellers/a.png:1:1  error  logo-too-large',
      'Unexpected logo of 201 kB, expected at most 200 kB: everyone who reads under the reseller’s name loads it.',
      'Save it smaller: it is shown at most 64 pixels high.',
    ),
  );
});

test('refuses an SVG image with a program', () => {
  expect(logo('a.svg', '<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>')).toBe(
    onlyError(
      'resellers/a.svg:2:1  error  unsafe-svg',
      'Unexpected element `<script>`, expected an SVG image of shapes and words alone: a browser runs what else it holds.',
      'Remove it, or save the logo as PNG.',
    ),
  );
});

// Two files of one name cannot be there, nor any two names that a disk could take for one.
test('refuses a second file for one reseller', () => {
  expect(issuesOf({ 'resellers/a.yaml': RESELLER, 'resellers/a.yml': RESELLER })).toBe(
    onlyError(
      'resellers/a.yml:1:1  error  unexpected-file',
      'Unexpected file `a.yml`, expected a reseller or its logo, as in `harbour-lane.yaml` or `harbour-lane.svg`.',
      'Rename the file, or move it out of the library.',
    ),
  );
  expect(issuesOf({ 'resellers/a.yaml': RESELLER, 'resellers/A.yaml': RESELLER })).toBe(
    onlyError(
      'resellers/A.yaml:1:1  error  invalid-id',
      'Unexpected name `A`, expected lower-case letters, digits and single hyphens, as in `privacy-policy`.',
      'Rename the file or folder: its name is a part of permanent addresses.',
    ),
  );
});

test('refuses what shows nothing and turns words around', () => {
  const hidden = RESELLER.replace('name: A', 'name: "A\u202Eb"');
  expect(issuesOf({ 'resellers/a.yaml': hidden })).toContain(
    'resellers/a.yaml:1:9  error  hidden-character',
  );
});

test('refuses an address that could run something', () => {
  const hostile = `${RESELLER}website: javascript:alert(1)\n`;
  expect(issuesOf({ 'resellers/a.yaml': hostile })).toContain(
    'resellers/a.yaml:4:10  error  invalid-value',
  );
});

test('a text may lead to the pages of a reseller, where there are any', () => {
  const text = '[All](/resellers/), [one](/resellers/a/), [its policy](/resellers/a/privacy/).';
  expect(withAddendum(text)).toBe(FINE);
  expect(withAddendum('[Another](/resellers/b/).')).toContain('dead-link');
  expect(issuesOf({ [FIRST]: extra('[All](/resellers/).') })).toContain('dead-link');
});
