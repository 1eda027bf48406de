import { expect, test } from 'vitest';

import { onlyError, SECOND } from '../../../support/library-builder.ts';
import { noticeCase } from '../../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const withSubject = (subject: string): string =>
  noticeCase({ second: [`subject: '${subject}'`] }).issues();
const withMeans = (means: string): string => noticeCase({ row: [`means: '${means}'`] }).issues();

test.for([
  'Privacy Policy: changes on 1 July 2024',
  'On July 1, 2024 our privacy policy changes',
  'Privacy Policy, 2024-07-01',
  `Privacy Policy on 1 July 2024${'!'.repeat(49)}`,
])('takes the subject %s', (subject) => {
  expect(withSubject(subject)).toBe(FINE);
});

test('refuses a subject that is cut off in a list of mails', () => {
  expect(withSubject(`Privacy Policy on 1 July 2024${'!'.repeat(50)}`)).toBe(
    onlyError(
      `${SECOND}:8:10  error  subject-too-long`,
      'Unexpected subject of 79 characters, expected at most 78: more is cut off in a list of mails.',
      'Shorten `subject`, or remove it: it is then made from the title and the day.',
    ),
  );
});

test.for([
  ['Changes on 1 July 2024', '“Privacy Policy”'],
  ['Privacy Policy changes on 11 July 2024', 'a day of effect'],
  ['Privacy Policy changes soon', 'a day of effect'],
  ['We have updated our terms', '“Privacy Policy” and a day of effect'],
] as const)('refuses the subject %s', ([subject, missing]) => {
  expect(withSubject(subject)).toBe(
    onlyError(
      `${SECOND}:8:10  error  subject-without-facts`,
      `Unexpected subject without ${missing}, expected the policy and a day.`,
      `Add ${missing} to \`subject\`, or remove it: it is then made from the two.`,
    ),
  );
});

test.for([
  ['Save up to 30 EUR a year.', 'Save up to'],
  ['Get 20% off your next order.', '20% off'],
  ['Upgrade now to keep it.', 'Upgrade now'],
  ['We are excited to announce this.', 'excited to announce'],
  ['A special offer for you.', 'special offer'],
] as const)('refuses the promotional words of “%s”', ([means, words]) => {
  expect(withMeans(means)).toBe(
    onlyError(
      `${SECOND}:8:12  error  promotional-words`,
      `Unexpected words “${words}” in \`means\`, expected nothing promotional: it is read in a notice.`,
      'Say only what changes and what the reader can do.',
    ),
  );
});

test.for([
  'You can switch off promotions and offers in each newsletter.',
  'The discount for students ends.',
  'We call you now only by day.',
  'Your free trial lasts 30 days.',
])('speaks of what a policy is about: “%s”', (means) => {
  expect(withMeans(means)).toBe(FINE);
});

test.for([
  ['https://example.org/a?utm_source=mail', 'utm_source'],
  ['https://example.org/a?b=1&FBCLID=x', 'FBCLID'],
  ['https://example.org/a?gclid=x', 'gclid'],
  ['https://example.org/a?mc_eid=x', 'mc_eid'],
] as const)('refuses what follows readers: %s', ([url, parameter]) => {
  expect(withMeans(`Read ${url} first.`)).toBe(
    onlyError(
      `${SECOND}:8:12  error  tracking-parameter`,
      `Unexpected tracking parameter \`${parameter}\` in \`means\`, expected an address that follows nobody.`,
      `Remove \`${parameter}\` from the address.`,
    ),
  );
});

test('refuses it in a link of the text too, for that may be quoted', () => {
  const library = noticeCase();
  library.replace(SECOND, 'keep and share', '[keep](https://example.org/?utm_id=1) and share');
  expect(library.issues()).toBe(
    onlyError(
      `${SECOND}:10:4  error  tracking-parameter`,
      'Unexpected tracking parameter `utm_id` in `https://example.org/?utm_id=1`, expected an address that follows nobody.',
      'Remove `utm_id` from the address.',
    ),
  );
});

test('reads the reason of an event as well', () => {
  const policy = [
    'events:',
    '  - { kind: erratum, version: 2024-06-01, on: 2024-06-10, reason: Buy now. }',
  ];
  expect(noticeCase({ policy }).issues()).toBe(
    onlyError(
      'policies/privacy/policy.yaml:4:67  error  promotional-words',
      'Unexpected words “Buy now” in `reason`, expected nothing promotional: it is read in a notice.',
      'Say only what changes and what the reader can do.',
    ),
  );
});
