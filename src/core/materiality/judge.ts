import type { Direction } from './assessment-schema.ts';
import { Lexis, surplus, wordsOf } from './match-words.ts';
import { withoutMarkup, type JudgedEdit } from './neutral.ts';
import { quantitiesIn } from './quantities.ts';
import { mirror, quoted, type Verdict } from './verdict.ts';
import * as vocabulary from './vocabulary.ts';

const [DUTIES, ADVICE, PERMISSIONS] = vocabulary.MODALS.map((row) => new Lexis(row)) as [
  Lexis,
  Lexis,
  Lexis,
];
const NEGATIONS = new Lexis(vocabulary.NEGATIONS);
const DEFAULTS = new Lexis(vocabulary.DEFAULTS);
const HEDGES = new Lexis(vocabulary.HEDGES);
const BOUNDLESS = new Lexis(vocabulary.BOUNDLESS);
const RIGHTS = new Lexis(vocabulary.RIGHTS);
const SUBSTANCE = [
  DUTIES,
  PERMISSIONS,
  NEGATIONS,
  RIGHTS,
  ...[
    vocabulary.HANDLING,
    vocabulary.PARTIES,
    vocabulary.PURPOSES,
    vocabulary.OBLIGATIONS,
    vocabulary.DATA,
  ].map((table) => new Lexis(table)),
];

/** Fewer words beside an address only say what the address is for. */
const LEAST_BESIDE = 6;

/** Fewer words say nothing by themselves. */
const LEAST_STATEMENT = 3;

