import { expect, test } from 'vitest';

import { customerLetter, pageLetter } from '#site/notices/letter/letter-of.ts';
import type { Letter } from '#site/notices/letter/letter.ts';
import { resellerCustomerLetter } from '#site/notices/letter/reseller-customer-letter.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import { resellerKitOf } from '#site/notices/reseller-kit.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import { english } from '../../support/english.ts';
import { noticeLibrary, ourLibrary, type NoticeCase } from '../../support/notice-library.ts';
import { plannedNotice } from '../../support/notice-of.ts';

const library = ourLibrary();
const { notice: ours } = plannedNotice(library, 'privacy-policy', '2026-11-16');
const { notice: addendum } = plannedNotice(library, 'reseller-addendum', '2026-10-05');
const DELIVERY = { sent: '2026-11-30', enclosed: false };

function plain(letter: Letter): string {
  return renderText(letter).replaceAll(/(?:\n|^)(?:> ?)?/g, ' ');
}

const toCustomer = (notice: Notice, cohort: Cohort): string =>
  plain(customerLetter(english, notice, cohort, DELIVERY));

function fromReseller(notice: Notice, cohort: Cohort | null): string {
  const [reseller] = library.resellers;
  const kit = reseller ? resellerKitOf(english, notice, reseller) : null;
  if (!kit) throw new Error('There is no kit.');
  return plain(resellerCustomerLetter(english, kit, cohort, DELIVERY));
}

test('new customers are told that the text applies from their first day, and of no promise', () => {
  const text = toCustomer(ours, 'new');
  expect(text).toContain(
    'You get this because you are a new customer of WebSoftMaster: this text applies to you from your first day. It is not advertising.',
  );
  expect(text).not.toMatch(/promises that we announce|unsubscribed/);
  expect(fromReseller(ours, 'new')).toContain(
    'You get this because you are a new customer of Harbour Lane Web, which sells services of WebSoftMaster: this text applies to you from your first day. It is not advertising.',
  );
});

test('nothing changes for new customers, and nothing of theirs is held', () => {
  for (const text of [toCustomer(ours, 'new'), fromReseller(ours, 'new')]) {
    expect(text).toContain(' What is new in the text -');
    expect(text).not.toMatch(/What changes for you|This also applies to|This does not touch/);
  }
  for (const text of [toCustomer(ours, 'existing'), fromReseller(ours, 'existing')]) {
    expect(text).toContain(' What changes for you -');
    expect(text).toMatch(/This also applies to the information that (?:we|WebSoftMaster) already/);
    expect(text).toMatch(/This does not touch the information that (?:we|WebSoftMaster) already/);
  }
});

test('what a change leaves alone is not claimed where no change touches it', () => {
  expect(fromReseller(addendum, 'existing')).not.toContain('This does not touch');
  expect(plain(pageLetter(english, addendum, null))).not.toContain('This does not touch');
});

test('a reseller’s website speaks to customers of both kinds', () => {
  const text = fromReseller(ours, null);
  expect(text).toContain(
    'Applies from 15 April 2027 if you signed up before 1 March 2027, and from your first day if you sign up later.',
  );
  expect(text).toContain('This choice is for those who signed up before 1 March 2027.');
  expect(text).not.toMatch(/Dear customer|You get this because/);
});

test('a name before a title needs no colon', () => {
  const [reseller] = library.resellers;
  expect(reseller && resellerKitOf(english, addendum, reseller)?.subject).toBe(
    'WebSoftMaster Reseller Addendum: changes on 11 January 2027',
  );
});

const PROMISE = ['noticePromise: { days: 20, optOut: false }'];
const CASE: NoticeCase = {
  policy: [
    'events:',
    '  - { kind: erratum, version: 2024-06-01, on: 2024-06-21, reason: Read keep for kepe. }',
    '  - { kind: withdrawal, version: 2024-06-01, on: 2024-06-25, reason: It is not needed. }',
  ],
  first: PROMISE,
  second: PROMISE,
};

test.for([0, 1])('a correction or withdrawal is no change that was promised: %s', (event) => {
  const { notice } = plannedNotice(noticeLibrary(CASE), 'privacy', '2024-06-01', event);
  for (const cohort of ['existing', 'new'] as const) {
    const text = toCustomer(notice, cohort);
    expect(text).toContain(
      'You get this because you are a customer of Example and it concerns you. It is not advertising: you get it even if you have unsubscribed from our newsletters.',
    );
  }
});

test('only customers who were promised an earlier notice are told why they hear of it late', () => {
  const second = [
    ...PROMISE,
    'waiver: { reason: A court said so., legalReference: 1 C 2/24, approvedBy: Legal, on: 2024-05-31 }',
  ];
  const waived = noticeLibrary({ effective: '2024-06-02', first: PROMISE, second });
  const { notice } = plannedNotice(waived, 'privacy', '2024-06-01');
  const said = 'We tell you later than we have promised.';
  expect(toCustomer(notice, 'existing')).toContain(said);
  expect(toCustomer(notice, 'new')).not.toContain(said);
});
