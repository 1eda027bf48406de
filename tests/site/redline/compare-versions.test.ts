import { expect, test } from 'vitest';

import { PublishedComparer } from '#site/redline/compare-versions.ts';
import { versionData } from '#site/open-data/version-data.ts';

import { pageWordsOf } from '../../support/english.ts';
import { fixtureLibrary, policyOf } from '../../support/fixture-library.ts';
import { versionsAsOf } from '#core/library/library.ts';

const library = fixtureLibrary();
const policy = policyOf(library, 'terms');
const [first, second] = versionsAsOf(policy, '2026-11-22').map((version) =>
  JSON.stringify(versionData(library, policy, version)),
);
const QUESTION = {
  words: pageWordsOf('report', 'marked', 'said'),
  policy: 'terms',
  base: '/legal/',
  noun: 'version',
  from: 'a',
  to: 'b',
  layout: 'inline',
} as const;

test('reports on the published data of two versions, and fetches them once for both layouts', async () => {
  const asked: string[] = [];
  const comparer = new PublishedComparer((address) => {
    asked.push(address);
    return Promise.resolve(JSON.parse((address === 'a' ? first : second) ?? '') as unknown);
  });
  const inline = await comparer.answer(QUESTION);
  const sides = await comparer.answer({ ...QUESTION, layout: 'side-by-side' });
  expect(inline).toMatchObject({ kind: 'report' });
  expect(JSON.stringify(sides)).toContain('Version of 10 January 2020');
  expect(asked).toEqual(['a', 'b']);
});

test.each([
  ['null'],
  ['{}'],
  ['{"version":"x","digest":"y","document":{"sections":[{"anchor":"a"}]}}'],
  ['<html>'],
])('tells which address could not be read: %s', async (text) => {
  const read = async (address: string) =>
    JSON.parse((address === 'a' ? first : text) ?? '') as unknown;
  expect(await new PublishedComparer(read).answer(QUESTION)).toEqual({
    kind: 'unreadable',
    address: 'b',
  });
});
