import { distance } from 'fastest-levenshtein';

import { stem } from './stem.ts';
import { plainWord } from './tokens.ts';

/** The words of a library, to look a typed one up in. */
interface Vocabulary {
  /** Whether the word, another form of it or one that it begins is there. */
  has: (word: string) => boolean;
  /** The word most like it; of several the most frequent one; nothing where none is like it. */
  nearest: (word: string) => string | null;
}

/** The vocabulary with these words, the most frequent first. */
export function vocabulary(words: readonly string[]): Vocabulary {
  const plain = words.map(plainWord);
  const stems = new Set(plain.map(stem));
  return {
    has: (word) => {
      const sought = plainWord(word);
      return (
        /\d/.test(word) || stems.has(stem(sought)) || plain.some((one) => one.startsWith(sought))
      );
    },
    nearest: (word) => {
      const sought = plainWord(word);
      const most = mistakesIn(sought);
      let best: { word: string; far: number } | null = null;
      for (const [index, candidate] of plain.entries()) {
        if (Math.abs(candidate.length - sought.length) > most) continue;
        const far = farFrom(sought, candidate);
        if (far <= most && far < (best?.far ?? Infinity)) best = { word: words[index] ?? '', far };
      }
      return best?.word ?? null;
    },
  };
}

// One slip in a short word, three in a long one; more is another word.
function mistakesIn({ length }: string): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3;
}

// People seldom get the first letter wrong.
function farFrom(sought: string, candidate: string): number {
  return distance(sought, candidate) + (sought[0] === candidate[0] ? 0 : 0.5);
}
