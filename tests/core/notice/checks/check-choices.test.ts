import { expect, test } from 'vitest';

import { onlyError, SECOND } from '../../../support/library-builder.ts';
import { noticeCase } from '../../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';

interface Choosing {
  url?: string;
  by?: string;
  effective?: string;
  notices?: string[];
  materiality?: 'material' | 'clarifying';
}

function issues({ url = 'https://example.org/a', by = '2024-06-30', ...rest }: Choosing): string {
  const second = [
    'choices:',
    `  - { id: sharing, mode: opt-out, label: No, otherwise: Yes, by: ${by}, url: '${url}' }`,
  ];
  return noticeCase({ ...rest, row: ['choice: sharing'], second }).issues();
}

test('lets a choice end on the day before the change applies to existing customers', () => {
  expect(issues({ by: '2024-06-30', effective: '2024-07-01' })).toBe(FINE);
  expect(issues({ by: '2024-07-31', effective: '{ new: 2024-06-01, existing: 2024-08-01 }' })).toBe(
    FINE,
  );
});

test('refuses a choice that ends after the change applies', () => {
  expect(issues({ by: '2024-07-01' })).toBe(
    onlyError(
      `${SECOND}:10:66  error  choice-after-effect`,
      'Unexpected last day to choose 2024-07-01, expected a day before the change applies to existing customers (2024-07-01).',
      'Set `by` to 2024-06-30 or earlier, or `effective` for existing customers to 2024-07-02 or later.',
    ),
  );
});

test('holds a choice to its days even where nothing is material', () => {
  expect(issues({ by: '2024-07-01', materiality: 'clarifying' })).toContain('choice-after-effect');
});

test('refuses a choice that is over before anyone knows', () => {
  expect(issues({ by: '2024-05-31' })).toBe(
    onlyError(
      `${SECOND}:10:66  error  choice-before-announcement`,
      'Unexpected last day to choose 2024-05-31, expected a day not before the announcement (2024-06-01).',
      'Correct `by`: nobody can choose before they know.',
    ),
  );
});

test.for([
  'https://example.org/unsubscribe',
  'http://EXAMPLE.org/unsubscribe/',
  'https://example.org/unsubscribe?list=news#top',
])('refuses %s as a choice: it leaves the mailings', (url) => {
  expect(issues({ url, notices: ['marketingUnsubscribe: https://example.org/unsubscribe'] })).toBe(
    onlyError(
      `${SECOND}:10:83  error  choice-is-unsubscribe`,
      'Unexpected link of the choice `sharing`, expected another address than the one for leaving mailings (`notices.marketingUnsubscribe` in site.yaml).',
      'Give the choice an address of its own: leaving a mailing is no answer to a change.',
    ),
  );
});

test('tells two addresses apart that differ in what they ask', () => {
  const notices = ['marketingUnsubscribe: https://example.org/account?do=unsubscribe'];
  const issuesAt = (asked: string): string =>
    issues({ url: `https://example.org/account?${asked}`, notices });
  expect(issuesAt('do=opt-out')).toBe(FINE);
  expect(issuesAt('id=1&do=unsubscribe')).toContain('choice-is-unsubscribe');
});

test.for([
  ['https://forms.example.net/a', 'forms.example.net'],
  ['https://example.org.evil.example/a', 'example.org.evil.example'],
  ['mailto:privacy@example.net', 'example.net'],
] as const)('refuses the foreign link %s', ([url, host]) => {
  expect(issues({ url })).toBe(
    onlyError(
      `${SECOND}:10:83  error  foreign-choice-link`,
      `Unexpected link of the choice \`sharing\` to \`${host}\`, expected one to \`example.org\` or \`policies.example.org\`.`,
      `Correct the address, or add \`${host}\` to \`notices.choiceHosts\` in site.yaml if choices are made there.`,
    ),
  );
});

test.for([
  'https://example.org/a?now=1&really=yes',
  'https://policies.example.org/privacy/',
  'https://forms.example.net/a',
  'mailto:legal@example.org',
  'mailto:privacy@example.org',
  'tel:+49301234567',
])('lets a choice be made at %s', (url) => {
  expect(issues({ url, notices: ['choiceHosts: [forms.example.net]'] })).toBe(FINE);
});

test('refuses a choice at an address that this site has not', () => {
  expect(issues({ url: 'https://policies.example.org/privcy/' })).toBe(
    onlyError(
      `${SECOND}:10:83  error  dead-choice-link`,
      'Unexpected link of the choice `sharing` to `https://policies.example.org/privcy/`, expected an address that this site has. Did you mean `/privacy/`?',
      'Correct the address.',
    ),
  );
});

test('refuses a link with a user name', () => {
  expect(issues({ url: 'https://example.org@evil.example/' })).toBe(
    onlyError(
      `${SECOND}:10:83  error  choice-link-with-login`,
      'Unexpected user name or password in the link of the choice `sharing`, expected an address that is the same for every reader.',
      'Remove what stands before the `@`.',
    ),
  );
});
