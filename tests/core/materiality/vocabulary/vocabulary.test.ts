import { expect, test } from 'vitest';

import { Lexis } from '#core/materiality/vocabulary/match-words.ts';
import * as english from '#core/materiality/vocabulary/english.ts';
import * as french from '#core/materiality/vocabulary/french.ts';
import * as german from '#core/materiality/vocabulary/german.ts';
import * as spanish from '#core/materiality/vocabulary/spanish.ts';

type Tables = Record<string, readonly string[]>;

const TABLES: [string, Tables][] = [
  ['French', french],
  ['German', german],
  ['Spanish', spanish],
];

/** Words of English policies that begin as a word of another language does. */
const ENGLISH = (
  'us user users guard guardian garden vendor vendors borrow recognise recognize page pages environment information ' +
  'consult position tier tiers fines revenue caution possible procure administration justice registrar registration ' +
  'navigation contact obligation obligations message agenda accord accordance pay payment data account service site ' +
  'also note notes plus mine son main pour comment place range regular visit session support portal content page'
).split(' ');

test.for(TABLES)('no word of the %s tables means another thing in English', ([, tables]) => {
  const words = new Set([
    ...ENGLISH,
    ...Object.values(english)
      .flat()
      .filter((phrase) => !/[ *]/.test(phrase)),
  ]);
  const strangers = Object.entries(tables).flatMap(([name, table]) => {
    const [foreign, own] = [new Lexis(table), new Lexis((english as Tables)[name] ?? [])];
    return [...words]
      .filter((word) => foreign.has([word]) && !own.has([word]))
      .map((word) => `${name}: ${word}`);
  });
  expect(strangers).toEqual([]);
});
