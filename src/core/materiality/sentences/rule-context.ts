import type { Redline } from '#core/redline/redline-schema.ts';
import { isInflection } from '../same-meaning/inflection.ts';
import { contentOf, Lexis, surplus, wordsOf } from '../vocabulary/match-words.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';
import {
  type ChangedSection,
  countSentences,
  type Move,
  movedSentences,
  type SentenceCounts,
} from './moved-sentences.ts';
import { capitalisedWords, renamedThings } from './renamed.ts';
import type { SentenceEdit } from './sentence-edits.ts';

/** What the whole redline tells about one of its sentences. */
export interface RuleContext {
  /** Sentences that only moved. */
  moved: ReadonlyMap<SentenceEdit, Move>;
  /** The words of either text. */
  oldWords: ReadonlySet<string>;
  freshWords: ReadonlySet<string>;
  /** Names that changed throughout, by `nameOfChange`. */
  renamed: ReadonlySet<string>;
  /** New sentences that say in other words what stood elsewhere: the new one to the old one. */
  restated: ReadonlyMap<string, string>;
  /** The old ones of these. */
  restatedFrom: ReadonlySet<string>;
  /** Whether a sentence of the old text, or of the new one, says as much in other words. */
  isSaid: (words: readonly string[], side: 'old' | 'fresh') => boolean;
}

/** What the changed sections tell about each other, in the light of both texts. */
export function ruleContextOf(redline: Redline, sections: readonly ChangedSection[]): RuleContext {
  const edits = sections.flatMap((section) => section.edits);
  const counts = countSentences(redline.sections);
  const [oldWords, freshWords] = [wordsIn(counts.old), wordsIn(counts.fresh)];
  const restated = restatedSentences(edits);
  return {
    moved: movedSentences(sections, counts),
    oldWords,
    freshWords,
    renamed: renamedThings(edits, capitalisedWords(redline.sections)),
    restated,
    restatedFrom: new Set(restated.values()),
    isSaid: saidElsewhere(counts),
  };
}

function wordsIn(sentences: ReadonlyMap<string, number>): Set<string> {
  return new Set([...sentences.keys()].flatMap((key) => key.split(' ')));
}

/** So much of the words that say something must be the same. */
const ALIKE = 0.6;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 3;
/** So many words are enough where most of them are the same. */
const ENOUGH_WORDS = 5;
const VERY_ALIKE = 0.75;
/** Above so many pairs of sentences nothing is looked for: a text that is new altogether. */
const MOST_PAIRS = 40_000;

function restatedSentences(edits: readonly SentenceEdit[]): Map<string, string> {
  const worded = (text: string): { text: string; words: string[] } => ({
    text,
    words: contentOf(wordsOf(text)),
  });
  const removed = edits
    .filter(({ kind }) => kind === 'removed')
    .map(({ before }) => worded(before));
  const added = edits.filter(({ kind }) => kind === 'added').map(({ after }) => worded(after));
  if (removed.length * added.length > MOST_PAIRS) return new Map();
  const pairs = added.flatMap((fresh) =>
    removed.map((old) => ({
      fresh: fresh.text,
      old: old.text,
      share: likeness(old.words, fresh.words),
      isShort: Math.min(old.words.length, fresh.words.length) < ENOUGH_WORDS,
    })),
  );
  const restated = new Map<string, string>();
  const taken = new Set<string>();
  for (const { fresh, old } of pairs
    .filter(({ share, isShort }) => share >= (isShort ? VERY_ALIKE : ALIKE))
    .sort((a, b) => b.share - a.share)) {
    if (restated.has(fresh) || taken.has(old)) continue;
    restated.set(fresh, old);
    taken.add(old);
  }
  return restated;
}

/** Dice's coefficient of two bags of words, forms of one word being the same. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (Math.min(one.length, other.length) < FEWEST_WORDS) return 0;
  const [left, right] = [surplus(one, other), surplus(other, one)];
  const same = one.length - left.length;
  // Without a word in common, nothing is looked for.
  const forms =
    same === 0 ? [] : left.filter((word) => right.some((form) => isInflection(word, form)));
  return (2 * (same + Math.min(forms.length, right.length))) / (one.length + other.length);
}

/** So much of what a sentence says must stand in one other. */
const COVERED = 0.8;
/** Shorter sentences are alike by chance. */
const FEWEST_STEMS = 4;

const NEGATIONS = new Lexis(VOCABULARY.negations);

/**
 * Whether one sentence of a side says what the words say: nearly all words that say something, as
 * often denied. A sentence that is the same word for word is another matter: it moved, or is repeated
 * for another purpose.
 */
function saidElsewhere(
  counts: SentenceCounts,
): (words: readonly string[], side: 'old' | 'fresh') => boolean {
  const indices = { old: index(counts.old), fresh: index(counts.fresh) };
  return (words, side) => {
    const stems = new Set(contentOf(words).map(stemOf));
    if (stems.size < FEWEST_STEMS) return false;
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
