import fc from 'fast-check';
import { expect, test } from 'vitest';

import { topOf } from '#core/library/draft.ts';
import { byDay, versionsAsOf, type Policy } from '#core/library/library.ts';
import { policySchema } from '#core/schemas/policy-schema.ts';
import { versionSchema } from '#core/schemas/version-schema.ts';

import { digested } from '../../support/digested.ts';
import { documentOf } from '../../support/document-of.ts';

function policy(...events: Record<string, unknown>[]): Policy {
  const version = (published: string, effective: unknown) => ({
    id: published,
    published,
    file: `${published}.md`,
    settings: versionSchema.parse({ effective, summary: 'A.' }),
    locate: () => topOf(`${published}.md`),
    document: digested(documentOf('Text.')),
    digest: '',
    rule: 2 as const,
    former: null,
    written: null,
    hasDigest: () => false,
    hasDecisions: () => false,
  });
  const rows = events.map((event) => ({ version: '2024-06-01', reason: 'A reason.', ...event }));
  return {
    id: 'privacy',
    settings: policySchema.parse({ title: 'Privacy', kind: 'other', events: rows }),
    locate: () => topOf('policy.yaml'),
    notices: null,
    ledger: null,
    versions: [
      version('2024-01-01', '2024-01-01'),
      version('2024-06-01', { new: '2024-07-01', existing: '2024-08-01' }),
    ],
  };
}

function second(day: string, ...events: Record<string, unknown>[]) {
  const found = versionsAsOf(policy(...events), day)[1];
  return { effective: found?.effective, withdrawn: found?.withdrawn, events: found?.events.length };
}

test.for([
  ['2023-12-31', []],
  ['2024-01-01', ['2024-01-01']],
  ['2024-05-31', ['2024-01-01']],
  ['2024-06-01', ['2024-01-01', '2024-06-01']],
] as const)('on %s these are public: %j', ([day, ids]) => {
  expect(versionsAsOf(policy(), day).map((version) => version.id)).toEqual(ids);
});

const POSTPONED = { kind: 'postponement', on: '2024-06-15', effective: '2024-09-01' };
const AGAIN = { kind: 'postponement', on: '2024-06-20', effective: '2024-10-01' };
const WITHDRAWN = { kind: 'withdrawal', on: '2024-06-30' };
const AS_WRITTEN = { new: '2024-07-01', existing: '2024-08-01' };
const both = (day: string) => ({ new: day, existing: day });

test('knows an event from the day it was made public', () => {
  expect(second('2024-06-14', POSTPONED)).toEqual({
    effective: AS_WRITTEN,
    withdrawn: null,
    events: 0,
  });
  expect(second('2024-06-15', POSTPONED)).toEqual({
    effective: both('2024-09-01'),
    withdrawn: null,
    events: 1,
  });
});

test('counts the last of several events, whatever the order of their rows', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([POSTPONED, AGAIN, WITHDRAWN], { minLength: 3 }), (events) => {
      expect(second('2024-06-19', ...events).effective).toEqual(both('2024-09-01'));
      expect(second('2024-06-20', ...events).effective).toEqual(both('2024-10-01'));
      expect(second('2024-06-30', ...events).withdrawn).toBe('2024-06-30');
    }),
  );
});

test('leaves the days as they are for an erratum', () => {
  const erratum = { kind: 'erratum', on: '2024-06-02' };
  expect(second('2024-07-01', erratum)).toEqual({
    effective: AS_WRITTEN,
    withdrawn: null,
    events: 1,
  });
});

test('keeps events of one day in the order of their rows', () => {
  const events = policy(
    { kind: 'erratum', on: '2024-06-02', reason: 'First.' },
    { kind: 'erratum', on: '2024-06-02', reason: 'Second.' },
    { kind: 'erratum', on: '2024-06-01', reason: 'Before.' },
  ).settings.events;
  expect(byDay(events).map((event) => event.reason)).toEqual(['Before.', 'First.', 'Second.']);
});
