import { expect, test } from 'vitest';

import { resellerCustomerLetter } from '#site/notices/letter/reseller-customer-letter.ts';
import { resellerLetter } from '#site/notices/letter/reseller-letter.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import { resellerKitOf } from '#site/notices/reseller-kit.ts';
import { resellerKitSchema, type ResellerKit } from '#core/schemas/reseller-kit-schema.ts';
import { removalOn } from '#core/notice/reseller-part.ts';
import { removalPhrase } from '#site/notices/letter/voice.ts';

import { english } from '../../support/english.ts';
import { noticeLibrary, ourLibrary } from '../../support/notice-library.ts';
import { plannedNotice } from '../../support/notice-of.ts';

const library = ourLibrary();
const { notice } = plannedNotice(library, 'privacy-policy', '2026-11-16');
const addendum = plannedNotice(library, 'reseller-addendum', '2026-10-05').notice;

function kits(of: Notice = notice, day = '2026-11-30'): ResellerKit[] {
  const removal = removalOn(of.policy.id, library, day);
  return library.resellers.flatMap(
    (reseller) => resellerKitOf(english, of, reseller, removal) ?? [],
  );
}

const SENT = { sent: '2026-11-30', enclosed: false };

function customerText(kit: ResellerKit, cohort: 'existing' | 'new' = 'existing'): string {
  const letter = resellerCustomerLetter(english, kit, cohort, SENT);
  return renderText(letter).replaceAll(/(?:\n|^)(?:> ?)?/g, ' ');
}

function resellerText(of: Notice, sent: string | null = '2026-11-30'): string {
  const removal = removalOn(of.policy.id, library, sent ?? '2026-11-30');
  const files = [{ name: 'existing-customers.html', is: 'existing' as const }];
  const letter = resellerLetter(
    english,
    of,
    { name: 'Nordhosting', removal, files },
    { ...SENT, sent },
  );
  return renderText(letter);
}

test('stands under the name of each reseller, with its contact and data controller', () => {
  const all = kits();
  expect(all.map(({ reseller }) => reseller.id)).toEqual([
    'harbour-lane',
    'nordhosting',
    'pixelforge',
  ]);
  for (const kit of all) {
    expect(resellerKitSchema.parse(kit)).toEqual(kit);
    for (const cohort of ['existing', 'new'] as const) {
      const text = customerText(kit, cohort);
      expect(text.startsWith(` ${kit.reseller.name}`)).toBe(true);
      expect(text).toContain(`please turn to ${kit.reseller.name}: ${kit.reseller.contact.email}`);
      expect(text).toContain(
        `please turn to ${kit.reseller.dataController.name}: ${kit.reseller.dataController.email}`,
      );
      for (const { reseller: other } of all) {
        if (other.id === kit.reseller.id) continue;
        expect(text).not.toContain(other.name);
        expect(text).not.toContain(other.contact.email);
        expect(JSON.stringify(kit)).not.toContain(other.name);
      }
    }
  }
});

test('names new customers the day from which the text binds them', () => {
  const [kit] = kits();
  const text = kit && customerText(kit, 'new');
  expect(text).toContain(' WebSoftMaster Privacy Policy: new text from 1 March 2027 =');
  expect(resellerText(notice).replaceAll(/\n(?:> ?)?/g, ' ')).toContain(
    'Show the one for new customers to everyone who signs up from 1 March 2027 on.',
  );
});

test('tells a customer who has changed what: the services come from elsewhere', () => {
  const [kit] = kits();
  const text = kit && customerText(kit);
  expect(text).toContain('WebSoftMaster · Privacy Policy · notice of 30 November 2026');
  expect(text).toContain('WebSoftMaster, whose services you get from Harbour Lane Web, writes: “');
});

test('says of whom the words are: the reseller does not speak as the organisation', () => {
  const [kit] = kits();
  const own = kit && customerText(kit).replaceAll(/“[^”]*”/g, '');
  expect(own).not.toMatch(/\b(?:we|our|us)\b/i);
});

