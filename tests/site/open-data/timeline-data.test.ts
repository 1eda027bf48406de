import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { redlineFile } from '#site/redline/redline-file.ts';
import { redline } from '#core/redline/redline.ts';
import { jsonSchema, PUBLISHED_SCHEMAS } from '#site/open-data/schemas.ts';
import { schemaPath } from '#site/addresses/schema-formats.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';
import { versionData } from '#site/open-data/version-data.ts';
import { publicPolicies, type PublicPolicy } from '#site/addresses/policy-pages.ts';
import { redlinePairs } from '#site/redline/pairs.ts';
import { policyWork, versionOf } from '#site/works/work.ts';

const { library } = readLibrary('content');
if (!library) throw new Error('The first library has errors.');
const policy = library.policies[0] as Policy;

test('a timeline, a version and a redline are valid under their published schemas', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isTimeline = ajv.compile(jsonSchema('timeline-1', 'https://example.org/t.json') as object);
  const isVersion = ajv.compile(jsonSchema('version-1', 'https://example.org/v.json') as object);
  const isWhole = ajv.compile(jsonSchema('redline-1', 'https://example.org/w.json') as object);
  const isRedline = ajv.compile(jsonSchema('redline-2', 'https://example.org/r.json') as object);
  const addresses = {
    schema: 'https://a.example/',
    from: 'https://b.example/',
    to: 'https://c.example/',
  };
  for (const { policy: one, versions } of publicPolicies(library, '2026-11-22')) {
    isTimeline(timelineData(library, one, versions, '2026-11-22'));
    expect(isTimeline.errors).toBeNull();
    for (const version of versions) {
      isVersion(versionData(library, one, version));
      expect(isVersion.errors).toBeNull();
    }
    const work = policyWork(library, { policy: one, versions }, '2026-11-22');
    for (const pair of redlinePairs(work)) {
      const [from, to] = [versionOf(pair.from), versionOf(pair.to)];
      const whole = redline(from, to);
      isWhole(whole);
      expect(isWhole.errors).toBeNull();
      isRedline(redlineFile(whole, from, to, addresses));
      expect(isRedline.errors).toBeNull();
    }
  }
  expect(isVersion({ ...versionData(library, policy, asOf('2014-02-03')), more: 1 })).toBe(false);
  expect(Object.keys(PUBLISHED_SCHEMAS)).toEqual([
    'consolidated-1',
    'ledger-1',
    'manifest-1',
    'notice-2',
    'redline-1',
    'redline-2',
    'reviews-1',
    'status-1',
    'timeline-1',
    'version-1',
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

test('what is published names the schema of its format, and a name without one stays what it was', () => {
  expect(schemaPath('version')).toBe('/schemas/version-1.json');
  const data = versionData(library, policy, asOf('2014-02-03'));
  expect(data.$schema).toMatch(/\/schemas\/version-1\.json$/);
  for (const kind of ['consolidated', 'ledger', 'manifest', 'reviews', 'status'] as const) {
    expect(PUBLISHED_SCHEMAS[kind]).toBe(PUBLISHED_SCHEMAS[`${kind}-1`]);
  }
  expect(PUBLISHED_SCHEMAS.redline).toBe(PUBLISHED_SCHEMAS['redline-1']);
  expect(jsonSchema('version-1', 'https://example.org/schemas/version-1.json')).toMatchObject({
    $id: 'https://example.org/schemas/version-1.json',
  });
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
