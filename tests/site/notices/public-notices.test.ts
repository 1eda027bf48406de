import { expect, test } from 'vitest';

import { noticeListView } from '#site/views/notices/notice-list-view.ts';
import { noticeView } from '#site/views/notices/notice-view.ts';
import { freshNoticeHref, noticeHref } from '#site/notices/notice-links.ts';
import { publicNotices } from '#site/notices/public-notices.ts';
import { feedView, renderAtom } from '#site/open-data/feeds.ts';
import { publicPolicies } from '#site/addresses/policy-pages.ts';
import { versionsAsOf } from '#core/library/library.ts';

import { policyOf } from '../../support/fixture-library.ts';
import { noticeLibrary, ourLibrary } from '../../support/notice-library.ts';

const ours = ourLibrary();
const movedLibrary = () =>
  noticeLibrary({
    policy: [
      'events:',
      '  - { kind: postponement, version: 2024-06-01, on: 2024-06-10, reason: Later., effective: 2024-09-01 }',
      '  - { kind: erratum, version: 2024-06-01, on: 2024-06-20, reason: A slip. }',
    ],
  });
const PAGE = '/notices/privacy/2024-06-01/';

test('a notice is public from its announcement on', () => {
  const moved = movedLibrary();
  const on = (day: string) => publicNotices(moved, day).map(({ path }) => path);
  expect(on('2024-05-31')).toEqual([]);
  expect(on('2024-06-01')).toEqual([PAGE]);
  expect(on('2024-06-20')).toEqual([
    PAGE,
    `${PAGE}postponement-2024-06-10/`,
    `${PAGE}correction-2024-06-20/`,
  ]);
});

test('versions of before the rules, and those without a material change, have none', () => {
  const before = noticeLibrary({ notices: ['since: 2024-06-02'] });
  expect(publicNotices(before, '2024-12-01')).toEqual([]);
  expect(publicNotices(noticeLibrary({ materiality: 'editorial' }), '2024-12-01')).toEqual([]);
});

test('the list shows the newest first', () => {
  const moved = movedLibrary();
  const { entries } = noticeListView(moved, '2024-07-01', null);
  expect(entries.map(({ kind, announced }) => `${kind} of ${announced.label}`)).toEqual([
    'Correction of 20 June 2024',
    'Postponement of 10 June 2024',
    'Material change of 1 June 2024',
  ]);
});

test('what is for resellers stands in their list alone', () => {
  const everyone = noticeListView(ours, '2026-11-22', null);
  expect(everyone.entries.map(({ href }) => href)).toEqual(['/notices/privacy-policy/2026-11-16/']);
  expect(everyone.others).toEqual([
    { label: 'Notices for resellers', href: '/notices/for/reseller/' },
  ]);
  const resellers = noticeListView(ours, '2026-11-22', { id: 'reseller', plural: 'resellers' });
  expect(resellers.entries.map(({ href }) => href)).toEqual([
    '/notices/reseller-addendum/2026-10-05/',
  ]);
});

test('the page of a notice leads to what was announced since, and to the days that hold', () => {
  const moved = movedLibrary();
  const [first] = publicNotices(moved, '2024-07-01');
  if (!first) throw new Error('There is no notice.');
  const view = noticeView(moved, '2024-07-01', first);
  expect(view.later).toEqual([
    { label: 'Postponement of 10 June 2024', href: `${PAGE}postponement-2024-06-10/` },
    { label: 'Correction of 20 June 2024', href: `${PAGE}correction-2024-06-20/` },
  ]);
  expect(view.files).toEqual({
    text: `${PAGE}notice.txt`,
    calendar: `${PAGE}postponement-2024-06-10/notice.ics`,
    data: `${PAGE}notice.json`,
  });
  expect(noticeView(moved, '2024-06-01', first).later).toEqual([]);
});

test('links of a page stay on the site that serves it', () => {
  const [, last] = publicNotices(ours, '2026-11-22');
  if (!last) throw new Error('There is no notice.');
  const links = JSON.stringify(noticeView(ours, '2026-11-22', last).letter);
  expect(links).toContain('"href":"/privacy-policy/2026-11-16/"');
  expect(links).not.toContain('https://policies.websoftmaster.example');
});

test('pages lead to a notice from its announcement until thirty days after its effect', () => {
  const versions = versionsAsOf(policyOf(ours, 'privacy-policy'), '2027-06-01');
  const last = versions.at(-1);
  if (!last) throw new Error('There is no version.');
  const on = (day: string) => freshNoticeHref(ours, 'privacy-policy', last, day);
  expect(on('2026-11-15')).toBeNull();
  expect(on('2026-11-16')).toBe('/notices/privacy-policy/2026-11-16/');
  expect(on('2027-05-15')).toBe('/notices/privacy-policy/2026-11-16/');
  expect(on('2027-05-16')).toBeNull();
  expect(noticeHref(ours, 'privacy-policy', '2026-11-16', '2030-01-01')).not.toBeNull();
});

test('a postponement updates the entry of the notice in the feed and keeps its id', () => {
  const moved = movedLibrary();
  const entry = (day: string) =>
    feedView(moved, publicPolicies(moved, day), day, { policy: null }).entries.find(({ id }) =>
      id.endsWith(PAGE),
    );
  expect(entry('2024-06-09')).toMatchObject({ day: '2024-06-01' });
  expect(entry('2024-06-09')?.updated).toBeUndefined();
  expect(entry('2024-06-10')).toMatchObject({ day: '2024-06-01', updated: '2024-06-10' });
  expect(entry('2024-06-10')?.id).toBe(entry('2024-06-09')?.id);
  const feed = feedView(moved, publicPolicies(moved, '2024-06-10'), '2024-06-10', { policy: null });
  const event = feed.entries.find(({ id }) => id.endsWith('#postponement-2024-06-10'));
  expect(event?.url).toBe(`https://policies.example.org${PAGE}postponement-2024-06-10/`);
  expect(renderAtom(feed)).toContain('<updated>2024-06-09T22:00:00.000Z</updated>');
});

test('a notice for everyone holds nothing of the addendum, one for resellers does', () => {
  const [addendum, policy] = ['reseller-addendum', 'privacy-policy'].map(
    (id) => publicNotices(ours, '2026-11-22').find((one) => one.policy.id === id)?.notice,
  );
  expect(policy?.reseller).toMatchObject({ removal: [], addendum: null });
  expect(JSON.stringify(policy)).not.toContain('reseller-addendum');
  expect(addendum?.reseller?.removal).toEqual([
    { days: 30, unit: 'business', from: null },
    { days: 20, unit: 'business', from: '2027-01-11' },
  ]);
});

test('the page knows what it says once the last day to choose has passed', () => {
  const one = publicNotices(ours, '2026-11-22').find(
    ({ policy }) => policy.id === 'privacy-policy',
  );
  if (!one) throw new Error('There is no notice.');
  const [after, ...more] = noticeView(ours, '2026-11-22', one).openingLater;
  expect([after?.from, more]).toEqual(['2027-04-15', []]);
  expect(JSON.stringify(after?.said)).toContain(
    'You could opt out until 14 April 2027. That day has passed.',
  );
  expect(noticeView(ours, '2027-04-15', one)).toMatchObject({
    opening: after?.said,
    openingLater: [],
  });
});
