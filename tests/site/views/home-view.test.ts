import { expect, test } from 'vitest';

import { homeView } from '#site/views/home-view.ts';
import { shellView } from '#site/views/shell-view.ts';

import { fixtureLibrary } from '../../support/fixture-library.ts';

const library = fixtureLibrary();

test('says of each policy since when it applies', () => {
  expect(
    homeView(library, '2026-11-22').policies.map(({ title, state }) => [title, state]),
  ).toEqual([
    [
      'Terms of Service',
      [
        'The version of 1 November 2026 applies to customers who signed up on or after 15 November 2026, and to all customers from 20 December 2026.',
        'The version of 1 August 2023 (2) applies to customers who signed up before 15 November 2026, until 19 December 2026.',
      ],
    ],
    ['Privacy Policy', ['Applies since 1 January 2025']],
    ['Loyalty Programme', ['No version applies today']],
    [expect.stringContaining('Rules'), ['Applies since 1 February 2025']],
  ]);
});

test('says after a turn since when a version applies to whom', () => {
  const [terms] = homeView(library, '2026-12-20').policies;
  expect(terms?.state).toEqual([
    'Applies to new customers since 15 November 2026, to all since 20 December 2026',
  ]);
});

test('counts only what is public', () => {
  const [terms] = homeView(library, '2026-11-22').policies;
  expect(terms?.versions).toBe(6);
});

test('announces what is published and does not apply to everyone yet', () => {
  expect(homeView(library, '2026-11-22').upcoming).toEqual([
    {
      policy: 'Terms of Service',
      summary: 'Notice of termination becomes three months.',
      applies:
        'from 15 November 2026 for new customers, from 20 December 2026 for existing customers',
      href: '/legal/terms/2026-11-01/',
      changes: '/legal/terms/compare/2023-08-01.2...2026-11-01/',
      notice: '/legal/notices/terms/2026-11-01/',
    },
  ]);
});

test('of policies for an audience it shows nothing but the way in', () => {
  const view = homeView(library, '2026-11-22');
  expect(JSON.stringify(view)).not.toMatch(/RESELLERTOKEN|Reseller Terms|Cookie Policy/);
  expect(view.others).toEqual([
    { label: 'For resellers and their customers', href: '/legal/resellers/' },
    { label: 'For visitors', href: '/legal/for/visitor/' },
  ]);
  expect(homeView(library, '2023-10-01').others).toEqual([]);
});

test('shows a policy from the day its first version is published', () => {
  const titlesOn = (today: string) => homeView(library, today).policies.map(({ title }) => title);
  expect(titlesOn('2020-01-09')).toEqual([]);
  expect(titlesOn('2020-01-10')).toEqual(['Terms of Service']);
});

test('lists policies and pages in the navigation, without the pages that want none', () => {
  const shell = shellView(library, '2024-01-01');
  expect(shell.policies.map(({ href }) => href)).toEqual(['/legal/terms/', '/legal/privacy/']);
  expect(shell.pages).toEqual([{ label: 'About these policies', href: '/legal/about/' }]);
});
