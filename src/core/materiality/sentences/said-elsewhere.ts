import { contentOf, Lexis, wordsOf } from '../vocabulary/match-words.ts';
import type { SentenceCounts } from './moved-sentences.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

/** So much of what a sentence says must stand in one other. */
const COVERED = 0.8;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 4;

const NEGATIONS = new Lexis(vocabulary.NEGATIONS);

/**
 * Whether one sentence of a side says what the words say: nearly all words that say something, as
 * often denied. A sentence that is the same word for word is another matter: it moved, or is repeated
 * for another purpose.
 */
export function saidElsewhere(
  counts: SentenceCounts,
): (words: readonly string[], side: 'old' | 'fresh') => boolean {
  const indices = { old: index(counts.old), fresh: index(counts.fresh) };
  return (words, side) => {
    const stems = new Set(contentOf(words).map(stemOf));
    if (stems.size < FEWEST_WORDS) return false;
    const key = words.join(' ');
    const hits = new Map<Sentence, number>();
    for (const stem of stems) {
      for (const sentence of indices[side].get(stem) ?? []) {
        hits.set(sentence, (hits.get(sentence) ?? 0) + 1);
      }
    }
    const denied = NEGATIONS.find(words).length;
    return [...hits].some(
      ([sentence, shared]) =>
        shared >= stems.size * COVERED && sentence.denied === denied && sentence.key !== key,
    );
  };
}

interface Sentence {
  key: string;
  denied: number;
}

function index(sentences: ReadonlyMap<string, number>): Map<string, Sentence[]> {
  const byStem = new Map<string, Sentence[]>();
  for (const key of sentences.keys()) {
    const words = wordsOf(key);
    const sentence = { key, denied: NEGATIONS.find(words).length };
    for (const stem of new Set(contentOf(words).map(stemOf))) {
      const list = byStem.get(stem) ?? [];
      list.push(sentence);
      byStem.set(stem, list);
    }
  }
  return byStem;
}

/** Forms of one word begin alike. */
function stemOf(word: string): string {
  return /\d/.test(word) ? word : word.replace(/(?:ies|ing|ed|es|s|e)$/, '');
}
