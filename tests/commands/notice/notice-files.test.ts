import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';

import { noticeCalendar } from '#site/notices/notice-calendar.ts';
import { noticeFiles } from '#commands/notice/notice-files.ts';
import { envelopeOf, noticeMail } from '#commands/notice/notice-mail.ts';
import { customerLetter } from '#site/notices/letter/letter-of.ts';
import { canonicalText } from '#core/document/canonical-text.ts';

import { english } from '../../support/english.ts';
import { noticeLibrary, ourLibrary } from '../../support/notice-library.ts';
import { plannedNotice } from '../../support/notice-of.ts';
import {
  drafts,
  files,
  library,
  notice,
  OURS,
  plan,
  SENT,
  textOf,
} from '../../support/own-letters.ts';
import {
  addressesOfMail,
  addressesOfText,
  wordsOfMail,
  wordsOfText,
} from '../../support/words-of-mail.ts';

test('one notice makes the whole set', () => {
  const campaign = (prefix: string) =>
    ['subject.txt', 'html', 'txt'].map((end) =>
      end === 'subject.txt' ? `${prefix}campaign-subject.txt` : `${prefix}campaign.${end}`,
    );
  const letter = [
    'mustache/notice.html.mustache',
    'mustache/notice.txt.mustache',
    'mustache/subject.mustache',
    'notice.eml',
    'notice.html',
    'notice.txt',
    'postmark.json',
    'ses.json',
    ...campaign('whmcs/'),
  ];
  const kit = [
    ...['existing', 'new'].flatMap((cohort) =>
      ['eml', 'html', 'txt'].map((end) => `${cohort}-customers.${end}`),
    ),
    'kit.json',
    'notice.eml',
    'notice.html',
    'notice.txt',
    'whmcs/announcement.html',
    'whmcs/announcement.json',
    ...campaign('whmcs/existing-customers-'),
    ...campaign('whmcs/new-customers-'),
  ];
  const expected = [
    'SEND-ME.md',
    'enclosures/privacy-policy-2018-05-21-to-2026-11-16.html',
    'enclosures/privacy-policy-2026-11-16.txt',
    'notice.ics',
    'notice.json',
    'notice.md',
    ...['existing-customers', 'new-customers', 'resellers'].flatMap((id) =>
      letter.map((name) => `letters/${id}/${name}`),
    ),
    ...['harbour-lane', 'nordhosting', 'pixelforge'].flatMap((id) =>
      kit.map((name) => `resellers/${id}/${name}`),
    ),
    'website/whmcs/announcement.html',
    'website/whmcs/announcement.json',
  ];
  expect([...files.keys()]).toEqual(expected.toSorted());
  expect([...drafts.keys()]).toEqual([...files.keys()]);
});

test('the same library gives the same bytes', async () => {
  const again = plannedNotice(ourLibrary(), 'privacy-policy', '2026-11-16');
  const mailing = { sent: SENT, today: '2026-12-02' };
  const second = await noticeFiles(again.notice, again.plan, library, mailing);
  for (const [path, bytes] of second) {
    expect(Buffer.from(bytes).equals(Buffer.from(files.get(path) ?? '')), path).toBe(true);
  }
});

test('every quotation stands verbatim in the text of its version', () => {
  const [from, to] = [plan.from, plan.version].map(({ document }) => canonicalText(document));
  const quotes = notice.changes.flatMap((change) => change.quotes);
  expect(quotes.length).toBeGreaterThan(5);
  for (const { before, after } of quotes) {
    if (before !== null) expect(from).toContain(before);
    if (after !== null) expect(to).toContain(after);
    for (const quote of [before, after]) {
      if (quote === null) continue;
      const read = quote.replaceAll(/ <[^>]*>/g, '');
      expect(textOf(`${OURS}/notice.txt`).replaceAll(/\s+/g, ' ')).toContain(`“${read}”`);
    }
  }
});

test('an independent parser reads the mail: text first, then HTML, then what is enclosed', async () => {
  const raw = textOf(`${OURS}/notice.eml`);
  const mail = await PostalMime.parse(raw);
  expect(mail.subject).toBe(notice.subject);
  expect(mail.from).toMatchObject({
    name: 'WebSoftMaster',
    address: 'support@websoftmaster.example',
  });
  expect(mail.messageId).toBe(
    '<privacy-policy-2026-11-16.existing-customers@policies.websoftmaster.example>',
  );
  expect(mail.date).toBe('2026-11-30T05:00:00.000Z');
  const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.has('list-unsubscribe')).toBe(false);
  expect(wordsOfMail(mail.html ?? '')).toEqual(wordsOfText(mail.text ?? ''));
  expect(addressesOfMail(mail.html ?? '')).toEqual(addressesOfText(mail.text ?? ''));
  expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
  const enclosed = mail.attachments.map(({ filename, mimeType, content }) => [
    filename,
    mimeType,
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ]);
  expect(enclosed).toEqual([
    [
      'privacy-policy-2018-05-21-to-2026-11-16.html',
      'text/html',
      textOf('enclosures/privacy-policy-2018-05-21-to-2026-11-16.html'),
    ],
    ['privacy-policy-2026-11-16.txt', 'text/plain', canonicalText(plan.version.document)],
  ]);
});

