import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';

import { letterOf } from '#core/notice/letter/letter-of.ts';
import type { Letter } from '#core/notice/letter/letter.ts';
import { MAILING_SYSTEMS } from '#core/notice/mailing-systems.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import { fillFields, renderMail, withoutFields } from '#core/notice/render-mail.ts';
import { renderMarkdown } from '#core/notice/render-markdown.ts';
import { renderText } from '#core/notice/render-text.ts';

import { hostileNotices, withTexts } from '../../support/hostile-notice.ts';
import { noticeLibrary, ourLibrary } from '../../support/notice-library.ts';
import { plannedNotice } from '../../support/notice-of.ts';
import { wordsOf } from '../../support/visible-words.ts';
import { wordsOfMail } from '../../support/words-of-mail.ts';

const { notice: ours } = plannedNotice(ourLibrary(), 'privacy-policy', '2026-11-16');
const mail = (notice: Notice): Letter => letterOf(notice, { by: 'mail', attached: false });
const page = (notice: Notice, today: string | null = null): Letter =>
  letterOf(notice, { by: 'page', today });

test('opens with what changes, when, and whether the reader must act', () => {
  expect(renderText(mail(ours)).split('\n\n').slice(0, 7)).toEqual([
    'WebSoftMaster',
    `${ours.subject}\n${'='.repeat(ours.subject.length)}`,
    'Dear customer,',
    expect.stringMatching(/^What changes: We keep server logs for 90 days/),
    expect.stringMatching(/^When: From 15 April 2027 if you became our customer before 1 March/),
    expect.stringMatching(/^Do you have to act\? You do not have to do anything\./),
    'What changes for you\n--------------------',
  ]);
});

test('says of a change what it was, what it is, and what the reader can do', () => {
  const text = renderText(page(ours));
  expect(text).toContain(
    [
      'Before:',
      '    “If we make a material change in how we use personal information',
      '    that we collected earlier, we announce the change before it takes',
      '    effect.”',
      '',
      'After:',
      '    “If we make a material change in how we use personal information',
      '    that we collected earlier, we announce the change at least 30 days',
      '    before it takes effect.”',
    ].join('\n'),
  );
  expect(text).toContain(
    [
      'To opt out, until the end of 14 April 2027: Do not use my server logs to',
      'detect abuse',
      '<https://www.websoftmaster.example/account/privacy/abuse-detection>. If',
      'you do nothing: From 15 April 2027 we use your IP addresses and server',
      'logs to detect abuse of our services.',
    ].join('\n'),
  );
  expect(text).toContain('- We do not sell your personal information.');
  expect(text).toContain('Confirmed by Legal, WebSoftMaster.');
});

test('quotes links without what leads nowhere from a letter', () => {
  const text = renderText(mail(ours)).replaceAll(/\s+/g, ' ');
  expect(text).toContain('is described under Server logs.”');
  const quote =
    'See Cookies <#cookies>, Terms </terms/#use>, us <https://a.example/> and </b> there.';
  const changes = ours.changes.map((change) => ({
    ...change,
    quotes: [{ before: quote, after: null }],
  }));
  expect(renderText(mail({ ...ours, changes })).replaceAll(/\s+/g, ' ')).toContain(
    '“See Cookies, Terms, us <https://a.example/> and </b> there.”',
  );
});

test('after the last day to choose, a page offers the choice no more', () => {
  expect(renderText(page(ours, '2027-04-14'))).toContain('To opt out, until');
  const late = renderText(page(ours, '2027-04-15'));
  expect(late).toContain('The time in which you could choose is over.');
  expect(late).toContain('That day has passed.');
  expect(late).not.toContain('To opt out');
  expect(late).not.toContain('abuse-detection>. If');
});

test('tells resellers on the page, and by mail nobody what is not for them', () => {
  expect(renderText(page(ours))).toContain(
    'Please pass this on to your customers by 16 March 2027.',
  );
  expect(renderText(mail(ours))).not.toContain('resell');
});

