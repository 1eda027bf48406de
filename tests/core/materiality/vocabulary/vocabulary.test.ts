import { expect, test } from 'vitest';

import { Lexis } from '#core/materiality/vocabulary/match-words.ts';
import { ENGLISH } from '#core/materiality/vocabulary/english.ts';
import { FRENCH } from '#core/materiality/vocabulary/french.ts';
import { GERMAN } from '#core/materiality/vocabulary/german.ts';
import { SPANISH } from '#core/materiality/vocabulary/spanish.ts';

type Tables = Record<string, readonly string[]>;

const TABLES: [string, Tables][] = [
  ['French', FRENCH],
  ['German', GERMAN],
  ['Spanish', SPANISH],
];

/** Words of English policies that begin as a word of another language does. */
const ENGLISH_WORDS = (
  'us user users guard guardian garden vendor vendors borrow recognise recognize page pages environment information ' +
  'consult position tier tiers fines revenue caution possible procure administration justice registrar registration ' +
  'navigation contact obligation obligations message agenda accord accordance pay payment data account service site ' +
  'also note notes plus mine son main pour comment place range regular visit session support portal content page'
).split(' ');

test.for(TABLES)('no word of the %s tables means another thing in English', ([, tables]) => {
  const words = new Set([
    ...ENGLISH_WORDS,
    ...Object.values(ENGLISH)
      .flat()
      .filter((phrase) => !/[ *]/.test(phrase)),
  ]);
  const strangers = Object.entries(tables).flatMap(([name, table]) => {
    const [foreign, own] = [new Lexis(table), new Lexis((ENGLISH as Tables)[name] ?? [])];
    return [...words]
      .filter((word) => foreign.has([word]) && !own.has([word]))
      .map((word) => `${name}: ${word}`);
  });
  expect(strangers).toEqual([]);
});
