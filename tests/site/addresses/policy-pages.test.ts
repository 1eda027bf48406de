import { expect, test } from 'vitest';

import { shownVersion } from '#site/addresses/policy-pages.ts';

import { versionAsOf } from '../../support/version-as-of.ts';

const first = versionAsOf({ id: '2020-01-01' });
const turning = versionAsOf({
  id: '2020-06-01',
  effective: { new: '2020-07-01', existing: '2020-08-01' },
});

test('shows the version that binds new customers', () => {
  expect(shownVersion([first, turning], '2020-06-30')).toBe(first);
  expect(shownVersion([first, turning], '2020-07-01')).toBe(turning);
});

test('shows the first to come before any version applies', () => {
  const later = versionAsOf({ id: '2020-06-02', effective: '2020-09-01' });
  expect(shownVersion([turning, later], '2020-06-30')).toBe(turning);
});

test('shows what the withdrawn version replaced', () => {
  const withdrawn = versionAsOf({ id: '2020-06-01', withdrawn: '2020-06-15' });
  expect(shownVersion([first, withdrawn], '2020-06-15')).toBe(first);
});

test('passes over a version withdrawn before it applied', () => {
  const withdrawn = versionAsOf({
    id: '2020-01-02',
    effective: '2020-02-01',
    withdrawn: '2020-01-15',
  });
  const later = versionAsOf({ id: '2020-01-20', effective: '2020-03-01' });
  expect(shownVersion([withdrawn, later], '2020-01-21')).toBe(later);
});

test('shows the last one after the withdrawal of all', () => {
  const one = versionAsOf({ id: '2020-01-01', withdrawn: '2020-03-01' });
  const two = versionAsOf({ id: '2020-02-01', withdrawn: '2020-03-01' });
  expect(shownVersion([one, two], '2020-03-01')).toBe(two);
});

test('shows nothing where nothing is public', () => {
  expect(shownVersion([], '2020-01-01')).toBeNull();
});
