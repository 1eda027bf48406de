import { expect, test } from 'vitest';

import { FIRST, SECOND } from '../../support/library-builder.ts';
import { issuesOfText, issuesOn, onlyWarning, version } from '../../support/wording-issues.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const POLICY = 'policies/privacy/policy.yaml';
const LEGAL = 'numbering: legal\n';
const SECTIONS = '\n\n## Fees\n\n### Refunds\n\n## Term';

test.for([
  ['section 1.1', ['[Refunds](#refunds)']],
  ['sections 1 to 2', ['[Fees](#fees)', '[Term](#term)']],
  ['section 2, 30 days later', ['[Term](#term)'], 'section 2'],
  ['section 1.1(a)', ['[Refunds](#refunds)'], 'section 1.1'],
  ['Section 2 of this policy', ['[Term](#term)'], 'Section 2'],
  ['Abschnitt 1.1', ['[Refunds](#refunds)']],
  ['sección 1.1 de esta política', ['[Refunds](#refunds)'], 'sección 1.1'],
] as const)('warns of “%s” typed without a link', ([reference, links, words = reference]) => {
  expect(issuesOfText(`You pay, see ${reference}.${SECTIONS}`, '', LEGAL)).toBe(
    onlyWarning(
      `${FIRST}:6:14  warning  section-number-typed`,
      `Unexpected “${words}” typed as text, expected a link: numbers move.`,
      `Write ${links.map((link) => `\`${link}\``).join(' and ')}.`,
    ),
  );
});

test.for([
  ['## 5. Children', '5.', '## Children'],
  ['## 5\\. Children {/* #children */}', '5.', '## Children {/* #children */}'],
  ['## 5) Children', '5)', '## Children'],
  ['## (5) Children', '(5)', '## Children'],
  ['## 5.1 Children', '5.1', '## Children'],
  ['## 5 – Children', '5 –', '## Children'],
  ['## 1 Children', '1', '## Children'],
  ['## V. Children', 'V.', '## Children'],
  ['## a) Children', 'a)', '## Children'],
  ['## § 5 Children', '§ 5', '## Children'],
  ['## Section 5: Children', 'Section 5:', '## Children'],
  ['## Artikel 5 – Kinder', 'Artikel 5 –', '## Kinder'],
  ['## 第5条 子ども', '第5条', '## 子ども'],
  ['## **5.** Children', '5.', null],
] as const)('warns of the number in “%s”', ([heading, typed, line]) => {
  expect(issuesOfText(`${heading}\n\nText.`, '', LEGAL)).toBe(
    onlyWarning(
      `${FIRST}:6:1  warning  typed-number`,
      `Unexpected number “${typed}”, expected words alone: the site puts “1.” before them.`,
      line === null ? 'Remove the number.' : `Write \`${line}\`.`,
    ),
  );
});

test('warns of a number in an item that has one', () => {
  expect(issuesOfText('## Fees\n\n1. (a) Monthly\n2. Yearly', '', LEGAL)).toBe(
    onlyWarning(
      `${FIRST}:8:4  warning  typed-number`,
      'Unexpected number “(a)”, expected words alone: the site puts “(a)” before them.',
      'Write `1. Monthly`.',
    ),
  );
});

test('leads readers of an address with a typed number on to the one without', () => {
  const text = version('2024-01-01', '## 5. Children\n\nText.');
  const files = {
    [POLICY]: `title: Privacy Policy\nkind: privacy-policy\n${LEGAL}`,
    [FIRST]: text,
    [SECOND]: text.replace('2024-01-01', '2024-06-01'),
  };
  expect(issuesOn('2024-06-01', files)).toContain(
    'Write `## Children`, and add `retired: { 5-children: children }`.',
  );
});

test.for([
  '## 30 days of notice\n\nText.',
  '## 2024 in short\n\nText.',
  '## 24/7 support\n\nText.',
  '## I agree\n\nText.',
  '## A. I. services\n\nText.',
  '## Fees\n\n- (a) Monthly',
  '## Fees\n\n1. A fee',
])('takes the numbers in %j', (text) => {
  expect(issuesOfText(text, '', LEGAL)).toBe(FINE);
});

