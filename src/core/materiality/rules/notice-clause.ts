import type { Direction } from '../assessment/assessment-schema.ts';
import { quantityChange } from './judge-quantity.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changesOf, contentOf, Lexis } from '../vocabulary/match-words.ts';
import * as notices from '../vocabulary/notice-vocabulary.ts';
import { gaveWay, mirror, type Rule, type Verdict } from './verdict.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

/** How readers learn of later changes, which governs all of them. */
export const NOTICE_CLAUSE: Rule = { id: 'notice-clause-changed', judge };

const SUBJECTS = new Lexis(notices.SUBJECTS);
const ALTERS = new Lexis(notices.ALTERS);
const TELLS = new Lexis(notices.TELLS);
const WEAKENERS = new Lexis(notices.WEAKENERS);
const PROMISES = new Lexis(
  vocabulary.MUST,
  vocabulary.SHOULD,
  vocabulary.MAY,
  vocabulary.NEGATIONS,
  vocabulary.EFFORTS,
  vocabulary.CASES,
  vocabulary.HEDGES,
  vocabulary.LIMITS,
);
const CHANNELS = new Lexis(notices.CHANNELS);

function judge(edit: JudgedEdit): Verdict | null {
  const { kind, type, old, fresh, lost, gained } = edit;
  const words = [...old, ...fresh];
  if (!(SUBJECTS.has(words) && ALTERS.has(words) && TELLS.has(words))) return null;
  if (contentOf([...lost, ...gained]).length === 0 || type === 'heading') return null;
  return kind === 'changed' ? judgeChange(edit) : judgeWhole(edit);
}

function judgeChange({ old, fresh, oldText, after }: JudgedEdit): Verdict {
  const [gone, come] = changesOf(WEAKENERS, old, fresh);
  const [lostWays, newWays] = changesOf(CHANNELS, old, fresh);
  const promises = changesOf(PROMISES, old, fresh).flat();
  const quantity = quantityChange({ text: oldText, words: old }, { text: after, words: fresh });
  const told = [...gone, ...lostWays, ...come, ...newWays];
  if (told.length + promises.length === 0 && !quantity) {
    const why = 'The clause on changes of the policy itself was reworded.';
    return { severity: 2, direction: 'unclear', why, explains: [] };
  }
  const what = told.length > 0 ? `: ${gaveWay([...gone, ...lostWays], [...come, ...newWays])}` : '';
  // What weakens decides before the ways, and the ways before a period.
  const directions = [
    moreIs('adverse', gone.length, come.length),
    moreIs('favourable', lostWays.length, newWays.length),
    quantity?.direction ?? 'unclear',
  ];
  return {
    severity: 3,
    direction: directions.find((direction) => direction !== 'unclear') ?? 'unclear',
    why: `The clause on changes of the policy itself changed${what}.`,
    explains: [...told, ...promises],
  };
}

function moreIs(direction: Direction, gone: number, come: number): Direction {
  if (gone === come) return 'unclear';
  return come > gone ? direction : mirror(direction);
}

function judgeWhole({ kind, old, fresh }: JudgedEdit): Verdict | null {
  const isWeak = WEAKENERS.has([...old, ...fresh]);
  // A weak sentence that is gone, or a strong one that came, is for the rules on statements.
  if (isWeak !== (kind === 'added')) return null;
  const why = `A sentence on changes of the policy itself is ${kind === 'added' ? 'new and weakens it' : 'gone'}.`;
  return { severity: 3, direction: 'adverse', why, explains: 'all' };
}
