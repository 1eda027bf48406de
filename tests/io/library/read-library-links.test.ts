import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  issuesOfBody,
  LibraryBuilder,
  onlyError,
  SECOND,
} from '../../support/library-builder.ts';
import { issuesOfText } from '../../support/wording-issues.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';

test.for([
  'https://a.org',
  'http://a.org',
  'HTTPS://A.org',
  'mailto:a@a.org',
  'tel:+4930123',
  '/',
  '/privacy/',
  '/privacy/#logs',
  '/privacy/#logs.1',
  '/privacy/2024-01-01/#preamble',
  '/privacy/2024-01-01.txt',
  '/privacy/history/',
  '#logs',
  '#preamble.1',
])('takes a link to %s', (href) => {
  expect(issuesOfBody(`\n[A](${href})\n\n## Logs\n\nText.`)).toBe(FINE);
});

test('takes a link to an encoded anchor', () => {
  expect(issuesOfBody(`\n[A](#${encodeURIComponent('ログ')})\n\n## ログ\n\nText.`)).toBe(FINE);
});

test('takes a link to the retired anchor of the last version', () => {
  const library = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}\n[A](/privacy/#logs)\n\n## Logs\n\nText.\n`,
    [SECOND]: `${frontMatter('2024-06-01', 'retired: { logs: a }\n')}\nText.\n\n## A\n\nText.\n`,
  });
  expect(library.issues()).toBe(FINE);
});

test.for([
  ['/privcy/', ' Did you mean `/privacy/`?'],
  ['/privacy', ' Did you mean `/privacy/`?'],
  ['/privacy/2024-01-02/', ' Did you mean `/privacy/2024-01-01/`?'],
  ['/a-far-away-place/', ''],
] as const)('refuses the dead link %s', ([href, near]) => {
  expect(issuesOfBody(`\nSee [the other](${href}).`)).toBe(
    onlyError(
      `${FIRST}:6:5  error  dead-link`,
      `Unexpected link to \`${href}\`, expected an address that this site has.${near}`,
      'Correct the address.',
    ),
  );
});

test.for([
  ['#lgos', ' Did you mean `#logs`?'],
  ['#logs.2', ' Did you mean `#logs.1`?'],
  ['#', ''],
  ['/privacy/#lgos', ' Did you mean `/privacy/#logs`?'],
  ['/privacy/2024-01-01/#lgos', ' Did you mean `/privacy/2024-01-01/#logs`?'],
] as const)('refuses the dead anchor %s', ([href, near]) => {
  expect(issuesOfBody(`\n- See [A](${href}).\n\n## Logs\n\nText.`)).toBe(
    onlyError(
      `${FIRST}:6:7  error  dead-anchor`,
      `Unexpected link to \`${href}\`, expected the anchor of a section or clause.${near}`,
      'Correct the part after `#`.',
    ),
  );
});

test.for([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  ['java&#10;script:alert(1)', 'java\\nscript:alert(1)'],
  ['java&#x09;script:alert(1)', 'java\\tscript:alert(1)'],
  ['javascript&colon;alert(1)', 'javascript:alert(1)'],
  ['vbscript:x'],
  ['data:text/html,x'],
  ['blob:https://a.org/1'],
  ['file:///etc/passwd'],
  ['//a.org'],
  ['/\\a.org', '/\\\\a.org'],
  ['\\\\\\a.org', '\\\\\\\\a.org'],
  ['other.md'],
  ['../privacy/'],
  [''],
] as const)('refuses the unsafe link %s', ([written, href = written]) => {
  expect(issuesOfBody(`\nSee [A](${written}).`)).toBe(unsafe('6:5', href));
});

test.for([
  ['[A][a]\n\n[a]: javascript:alert(1)'],
  ['[a]\n\n[a]: <javascript:alert(1)> "Title"'],
  ['[A][]\n\n> [a]: javascript:alert(1)'],
  ['**[A][a]**\n\n- [A]: javascript:alert(1)', '6:7'],
  ['| [A][a] |\n| --- |\n\n[a]: javascript:alert(1)', '6:7'],
] as const)('refuses an unsafe link by its definition: %j', ([body, place = '6:5']) => {
  const text = body.startsWith('|') ? body.replace('| ', '|   ') : `See ${body}`;
  expect(issuesOfBody(`\n${text}`)).toBe(
    unsafe(body.startsWith('|') ? '6:5' : place, 'javascript:alert(1)'),
  );
});

test('refuses an unsafe link in angle brackets', () => {
  const text = `${frontMatter('2024-01-01')}\nSee <javascript:alert(1)>.\n`;
  const file = 'policies/privacy/2024-01-01.md';
  expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
    unsafe('6:5', 'javascript:alert(1)', file),
  );
});

test('refuses an unsafe link on a page', () => {
  const file = 'pages/about.mdx';
  const text = '---\ntitle: About\n---\n\n- We said [A](javascript:alert(1)).\n';
  expect(issuesOf({ [file]: text })).toBe(unsafe('5:11', 'javascript:alert(1)', file));
});

function unsafe(place: string, href: string, file = FIRST): string {
  return onlyError(
    `${file}:${place}  error  unsafe-link`,
    `Unexpected link to \`${href}\`, expected \`https:\`, \`http:\`, \`mailto:\`, \`tel:\`, a path that begins with \`/\`, or an anchor.`,
    'Use one of these, or remove the link.',
  );
}

test('accuses no link to a version that cannot be read', () => {
  const library = new LibraryBuilder({
    'policies/terms/policy.yaml': 'title: Terms\nkind: terms\n',
    'policies/terms/2024-01-01.mdx': `${frontMatter('2024-01-01')}\n## Fees\n\nText.\n`,
    'policies/terms/2024-06-01.mdx': `${frontMatter('2024-06-01')}\n## Fees\n\n## New\n\nA { brace.\n`,
    [FIRST]: `${frontMatter('2024-01-01')}\n[A](/terms/#new) and [B](/terms/2024-06-01/#new).\n`,
  });
  expect(library.issues()).toMatch(/^policies\/terms\/2024-06-01\.mdx:10:3 .*\n.*\n.*\n\n1 error,/);
});

test('refuses words that show under a pointer alone', () => {
  expect(issuesOfText('[A](https://a.org "Not B")', '', 'decisionsSince: 2020-01-01\n')).toBe(
    onlyError(
      `${FIRST}:6:1  error  link-title`,
      'Unexpected words `Not B` behind a link, expected words in the text: these show only under a pointer, and are not sealed.',
      'Write `[A](https://a.org)`, and what they say in the text.',
    ),
  );
});
