import { expect, test } from 'vitest';

import { readDraft } from '#io/library/read-library.ts';
import { chooseBase } from '#core/new-version/choose-base.ts';
import type { PolicyDraft } from '#core/library/draft.ts';

import { frontMatter, LibraryBuilder, SECOND } from '../../support/library-builder.ts';

const EVENT = (version: string, on: string): string =>
  `events:\n  - { kind: withdrawal, version: ${version}, on: ${on}, reason: An error. }\n`;

/** A policy with versions of 2024-01-01 and 2024-06-01, and these lines in its policy.yaml. */
function policyWith(yaml = ''): PolicyDraft {
  const { folder } = new LibraryBuilder({
    'policies/privacy/policy.yaml': `title: Privacy Policy\nkind: privacy-policy\n${yaml}`,
    [SECOND]: `${frontMatter('2024-06-01')}\nWe keep no data.\n`,
  });
  const [policy] = readDraft(folder).draft.policies;
  if (!policy) throw new Error('There is no policy.');
  return policy;
}

/** What is begun for a day of publication: name, copied, followed and following version. */
function begun(policy: PolicyDraft, published: string, today: string): unknown {
  const { beginning, ...refused } = chooseBase(policy, published, today);
  if (!beginning) return { latest: 'latest' in refused ? refused.latest?.id : '' };
  const { id, base, follows, next } = beginning;
  return [id, base.id, follows.id, next?.id ?? null];
}

test.each([
  [
    'copies the last version',
    '',
    '2024-09-01',
    '2024-09-01',
    ['2024-09-01', '2024-06-01', '2024-06-01', null],
  ],
  [
    'names the second of a day',
    '',
    '2024-06-01',
    '2024-06-01',
    ['2024-06-01.2', '2024-06-01', '2024-06-01', null],
  ],
  [
    'comes before one that nobody has seen',
    '',
    '2024-03-01',
    '2024-03-01',
    ['2024-03-01', '2024-01-01', '2024-01-01', '2024-06-01'],
  ],
  [
    'passes over a withdrawn one',
    EVENT('2024-06-01', '2024-07-01'),
    '2024-09-01',
    '2024-09-01',
    ['2024-09-01', '2024-01-01', '2024-06-01', null],
  ],
  [
    'copies one whose withdrawal is not public yet',
    EVENT('2024-06-01', '2024-10-01'),
    '2024-09-01',
    '2024-09-01',
    ['2024-09-01', '2024-06-01', '2024-06-01', null],
  ],
  [
    'never comes before what readers have seen',
    '',
    '2024-03-01',
    '2024-06-01',
    { latest: '2024-06-01' },
  ],
  ['never comes before the first', '', '2023-12-31', '2023-12-31', { latest: '2024-01-01' }],
])('%s', (_, yaml, published, today, expected) => {
  expect(begun(policyWith(yaml), published, today)).toEqual(expected);
});

test('counts names of a day as numbers', () => {
  const policy = policyWith();
  const last = policy.versions.at(-1);
  if (last) policy.versions.push({ ...last, id: '2024-06-01.9' }, { ...last, id: '2024-06-01.10' });
  expect(begun(policy, '2024-06-01', '2024-06-01')).toEqual([
    '2024-06-01.11',
    '2024-06-01.10',
    '2024-06-01.10',
    null,
  ]);
});
