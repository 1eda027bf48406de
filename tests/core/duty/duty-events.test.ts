import { describe, expect, test } from 'vitest';

import { dutiesOf } from '#core/duty/duties.ts';
import { lineFor } from '#core/duty/kinds/duty-steps.ts';

import { due, GIVEN, recorded, recordOf, sent } from '../../support/duty-rows.ts';
import { frontMatter } from '../../support/library-builder.ts';
import { noticeLibrary, type NoticeCase } from '../../support/notice-library.ts';

describe('a postponement', () => {
  const postponed = (on: string, effective: string): NoticeCase => ({
    ...GIVEN,
    policy: [
      'events:',
      `  - { kind: postponement, version: 2024-06-01, on: ${on}, effective: ${effective}, reason: Late. }`,
    ],
  });

  test('moves the last day to tell', () => {
    const library = noticeLibrary(postponed('2024-06-20', '2024-09-01'));
    expect(due(library, '2024-06-20')).toEqual(['ahead: existing-customers by 2024-08-02']);
    expect(due(library, '2024-08-03')).toEqual(['overdue: existing-customers by 2024-08-02']);
  });

  test('that comes once the change applied leaves what was owed before', () => {
    const library = noticeLibrary(postponed('2024-07-20', '2024-09-01'));
    expect(due(library, '2024-07-20')).toEqual([
      'overdue: existing-customers by 2024-06-15',
      'ahead: existing-customers by 2024-08-02',
    ]);
  });

  test('is told to who was told of the day before, by the eve of that', () => {
    const library = sent([{}], postponed('2024-06-20', '2024-09-01'));
    expect(due(library, '2024-07-10')).toEqual([
      'soon: existing-customers of postponement-2024-06-20 by 2024-07-14',
      'done: existing-customers by 2024-08-02',
    ]);
    const told = recorded(postponed('2024-06-20', '2024-09-01'), (read) => [
      recordOf(read, [{}]),
      recordOf(read, [{ finished: '2024-06-21' }], {}, 'postponement-2024-06-20'),
    ]);
    expect(due(told, '2034-01-01').map((row) => row.slice(0, 4))).toEqual(['done', 'done']);
  });

  test('to an earlier day is told with the whole lead time', () => {
    const library = sent([{ finished: '2024-06-02' }], postponed('2024-06-03', '2024-07-10'));
    expect(due(library, '2024-06-12')).toEqual([
      'overdue: existing-customers of postponement-2024-06-03 by 2024-06-10',
      'done: existing-customers by 2024-06-10',
    ]);
  });
});

describe('a withdrawal', () => {
  const row = '  - { kind: withdrawal, version: 2024-06-01, on: 2024-06-20, reason: No more. }';
  const withdrawn: NoticeCase = { ...GIVEN, policy: ['events:', row] };

  test('before the effect ends what was owed, and is told to who was told', () => {
    expect(due(noticeLibrary(withdrawn), '2024-06-21')).toEqual([]);
    expect(due(sent([{}], withdrawn), '2024-06-21')).toEqual([
      'overdue: existing-customers of withdrawal-2024-06-20 by 2024-06-20',
    ]);
  });

  test('after the effect leaves what was owed', () => {
    const late = { ...GIVEN, policy: ['events:', row.replace('06-20', '08-01')] };
    expect(due(noticeLibrary(late), '2024-08-02')).toEqual([
      'overdue: existing-customers by 2024-06-15',
    ]);
  });

  const third = (text: string): NoticeCase => ({
    ...withdrawn,
    files: {
      'policies/privacy/2024-06-02.mdx': `${frontMatter(
        '2024-07-20',
        'changes:\n  - { section: preamble, materiality: editorial, reason: A word. }\n',
      )}\n${text}\n`,
    },
  });

  test('does not hide a change that the next version brings into force', () => {
    const library = noticeLibrary(third('We keep and we share your data.'));
    expect(due(library, '2024-06-21')).toEqual(['overdue: existing-customers by 2024-06-20']);
    expect(dutiesOf(library, '2024-06-21').map(lineFor)).toEqual([
      'npm run notice -- privacy 2024-06-02 --even-if-editorial --record --reached existing-customers=<count>',
    ]);
    expect(due(noticeLibrary(third('We keep your data.')), '2024-06-21')).toEqual([]);
  });
});
