import { expect, test } from 'vitest';

import { previewStrip } from '#site/views/preview-strip.ts';

import { noticeLibrary } from '../../support/notice-library.ts';

const OF = 'privacy@2024-06-01';

test('says what the page is, of which day, and whose approval is waited for', () => {
  const library = noticeLibrary({ notices: ['approvals: 1'] });
  expect(previewStrip(library, '2024-07-01', { [OF]: ['@mara', '@joe'] })).toEqual({
    title: 'Preview: awaiting approval, not published',
    day: 'the site as it would be on 1 July 2024',
    waits: ['Privacy Policy of 1 June 2024 waits for @mara or @joe, by 31 May 2024'],
  });
});

test('says how many are waited for where nobody is named', () => {
  const waits = (asked: number): string[] =>
    previewStrip(noticeLibrary({ notices: [`approvals: ${asked}`] }), '2024-05-01', {}).waits;
  expect(waits(1)).toEqual([
    'Privacy Policy of 1 June 2024 waits for one more person, by 31 May 2024',
  ]);
  expect(waits(2)).toEqual([
    'Privacy Policy of 1 June 2024 waits for 2 more people, by 31 May 2024',
  ]);
});

test('is there also where nothing awaits approval', () => {
  expect(previewStrip(noticeLibrary(), '2024-05-01', {})).toEqual({
    title: 'Preview: not published',
    day: 'the site as it would be on 1 May 2024',
    waits: [],
  });
});

test('waits for whoever only the change itself says to have approved', () => {
  const none = noticeLibrary({ notices: ['approvals: 0'] });
  expect(previewStrip(none, '2024-05-01', { [OF]: ['@mara'] })).toMatchObject({
    title: 'Preview: awaiting approval, not published',
    waits: ['Privacy Policy of 1 June 2024 waits for @mara, by 31 May 2024'],
  });
});
