import type { Finding } from './assessment-schema.ts';
import type { JudgedEdit } from './judged-edit.ts';
import { Lexis } from './match-words.ts';
import * as vocabulary from './vocabulary.ts';

const WE = new Lexis(vocabulary.WE);
const YOU = new Lexis(vocabulary.YOU);
const MODALS = new Lexis(vocabulary.MUST, vocabulary.MAY);
const NEGATIONS = new Lexis(vocabulary.NEGATIONS);

/**
 * The finding, without a direction where its rule cannot know who gains. A direction that is often
 * wrong is worse than none.
 */
export function withDirectionSaid(finding: Finding, { old, fresh }: JudgedEdit): Finding {
  const words = [...old, ...fresh];
  const { rule, direction } = finding;
  const isKnown = (): boolean => {
    if (direction === 'unclear') return true;
    if (STATEMENTS.has(rule)) return WE.has(words) || (YOU.has(words) && MODALS.has(words));
    if (rule === 'right-changed') return YOU.has(words) && !NEGATIONS.has(words);
    if (SUBJECTS.has(rule)) return WE.has(words);
    return true;
  };
  return isKnown() ? finding : { ...finding, direction: 'unclear' };
}

const STATEMENTS = new Set(['statement-added', 'statement-removed']);
const SUBJECTS = new Set(['data-changed', 'purpose-changed', 'party-changed']);
