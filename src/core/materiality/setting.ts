import type { Redline, RedlineBlock } from '../redline/redline-schema.ts';
import { surplus, wordsOf } from './match-words.ts';
import type { SentenceEdit, WordChange } from './sentence-edits.ts';
import { MODALS, NEGATIONS } from './vocabulary.ts';

/** What the whole redline tells about one of its sentences. */
export interface Setting {
  /** Sentences of either text, as words alone. */
  old: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
  /** Sentences that went from one place and came to another with hardly a word changed. */
  resettled: ReadonlySet<string>;
  /** Replacements that recur through the text: a thing has got another name. */
  renames: ReadonlySet<string>;
}

/** The setting of all edits of a redline. */
export function settingOf(redline: Redline, edits: readonly SentenceEdit[]): Setting {
  const old = new Set<string>();
  const fresh = new Set<string>();
  for (const block of redline.sections.flatMap(({ blocks }) => blocks)) {
    for (const sentence of sentencesOf(block, 'delete')) old.add(sentence);
    for (const sentence of sentencesOf(block, 'insert')) fresh.add(sentence);
  }
  return { old, fresh, resettled: resettledIn(edits), renames: renamesIn(edits) };
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf({ tokens }: RedlineBlock, side: 'delete' | 'insert'): string[] {
  const text = tokens
    .filter(({ op }) => op === 'keep' || op === side)
    .map((token) => (side === 'delete' ? (token.was ?? token.text) : token.text))
    .join('');
  return [...SEGMENTER.segment(text)].map(({ segment }) => keyOfSentence(segment));
}

/** So many words in common make two sentences one, if neither has a word that turns it and a number. */
const SHARED = 0.8;
const LEAST_WORDS = 6;

function resettledIn(edits: readonly SentenceEdit[]): Set<string> {
  const wordsOfKind = (kind: SentenceEdit['kind']): string[][] =>
    edits
      .filter((edit) => edit.kind === kind)
      .map(({ before, after }) => wordsOf(before + after))
      .filter((words) => words.length >= LEAST_WORDS);
  const added = wordsOfKind('added');
  const found = new Set<string>();
  for (const removed of wordsOfKind('removed')) {
    const twin = added.find((one) => isSame(removed, one));
    if (twin) for (const words of [removed, twin]) found.add(words.join(' '));
  }
  return found;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const lost = surplus(one, other);
  const gained = surplus(other, one);
  const differing = [...lost, ...gained];
  const shared = one.length - lost.length;
  return (
    shared / (shared + differing.length) >= SHARED &&
    !differing.some((word) => TURNING.has(word) || /\d/.test(word))
  );
}

/** A sentence without spaces and marks, to be found elsewhere. */
export function keyOfSentence(text: string): string {
  return wordsOf(text).join(' ');
}

/** A replacement without spaces, marks and plurals, to be found elsewhere. */
export function keyOfChange({ deleted, inserted }: WordChange): string {
  const singular = (text: string): string =>
    wordsOf(text)
      .map((word) => word.replace(/s$/, ''))
      .join(' ');
  return `${singular(deleted)} → ${singular(inserted)}`;
}

/** A name that changed stands in more than one place, and is no longer than names are. */
const PLACES = 2;
const NAME_WORDS = 8;

function renamesIn(edits: readonly SentenceEdit[]): Set<string> {
  const counts = new Map<string, number>();
  for (const change of edits.flatMap(({ changes }) => changes)) {
    const { deleted, inserted } = change;
    const words = wordsOf(`${deleted} ${inserted}`);
    const isName =
      deleted !== '' &&
      inserted !== '' &&
      words.length <= NAME_WORDS &&
      !words.some((word) => /\d/.test(word) || TURNING.has(word));
    const key = keyOfChange(change);
    if (isName) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= PLACES).map(([key]) => key));
}

/** Words of which one alone turns what a sentence says. */
export const TURNING: ReadonlySet<string> = new Set<string>([...MODALS.flat(), ...NEGATIONS]);