test('a later notice leads to the first', () => {
  const library = noticeLibrary({
    policy: [
      'events:',
      '  - kind: postponement',
      '    version: 2024-06-01',
      '    on: 2024-06-10',
      '    reason: We need more time.',
      '    effective: 2024-09-01',
    ],
  });
  const { notice } = plannedNotice(library, 'privacy', '2024-06-01', 0);
  const text = renderText(page(notice));
  expect(text).toContain('What is new: The version of 1 June 2024 applies from 1 September 2024');
  expect(text.replaceAll('\n', ' ')).toContain(
    'This follows our notice of 1 June 2024 <https://policies.example.org/notices/privacy/2024-06-01/>.',
  );
});

test('shows why a notice comes late under a waiver', () => {
  const waiver = {
    reason: 'A court orders it.',
    legalReference: 'Order 7/24',
    approvedBy: 'Legal',
    on: '2026-11-16',
  };
  expect(renderText(page({ ...ours, waiver }))).toContain(
    'Why you hear of it so late: We tell you later than we have promised. A\ncourt orders it. This rests on: Order 7/24.',
  );
});

test('no line of the text is longer than 72 characters, but for an address', () => {
  const long = renderText(mail(ours))
    .split('\n')
    .filter((line) => line.length > 72 && !/^[- ]*<?https:\S+$/.test(line));
  expect(long).toEqual([]);
});

test('law: text, HTML and Markdown say the same words in the same order', () => {
  fc.assert(
    fc.property(hostileNotices(ours), (notice) => {
      const letter = mail(notice);
      const words = wordsOf(renderText(letter));
      expect(wordsOfMail(withoutFields(renderMail(letter)))).toEqual(words);
      expect(afterHead(wordsOfMarkdown(renderMarkdown(letter)))).toEqual(afterHead(words));
    }),
    { numRuns: 60 },
  );
});

test('law: Markdown holds no HTML, image, code or rule of the texts', () => {
  fc.assert(
    fc.property(hostileNotices(ours), (notice) => {
      const kinds = new Set(
        nodesIn(
          remark()
            .use(remarkGfm)
            .parse(renderMarkdown(mail(notice))),
        ).map(({ type }) => type),
      );
      for (const kind of [
        'html',
        'image',
        'inlineCode',
        'code',
        'thematicBreak',
        'table',
        'delete',
      ]) {
        expect(kinds).not.toContain(kind);
      }
    }),
    { numRuns: 60 },
  );
});

test('the HTML of a mail has no brace outside its fields, no script and no image', () => {
  const html = renderMail(
    mail(withTexts(ours, ['{literal} {{x}} <script>alert(1)</script> <img src=x>'])),
  );
  expect(html).not.toMatch(/[{}]|<script|<img/);
  expect(fillFields(html, MAILING_SYSTEMS.whmcs.html)).toContain('Dear {$client_name},');
});

test('an address that could run something is no link', () => {
  const [choice] = ours.choices;
  if (!choice) throw new Error('Our version has no choice.');
  const bad = { ...ours, choices: [{ ...choice, url: 'javascript:alert(1)' }] };
  expect(renderMail(mail(bad))).not.toContain('javascript:');
});

test('the same notice gives the same bytes', () => {
  expect(renderText(mail(ours))).toBe(renderText(mail(structuredClone(ours))));
  expect(renderMail(mail(ours))).toBe(renderMail(mail(structuredClone(ours))));
});

// The subject is the title of the Markdown, and the sender stands below it.
function afterHead(words: string[]): string[] {
  return words.slice(words.indexOf('Dear'));
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

function wordsOfMarkdown(text: string): string[] {
  return wordsIn(remark().use(remarkGfm).parse(text));
}

function wordsIn(node: Nodes): string[] {
  if (node.type === 'text') return wordsOf(node.value);
  if (!('children' in node)) return [];
  const words = node.children.flatMap(wordsIn);
  if (node.type !== 'link') return words;
  const [label] = node.children;
  const spelledOut = label?.type === 'text' ? label.value : '';
  const isSpelledOut = node.url === spelledOut || node.url === `mailto:${spelledOut}`;
  return isSpelledOut ? words : [...words, ...wordsOf(node.url)];
}