test('has the choice with its link, last day and what happens otherwise', () => {
  const [kit] = kits();
  expect(kit && customerText(kit)).toContain(
    'You can opt out until 14 April 2027.  “Do not use my server logs to detect abuse.”  Opt out by 14 April 2027 <https://www.websoftmaster.example/account/privacy/abuse-detection>  If you do nothing: “From 15 April 2027 we use your IP addresses and server logs to detect abuse of our services.”',
  );
});

test('a reseller has a letter of its own: what to tell whom by its own day', () => {
  expect(resellerText(notice).split('\n\n').slice(1, 5)).toEqual([
    'To Nordhosting · Privacy Policy · notice of 30 November 2026',
    'Please tell your customers by 16 March 2027\n===========================================',
    'Dear Nordhosting,',
    expect.stringMatching(/^> By the end of 16 March 2027\n>\n> Send the letter for existing/),
  ]);
  expect(resellerText(addendum)).toContain('Please tell your customers by 12 December 2026');
});

test('what resellers are told says of the customers what concerns the customers', () => {
  const text = resellerText(notice).replaceAll('\n', ' ');
  expect(text).toContain('Applies to your customers from 15 April 2027 if they signed up before');
  expect(text).toContain('Your customers, each for themselves, until 14 April 2027.');
  expect(text).not.toContain('Opt out by');
  expect(resellerText(addendum)).toContain('There is nothing for you to choose.');
});

test('a reseller that is told after its day is asked to tell its customers now', () => {
  const late = resellerText(notice, '2027-03-17');
  expect(late).toContain('Please tell your customers now');
  expect(late).toContain('They should have known by 16 March 2027');
});

test('tells how long a removal takes on the day it is read, and from when the other', () => {
  const [kit] = kits();
  expect(kit && customerText(kit)).toContain(
    'WebSoftMaster responds within 30 business days until 10 January 2027, and within 20 business days from 11 January 2027.',
  );
  expect(resellerText(notice).replaceAll('\n', ' ')).toContain(
    'We respond within 30 business days until 10 January 2027, and within 20 business days from 11 January 2027.',
  );
});

test.for([
  ['2026-10-04', 'within 30 business days'],
  [
    '2026-10-05',
    'within 30 business days until 10 January 2027, and within 20 business days from 11 January 2027',
  ],
  [
    '2027-01-10',
    'within 30 business days until 10 January 2027, and within 20 business days from 11 January 2027',
  ],
  ['2027-01-11', 'within 20 business days'],
])('read on %s, a removal takes its time %s', ([day = '', phrase]) => {
  for (const policy of ['privacy-policy', 'reseller-addendum']) {
    expect(removalPhrase(english, removalOn(policy, library, day))).toBe(phrase);
  }
});

test.for([
  [[], ''],
  [[{ days: 1, unit: 'calendar', from: null }], 'within 1 day'],
  [
    [{ days: 9, unit: 'business', from: '2027-02-01' }],
    'within 9 business days from 1 February 2027',
  ],
  [
    [
      { days: 30, unit: 'calendar', from: null },
      { days: 20, unit: 'calendar', from: '2027-01-11' },
      { days: 10, unit: 'business', from: '2027-03-01' },
    ],
    'within 30 days until 10 January 2027, within 20 days from 11 January 2027 until 28 February 2027, and within 10 business days from 1 March 2027',
  ],
] as const)('a removal of %j is told as %s', ([steps, phrase]) => {
  expect(removalPhrase(english, steps)).toBe(phrase);
});

test('there is none of a notice that resellers do not get', () => {
  const [reseller] = library.resellers;
  if (!reseller) throw new Error('There is no reseller.');
  const small = plannedNotice(noticeLibrary(), 'privacy', '2024-06-01').notice;
  expect(resellerKitOf(english, small, reseller)).toBeNull();
});
