import type { Direction } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changedPhrases, contentOf, Lexis } from '../vocabulary/match-words.ts';
import { SCALES, type Scale } from '../vocabulary/scales.ts';
import { actorOf, deedOf } from '../vocabulary/stance.ts';
import { gaveWay, mirror, type Rule, type Verdict } from './verdict.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Sentences that turn on a word: one of a scale gave way to one of another step. */
export const SCALE_RULES: readonly Rule[] = SCALES.map(scaleRule);

function scaleRule(scale: Scale): Rule {
  const steps = scale.steps.map((words) => new Lexis(words));
  const about = scale.about ? new Lexis(scale.about) : null;
  const judge = (edit: JudgedEdit): Verdict | null => {
    const { kind, old, fresh } = edit;
    if (kind !== 'changed' || (about && !about.has([...old, ...fresh]))) return null;
    const changes = steps.map((lexis) => changedPhrases(lexis, old, fresh));
    const from = changes.findIndex(([gone, come]) => gone.length > come.length);
    const to = changes.findIndex(([gone, come]) => come.length > gone.length);
    const isAlone = scale.isOneSided && (from === 0 || to === 0);
    if (!isAlone && (from === -1 || to === -1)) return null;
    const gone = changes[from]?.[0] ?? [];
    const come = changes[to]?.[1] ?? [];
    const isLater = to === -1 || (from !== -1 && to > from);
    return {
      severity: 3,
      direction: isShort(edit) ? directionOf(scale, isLater, edit) : 'unclear',
      why: `${scale.what} changed: ${gaveWay(gone, come)}.`,
      explains: [...gone, ...come],
    };
  };
  return { id: `${scale.id}-changed`, judge };
}

/** Where more words changed, one of them does not tell whom the whole favours. */
const MOST_WORDS = 10;

function isShort({ lost, gained }: JudgedEdit): boolean {
  return contentOf([...lost, ...gained]).length <= MOST_WORDS;
}

const PROMISES = new Lexis(VOCABULARY.benefits);
const NEGATIONS = new Lexis(VOCABULARY.negations);
const HANDLING = new Lexis(VOCABULARY.handling);

function directionOf({ later }: Scale, isLater: boolean, { old, fresh }: JudgedEdit): Direction {
  const adverse: Direction = isLater ? 'adverse' : 'favourable';
  switch (later) {
    case 'adverse':
      return adverse;
    case 'unclear':
      return 'unclear';
    case 'if-publisher-promises':
      return PROMISES.has(fresh) && actorOf(fresh) === 'publisher' ? adverse : 'unclear';
    case 'if-good-or-bad': {
      if (NEGATIONS.has(old) || NEGATIONS.has(fresh) || actorOf(fresh) === 'reader')
        return 'unclear';
      if (PROMISES.has(old) && PROMISES.has(fresh)) return adverse;
      const isFeared = deedOf(old) === 'harm' && deedOf(fresh) === 'harm';
      return isFeared ? mirror(adverse) : 'unclear';
    }
    case 'if-publisher-handles':
      if (!HANDLING.has(fresh) || deedOf(old) === 'benefit') return 'unclear';
      return actorOf(fresh) === 'reader' ? mirror(adverse) : adverse;
  }
}
