import { expect, test } from 'vitest';

import type { VersionAsOf } from '#core/library/library.ts';
import { bannerOf, type Banner } from '#site/views/banner.ts';

import { termsWork, textOf } from '../../support/terms-work.ts';
import { versionAsOf } from '../../support/version-as-of.ts';

const first = versionAsOf({ id: '2014-02-03' });
const second = versionAsOf({ id: '2026-10-01', effective: '2026-12-01' });
const turning = versionAsOf({
  id: '2026-11-16',
  effective: { new: '2027-03-01', existing: '2027-04-15' },
});

const TODAY = { label: 'Read what applies today', href: '/terms/' };

test('says since when a version applies', () => {
  expect(banner(first, [first], '2026-01-01')).toEqual({
    status: 'in force',
    label: 'In force',
    sentences: ['This version has applied since 3 February 2014.'],
    links: [],
  });
});

test('announces the next version on the one in force', () => {
  expect(banner(first, [first, second], '2026-11-30')).toEqual({
    status: 'in force',
    label: 'In force',
    sentences: [
      'This version has applied since 3 February 2014.',
      'A new version was published on 1 October 2026. It applies from 1 December 2026.',
    ],
    links: changesOf('2026-10-01', '1 October 2026'),
  });
});

test('says on an upcoming version what applies until then', () => {
  expect(banner(second, [first, second], '2026-11-30')).toEqual({
    status: 'upcoming',
    label: 'Upcoming',
    sentences: [
      'This version does not apply yet: it applies from 1 December 2026.',
      'Until then the version of 3 February 2014 applies.',
    ],
    links: [TODAY, redlineTo('2026-10-01')],
  });
});

test('says nothing of another version before the first one applies', () => {
  expect(banner(second, [second], '2026-11-30')).toEqual({
    status: 'upcoming',
    label: 'Upcoming',
    sentences: ['This version does not apply yet: it applies from 1 December 2026.'],
    links: [{ label: 'What changes', href: '/terms/history/#2026-10-01' }],
  });
});

test('names the successor of a superseded version', () => {
  expect(banner(first, [first, second], '2026-12-01')).toEqual({
    status: 'superseded',
    label: 'Superseded',
    sentences: [
      'This version no longer applies: it applied from 3 February 2014 to 30 November 2026.',
      'It was followed by the version of 1 October 2026.',
    ],
    links: [TODAY, redlineTo('current', 'What has changed since')],
  });
});

test('says of a version that was replaced before its first day that it never applied', () => {
  const early = versionAsOf({ id: '2026-10-01', effective: '2026-12-01' });
  const instead = versionAsOf({ id: '2026-11-01', effective: '2026-12-01' });
  expect(banner(early, [first, early, instead], '2026-12-01')).toMatchObject({
    status: 'superseded',
    sentences: [
      'This version never applied.',
      'It was followed by the version of 1 November 2026.',
    ],
  });
});

test('gives both stretches of a version that came back after a withdrawal', () => {
  const withdrawn = versionAsOf({ id: '2026-10-01', withdrawn: '2026-10-20' });
  const last = versionAsOf({ id: '2026-12-01' });
  expect(banner(first, [first, withdrawn, last], '2026-12-01').sentences[0]).toBe(
    'This version no longer applies: it applied from 3 February 2014 to 30 September 2026, and from 20 October 2026 to 30 November 2026.',
  );
});

test('gives the reason of a withdrawal', () => {
  const withdrawn = versionAsOf({
    id: '2026-10-01',
    withdrawn: '2026-12-24',
    events: [
      { kind: 'withdrawal', version: '2026-10-01', on: '2026-12-24', reason: 'It was void.' },
    ],
  });
  expect(banner(withdrawn, [first, withdrawn], '2026-12-24')).toEqual({
    status: 'withdrawn',
    label: 'Withdrawn',
    sentences: ['This version was withdrawn on 24 December 2026.', 'It was void.'],
    links: [TODAY],
  });
  expect(banner(first, [first, withdrawn], '2026-12-24').status).toBe('in force');
});

test('leads nowhere after the withdrawal of every version', () => {
  const withdrawn = versionAsOf({ id: '2026-10-01', withdrawn: '2026-12-24' });
  expect(banner(withdrawn, [withdrawn], '2027-01-01').links).toEqual([]);
});

