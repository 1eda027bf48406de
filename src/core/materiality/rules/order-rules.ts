import { gaveWay, type Rule, type Verdict } from './verdict.ts';
import { plainWords } from '#core/materiality/sentences/addresses.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, keyOf, Lexis, phrases, surplus, wordsOf } from '../vocabulary/match-words.ts';
import { AND, CONDITIONS, OR } from '../vocabulary/structure-vocabulary.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';
import { sentencesOf } from '#core/text/words/sentences.ts';

/** Rules about the order of words: the same ones in another order say something else. */
export const ORDER_RULES: readonly Rule[] = [
  { id: 'bond-moved', judge: judgeBonds },
  { id: 'reordered', judge: judgeOrder },
];

const BINDING = new Lexis(
  VOCABULARY.must,
  VOCABULARY.should,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.limits,
);

/** A negation, a duty or a limit that stands before another word than it did. */
function judgeBonds(edit: JudgedEdit): Verdict | null {
  const { kind, role, old, fresh } = edit;
  if (kind !== 'changed' || role === 'heading' || isRearranged(edit) || isFronted(edit))
    return null;
  const [before, after] = [bondsOf(old, fresh), bondsOf(fresh, old)];
  const [gone, come] = [surplus(before, after), surplus(after, before)];
  const moved = gone.find((bond) => come.some((other) => first(bond) === first(other)));
  if (moved === undefined) return null;
  const now = come.filter((bond) => first(bond) === first(moved));
  const why = `“${first(moved)}” belongs to other words: ${gaveWay([moved], now)}.`;
  return { severity: 3, direction: 'unclear', why, explains: [first(moved)] };
}

function first(bond: string): string {
  return bond.split(' … ')[0] ?? bond;
}

/** Each binding word with the next word that says something, where the other text has both. */
function bondsOf(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return words.flatMap((word, at) => {
    if (!BINDING.has([word]) || !known.has(word)) return [];
    const bound = words
      .slice(at + 1)
      .find((one) => contentOf([one]).length > 0 && !BINDING.has([one]) && !ADVERBS.has(one));
    return bound === undefined || !known.has(bound) ? [] : [`${word} … ${bound}`];
  });
}

const ADVERBS = new Set(['also', 'then', 'therefore', 'thus', 'however', 'still', 'again']);

function judgeOrder(edit: JudgedEdit): Verdict | null {
  const { kind, role, lost, gained, old, fresh } = edit;
  const isReordered = lost.length + gained.length === 0 && old.join(' ') !== fresh.join(' ');
  if (kind !== 'changed' || role === 'heading' || !isReordered) return null;
  if (isRearranged(edit)) {
    const why = 'The same sentences, or things in a list, stand in another order.';
    return { severity: 1, direction: 'unclear', why, explains: 'all' };
  }
  if (isFronted(edit)) {
    const why = 'The clause that says when stands first now, or last.';
    return { severity: 1, direction: 'unclear', why, explains: 'all' };
  }
  const why = 'The same words stand in another order.';
  return { severity: 2, direction: 'unclear', why, explains: 'all' };
}

/** Whether whole sentences, or things that a sentence lists, changed places and nothing else. */
function isRearranged({ oldText, after, old, fresh }: JudgedEdit): boolean {
  if (old.length !== fresh.length || surplus(old, fresh).length > 0) return false;
  const keysOf = (text: string): string[] =>
    sentencesOf(text).map(({ start, end }) => keyOf(text.slice(start, end)));
  return isSameBag(keysOf(oldText), keysOf(after)) || isListRearranged(oldText, after);
}

const PARTS = /[,;]|(?<=\s)(?:and|or|und|oder|et|ou|y|o|e|u)(?=\s)/iu;

function isListRearranged(before: string, after: string): boolean {
  const [old, fresh] = [before.split(/\s+/), after.split(/\s+/)];
  const start = old.findIndex((word, at) => word !== fresh[at]);
  const end = [...old].reverse().findIndex((word, at) => word !== fresh.at(-1 - at));
  const middle = (words: readonly string[]): string =>
    words.slice(start, words.length - end).join(' ');
  const [one, other] = [middle(old), middle(fresh)];
  if (BINDING.has(wordsOf(`${one} ${other}`))) return false;
  const partsOf = (text: string): string[] => ` ${text} `.split(PARTS).map(keyOf).filter(Boolean);
  const links = (text: string): string[] => wordsOf(text).filter((word) => LINKS.has(word));
  return (
    partsOf(one).length > 1 &&
    isSameBag(partsOf(one), partsOf(other)) &&
    isSameBag(links(one), links(other))
  );
}

const LINKS = new Set(['and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'o', 'e', 'u']);

function isSameBag(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && surplus(one, other).length === 0;
}

/**
 * Whether a clause or phrase that says when the statement holds went from its end to its front, or back,
 * and nothing else changed: `We refund the fee if the class is cancelled`. Behind it the verb may stand
 * before its subject, as in German. Of a statement of more than one clause nobody can tell which of them
 * the clause belonged to.
 */
function isFronted({ oldText, after, old, fresh }: JudgedEdit): boolean {
  return isRotated(after, fresh, old) || isRotated(oldText, old, fresh);
}

const BEGINS = new Lexis(
  CONDITIONS,
  phrases(`
after | before | upon | within | during | following | in the case of | for more | for details | for further |
nach | vor | innerhalb | während | bei | ab | bis | für weitere | nähere | après | avant | pendant | durant |
dans un délai | en cas | pour plus | tras | antes | después | durante | en un plazo | dentro de | en caso | para más
`),
);
const JOINS = new Lexis(AND, OR);

const POLITE = new Set(['please', 'kindly', 'bitte']);

function isRotated(text: string, said: readonly string[], others: readonly string[]): boolean {
  const [words, other] = [said, others].map((all) => all.filter((word) => !POLITE.has(word)));
  if (!words || !other) return false;
  if (words.length !== other.length || !BEGINS.begins(words)) return false;
  return [...text.matchAll(/,/g)].some(({ index }) => {
    const main = text.slice(index + 1);
    const { length } = wordsOf(plainWords(text.slice(0, index))).filter(
      (word) => !POLITE.has(word),
    );
    const rest = words.slice(length);
    if (rest.length === 0 || JOINS.has(rest) || /[,;:]/.test(main)) return false;
    const ends = other.slice(-length).every((word, at) => word === words[at]);
    return ends && isInverted(other.slice(0, -length), rest);
  });
}

/** The longest subject before its verb, in words. */
const LONGEST_SUBJECT = 5;

/** Whether two clauses are the same, or the verb of one stands before its subject. */
function isInverted(plainly: readonly string[], inverted: readonly string[]): boolean {
  if (plainly.join(' ') === inverted.join(' ')) return true;
  const at = plainly.indexOf(inverted[0] ?? '');
  if (at < 1 || at > LONGEST_SUBJECT) return false;
  return [plainly[at], ...plainly.toSpliced(at, 1)].join(' ') === inverted.join(' ');
}
