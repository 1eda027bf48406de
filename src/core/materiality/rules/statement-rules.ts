import { quantitiesIn } from '../quantities/quantities.ts';
import { mirror, type Rule, type Verdict } from './verdict.ts';
import { isInflection } from '../same-meaning/inflection.ts';
import { hasAddress } from '#core/materiality/sentences/addresses.ts';
import type { RuleContext } from '../sentences/rule-context.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, Lexis, phrases } from '../vocabulary/match-words.ts';
import { actorOf, stanceOf, subjectOf } from '../vocabulary/stance.ts';
import { USES_OF_RIGHTS } from '../vocabulary/uses-of-rights.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Rules about sentences and rows that are new or gone as a whole. */
export const STATEMENT_RULES: readonly Rule[] = [
  { id: 'statement-added', judge: (edit, context) => judgeStatement(edit, 'added', context) },
  { id: 'statement-removed', judge: (edit, context) => judgeStatement(edit, 'removed', context) },
  { id: 'row-added', judge: (edit) => judgeRow(edit, 'added') },
  { id: 'row-removed', judge: (edit) => judgeRow(edit, 'removed') },
  { id: 'entry-changed', judge: judgeEntry },
];

/** Fewer words that say something make no statement. */
const FEWEST_WORDS = 3;

/** What makes a statement of two words, as in `Returns are free.` */
const STATES = new Lexis(phrases('is | are | ist | sind | est | sont | es | son | está | están'));

/** A sentence in a script without blanks counts as one word, however much it says. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]{4}/u;

function judgeStatement(
  edit: JudgedEdit,
  kind: 'added' | 'removed',
  context: RuleContext,
): Verdict | null {
  if (edit.kind !== kind || edit.type === 'row' || edit.type === 'cell' || edit.type === 'heading')
    return null;
  const words = kind === 'added' ? edit.fresh : edit.old;
  const isNew = kind === 'added' ? 'is new' : 'is gone';
  const said = contentOf(words);
  if (said.length === 0) return null;
  const light: Verdict = {
    severity: 1,
    direction: 'unclear',
    why: `A few words stand by themselves: they are ${isNew.slice(3)}.`,
    explains: 'all',
  };
  const isSubstance = SUBSTANCE.has(words);
  const isItem = edit.type === 'item';
  if (UNSPACED.test(edit.before + edit.after)) {
    const why = `A sentence ${isNew} in a script that no rule can read.`;
    return { severity: 2, direction: 'unclear', why, explains: 'all' };
  }
  if (said.length < FEWEST_WORDS && !isItem && !isSubstance && !INFORMS.has(words)) {
    return STATES.has(words) ? { ...light, severity: 2 } : light;
  }
  // The address under which a right is used is more than one.
  const isOfRight = USES_OF_RIGHTS.has(words) || USES_OF_RIGHTS.has(edit.lead.split(' '));
  if (isPointer(words) && kind === 'added' && presupposes(words, context.oldWords)) {
    const why = 'A sentence that leads elsewhere is new, and tells of what no text told before.';
    return { severity: 2, direction: 'unclear', why, explains: 'all' };
  }
  if (isPointer(words) || (isAddress(edit, said) && !isOfRight))
    return { ...light, why: `A sentence that leads elsewhere ${isNew}.` };
  // A title with a full stop, as in `Reinstatement and appeal.`
  if (said.length < FEWEST_WORDS && !isItem && !PREDICATES.has(words)) {
    return { ...light, severity: 2 };
  }
  if (/:\s*$/.test(edit.before + edit.after)) {
    const why = `A line ${isNew} that introduces others, which are judged by themselves.`;
    return { severity: 2, direction: 'unclear', why, explains: 'all' };
  }
  const hasQuantity = quantitiesIn(edit.before + edit.after).length > 0;
  if (!hasQuantity && !isItem && !isSubstance) {
    const why = `A sentence ${isNew} that states no right, duty or use of information.`;
    return { severity: 2, direction: 'unclear', why, explains: 'all' };
  }
  const actor = actorOf(words);
  const stance = stanceOf(words);
  // What the publisher no longer says may still be done: that is no favour.
  const isSilence = stance === 'adverse' && actor !== 'reader';
  const isWayOut = stance === 'unclear' && WAYS_OUT.has(words);
  const gone = isWayOut ? 'adverse' : isSilence ? 'unclear' : mirror(stance);
  const isKnown = isWayOut || isSpoken(edit, words);
  const direction = !isKnown ? 'unclear' : kind === 'added' ? stance : gone;
  const why = `${WHAT[actor ?? 'nobody']} ${isNew}.`;
  return { severity: 3, direction, why, explains: 'all' };
}

/** Whether a sentence is whole, names who acts and defines nothing: only then its words tell whom it favours. */
function isSpoken({ type }: JudgedEdit, words: readonly string[]): boolean {
  if (type === 'item' || DEFINES.has(words)) return false;
  return AGAINST_READERS.has(words) || subjectOf(words) !== null;
}

