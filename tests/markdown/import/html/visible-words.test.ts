import { expect, test } from 'vitest';

import { wordsOfDocument, wordsOfSource } from '#markdown/import/html/visible-words.ts';

import { builtOf } from '../../../support/document-of.ts';

test.for([
  'We will ~~not~~ sell.',
  '## The ~~old~~ rules\n\nText.',
  '| a | ~~b~~ c |\n|---|---|\n| d | e |',
])('an import keeps struck words as words in %j', (text) => {
  expect(wordsOfDocument(builtOf(text).document)).toEqual(wordsOfSource(text, 'md'));
});