test('looks at no typed numbers where the style gives none', () => {
  expect(issuesOfText('## 5. Children\n\n1. (a) Text.')).toBe(FINE);
});

test('tells what the last version has of other tools, and no earlier one', () => {
  const files = {
    [FIRST]: version('2024-01-01', '##Data\n\n•\tLogs'),
    [SECOND]: version('2024-06-01', 'We keep logs for [NUMBER OF DAYS] days.'),
  };
  expect(issuesOn('2024-06-01', files)).toBe(
    onlyWarning(
      `${SECOND}:6:18  warning  left-over-syntax`,
      'Unexpected placeholder: `[NUMBER OF DAYS]`, expected the words that belong there.',
      'Write the words that belong there.',
    ),
  );
});

test('tells what the last version has of a word processor', () => {
  const files = { [SECOND]: version('2024-06-01', '•\tLogs\n•\tInvoices') };
  expect(issuesOn('2024-06-01', files)).toBe(
    onlyWarning(
      `${SECOND}:6:1  warning  left-over-layout`,
      'Unexpected bullet of a word processor: `•⇥Logs`, expected Markdown.',
      'Write `- Logs`, and so on below.',
    ),
  );
});

test('tells what an ordinary page has of other tools', () => {
  const page = '---\ntitle: About\n---\n\nMail {{ site.mail }}.\n';
  expect(issuesOn('2024-06-01', { 'pages/about.md': page })).toBe(
    onlyWarning(
      'pages/about.md:5:6  warning  left-over-syntax',
      'Unexpected tag of a template: `{{ site.mail }}`, expected Markdown.',
      'Write the words that it stands for.',
    ),
  );
});

test.for([
  ['## 🔒 Security', '-security', '## 🔒 Security {/* #security */}'],
  ['## Security 🔒', 'security-', '## Security 🔒 {/* #security */}'],
  ['## Your 🔒 data', 'your--data', '## Your 🔒 data {/* #your-data */}'],
  ['## — Über uns', '-über-uns', '## — Über uns {/* #uber-uns */}'],
  ['## 1️⃣ First', '1️⃣-first', '## 1️⃣ First {/* #first */}'],
  ['## Security 🔒 ##', 'security-', '## Security 🔒 {/* #security */}'],
] as const)('warns of the anchor of “%s” while it can be changed', ([heading, anchor, line]) => {
  const found = issuesOfText(`${heading}\n\nText.`);
  expect(found).toBe(
    onlyWarning(
      `${FIRST}:6:1  warning  unsound-anchor`,
      `Unexpected anchor \`${anchor}\` that the words of the heading give, expected one that can stay for ever.`,
      `Write \`${line}\`, before the version is public.`,
    ),
  );
  expect(issuesOfText(`${line}\n\nText.`)).toBe(FINE);
});

test('leaves to the author which anchor a heading in Chinese has', () => {
  expect(issuesOfText('## 🔒 安全\n\n文字。')).toContain(
    'Give the heading an anchor as in `server-logs`, before the version is public.',
  );
});

test.for(['## Terms & fees', '## “Quoted”', '## (a) First', '## C++', '## 安全', '## 🔒'])(
  'takes the anchor of “%s”',
  (heading) => {
    expect(issuesOfText(`${heading}\n\nText.`)).toBe(FINE);
  },
);

test('takes an anchor that the version before has, or that was public on an earlier day', () => {
  const files = {
    [FIRST]: version('2024-01-01', '## 🔒 Security\n\nText.'),
    [SECOND]: version('2024-06-01', '## 🔒 Security\n\nText.'),
  };
  expect(issuesOn('2024-06-01', files)).toBe(FINE);
  expect(issuesOn('2024-01-02', { [FIRST]: files[FIRST] })).toBe(FINE);
});