test('does not speak of a version under embargo on the one in force', () => {
  const later = versionAsOf({ id: '2027-01-01' });
  expect(banner(first, [first, later], '2026-12-01').sentences).toHaveLength(1);
  expect(banner(later, [first, later], '2026-12-01').status).toBe('embargoed');
});

test('names each version that applies before an upcoming one', () => {
  const third = versionAsOf({ id: '2026-11-01', effective: '2027-06-01' });
  expect(banner(third, [first, second, third], '2026-11-30').sentences).toEqual([
    'This version does not apply yet: it applies from 1 June 2027.',
    'Until then the versions of 3 February 2014 and 1 October 2026 apply, one after the other.',
  ]);
  expect(banner(third, [first, second, third], '2026-12-01').sentences.at(-1)).toBe(
    'Until then the version of 1 October 2026 applies.',
  );
});

// Before, on and after each turn of a change that reaches new customers first.
const versions = [first, turning];

test('announces both days of a change that reaches new customers first', () => {
  expect(banner(turning, versions, '2027-02-28')).toEqual({
    status: 'upcoming',
    label: 'Upcoming',
    sentences: [
      'This version does not apply yet: it applies from 1 March 2027 for new customers, from 15 April 2027 for existing customers.',
      'Until then the version of 3 February 2014 applies.',
    ],
    links: [TODAY, redlineTo('2026-11-16')],
  });
});

test.each(['2027-03-01', '2027-04-14'])('says on %s whom each version applies to', (today) => {
  expect(banner(turning, versions, today)).toEqual({
    status: 'in force',
    label: 'In force for new customers',
    sentences: [
      'This version applies to customers who signed up on or after 1 March 2027, and to all customers from 15 April 2027.',
      'The version of 3 February 2014 applies to customers who signed up before 1 March 2027, until 14 April 2027.',
    ],
    links: changesOf('2014-02-03', '3 February 2014', 'current'),
  });
  expect(banner(first, versions, today)).toEqual({
    status: 'in force',
    label: 'In force for existing customers',
    sentences: [
      'This version applies to customers who signed up before 1 March 2027, until 14 April 2027.',
      'The version of 16 November 2026 applies to customers who signed up on or after 1 March 2027, and to all customers from 15 April 2027.',
    ],
    links: changesOf('2026-11-16', '16 November 2026'),
  });
});

test('says after the turn since when each cohort is bound', () => {
  expect(banner(turning, versions, '2027-04-15').sentences).toEqual([
    'This version has applied to new customers since 1 March 2027, and to all since 15 April 2027.',
  ]);
  expect(banner(first, versions, '2027-04-15').status).toBe('superseded');
});

test('says when the first version reaches all', () => {
  expect(banner(turning, [turning], '2027-03-15').sentences).toEqual([
    'This version applies to customers who signed up on or after 1 March 2027, and to all customers from 15 April 2027.',
  ]);
});

test('leads to the notice from the announced version and from the one that it changes', () => {
  const notices = { '2026-10-01': '/notices/terms/2026-10-01/' };
  const link = { label: 'Read the notice', href: '/notices/terms/2026-10-01/' };
  const all = [first, second];
  expect(banner(first, all, '2026-11-30', notices).links).toContainEqual(link);
  expect(banner(second, all, '2026-11-30', notices).links).toContainEqual(link);
  expect(banner(second, all, '2026-12-01', notices).links).toEqual([link]);
  expect(banner(second, all, '2026-12-01').links).toEqual([]);
});

function banner(
  version: VersionAsOf,
  all: VersionAsOf[],
  today: string,
  notices: Record<string, string> = {},
): Banner {
  const work = termsWork(all, today);
  return bannerOf(work, textOf(work, version.id), ({ id }) => notices[id] ?? null);
}

function redlineTo(id: string, label = 'What changes'): Banner['links'][number] {
  return { label, href: `/terms/compare/2014-02-03...${id}/` };
}

function changesOf(id: string, name: string, to = id): Banner['links'] {
  return [redlineTo(to), { label: `Read the version of ${name}`, href: `/terms/${id}/` }];
}
