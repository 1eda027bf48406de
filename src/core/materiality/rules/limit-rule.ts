import type { Direction } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changesOf, Lexis } from '../vocabulary/match-words.ts';
import { phrases } from '../vocabulary/phrases.ts';
import { actorOf, deedOf } from '../vocabulary/stance.ts';
import { gaveWay, type Verdict } from './verdict.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

const LIMITS = new Lexis(vocabulary.LIMITS);

/** A limit or condition more or less. */
export function judgeLimit({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changesOf(LIMITS, old, fresh);
  if (gone.length === come.length) return null;
  const isGone = gone.length > come.length;
  return {
    severity: 3,
    direction: directionOfLimit(isGone, isGone ? gone : come, old, fresh),
    why: `A limit or condition is ${isGone ? 'gone' : 'new'}: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}

/** A limit on what the publisher does, or on what it owes and the reader may do. */
function directionOfLimit(
  isGone: boolean,
  limits: readonly string[],
  old: readonly string[],
  fresh: readonly string[],
): Direction {
  const said = limits.flatMap((limit) => limit.split(' '));
  // `Up to 30 days` is little or much, as the matter may be.
  if (OF_NUMBERS.has(said)) return 'unclear';
  if (OF_CONSENT.has(said)) return isGone ? 'adverse' : 'favourable';
  if (OF_LIABILITY.has(isGone ? fresh : old)) return isGone ? 'favourable' : 'adverse';
  const actor = actorOf(fresh);
  if (actor === 'publisher') {
    if (deedOf(fresh) !== 'harm') return 'unclear';
    return isGone ? 'adverse' : 'favourable';
  }
  if (actor !== 'reader' || NEGATIONS.has(fresh) || MUST.has(fresh)) return 'unclear';
  if (!MAY.has(fresh) || !ONLY.has(said)) return 'unclear';
  return isGone ? 'favourable' : 'adverse';
}

const OF_NUMBERS = new Lexis(
  phrases(`up to | at most | no more than | within | no later than | once a | once per | once every | twice a |
    twice per | höchstens | maximal | innerhalb | spätestens | au plus | au maximum | como máximo | hasta`),
);
const OF_CONSENT = new Lexis(
  phrases(
    'consent | permission | einwilligung | zustimmung | accord | consentement | consentimiento | permiso',
  ),
);
const OF_LIABILITY = new Lexis(
  phrases(
    'we are liable | we are responsible | our liability | wir haften | unsere haftung | nous sommes responsables | notre responsabilité | somos responsables | respondemos de | nuestra responsabilidad',
  ),
);
const ONLY = new Lexis(
  phrases(
    'only | solely | exclusively | nur | lediglich | ausschließlich | uniquement | seulement | solo | sólo | solamente | únicamente',
  ),
);
const NEGATIONS = new Lexis(vocabulary.NEGATIONS);
const MUST = new Lexis(vocabulary.MUST);
const MAY = new Lexis(vocabulary.MAY);