test('every mail keeps to the lines of RFC 5322, and to quoted-printable', () => {
  for (const path of mailsIn(files)) {
    const raw = textOf(path);
    expect(/[\r\n]/.test(raw.replaceAll('\r\n', ''))).toBe(false);
    expect(/[^\r\n -~\t]/.test(raw)).toBe(false);
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(raw).not.toMatch(/^List-Unsubscribe/im);
    expect(raw.match(/^Content-Transfer-Encoding: quoted-printable/gim)?.length).toBe(2);
  }
});

test('every mail, read by an independent parser, says the same in text and HTML', async () => {
  for (const path of mailsIn(files)) {
    const mail = await PostalMime.parse(textOf(path));
    expect(wordsOfMail(mail.html ?? ''), path).toEqual(wordsOfText(mail.text ?? ''));
    expect(addressesOfMail(mail.html ?? ''), path).toEqual(addressesOfText(mail.text ?? ''));
  }
});

test('no subject and no sender adds a header', async () => {
  const evil = 'Terms\r\nBcc: victim@example.org\r\n\r\n<script>';
  const hostile = {
    ...notice,
    subject: evil,
    controller: { ...notice.controller, name: 'A\r\nBcc: b@example.org' },
  };
  const letter = customerLetter(english, hostile, 'existing', {
    sent: '2026-11-30',
    enclosed: true,
  });
  const envelope = envelopeOf(hostile, 'existing-customers', '2026-11-30');
  const mail = await PostalMime.parse(await noticeMail(letter, envelope, []));
  expect(mail.bcc).toBeUndefined();
  expect(mail.headers.some(({ key }) => key === 'bcc')).toBe(false);
});

test('nothing of a mail comes from elsewhere, and no class of its style is needed', () => {
  const html = textOf(`${OURS}/notice.html`);
  expect(html).not.toMatch(/<(?:img|link|script|iframe|form)\b|url\(|@import/);
  expect(html).toMatch(/<h1 style="[^"]+">/);
  // Gmail shows no more.
  expect(Buffer.byteLength(html)).toBeLessThan(102_000);
});

/** The events of a calendar as an independent parser reads them. */
function eventsIn(calendar: string): Record<string, string>[] {
  const component = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  return component.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    expect(event.startDate.isDate).toBe(true);
    return {
      uid: event.uid.split('@')[0] ?? '',
      day: event.startDate.toString(),
      until: event.endDate.toString(),
      sequence: String(event.sequence),
      status: String(one.getFirstPropertyValue('status')),
    };
  });
}

test('an independent parser reads the calendar: effect for each cohort, last day to choose', () => {
  const at = (name: string, day: string, until: string) => ({
    uid: `privacy-policy-2026-11-16-${name}`,
    day,
    until,
    sequence: '0',
    status: 'CONFIRMED',
  });
  expect(eventsIn(textOf('notice.ics'))).toEqual([
    at('effect', '2027-04-15', '2027-04-16'),
    at('effect-new', '2027-03-01', '2027-03-02'),
    at('choice-abuse-detection', '2027-04-14', '2027-04-15'),
  ]);
});

test('a postponement moves the same entries, a withdrawal calls them off', () => {
  const events = [
    'events:',
    '  - { kind: postponement, version: 2024-06-01, on: 2024-06-10, reason: Later., effective: 2024-09-01 }',
    '  - { kind: withdrawal, version: 2024-06-01, on: 2024-07-10, reason: Never. }',
  ];
  const moved = noticeLibrary({ policy: events });
  const all = [undefined, 0, 1].map((event) =>
    plannedNotice(moved, 'privacy', '2024-06-01', event),
  );
  expect(all.map((one) => eventsIn(noticeCalendar(english, one.notice, [])))).toEqual(
    [
      ['2024-07-01', '2024-07-02', '0', 'CONFIRMED'],
      ['2024-09-01', '2024-09-02', '1', 'CONFIRMED'],
      ['2024-09-01', '2024-09-02', '2', 'CANCELLED'],
    ].map(([day, until, sequence, status]) => [
      { uid: 'privacy-2024-06-01-effect', day, until, sequence, status },
    ]),
  );
});

test('a calendar takes no line of its own from a text', () => {
  const hostile = { ...notice, summary: 'A\r\nEND:VEVENT\r\nBEGIN:VALARM;,\\' };
  expect(eventsIn(noticeCalendar(english, hostile, []))).toHaveLength(2);
});

function mailsIn(of: ReadonlyMap<string, Uint8Array>): string[] {
  return [...of.keys()].filter((path) => path.endsWith('.eml'));
}
