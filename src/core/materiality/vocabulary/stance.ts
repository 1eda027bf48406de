import type { Direction } from '../assessment/assessment-schema.ts';
import { Lexis } from './match-words.ts';
import { VOCABULARY } from './vocabulary.ts';

/**
 * Whom a sentence favours by what it says, as far as its words tell: the publisher who may do more,
 * or the reader who may demand more.
 */
export function stanceOf(words: readonly string[]): Direction {
  if (AGAINST_READERS.has(words)) return 'adverse';
  const isNegated = NEGATIONS.has(words);
  switch (actorOf(words)) {
    case 'publisher': {
      const does = deedOf(words);
      if (does === null) return 'unclear';
      if (does === 'harm' && BOUNDLESS.has(words)) return 'adverse';
      if (does === 'harm' && WAYS_OUT.has(words)) return 'unclear';
      return (does === 'harm') === isNegated ? 'favourable' : 'adverse';
    }
    case 'reader':
      if (isNegated || MUST.has(words)) return 'adverse';
      return MAY.has(words) || RIGHTS.has(words) ? 'favourable' : 'unclear';
    case null:
      return 'unclear';
  }
}

/** Who acts in a sentence; what is done with information, the publisher does. */
export function actorOf(words: readonly string[]): 'publisher' | 'reader' | null {
  if (WE.has(words)) return 'publisher';
  const isReader = YOU.has(words);
  if (isReader && (MAY.has(words) || MUST.has(words) || SHOULD.has(words))) return 'reader';
  if (HANDLING.has(words)) return 'publisher';
  return isReader ? 'reader' : null;
}

/** A subject stands among so many first words, before what it does. */
const SUBJECT_WORDS = 4;

/** Who a sentence says acts, in its first words; `null` where that is only guessed. */
export function subjectOf(words: readonly string[]): 'publisher' | 'reader' | null {
  const first = words.slice(0, SUBJECT_WORDS);
  const [we, you] = [WE, YOU].map((lexis) => lexis.matches(first)[0]?.at ?? Infinity);
  if (we === you || we === undefined || you === undefined) return null;
  return we < you ? 'publisher' : 'reader';
}

/** Whether a sentence is of one side towards the other: it names the publisher, or what is the reader's. */
export function isBetweenUs(words: readonly string[]): boolean {
  return WE.has(words) || words.some((word) => YOURS.has(word));
}

const YOURS = new Set(
  'your yours ihr ihre ihren ihrem ihrer dein deine deinen votre vos su sus tu tus our nos notre unser unsere nuestro nuestra'.split(
    ' ',
  ),
);

/** Whether readers would fear or welcome the deed; a safeguard decides, otherwise the first verb. */
export function deedOf(words: readonly string[]): 'harm' | 'benefit' | null {
  if (PROTECTS.has(words)) return 'benefit';
  for (const [at] of words.entries()) {
    const from = words.slice(at, at + 3);
    if (BENEFITS.begins(from)) return 'benefit';
    if (HARMS.begins(from)) return 'harm';
  }
  return null;
}

const MUST = new Lexis(VOCABULARY.must);
const SHOULD = new Lexis(VOCABULARY.should);
const MAY = new Lexis(VOCABULARY.may);
const NEGATIONS = new Lexis(VOCABULARY.negations);
const RIGHTS = new Lexis(VOCABULARY.rights);
const HANDLING = new Lexis(VOCABULARY.handling);
const WE = new Lexis(VOCABULARY.we);
const YOU = new Lexis(VOCABULARY.you);
const PROTECTS = new Lexis(VOCABULARY.protects);
const WAYS_OUT = new Lexis(VOCABULARY.waysOut);
const BOUNDLESS = new Lexis(VOCABULARY.boundless);
const AGAINST_READERS = new Lexis(VOCABULARY.disclaimers, VOCABULARY.bindsTheSilent);
const HARMS = new Lexis(VOCABULARY.harms);
const BENEFITS = new Lexis(VOCABULARY.benefits);
