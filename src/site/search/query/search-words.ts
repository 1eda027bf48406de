import type { WordsOf } from '#site/wording/words.ts';
import { textsKey, type Texts } from './search-state.ts';

/** How much was found, in one sentence: `7 sections found in text in force.` */
export function foundSentence(
  words: WordsOf<'found'>,
  counts: readonly number[],
  scope: Texts,
  since: string,
): string {
  const [first = 0, second = 0] = counts;
  const searched = { scope: textsKey(scope), since };
  if (first + second === 0) return words.say('found.nothing', searched);
  return words.say('found.sections', {
    ...searched,
    count: first + second,
    inForce: String(first),
    others: String(second),
  });
}

/** As a sentence names them: “this” and “that”. */
export function quoted(words: WordsOf<'found'>, named: readonly string[]): string {
  return named
    .map((word) => words.say('found.quoted', { word }))
    .reduce((before, next) => words.say('found.both', { before, next }));
}
