import { describe, expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import { newestRecord } from '#core/duty/checks/check-clock.ts';

import { due, GIVEN, recorded, recordOf, sent, type Mailing } from '../../support/duty-rows.ts';
import { FIRST, frontMatter, SECOND } from '../../support/library-builder.ts';
import {
  noticeCase,
  noticeLibrary,
  ourLibrary,
  type NoticeCase,
} from '../../support/notice-library.ts';

describe('our own library', () => {
  test('owes both audiences of the scheduled version what was promised, and no more', () => {
    expect(due(ourLibrary(), '2026-11-30')).toEqual([
      'ahead: resellers by 2027-03-01',
      'ahead: existing-customers by 2027-03-16',
      'done: resellers by 2026-11-27',
    ]);
  });

  test.for(['2027-03-20', '2027-04-16', '2030-01-01'])(
    'is overdue on %s, after the last days to tell and after the effect',
    (today) => {
      expect(due(ourLibrary(), today).slice(0, 2)).toEqual([
        'overdue: resellers by 2027-03-01',
        'overdue: existing-customers by 2027-03-16',
      ]);
    },
  );
});

test.for([
  ['2024-06-07', 'ahead'],
  ['2024-06-08', 'soon'],
  ['2024-06-15', 'soon'],
  ['2024-06-16', 'overdue'],
  ['2024-07-15', 'overdue'],
  ['2034-07-15', 'overdue'],
] as const)('on %s, with nothing on record, the duty is %s', ([today, state]) => {
  expect(due(noticeLibrary(GIVEN), today)).toEqual([`${state}: existing-customers by 2024-06-15`]);
});

test('is done when it was sent by the last day, late when it was sent after, and stays so', () => {
  expect(due(sent([{ finished: '2024-06-15' }]), '2034-01-01')).toEqual([
    'done: existing-customers by 2024-06-15',
  ]);
  expect(due(sent([{ finished: '2024-06-16' }]), '2034-01-01')).toEqual([
    'late: existing-customers by 2024-06-15',
  ]);
});

test('a first mailing to few does not count for the many who were told later', () => {
  const [test, all] = [
    { finished: '2024-06-10', recipients: 2 },
    { finished: '2024-06-17', recipients: 900 },
  ];
  expect(due(sent([test]), '2024-06-16')).toEqual(['done: existing-customers by 2024-06-15']);
  expect(due(sent([test, all]), '2024-06-18')).toEqual(['late: existing-customers by 2024-06-15']);
  const reminder = { finished: '2024-06-20', recipients: 1100 };
  const inTime = { finished: '2024-06-14', recipients: 900 };
  expect(due(sent([test, inTime, reminder]), '2024-06-21')).toEqual([
    'done: existing-customers by 2024-06-15',
  ]);
});

test('what was written down later does not count before, and is done from then on', () => {
  const library = sent([{ finished: '2024-06-14', recorded: '2024-06-20' }]);
  expect(due(library, '2024-06-19')).toEqual(['overdue: existing-customers by 2024-06-15']);
  expect(due(library, '2024-06-20')).toEqual(['done: existing-customers by 2024-06-15']);
});

describe('an obligation does not vanish by', () => {
  const OVERDUE = ['overdue: existing-customers by 2024-06-15'];

  test.for<[string, Mailing[]]>([
    ['a record without a mailing', []],
    ['a mailing to others', [{ audience: 'new-customers' }, { audience: 'resellers' }]],
    ['a mailing that came back from everyone', [{ recipients: 10, bounced: 10 }]],
    ['a mailing to nobody', [{ recipients: 0 }]],
    ['a mailing before the announcement', [{ finished: '2024-05-31' }]],
    ['a mailing that has not ended yet', [{ started: '2024-06-10', finished: '2024-06-21' }]],
    ['a mailing that ended before it began', [{ started: '2024-06-10', finished: '2024-06-02' }]],
    ['standing on the website', [{ channel: 'website' }]],
  ])('%s', ([, mailings]) => {
    expect(due(sent(mailings), '2024-06-20')).toEqual(OVERDUE);
  });

  test('a record under the id of another notice', () => {
    const library = recorded(GIVEN, (read) => [
      recordOf(read, [{}], { id: 'privacy-2024-06-01-correction-2024-06-02', kind: 'correction' }),
    ]);
    expect(due(library, '2024-06-20')).toEqual(OVERDUE);
  });

  test('a record of another text', () => {
    const builder = noticeCase(GIVEN);
    const library = builder.library();
    const other = recordOf(library, [{}], { texts: { from: sha256('a'), to: sha256('b') } });
    const [policy] = library.policies;
    if (!policy) throw new Error('There is no policy.');
    const notices = { format: 'codicil-notice-record/1', policy: 'privacy', notices: [other] };
    const changed = { ...library, policies: [{ ...policy, notices: notices as never }] };
    expect(due(changed, '2024-06-20')).toEqual(OVERDUE);
  });

  test('a word about a mistake in the text', () => {
    const erratum = '  - { kind: erratum, version: 2024-06-01, on: 2024-06-10, reason: A word. }';
    const given = { ...GIVEN, policy: ['events:', erratum] };
    expect(due(noticeLibrary(given), '2024-06-20')).toEqual(OVERDUE);
  });

  test('a postponement or a waiver of a later day', () => {
    const later = [
      'events:',
      '  - { kind: postponement, version: 2024-06-01, on: 2024-06-25, effective: 2024-09-01, reason: Late. }',
      'waivers:',
      '  - { version: 2024-06-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: 2024-06-25 }',
    ];
    expect(due(noticeLibrary({ ...GIVEN, policy: later }), '2024-06-20')).toEqual(OVERDUE);
  });

  test('a waiver for other people', () => {
    const other =
      '  - { version: 2024-06-01, audience: resellers, reason: Late., approvedBy: Legal, on: 2024-06-16 }';
    const given = { ...GIVEN, policy: ['waivers:', other] };
    expect(due(noticeLibrary(given), '2024-06-20')).toEqual(OVERDUE);
  });

  test('a milder rule of the site after people were told of the day', () => {
    const library = sent([], {
      ...GIVEN,
      notices: [
        'lead: { customers: { days: 2, unit: calendar }, resellers: { days: 2, unit: calendar } }',
      ],
    });
    expect(due(library, '2024-06-20')).toEqual(OVERDUE);
  });

  test('the removal of an audience that a record names', () => {
    const audiences = ['existing-customers', 'resellers'].map((id) => ({
      id,
      effective: '2024-07-15',
      tellBy: '2024-06-15',
    }));
    const library = recorded(GIVEN, (read) => [recordOf(read, [{}], { audiences })]);
    expect(due(library, '2024-06-20')).toEqual([
      'overdue: resellers by 2024-05-31',
      'done: existing-customers by 2024-06-15',
    ]);
  });

  test('a later first day of the rules, or another decision, once it is on record', () => {
    const given = { ...GIVEN, notices: ['since: 2024-07-01'] };
    expect(due(noticeLibrary(given), '2024-06-20')).toEqual([]);
    expect(due(sent([], given), '2024-06-20')).toEqual(OVERDUE);
    expect(due(sent([], { ...GIVEN, materiality: 'editorial' }), '2024-06-20')).toEqual(OVERDUE);
  });

  test('one day of effect in place of two', () => {
    const both = { effective: '{ new: 2024-06-10, existing: 2024-07-15 }' };
    expect(due(noticeLibrary(both), '2024-06-20')).toEqual(OVERDUE);
  });
});

describe('a waiver', () => {
  const waived: NoticeCase = {
    ...GIVEN,
    policy: [
      'waivers:',
      '  - { version: 2024-06-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: 2024-06-16 }',
    ],
  };

  test('by name ends it for whom it names, and stays visible', () => {
    const [duty] = dutiesOf(noticeLibrary(waived), '2034-01-01');
    expect(duty).toMatchObject({
      state: 'waived',
      waiver: { reason: 'Late.', approvedBy: 'Legal', on: '2024-06-16', isLate: true },
    });
    expect(due(sent([{ finished: '2024-06-20' }], waived), '2034-01-01')).toEqual([
      'waived: existing-customers by 2024-06-15',
    ]);
    expect(due(sent([{}], waived), '2034-01-01')).toEqual([
      'done: existing-customers by 2024-06-15',
    ]);
  });

  test('ends no duty to tell of the day that a postponement set after', () => {
    const on = (day: string): Partial<NoticeCase> => ({
      policy: [
        'events:',
        '  - { kind: postponement, version: 2024-06-01, on: 2024-07-16, effective: 2024-09-01, reason: Late. }',
        'waivers:',
        `  - { version: 2024-06-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: ${day} }`,
      ],
    });
    const first = 'waived: existing-customers by 2024-06-15';
    const stateOn = (day: string): string[] =>
      due(noticeLibrary({ ...GIVEN, ...on(day) }), '2024-08-10');
    expect(stateOn('2024-07-16')).toEqual(['overdue: existing-customers by 2024-08-02', first]);
    expect(stateOn('2024-08-05')).toEqual([first, 'waived: existing-customers by 2024-08-02']);
  });

  test('in the front matter of the version gives less time, and ends no duty', () => {
    const waiver =
      'waiver: { reason: A court., legalReference: 1 C 2/24, approvedBy: Legal, on: 2024-05-31 }';
    const given = { effective: '2024-06-12', second: [waiver] };
    expect(due(noticeLibrary(given), '2024-06-11')).toEqual([
      'soon: existing-customers by 2024-06-11',
    ]);
    expect(due(noticeLibrary(given), '2024-06-12')).toEqual([
      'overdue: existing-customers by 2024-06-11',
    ]);
    for (const [finished, state] of [
      ['2024-06-11', 'waived'],
      ['2024-06-12', 'late'],
    ] as const) {
      expect(due(sent([{ finished }], given), '2024-06-12')).toEqual([
        `${state}: existing-customers by 2024-06-11`,
      ]);
    }
    const atOnce = noticeLibrary({ ...given, effective: '2024-06-01' });
    expect(due(atOnce, '2024-06-01')).toEqual(['soon: existing-customers by 2024-06-01']);
  });
});

test('resellers are told before it binds anyone, and learn by when their customers must know', () => {
  const library = noticeLibrary({
    effective: '{ new: 2024-06-10, existing: 2024-08-01 }',
    files: {
      'resellers/plain.yaml':
        'name: Plain\ncontact: { email: a@plain.example }\ndataController: { name: Plain, address: Road 1, email: a@plain.example }\n',
    },
  });
  expect(dutiesOf(library, '2024-06-01')).toMatchObject([
    { audience: 'resellers', by: '2024-06-10', passOnBy: '2024-07-02', state: 'ahead' },
    { audience: 'existing-customers', by: '2024-07-02', passOnBy: null, state: 'ahead' },
  ]);
});

describe('a library without a ledger', () => {
  const own = (since: string, notices = ['remindDays: 7']) =>
    noticeLibrary({
      ...{ effective: '2024-07-15', materiality: 'clarifying', notices },
      policy: [`decisionsSince: ${since}`],
    });

  test('owes a seal for its own versions, a week after they became public', () => {
    expect(due(own('2024-05-01'), '2024-06-01')).toEqual(['soon: seal 2024-06-01 by 2024-06-08']);
    expect(due(own('2024-05-01'), '2024-06-09')).toEqual([
      'overdue: seal 2024-06-01 by 2024-06-08',
    ]);
  });

  test('owes none for what was taken over, or was public before its rules', () => {
    expect(due(own('2024-07-01'), '2024-07-01')).toEqual([]);
    expect(due(own('2024-01-01', ['since: 2024-06-01']), '2024-06-01')).toEqual([
      'soon: seal 2024-06-01 by 2024-06-08',
    ]);
  });
});

test('knows the newest day that is on record', () => {
  expect(newestRecord(ourLibrary().policies)).toBe('2026-11-16');
  expect(newestRecord(sent([{ finished: '2024-06-16' }]).policies)).toBe('2024-06-16');
  expect(
    newestRecord(
      noticeLibrary({
        files: { [FIRST]: `${frontMatter('2024-01-01')}\nWe keep.\n`, [SECOND]: null as never },
      }).policies,
    ),
  ).toBeNull();
});
