import { dayName, versionName } from '../wording/wording.ts';
import { yes, type WordsOf } from '../wording/words.ts';
import type { Asked } from '../addresses/asked-pair.ts';

/** What is compared: versions of a policy, or texts that an audience reads together. */
export type ComparedKind = 'version' | 'text';

/** What is said of a question that no comparison follows; nothing where none was asked. */
export function refusal(
  words: WordsOf<'comparing' | 'said'>,
  asked: Exclude<Asked, { kind: 'pair' }>,
  noun: ComparedKind,
): string | null {
  switch (asked.kind) {
    case 'nothing':
      return null;
    case 'half':
      return words.say('comparing.half', { noun });
    case 'same':
      return words.say('comparing.equal', { noun, version: versionName(words, asked.id) });
    case 'unknown': {
      const [first, second] = asked.nearest.map((id) =>
        words.say('comparing.nearest', { id, day: dayName(words, id.slice(0, 10)) }),
      );
      return words.say('comparing.unknown', {
        noun,
        asked: shorten(asked.id),
        near: first === undefined ? 'none' : second === undefined ? 'one' : 'other',
        first: first ?? '',
        second: second ?? '',
      });
    }
  }
}

/** Above a comparison: which one it is. */
export function pairSentence(
  words: WordsOf<'comparing' | 'said'>,
  from: string,
  to: string,
  isReversed: boolean,
  noun: ComparedKind,
): string {
  return words.say('comparing.pair', {
    noun,
    from: versionName(words, from),
    to: versionName(words, to),
    isReversed: yes(isReversed),
  });
}

const LENGTH = 40;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('')}…` : text;
}
