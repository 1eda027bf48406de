import type { Direction } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changedPhrases, contentOf, Lexis, wordsOf } from '../vocabulary/match-words.ts';
import { stanceOf, subjectOf } from '../vocabulary/stance.ts';
import * as structure from '../vocabulary/structure-vocabulary.ts';
import { gaveWay, mirror, type Rule, type Verdict } from './verdict.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Rules about what a sentence joins, narrows or lists, in sentences that stayed and were changed. */
export const STRUCTURE_RULES: readonly Rule[] = [
  { id: 'connective-changed', judge: judgeConnective },
  { id: 'condition-changed', judge: judgeCondition },
  { id: 'item-changed', judge: judgeItem },
  { id: 'qualifier-changed', judge: judgeQualifier },
];

const AND = new Lexis(structure.AND);
const OR = new Lexis(structure.OR);

/** “And” became “or”: what was needed together is enough alone, or the other way round. */
function judgeConnective({ kind, pieces, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const isSwapped = pieces.some(({ kept, deleted, inserted }) => {
    if (kept) return false;
    const [old, fresh] = [wordsOf(deleted), wordsOf(inserted)];
    if (contentOf([...old, ...fresh]).length > 2) return false;
    return (AND.has(old) && OR.has(fresh)) || (OR.has(old) && AND.has(fresh));
  });
  if (!isSwapped) return null;
  const [gone, come] = [lost, gained].map((words) => [...AND.find(words), ...OR.find(words)]);
  if (!gone || !come || gone.length === 0 || come.length === 0) return null;
  return {
    severity: 3,
    direction: 'unclear',
    why: `What holds together or alone changed: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}

const CONDITIONS = new Lexis(structure.CONDITIONS);

/** A clause that says when the statement holds came or went. */
function judgeCondition(edit: JudgedEdit): Verdict | null {
  const { kind, old, fresh } = edit;
  if (kind !== 'changed') return null;
  const [gone, come] = changedPhrases(CONDITIONS, old, fresh);
  if (gone.length === come.length) return null;
  const isGone = gone.length > come.length;
  if (isGone ? !isCut(edit) : !isInsertion(edit)) return null;
  return {
    severity: 3,
    direction: directionOfBound(isGone, isGone ? fresh : old),
    why: `A condition is ${isGone ? 'gone' : 'new'}: ${gaveWay(gone, come)}.`,
    explains: 'all',
  };
}

/** What binds a statement less lets it say more. */
function directionOfBound(isGone: boolean, words: readonly string[]): Direction {
  const stance = stanceOf(words);
  return isGone ? stance : mirror(stance);
}

/** How many other content words may change alongside an insertion. */
const MOST_OTHERS = 1;

function isInsertion({ lost, gained }: JudgedEdit): boolean {
  return contentOf(lost).length <= MOST_OTHERS && contentOf(gained).length > contentOf(lost).length;
}

function isCut({ lost, gained }: JudgedEdit): boolean {
  return (
    contentOf(gained).length <= MOST_OTHERS && contentOf(lost).length > contentOf(gained).length
  );
}

const EXAMPLES = new Lexis(structure.EXAMPLES);
const NEGATIONS = new Lexis(VOCABULARY.negations);

/** Something was joined to what a sentence lists, or left out. */
function judgeItem(edit: JudgedEdit): Verdict | null {
  const { kind, type, before, after, lost, gained, old, fresh, isIntroduction } = edit;
  if (kind !== 'changed' || type === 'heading' || isIntroduction) return null;
  const [less, more] = [contentOf(lost).length, contentOf(gained).length];
  if (less > 0 === more > 0) return null;
  const isNew = more > 0;
  const joints = separators(after) - separators(before);
  if ((isNew ? joints <= 0 : joints >= 0) || !isContiguous(edit, isNew)) return null;
  if (isExample(isNew ? after : before, isNew ? gained : lost) || isAdjunct(edit)) return null;
  const stance = stanceOf(isNew ? fresh : old);
  const isTurned = NEGATIONS.has(isNew ? gained : lost);
  const isClear = type !== 'cell' && type !== 'item' && !isTurned && subjectOf(fresh) !== null;
  return {
    severity: 3,
    direction: !isClear ? 'unclear' : isNew ? stance : mirror(stance),
    why: `Something was ${isNew ? 'joined to' : 'left out of'} what the sentence lists: ${gaveWay(contentOf(lost), contentOf(gained))}.`,
    explains: 'all',
  };
}

/** Whether what came or went stands together, with an “and” or “or” in its list. */
function isContiguous({ old, fresh, lost, gained }: JudgedEdit, isNew: boolean): boolean {
  const [words, changed] = isNew ? [fresh, gained] : [old, lost];
  const said = new Set(contentOf(changed));
  const [first, last] = [
    words.findIndex((one) => said.has(one)),
    words.findLastIndex((one) => said.has(one)),
  ];
  const stretch = contentOf(words.slice(first, last + 1));
  return stretch.length <= contentOf(changed).length && (AND.has(words) || OR.has(words));
}

/** Says when, where or for whom, behind a comma: more about the whole sentence and no item of a list. */
function isAdjunct({ pieces }: JudgedEdit): boolean {
  return pieces.some(
    ({ kept, deleted, inserted }) =>
      !kept &&
      (deleted === '' || inserted === '') &&
      ADJUNCT.test(deleted + inserted) &&
      !OR.has(wordsOf(deleted + inserted)) &&
      !AND.has(wordsOf(deleted + inserted)),
  );
}

const ADJUNCT =
  /^\s*,\s*(?:for|in|on|at|by|from|under|through|using|via|based|depending|für|in|mit|nach|durch|bei|je|pour|dans|par|selon|avec|para|en|por|según)\s/iu;

function separators(text: string): number {
  const words = wordsOf(text);
  const commas = text.match(/[,;:](?!\d)/g)?.length ?? 0;
  return commas + AND.find(words).length + OR.find(words).length;
}

/** Whether all that changed stands behind words that introduce examples. */
function isExample(text: string, changed: readonly string[]): boolean {
  const words = wordsOf(text);
  const at = words.findIndex((_, index) => EXAMPLES.begins(words.slice(index, index + 3)));
  return at !== -1 && contentOf(changed).every((word) => words.indexOf(word) >= at);
}

const QUALIFIERS = new Lexis(structure.QUALIFIERS);

function judgeQualifier(edit: JudgedEdit): Verdict | null {
  const { kind, type, lost, gained, old, fresh } = edit;
  if (kind !== 'changed' || type === 'heading') return null;
  const [gone, come] = [QUALIFIERS.find(lost), QUALIFIERS.find(gained)];
  const isGone = gone.length > 0 && come.length === 0 && isCut(edit);
  const isNew = come.length > 0 && gone.length === 0 && isInsertion(edit);
  if (!isGone && !isNew) return null;
  return {
    severity: 3,
    direction: directionOfBound(isGone, isGone ? fresh : old),
    why: `What the sentence speaks of is ${isGone ? 'no longer narrowed' : 'narrowed'}: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}
