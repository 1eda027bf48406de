import type { Finding } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, Lexis, phrases } from '../vocabulary/match-words.ts';
import { actorOf } from '../vocabulary/stance.ts';
import { CONDITIONS } from '../vocabulary/structure-vocabulary.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

const WE = new Lexis(VOCABULARY.we);
const YOU = new Lexis(VOCABULARY.you);
const MODALS = new Lexis(VOCABULARY.must, VOCABULARY.may);
const NEGATIONS = new Lexis(VOCABULARY.negations);

/**
 * The finding, without a direction where its rule cannot know who gains. A direction that is often
 * wrong is worse than none: of a sentence that became another one none is said, nor of a purpose or a
 * party where the publisher does nothing with information.
 */
export function withDirectionSaid(finding: Finding, edit: JudgedEdit): Finding {
  const { old, fresh, kind } = edit;
  const words = [...old, ...fresh];
  const { rule, direction } = finding;
  const isKnown = (): boolean => {
    if (direction === 'unclear') return true;
    if (kind === 'changed' && saysMore(edit, MANY_WORDS)) return false;
    if (rule === 'party-changed' && isJoined(edit)) return true;
    if (RECEIVING.has(rule))
      return WE.has(words) && HANDLING.has(fresh) && !saysMore(edit, FEW_WORDS);
    if (STATEMENTS.has(rule)) return WE.has(words) || (YOU.has(words) && MODALS.has(words));
    if (rule === 'right-changed') return YOU.has(words) && !NEGATIONS.has(words);
    if (rule === 'data-changed') return WE.has(words);
    if (rule === 'negation-changed') return !isInClause(edit);
    return true;
  };
  return isKnown() ? finding : { ...finding, direction: 'unclear' };
}

/** Whether a sentence on handling the reader's data gained or lost one of several recipients. */
function isJoined({ lost, gained, fresh, old }: JudgedEdit): boolean {
  const isPure = contentOf(lost).length === 0 || contentOf(gained).length === 0;
  const isDone = [old, fresh].every((words) => actorOf(words) !== 'reader' && !HELPS.has(words));
  return isPure && isDone && !MODALS.has(fresh);
}

const HELPS = new Lexis(
  VOCABULARY.protects,
  VOCABULARY.benefits,
  VOCABULARY.obligations,
  VOCABULARY.rights,
);

/** So many words that say something make another sentence, or another clause of it. */
const MANY_WORDS = 8;
/** Beside so many others, a purpose or a party may be of something else than before. */
const FEW_WORDS = 4;

function saysMore({ lost, gained }: JudgedEdit, words: number): boolean {
  return Math.max(contentOf(lost).length, contentOf(gained).length) >= words;
}

/** Whether a negation that came or went stands in a clause that only says when or of what. */
function isInClause({ old, fresh, lost, gained }: JudgedEdit): boolean {
  const [words, changed] = NEGATIONS.has(gained) ? [fresh, gained] : [old, lost];
  const at = words.findIndex((word) => changed.includes(word) && NEGATIONS.has([word]));
  return at !== -1 && CLAUSES.has(words.slice(0, at));
}

const CLAUSES = new Lexis(
  CONDITIONS,
  phrases('which | who | whose | for which | dessen | deren | dont | cuyo'),
);
const RECEIVING = new Set(['purpose-changed', 'party-changed']);
const HANDLING = new Lexis(VOCABULARY.handling);
const STATEMENTS = new Set(['statement-added', 'statement-removed']);
