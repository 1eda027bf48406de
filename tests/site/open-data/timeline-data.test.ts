import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';

import { readLibrary } from '#adapters/read-library.ts';
import type { Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { redline } from '#core/redline/redline.ts';
import { jsonSchema, PUBLISHED_SCHEMAS } from '#site/open-data/schemas.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';
import { versionData } from '#site/open-data/version-data.ts';
import { publicPolicies, type PublicPolicy } from '#site/policy-pages.ts';
import { redlinePairs } from '#site/redline/pairs.ts';

const { library } = readLibrary('content');
if (!library) throw new Error('The first library has errors.');
const policy = library.policies[0] as Policy;

test('a timeline, a version and a redline are valid under their published schemas', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isTimeline = ajv.compile(jsonSchema('timeline', 'https://example.org/t.json') as object);
  const isVersion = ajv.compile(jsonSchema('version', 'https://example.org/v.json') as object);
  const isRedline = ajv.compile(jsonSchema('redline', 'https://example.org/r.json') as object);
  for (const { policy: one, versions } of publicPolicies(library, '2026-11-22')) {
    isTimeline(timelineData(library, one, versions, '2026-11-22'));
    expect(isTimeline.errors).toBeNull();
    for (const version of versions) {
      isVersion(versionData(library, one, version));
      expect(isVersion.errors).toBeNull();
    }
    for (const { from, to } of redlinePairs(versions, '2026-11-22')) {
      isRedline(redline(from, to));
      expect(isRedline.errors).toBeNull();
    }
  }
  expect(isVersion({ ...versionData(library, policy, asOf('2014-02-03')), more: 1 })).toBe(false);
  expect(Object.keys(PUBLISHED_SCHEMAS)).toEqual([
    'consolidated',
    'ledger',
    'manifest',
    'notice',
    'redline',
    'reviews',
    'status',
    'timeline',
    'version',
  ]);
});

test.for<[Day, string | null, string | null]>([
  ['2026-11-15', '2018-05-21', '2018-05-21'],
  ['2027-02-28', '2018-05-21', '2018-05-21'],
  ['2027-03-01', '2026-11-16', '2018-05-21'],
  ['2027-04-14', '2026-11-16', '2018-05-21'],
  ['2027-04-15', '2026-11-16', '2026-11-16'],
])('on %s new customers are bound by %s, existing ones by %s', ([today, forNew, forExisting]) => {
  const { versions } = publicPolicies(library, today)[0] as PublicPolicy;
  expect(timelineData(library, policy, versions, today).inForce).toEqual({
    new: forNew,
    existing: forExisting,
  });
});

test('a version that is not published yet is not in the timeline', () => {
  const { versions } = publicPolicies(library, '2026-11-15')[0] as PublicPolicy;
  const text = JSON.stringify(timelineData(library, policy, versions, '2026-11-15'));
  expect(text).not.toContain('2026-11-16');
});

function asOf(id: string): VersionAsOf {
  const { versions } = publicPolicies(library as Library, '2026-11-22')[0] as PublicPolicy;
  return versions.find((version) => version.id === id) as VersionAsOf;
}