/** A sentence that came or went whole. */
export function judgeStatement(edit: JudgedEdit, kind: 'added' | 'removed'): Verdict | null {
  if (edit.kind !== kind || edit.type === 'cell' || edit.type === 'heading') return null;
  const text = withoutMarkup(edit.before + edit.after);
  const words = wordsOf(text);
  const weight = weightOf(words);
  if (weight === 0) return null;
  if (weight < LEAST_STATEMENT && !NEGATIONS.has(words)) {
    return { severity: 1, direction: 'unclear', why: `A few words were ${kind}.` };
  }
  const isAddressed = ADDRESS.test(edit.before + edit.after);
  const reaches = isAddressed && weight < LEAST_BESIDE;
  if (reaches || SIGNPOST.test(text)) {
    return { severity: 1, direction: 'unclear', why: `A pointer to other pages was ${kind}.` };
  }
  const isSubstance =
    edit.type === 'item' ||
    SUBSTANCE.some((lexis) => lexis.has(words)) ||
    quantitiesIn(text).length > 0;
  if (!isSubstance) return { severity: 2, direction: 'unclear', why: `A sentence was ${kind}.` };
  const isPromise = RIGHTS.has(words) || NEGATIONS.has(words);
  const direction = kind === 'removed' && isPromise ? 'adverse' : 'unclear';
  return { severity: 3, direction, why: `A statement was ${kind}.` };
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S|\S@\S+\.\S/;

const SIGNPOST =
  /^[^\p{L}]*(?:note:?\s*)?(?:please\s+)?(?:also\s+)?(?:see|read|visit|refer to|check|review|learn|contact|for (?:more|further|additional) (?:information|details)|more information|if you have (?:any )?(?:other )?(?:questions|concerns)|(?:you can )?(?:find|view) (?:more|further|out|additional))\b/iu;

/** A cell of a table: one changed entry is what tables are for. */
export function judgeEntry({ type, lost, gained }: JudgedEdit): Verdict | null {
  if (type !== 'cell' || contentOf([...lost, ...gained]).length === 0) return null;
  return { severity: 3, direction: 'unclear', why: 'An entry of a table changed.' };
}

/** Words of duty and permission: `will` that became `may`, and the like. */
export function judgeDuty({ kind, before, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const ranks = (words: string[]): boolean[] =>
    [DUTIES, ADVICE, PERMISSIONS].map((one) => one.has(words));
  const [from, to] = [ranks(lost), ranks(gained)];
  if (from.join() === to.join()) return null;
  const isWeaker = from[0] === true && to[0] === false;
  const isOurs = /\b(?:we|us|our)\b/i.test(before);
  return {
    severity: 3,
    direction: isWeaker && isOurs ? 'adverse' : 'unclear',
    why: 'The words of duty or permission changed.',
  };
}

/** Negations and exceptions. */
export function judgeNegation({ kind, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  if (NEGATIONS.find(lost).length === NEGATIONS.find(gained).length) return null;
  return { severity: 3, direction: 'unclear', why: 'A negation or an exception came or went.' };
}

/** What holds unless someone acts, by the whole sentences: `opt-in` may differ in half a word. */
export function judgeDefault({ kind, before, after, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed' || lost.length + gained.length === 0) return null;
  const [old, fresh] = [before, after].map((text) => DEFAULTS.find(wordsOf(text)));
  const words = [...surplus(fresh ?? [], old ?? []), ...surplus(old ?? [], fresh ?? [])];
  if (words.length === 0) return null;
  return { severity: 3, direction: 'unclear', why: `${quoted(words)} says what holds by default.` };
}

/** Words that make a promise smaller. */
export function judgeHedge({ kind, lost, gained }: JudgedEdit): Verdict | null {
  const words = surplus(HEDGES.find(gained), HEDGES.find(lost));
  if (kind !== 'changed' || words.length === 0) return null;
  return { severity: 2, direction: 'adverse', why: `Hedged by ${quoted(words)}.` };
}

/** Words that take the end from a period or a permission. */
export function judgeBound({ kind, lost, gained }: JudgedEdit): Verdict | null {
  const words = surplus(BOUNDLESS.find(gained), BOUNDLESS.find(lost));
  if (kind !== 'changed' || words.length === 0) return null;
  return { severity: 3, direction: 'adverse', why: `Without bounds by ${quoted(words)}.` };
}

/** What the text says of its own changes: how its readers learn of the next one. */
export function judgeNoticeClause({
  heading,
  before,
  after,
  lost,
  gained,
}: JudgedEdit): Verdict | null {
  const isAbout = /\b(?:changes?|amend\w*|modif\w*|updates?|revisions?)\b/i;
  if (!isAbout.test(heading) && !/\bchanges? to (?:this|our|the|these)\b/i.test(before + after))
    return null;
  const weaker = [
    ...surplus(LESS_NOTICE.find(gained), LESS_NOTICE.find(lost)),
    ...surplus(NOTICE.find(lost), NOTICE.find(gained)),
  ];
  if (weaker.length === 0) return null;
  const why = `How readers learn of changes is weakened: ${quoted(weaker)}.`;
  return { severity: 3, direction: 'adverse', why };
}

const NOTICE = new Lexis(vocabulary.NOTICE);
const LESS_NOTICE = new Lexis(vocabulary.LESS_NOTICE);

/** A defined term or its definition. */
export function judgeDefinition({ kind, before, after }: JudgedEdit): Verdict | null {
  const defines =
    /[“"][^”"]{2,60}[”"]\)?,?\s+(?:means?|refers?\s+to|is\s+defined|includes?|shall\s+mean)\b/;
  if (kind !== 'changed' || (!defines.test(before) && !defines.test(after))) return null;
  return { severity: 2, direction: 'unclear', why: 'The definition of a term changed.' };
}

/** A table of words: which of them came, which went. `growing` is what it means that one came. */
export function judgeWords(
  table: readonly string[],
  severity: 2 | 3,
  growing: Direction,
  about: string,
): (edit: JudgedEdit) => Verdict | null {
  const lexis = new Lexis(table);
  return ({ kind, lost, gained }) => {
    if (kind !== 'changed') return null;
    const gone = surplus(lexis.find(lost), lexis.find(gained));
    const come = surplus(lexis.find(gained), lexis.find(lost));
    if (gone.length + come.length === 0) return null;
    const direction = gone.length === 0 ? growing : come.length === 0 ? mirror(growing) : 'unclear';
    return { severity, direction, why: `${quoted([...come, ...gone])} ${about}.` };
  };
}

/** So many words of one sentence are more than another way to say it. */
const MANY = 8;

/**
 * How much of a sentence changed. What stands before the first heading introduces: there, size alone
 * is no reason.
 */
export function judgeSize({ kind, heading, lost, gained }: JudgedEdit): Verdict | null {
  const weight = Math.max(weightOf(lost), weightOf(gained));
  if (kind !== 'changed' || weight === 0) return null;
  if (weight < MANY) return { severity: 1, direction: 'unclear', why: 'The wording changed.' };
  const why = `${weight} words of a sentence changed.`;
  return { severity: heading === '' ? 2 : 3, direction: 'unclear', why };
}

/** How much is said: a word counts one; where no spaces part words, two characters do. */
function weightOf(words: readonly string[]): number {
  return contentOf(words).reduce(
    (sum, word) => sum + (UNSPACED.test(word) ? Math.ceil(word.length / 2) : 1),
    0,
  );
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words that say something by themselves. */
function contentOf(words: readonly string[]): string[] {
  return words.filter(
    (word) => !vocabulary.FUNCTION_WORDS.has(word) && /\p{L}{2}|\p{N}/u.test(word),
  );
}
