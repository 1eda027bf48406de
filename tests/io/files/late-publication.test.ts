import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import { datedVersions } from '#core/ledger/dated-versions.ts';
import { versionsAsOf } from '#core/library/library.ts';
import { statusOf } from '#core/timeline/timeline.ts';
import { historyView } from '#site/views/history/history-view.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';
import { textView } from '#site/views/text-view.ts';
import { policyWork } from '#site/works/work.ts';

import { type LibraryBuilder, onlyError } from '../../support/library-builder.ts';
import { noticeCase, type NoticeCase } from '../../support/notice-library.ts';
import { ledgerOf, seal } from '../../support/sealed-library.ts';

const POLICY = 'policies/privacy/policy.yaml';

/** The version of 2024-06-01, which became public on another day. */
function publishedOn(on: string, given: NoticeCase = {}): LibraryBuilder {
  const row = `  - { kind: publication, version: 2024-06-01, on: ${on}, reason: The text was merged after its day. }`;
  return noticeCase({ ...given, policy: ['events:', row, ...(given.policy ?? [])] });
}

const late = (given: NoticeCase = {}): LibraryBuilder => publishedOn('2024-06-05', given);

test('counts lead times from the day on which the text became public, and stops nothing', () => {
  expect(late({ effective: '2024-07-05' }).issues()).toBe('0 errors, 0 warnings in 0 files.\n');
  expect(late({ effective: '2024-07-01' }).issues()).toBe(
    [
      `${POLICY}:4:51  warning  late-publication`,
      '  Unexpected effective date 2024-07-01 of version `2024-06-01`, which became public on 2024-06-05, after its day, expected 2024-07-05 or a later day: 30 calendar days were promised.',
      '  Add `{ kind: postponement, version: 2024-06-01, on: <today>, reason: It became public later than planned., effective: 2024-07-05 }` to `events` in policy.yaml.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
});

test('the postponement that is named mends it', () => {
  const policy = [
    '  - { kind: postponement, version: 2024-06-01, on: 2024-06-06, reason: It became public later than planned., effective: 2024-07-05 }',
  ];
  expect(late({ effective: '2024-07-01', policy }).issues()).toBe(
    '0 errors, 0 warnings in 0 files.\n',
  );
});

test.each([
  ['after its days of effect', { effective: '2024-06-02' }],
  ['for new customers at once', { effective: '{ new: 2024-06-01, existing: 2024-07-10 }' }],
])('goes on where a text became public %s', (_, given) => {
  const library = late(given).library();
  const [policy] = library.policies;
  expect(policy).toBeDefined();
  if (!policy) return;
  expect(versionsAsOf(policy, '2024-06-04').map(({ id }) => id)).toEqual(['2024-01-01']);
  const versions = versionsAsOf(policy, '2024-06-05');
  const [, version] = versions;
  expect(version?.effective.new).toBe('2024-06-05');
  expect(version && statusOf(version, versions, '2024-06-05')).toBe('in force');
});

test('asks at once for what can no longer be told in time', () => {
  const library = late({ effective: '2024-07-01' }).library();
  const duties = dutiesOf(library, '2024-06-05');
  expect(duties.map(({ kind, state, by }) => [kind, state, by])).toEqual([
    ['tell', 'overdue', '2024-06-01'],
  ]);
});

test('says when the text became public, and which day it bears', () => {
  const library = late({ effective: '2024-07-05' }).library();
  const [policy] = library.policies;
  if (!policy) throw new Error('There is no policy.');
  const today = '2024-06-10';
  const versions = versionsAsOf(policy, today);
  const work = policyWork(library, { policy, versions }, today);
  const text = work.texts.at(-1);
  if (!text) throw new Error('There is no version.');
  const { version } = textView({ work, text, at: 'text', sha256 });
  expect(version?.published.label).toBe('5 June 2024');
  expect(version?.dated).toBe('1 June 2024');
  const row = timelineData(library, policy, versions, today).versions.at(-1);
  expect(row).toMatchObject({
    version: '2024-06-01',
    published: '2024-06-05',
    events: [{ kind: 'publication', on: '2024-06-05' }],
  });
  expect(JSON.stringify(historyView(work))).toContain(
    'Published (dated 1 June 2024): The text was merged after its day.',
  );
});

test('seals the day with the version, or after a version that was sealed before it', () => {
  const at = late({ effective: '2024-07-05' });
  seal(at, '2024-06-10');
  const after = noticeCase({ effective: '2024-07-05' });
  seal(after, '2024-06-02');
  after.replace(
    POLICY,
    'kind: privacy-policy\n',
    'kind: privacy-policy\nevents:\n  - { kind: publication, version: 2024-06-01, on: 2024-06-05, reason: The text was merged after its day. }\n',
  );
  seal(after, '2024-06-10');
  for (const library of [at, after]) {
    const ledger = ledgerOf(library);
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['version', 'version', 'publication']);
    expect(datedVersions(ledger).at(-1)?.published).toBe('2024-06-05');
    expect(library.issues()).toBe('0 errors, 0 warnings in 0 files.\n');
  }
});

test('a text becomes public once, and not before its day', () => {
  const twice = late({
    effective: '2024-07-10',
    policy: ['  - { kind: publication, version: 2024-06-01, on: 2024-06-06, reason: Again. }'],
  });
  expect(twice.issues()).toBe(
    onlyError(
      `${POLICY}:5:13  error  second-publication`,
      'Unexpected second day on which version `2024-06-01` became public, expected one.',
      'Remove the row that is not true.',
    ),
  );
  expect(publishedOn('2024-05-31').issues()).toContain('error  event-before-publication');
});