const DEFINES = new Lexis(['means', 'mean', 'refers to', 'bedeutet', 'désigne', 'significa']);
const AGAINST_READERS = new Lexis(VOCABULARY.disclaimers, VOCABULARY.bindsTheSilent);

const WHAT = {
  publisher: 'A statement of what the publisher does, promises or may do',
  reader: 'A statement of what the reader may or must do',
  nobody: 'A statement',
};

const WAYS_OUT = new Lexis(VOCABULARY.waysOut);
const POINTERS = new Lexis(VOCABULARY.pointers);
const DUTIES = new Lexis(
  VOCABULARY.must,
  VOCABULARY.negations,
  VOCABULARY.boundless,
  VOCABULARY.defaults,
);
/** A kind of information alone states nothing: what is done with it does. */
const SUBSTANCE = new Lexis(
  VOCABULARY.must,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.limits,
  VOCABULARY.rights,
  VOCABULARY.handling,
  VOCABULARY.parties,
  VOCABULARY.purposes,
  VOCABULARY.obligations,
);

/** Leads to more to read, whatever that is about. */
const INFORMS = new Lexis(
  phrases(`
more information | further information | additional information | more details | for details |
learn more | read more | find out more | is described | are described
`),
);

/** Without one of these, a few words state nothing. */
const PREDICATES = new Lexis(
  VOCABULARY.must,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.limits,
  VOCABULARY.handling,
  VOCABULARY.we,
  VOCABULARY.you,
);

/** The longest sentence that only leads elsewhere. */
const POINTER_WORDS = 30;

function isPointer(words: readonly string[]): boolean {
  if (words.length > POINTER_WORDS || !POINTERS.has(words) || DUTIES.has(words)) return false;
  return INFORMS.has(words) || !USES_OF_RIGHTS.has(words);
}

/** Fewer words beside an address only say what the address is for. */
const FEWEST_BESIDE = 6;

function isAddress({ before, after }: JudgedEdit, said: readonly string[]): boolean {
  return hasAddress(before + after) && said.length < FEWEST_BESIDE;
}

function judgeRow(
  { kind, type, lost, gained }: JudgedEdit,
  asked: 'added' | 'removed',
): Verdict | null {
  if (type !== 'row' || kind !== asked || lost.length + gained.length === 0) return null;
  const why = `A row of a table was ${asked}.`;
  return { severity: 3, direction: 'unclear', why, explains: 'all' };
}

function judgeEntry({ type, lost, gained }: JudgedEdit): Verdict | null {
  if (type !== 'cell' || lost.length + gained.length === 0) return null;
  const why = 'An entry of a table changed.';
  return { severity: 3, direction: 'unclear', why, explains: 'all' };
}

/**
 * Whether a sentence that only points elsewhere takes for granted that the publisher does something of
 * which the old text says nothing: `How we sell guest lists is described in …`.
 *
 * @param known the words of the old text.
 */
function presupposes(words: readonly string[], known: ReadonlySet<string>): boolean {
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

const WE = new Lexis(VOCABULARY.we);
const HARMS = new Lexis(VOCABULARY.harms);
const AUXILIARY = new Lexis(VOCABULARY.must, VOCABULARY.may, VOCABULARY.should, [
  'also',
  'do',
  'have',
  'are',
]);
