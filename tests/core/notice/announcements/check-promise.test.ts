import { expect, test } from 'vitest';

import { onlyError, SECOND } from '../../../support/library-builder.ts';
import { noticeCase, type NoticeCase } from '../../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const issues = (given: NoticeCase): string => noticeCase(given).issues();

const promise = (text: string): string[] => [`noticePromise: { ${text} }`];
const OPT_OUT = promise('optOut: true');
const CHOICE = [
  'choices:',
  '  - id: sharing',
  '    mode: opt-out',
  '    label: Do not share',
  '    url: https://example.org/sharing',
  '    by: 2024-06-30',
  '    otherwise: We share.',
];

test.for([
  ['no choice', [], []],
  ['information alone', ['choice: sharing'], CHOICE.with(2, '    mode: inform')],
] as const)(
  'refuses another use of data with %s where a choice was promised',
  ([, row, second]) => {
    const given = {
      first: OPT_OUT,
      row: ['previouslyCollected: true', ...row],
      second: [...OPT_OUT, ...second],
    };
    expect(issues(given)).toBe(
      onlyError(
        `${SECOND}:5:14  error  use-without-choice`,
        'Unexpected material change of section `preamble` in the use of data that were collected before, expected a choice other than `inform`: version `2024-01-01`, in force when it is announced, promises an opportunity to opt out.',
        'Add a choice to `choices`, and name it as `choice` of `preamble`.',
      ),
    );
  },
);

test.for([
  ['with a choice', OPT_OUT, ['previouslyCollected: true', 'choice: sharing'], CHOICE],
  ['that touches no earlier data', OPT_OUT, [], []],
  ['where none was promised', promise('optOut: false'), ['previouslyCollected: true'], []],
] as const)('lets another use pass %s', ([, first, row, choice]) => {
  expect(issues({ first: [...first], row: [...row], second: [...first, ...choice] })).toBe(FINE);
});

const OLD = 'days: 30, unit: calendar, channels: [email], optOut: true, section: preamble';

test.for([
  ['', 'no promise any more'],
  [OLD.replace('optOut: true', 'optOut: false'), 'no opportunity to opt out'],
  [`${OLD}, previouslyCollected: true`, 'only about data that were collected before'],
  [OLD.replace('30', '20'), '20 calendar days instead of 30 calendar days'],
  // Before 1 July 2024 twenty business days are 28 calendar days, and twenty-one are 31.
  [
    OLD.replace('30, unit: calendar', '20, unit: business'),
    '20 business days instead of 30 calendar days',
  ],
  [OLD.replace('email', ''), 'no longer by email'],
] as const)('a weaker promise is material: %s', ([now, what]) => {
  const second = now === '' ? [] : promise(now);
  const given = { first: promise(OLD), second, materiality: 'clarifying' as const };
  expect(issues(given)).toBe(
    onlyError(
      `${SECOND}:${now === '' ? '2:1' : '8:1'}  error  weakened-promise-undecided`,
      `Unexpected weaker promise about notices than in version \`2024-01-01\` (${what}), expected a change decided to be \`material\`: it governs how readers learn of later changes.`,
      'Decide section `preamble` to be `material`, with the reason.',
    ),
  );
  expect(issues({ ...given, materiality: 'material', effective: '2024-07-01' })).toBe(FINE);
});

test('asks for the section that makes a promise where none is named', () => {
  const first = promise('optOut: true');
  expect(issues({ first, materiality: 'clarifying' })).toContain(
    'Decide the section that makes the promise to be `material`, and name it as `section` of `noticePromise`.',
  );
});

test.for([OLD, OLD.replace('30', '40'), OLD.replace('30, unit: calendar', '21, unit: business')])(
  'a promise that is no weaker is nothing to decide: %s',
  (now) => {
    const given = { first: promise(OLD), second: promise(now), materiality: 'clarifying' as const };
    expect(issues(given)).toBe(FINE);
  },
);
