import { expect, test } from 'vitest';

import { FIRST, frontMatter, onlyError, SECOND } from '../../../support/library-builder.ts';
import { noticeCase, type NoticeCase } from '../../../support/notice-library.ts';

const issues = (given: NoticeCase): string => noticeCase(given).issues();
const FINE = '0 errors, 0 warnings in 0 files.\n';

/** The version before applies from that day. */
const after = (effective: string) => ({
  [FIRST]: `${frontMatter(effective)}\nWe keep your data.\n`,
});

test('names one day that is late enough for the version before it too, and no overlap beside it', () => {
  const files = after('2024-08-01');
  expect(issues({ effective: '2024-06-10', files })).toBe(
    onlyError(
      `${SECOND}:2:12  error  effective-too-early`,
      'Unexpected effective date 2024-06-10 of a material change announced on 2024-06-01, expected 2024-08-01 or a later day: existing customers must hear of it 30 calendar days ahead, by `notices.lead` in site.yaml, and version `2024-01-01` before it applies from 2024-08-01.',
      'Write `effective: 2024-08-01` or a later day, or record a `waiver`.',
    ),
  );
  expect(issues({ effective: '2024-08-01', files })).toBe(FINE);
});

test('moves both cohorts behind the transition of the version before it', () => {
  const files = after('{ new: 2024-07-20, existing: 2024-08-01 }');
  const effective = '{ new: 2024-06-05, existing: 2024-06-10 }';
  const text = issues({ effective, files });
  expect(text).toContain('Write `effective: { new: 2024-08-01, existing: 2024-08-01 }`');
  expect(text).toContain('1 error, 0 warnings');
  expect(issues({ effective: '{ new: 2024-08-01, existing: 2024-08-01 }', files })).toBe(FINE);
});

test('an overlap alone is told as one', () => {
  const text = issues({ effective: '2024-07-10', files: after('2024-08-01') });
  expect(text).toContain('error  overlapping-versions');
  expect(text).toContain('1 error, 0 warnings');
});

test('leaves time for the last day to choose, and tells it once', () => {
  const row = ['choice: out'];
  const second = [
    'choices:',
    '  - { id: out, mode: opt-out, label: Out, url: https://example.org/out, by: 2024-07-20, otherwise: You are in. }',
  ];
  const text = issues({ effective: '2024-06-10', row, second });
  expect(text).toContain('expected 2024-07-21 or a later day');
  expect(text).toContain(', and its readers can choose until 2024-07-20.');
  expect(text).toContain('1 error, 0 warnings');
  expect(issues({ effective: '2024-07-21', row, second })).toBe(FINE);
});
