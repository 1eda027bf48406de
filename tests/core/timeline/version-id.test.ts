import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareVersionIds, parseVersionId } from '#core/timeline/version-id.ts';

test.for([
  ['2026-11-16', '2026-11-16', 1],
  ['2026-11-16.2', '2026-11-16', 2],
  ['2024-02-29.10', '2024-02-29', 10],
] as const)('reads %s', ([id, published, ordinal]) => {
  expect(parseVersionId(id)).toEqual({ published, ordinal });
});

test.for([
  '2023-02-29',
  '2024-13-01',
  '2024-01-01.1',
  '2024-01-01.0',
  '2024-01-01.02',
  '2024-01-01.',
  '2024-01-01-2',
  '2024-1-1',
  'v2024-01-01',
  '2024-01-01 ',
  '',
])('refuses %j', (id) => {
  expect(parseVersionId(id)).toBeNull();
});

test('orders by day, then by number', () => {
  const ids = [
    '2024-01-31',
    '2024-02-01',
    '2024-02-01.2',
    '2024-02-01.9',
    '2024-02-01.10',
    '2024-10-01',
  ];
  const parsed = ids.map((id) => parseVersionId(id) ?? { published: '', ordinal: 0 });
  fc.assert(
    fc.property(fc.shuffledSubarray(parsed, { minLength: parsed.length }), (shuffled) => {
      expect(shuffled.toSorted(compareVersionIds)).toEqual(parsed);
    }),
  );
});
