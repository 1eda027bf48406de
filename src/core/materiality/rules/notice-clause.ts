import type { Direction } from '../assessment/assessment-schema.ts';
import { quantityChange } from './judge-quantity.ts';
import { gaveWay, mirror, type Rule, type Verdict } from './verdict.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changedPhrases, contentOf, Lexis, phrases } from '../vocabulary/match-words.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** How readers learn of later changes, which governs all of them. */
export const NOTICE_CLAUSE: Rule = { id: 'notice-clause-changed', judge };

/** Says that a sentence is about how the policy changes. */
const SUBJECTS = new Lexis(
  phrases(`
policy | policies | terms | agreement | statement | addendum | conditions | notice
`),
);

/** What happens to the policy. */
const ALTERS = new Lexis(phrases(`chang* | amend* | modif* | revis* | updat* | alter*`));

/** How readers learn of it. */
const TELLS = new Lexis(
  phrases(`
notif* | notice | announc* | inform* | post | posting | posted | email | e-mail | tell |
continued use | continue to use | advance
`),
);

/** Ways, times and choices that such a sentence promises. */
const CHANNELS = new Lexis(
  phrases(`
email* | e-mail* | letter | banner | dashboard | directly | individually | before | in advance |
prior | opt out | opt-out | object
`),
);

/** Words that weaken what is promised about changes of the policy. */
const WEAKENERS = new Lexis(
  phrases(`
without notice | without prior notice | at any time | sole discretion | at our discretion |
continued use | continue to use | by posting | posting | constitutes acceptance | deemed | review this |
check this | check back | periodically | effective immediately
`),
);

const PROMISES = new Lexis(
  VOCABULARY.must,
  VOCABULARY.should,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.efforts,
  VOCABULARY.cases,
  VOCABULARY.hedges,
  VOCABULARY.limits,
);

function judge(edit: JudgedEdit): Verdict | null {
  const { kind, type, old, fresh, lost, gained } = edit;
  const words = [...old, ...fresh];
  if (!(SUBJECTS.has(words) && ALTERS.has(words) && TELLS.has(words))) return null;
  if (contentOf([...lost, ...gained]).length === 0 || type === 'heading') return null;
  return kind === 'changed' ? judgeChange(edit) : judgeWhole(edit);
}

function judgeChange({ old, fresh, oldText, after }: JudgedEdit): Verdict {
  const [gone, come] = changedPhrases(WEAKENERS, old, fresh);
  const [lostWays, newWays] = changedPhrases(CHANNELS, old, fresh);
  const promises = changedPhrases(PROMISES, old, fresh).flat();
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
