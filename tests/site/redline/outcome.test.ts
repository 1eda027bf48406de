import { expect, test } from 'vitest';

import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';
import { outcomeSentences } from '#site/redline/outcome.ts';

import { english } from '../../support/english.ts';

test.each([
  ['We keep logs.', 'We keep logs.', 'Nothing changed: both versions have the same text.'],
  ['We keep logs.', 'We keep *logs*.', 'Only the formatting changed. No word changed.'],
  [
    'We [keep](https://a.example) logs.',
    'We [keep](https://b.example) logs.',
    'Only this changed: links changed. No word changed.',
  ],
  ['We keep logs.', 'We keep no logs.', '1 word inserted.'],
  ['We keep all logs.', 'We keep logs.', '1 word deleted.'],
])('says of %s and %s: %s', (before, after, sentence) => {
  expect(outcomeSentences(english, compare(before, after))).toEqual([sentence]);
});

test('says where more is marked than has changed', () => {
  const coarse = { ...compare('We keep logs.', 'We keep no logs.'), coarse: true };
  expect(outcomeSentences(english, coarse)[1]).toContain('there more is marked than has changed');
});

function compare(before: string, after: string) {
  const read = (text: string, id: string) => ({
    id,
    digest: '',
    document: parseAnyDocument(text, 'x.md'),
  });
  return redline(read(before, '1'), read(after, '2'));
}
