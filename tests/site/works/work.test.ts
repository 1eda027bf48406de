import { expect, test } from 'vitest';

import type { Day } from '#core/text/calendar-day.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { bannerOf } from '#site/views/banner.ts';
import { readersOf } from '#site/addresses/policy-pages.ts';
import { changesFromShown, changesHref, redlinePairs, textBefore } from '#site/redline/pairs.ts';
import { audienceLinks } from '#site/works/audience-links.ts';
import { boundReaders, otherReaders } from '#site/works/readers.ts';
import { audienceWork, audienceWorks, consolidatedOf, type Work } from '#site/works/work.ts';

import { fixtureLibrary, policyOf } from '../../support/fixture-library.ts';
import { textOf as textIn } from '../../support/terms-work.ts';

const library = fixtureLibrary();

function workOn(today: Day): Work {
  const work = audienceWork(library, 'terms', 'reseller', today);
  if (!work) throw new Error('The terms have an addendum for resellers.');
  return work;
}

const work = workOn('2026-11-22');

const textOf = (id: string, of = work) => textIn(of, id);

const idsOf = ({ texts }: Work): string[] => texts.map(({ id }) => id);

test('has a text for each day on which the policy or the addendum changes for anyone', () => {
  expect(idsOf(work)).toEqual([
    '2023-10-02',
    '2026-11-15',
    '2026-11-25',
    '2026-11-25.2',
    '2026-12-20',
  ]);
  const versions = work.texts.map(({ combination: { base, addenda } }) =>
    [base?.id, ...addenda.map(({ version }) => version.id)].join(' + '),
  );
  expect(versions).toEqual([
    '2023-08-01.2 + 2023-10-02',
    '2026-11-01 + 2023-10-02',
    '2026-11-01 + 2026-10-05',
    '2023-08-01.2 + 2026-10-05',
    '2026-11-01 + 2026-10-05',
  ]);
});

test.for<[Day, string]>([
  ['2026-11-14', '2023-10-02'],
  ['2026-11-15', '2026-11-15'],
  ['2026-11-24', '2026-11-15'],
  ['2026-11-25', '2026-11-25'],
  ['2026-12-20', '2026-12-20'],
  ['2027-03-01', '2027-03-01'],
])('shows on %s the text of %s', ([today, id]) => {
  expect(workOn(today).shown.id).toBe(id);
});

test('knows nothing of what is not published', () => {
  expect(audienceWork(library, 'terms', 'reseller', '2023-10-01')).toBeNull();
  expect(idsOf(workOn('2026-10-04'))).toEqual(['2023-10-02']);
  const texts = work.texts.map((text) => canonicalText(consolidatedOf(work, text).document));
  expect(texts.join('')).not.toContain('EMBARGOEDTOKEN');
});

test('gives texts to no other audience and to no other policy', () => {
  expect(audienceWorks(library, '2026-11-22').map(({ id }) => id)).toEqual(['terms/for/reseller']);
  expect(audienceWork(library, 'terms', 'visitor', '2026-11-22')).toBeNull();
  expect(audienceWork(library, 'terms', 'everyone', '2026-11-22')).toBeNull();
});

test('calls readers as the site does', () => {
  expect(readersOf(library, 'visitor')).toBe('visitors');
  expect(work.title).toBe('Terms of Service for resellers');
});

test('says whom a text binds on a day, and where the others find theirs', () => {
  const [shown, day] = [textOf('2026-11-15'), '2026-11-22'];
  expect(boundReaders(work, shown, day)).toBe(
    'resellers who signed up on or after 15 November 2026',
  );
  expect(otherReaders(work, shown, day)).toEqual([
    {
      who: 'Resellers who signed up before 15 November 2026',
      label: 'text of 2 October 2023',
      href: '/legal/terms/for/reseller/2023-10-02/',
    },
  ]);
  expect(otherReaders(work, textOf('2026-11-25'), '2026-11-25').map(({ href }) => href)).toEqual([
    '/legal/terms/for/reseller/2026-11-25.2/',
  ]);
  expect(boundReaders(work, textOf('2026-12-20'), '2026-12-20')).toBe('all resellers');
  expect(boundReaders(work, textOf('2026-11-25'), day)).toBeNull();
});

test.for<[string, string, string, string[]]>([
  [
    '2023-10-02',
    'in force',
    'This text has applied since 2 October 2023; today it applies to resellers who signed up before 15 November 2026. The next change is on 25 November 2026.',
    ['What changes', 'Read the text of 25 November 2026'],
  ],
  [
    '2026-11-25.2',
    'upcoming',
    'This text does not apply yet: from 25 November 2026 it applies to resellers who signed up before 15 November 2026, unless a version published before then changes it.',
    ['Read what applies today', 'What changes'],
  ],
  [
    '2026-12-20',
    'upcoming',
    'This text does not apply yet: from 20 December 2026 it applies to all resellers, unless a version published before then changes it.',
    ['Read what applies today', 'What changes'],
  ],
])('the banner of %s', ([id, status, words, links]) => {
  const banner = bannerOf(work, textOf(id));
  expect(banner.status).toBe(status);
  expect(banner.sentences.join(' ')).toBe(words);
  expect(banner.links.map(({ label }) => label)).toEqual(links);
});

test('the banner of a text that no one reads any more leads to today’s', () => {
  const later = workOn('2027-01-15');
  const banner = bannerOf(later, textOf('2023-10-02', later));
  expect(banner).toEqual({
    status: 'superseded',
    label: 'Superseded',
    sentences: ['This text no longer applies: it applied from 2 October 2023 to 24 November 2026.'],
    links: [
      { label: 'Read what applies today', href: '/legal/terms/for/reseller/' },
      {
        label: 'What has changed since',
        href: '/legal/terms/for/reseller/compare/?from=2023-10-02&to=current',
      },
    ],
  });
});

test('compares each text with what its readers read before', () => {
  const before = work.texts.map((text) => textBefore(work, text)?.id ?? null);
  expect(before).toEqual([null, '2023-10-02', '2026-11-15', '2023-10-02', '2026-11-25.2']);
  expect(changesHref(work, textOf('2026-12-20'))).toBe(
    '/legal/terms/for/reseller/compare/2026-11-25.2...2026-12-20/',
  );
  expect(changesHref(work, textOf('2023-10-02'))).toBeNull();
  expect(changesFromShown(work, work.shown)).toBeNull();
});

test('has pairs of neighbours and with today’s text, and none of one text', () => {
  const pairs = redlinePairs(work).map(({ from, to }) => `${from.id}...${to.id}`);
  expect(pairs).toEqual([
    '2023-10-02...2026-11-15',
    '2026-11-15...2026-11-25',
    '2023-10-02...2026-11-25.2',
    '2026-11-15...2026-11-25.2',
    '2026-11-15...2026-12-20',
    '2026-11-25.2...2026-12-20',
  ]);
  expect(redlinePairs(workOn('2027-01-15')).map(({ from }) => from.id)).not.toContain('2026-11-25');
});

test('leads from the policy to its readers’ text and from the addendum too, without its words', () => {
  const today = '2026-11-22';
  const href = '/legal/terms/for/reseller/';
  expect(audienceLinks(library, policyOf(library, 'terms'), today)).toEqual([
    { label: 'For resellers: read this policy together with your addendum', href },
  ]);
  expect(audienceLinks(library, policyOf(library, 'reseller-terms'), today)).toEqual([
    { label: 'Read it together with the Terms of Service', href },
  ]);
  expect(audienceLinks(library, policyOf(library, 'privacy'), today)).toEqual([]);
});
