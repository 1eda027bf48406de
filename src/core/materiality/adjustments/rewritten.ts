import type { Finding } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, Lexis } from '../vocabulary/match-words.ts';
import { phrases } from '../vocabulary/phrases.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

/**
 * Whether a finding is of a word that may only have another word for what it said. Where a clause was put
 * in other words on both sides, a rule that knows words by their subject cannot tell a new subject from
 * a new word for the old one; nor can it tell a modal or a limit that a longer rewriting brings along.
 */
export function isOfRewriting(
  { rule, words }: Finding,
  { kind, lost, gained }: JudgedEdit,
): boolean {
  if (kind !== 'changed') return false;
  const replaced = Math.min(contentOf(lost).length, contentOf(gained).length);
  if (OF_TOPICS.has(rule)) return replaced >= FEW_WORDS;
  const isOneSided = words.before.length === 0 || words.after.length === 0;
  return OF_BONDS.has(rule) && isOneSided && replaced >= MANY_WORDS;
}

/** So many words that say something on both sides, and a clause is put otherwise. */
const FEW_WORDS = 3;
/** So many, and a sentence is. */
const MANY_WORDS = 5;

const OF_TOPICS = new Set([
  'right-changed',
  'data-changed',
  'sensitive-data-changed',
  'purpose-changed',
  'obligation-changed',
]);
const OF_BONDS = new Set(['duty-changed', 'limit-changed', 'hedge-changed', 'negation-changed']);

/**
 * Whether a finding of a subject stands in a sentence that does nothing with it: a kind of information
 * or a purpose where nothing is handled, a right where no reader is named.
 */
export function isOutOfFrame({ rule }: Finding, { kind, old, fresh }: JudgedEdit): boolean {
  const frame = FRAMES.get(rule);
  return kind === 'changed' && frame !== undefined && !frame.has(old) && !frame.has(fresh);
}

const HANDLING = new Lexis(vocabulary.HANDLING);
/** Names the reader, or says what someone may do: Spanish leaves out the pronoun. */
const READERS = new Lexis(
  vocabulary.YOU,
  vocabulary.MAY,
  phrases(
    'your | yours | ihre | ihren | ihrem | ihrer | dein* | votre | vos | ton | tes | su | sus | tu | tus',
  ),
);
const FRAMES = new Map([
  ['data-changed', HANDLING],
  ['sensitive-data-changed', HANDLING],
  ['purpose-changed', HANDLING],
  ['right-changed', READERS],
]);
