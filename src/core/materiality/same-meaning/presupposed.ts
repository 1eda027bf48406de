import { isInflection } from './inflection.ts';
import { Lexis } from '../vocabulary/match-words.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

/**
 * Whether a sentence that only points elsewhere takes for granted that the publisher does something of
 * which the old text says nothing: `How we sell guest lists is described in …`.
 *
 * @param known the words of the old text.
 */
export function presupposes(words: readonly string[], known: ReadonlySet<string>): boolean {
  const isKnown = (word: string): boolean =>
    known.has(word) || [...known].some((one) => isInflection(one, word));
  const deeds = words.flatMap((word, at) => {
    if (!WE.has([word])) return [];
    const deed = words.slice(at + 1).find((next) => !AUXILIARY.has([next]));
    return deed === undefined ? [] : [deed];
  });
  return [...deeds, ...HARMS.find(words).flatMap((said) => said.split(' '))].some(
    (word) => !isKnown(word),
  );
}

const WE = new Lexis(vocabulary.WE);
const HARMS = new Lexis(vocabulary.HARMS);
const AUXILIARY = new Lexis(vocabulary.MUST, vocabulary.MAY, vocabulary.SHOULD, [
  'also',
  'do',
  'have',
  'are',
]);
