import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { comingDays } from '#core/library/coming-days.ts';

import { FIXTURE_LIBRARY } from '../../support/checkout.ts';

test('knows the days on which something changes by itself, and of postponed ones the last', () => {
  const { library } = readLibrary(FIXTURE_LIBRARY);
  if (!library) throw new Error('The fixture library has errors.');
  const days = comingDays(library, '2026-11-22');
  expect(days).toContain('2027-01-01');
  expect(days).toEqual([...new Set(days)].sort());
  expect(days.every((day) => day > '2026-11-22')).toBe(true);
  expect(comingDays(library, '9999-12-31')).toEqual([]);
});
