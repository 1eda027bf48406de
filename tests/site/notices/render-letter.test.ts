import { expect, test } from 'vitest';

import { customerLetter, pageLetter } from '#site/notices/letter/letter-of.ts';
import type { Letter } from '#site/notices/letter/letter.ts';
import { MAILING_SYSTEMS } from '#site/notices/letter/mailing-systems.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { fillFields, renderMail } from '#site/notices/letter/render-mail.ts';
import { renderText } from '#site/notices/letter/render-text.ts';

import { english } from '../../support/english.ts';
import { withTexts } from '../../support/hostile-notice.ts';
import { noticeLibrary, ourLibrary } from '../../support/notice-library.ts';
import { plannedNotice } from '../../support/notice-of.ts';

const { notice: ours } = plannedNotice(ourLibrary(), 'privacy-policy', '2026-11-16');
const mail = (notice: Notice): Letter =>
  customerLetter(english, notice, 'existing', { sent: '2026-11-30', enclosed: false });
const page = (notice: Notice, today: string | null = null): Letter =>
  pageLetter(english, notice, today);

test('opens with what changes, from when, and the choice', () => {
  expect(renderText(mail(ours)).split('\n\n').slice(0, 7)).toEqual([
    'WebSoftMaster',
    'Privacy Policy · notice of 30 November 2026',
    `${ours.subject}\n${'='.repeat(ours.subject.length)}`,
    'Dear customer,',
    'Applies to you from 15 April 2027, as you signed up before 1 March 2027.',
    expect.stringMatching(/^We keep server logs for 90 days/),
    [
      '> You can opt out until 14 April 2027.',
      '>',
      '> Do not use my server logs to detect abuse.',
      '>',
      '> Opt out by 14 April 2027',
      '> <https://www.websoftmaster.example/account/privacy/abuse-detection>',
      '>',
      '> If you do nothing, from 15 April 2027 we use your IP addresses and',
      '> server logs to detect abuse of our services.',
    ].join('\n'),
  ]);
});

test('names new customers their own day in the subject, where it is another', () => {
  const letter = customerLetter(english, ours, 'new', { sent: null, enclosed: false });
  expect(letter.subject).toBe('Privacy Policy: new text from 1 March 2027');
  expect(letter.headline).toBe(letter.subject);
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
  expect(text).toContain('- We do not sell your personal information.');
  expect(text).toContain('Confirmed by Legal, WebSoftMaster.');
});

test('quotes links as their page shows them: the words, and where they lead', () => {
  const html = renderMail(mail(ours));
  expect(html).toContain(
    'is described under <a href="https://policies.websoftmaster.example/privacy-policy/2026-11-16/#server-logs">Server logs</a>.”',
  );
  const text = renderText(mail(ours));
  expect(text).toContain(
    'described under Server logs.”\n    <https://policies.websoftmaster.example/privacy-policy/2026-11-16/#server-logs>',
  );
  expect(text.replaceAll(/“[^”]*”/g, '')).toMatch(/<https:/);
  for (const [quotation] of text.matchAll(/“[^”]*”/g)) expect(quotation).not.toMatch(/[<>]/);
});

test.for([
  ['#cookies', 'https://policies.websoftmaster.example/privacy-policy/2026-11-16/#cookies'],
  ['/terms/#use', 'https://policies.websoftmaster.example/terms/#use'],
  ['https://a.example/', 'https://a.example/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['javascript:alert(1)', null],
  ['//a.example/', null],
  ['elsewhere', null],
] as const)('a link to %s in a quotation leads where its page leads', ([href, expected]) => {
  const shown = { before: null, after: [{ text: 'there', href }] };
  const quotes = [{ before: null, after: `there <${href}>`, shown }];
  const changes = ours.changes.slice(0, 1).map((change) => ({ ...change, quotes }));
  const html = renderMail(mail({ ...ours, changes }));
  expect(html).toContain(expected === null ? '“there”' : `“<a href="${expected}">there</a>”`);
});

test('after the last day to choose, a page offers the choice no more', () => {
  expect(renderText(page(ours, '2027-04-14'))).toContain('You can opt out until 14 April 2027.');
  const late = renderText(page(ours, '2027-04-15'));
  expect(late).toContain('You could opt out until 14 April 2027. That day has passed.');
  expect(late).not.toContain('You can opt out');
  expect(late).not.toContain('Opt out by');
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
  expect(text).toContain('The version of 1 June 2024 applies from 1 September 2024');
  expect(text.replaceAll('\n', ' ')).toContain(
    'This follows our first notice of the version of 1 June 2024 <https://policies.example.org/notices/privacy/2024-06-01/>.',
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
    .filter((line) => line.length > 72 && !/^[-> ]*<?https:\S+$/.test(line));
  expect(long).toEqual([]);
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
