import type { Direction } from '../assessment/assessment-schema.ts';
import { judgeDate, judgeQuantity } from './judge-quantity.ts';
import { gaveWay, mirror, type Rule, type Verdict } from './verdict.ts';
import { bindsNobody } from './wording-rules.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changedPhrases, contentOf, Lexis, phrases } from '../vocabulary/match-words.ts';
import { actorOf, deedOf, stanceOf } from '../vocabulary/stance.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Rules about how much one must, may or must not, in sentences that stayed and were changed. */
export const DUTY_RULES: readonly Rule[] = [
  { id: 'quantity-changed', judge: judgeQuantity },
  { id: 'date-changed', judge: judgeDate },
  { id: 'duty-changed', judge: judgeDuty },
  { id: 'negation-changed', judge: judgeNegation },
  { id: 'limit-changed', judge: judgeLimit },
  { id: 'bound-lost', judge: judgeBound },
  { id: 'hedge-changed', judge: judgeHedge },
  { id: 'actor-changed', judge: judgeActor },
];

const BINDING = new Lexis(VOCABULARY.must, VOCABULARY.may, VOCABULARY.negations);

const MUST = new Lexis(VOCABULARY.must);
const SHOULD = new Lexis(VOCABULARY.should);
const MAY = new Lexis(VOCABULARY.may);

/** The words of duty or permission in a text, the strongest alone, and how strong they are. */
function strengthOf(words: readonly string[]): { strength: number; said: string[] } {
  for (const [index, lexis] of [MUST, SHOULD, MAY].entries()) {
    const said = lexis.find(words);
    if (said.length > 0) return { strength: 3 - index, said };
  }
  return { strength: 0, said: [] };
}

/** These alone may only be another tense: `we will log` and `we log` bind alike. */
const TENSES = new Set(['will', 'shall']);
/** Of a reader, these say what there is to do: `what you can post` and `what you post`. */
const ABILITIES = new Set(['can', 'could']);

function judgeDuty({ kind, old, fresh, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [from, to] = [strengthOf(lost), strengthOf(gained)];
  if (from.strength === to.strength) return null;
  const why = `${dutyChange(from.strength, to.strength)}: ${gaveWay(from.said, to.said)}.`;
  // A permission that comes where nothing stood loosens, a duty that comes binds; and the other way round.
  const isWeaker =
    to.strength === 0 ? from.strength > 1 : to.strength === 1 || to.strength < from.strength;
  const isTense =
    from.strength * to.strength === 0 &&
    [...from.said, ...to.said].every(
      (word) => TENSES.has(word) || (ABILITIES.has(word) && actorOf(fresh) === 'reader'),
    );
  const said = [...from.said, ...to.said];
  const isFuture =
    isTense &&
    said.every((word) => TENSES.has(word)) &&
    [...lost, ...gained].every((word) => TENSES.has(word) || bindsNobody(word));
  if (isFuture) {
    const told = `Another tense of the same: ${gaveWay(from.said, to.said)}.`;
    return { severity: 1, direction: 'unclear', why: told, explains: 'all' };
  }
  return {
    severity: isTense ? 2 : 3,
    direction: isTense
      ? 'unclear'
      : directionOfDuty(isWeaker, old, fresh, [...from.said, ...to.said]),
    why,
    explains: [...from.said, ...to.said],
  };
}

function dutyChange(from: number, to: number): string {
  const [came, went] = [WHAT[to], WHAT[from]];
  if (came === undefined) return `${went ?? ''} is gone`;
  if (went === undefined) return `${came} is new`;
  return `${went} became ${came.toLowerCase()}`;
}

/** By strength. */
const WHAT: Partial<Record<number, string>> = { 1: 'A permission', 2: 'Advice', 3: 'A duty' };

/** By who is bound, and by what is done after the words of duty. */
function directionOfDuty(
  isWeaker: boolean,
  old: readonly string[],
  fresh: readonly string[],
  modals: readonly string[],
): Direction {
  switch (actorBefore(modals, fresh) ?? actorBefore(modals, old) ?? actorOf([...old, ...fresh])) {
    case 'publisher': {
      const deed = deedOf(after(modals, fresh) ?? after(modals, old) ?? fresh);
      if (deed === 'harm') return isWeaker ? 'unclear' : 'adverse';
      return isWeaker ? 'adverse' : 'favourable';
    }
    case 'reader':
      return isWeaker ? 'favourable' : 'adverse';
    case null:
      return 'unclear';
  }
}

/** The words after the last of the modals that stands there. */
function after(modals: readonly string[], words: readonly string[]): readonly string[] | null {
  const at = placeOf(modals, words);
  return at === -1 ? null : words.slice(at + 1);
}

const WE = new Lexis(VOCABULARY.we);
const YOU = new Lexis(VOCABULARY.you);

/** The party named last before the last modal. */
function actorBefore(
  modals: readonly string[],
  words: readonly string[],
): 'publisher' | 'reader' | null {
  const before = words.slice(0, Math.max(0, placeOf(modals, words)));
  const last = before.findLast((word) => WE.has([word]) || YOU.has([word]));
  if (last === undefined) return null;
  return WE.has([last]) ? 'publisher' : 'reader';
}

function placeOf(modals: readonly string[], words: readonly string[]): number {
  return Math.max(-1, ...modals.map((modal) => words.lastIndexOf(modal.split(' ').at(-1) ?? '')));
}

const NEGATIONS = new Lexis(VOCABULARY.negations);

function judgeNegation({ kind, old, fresh, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = [NEGATIONS.find(lost), NEGATIONS.find(gained)];
  if (gone.length === come.length) return null;
  const isGone = gone.length > come.length;
  const stance = isGone ? mirror(stanceOf(old)) : stanceOf(fresh);
  return {
    severity: 3,
    direction: stance,
    why: `A negation is ${isGone ? 'gone' : 'new'}: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}

const BOUNDLESS = new Lexis(VOCABULARY.boundless);

/** A party that acts as long, as far or when it likes. */
function judgeBound({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changedPhrases(BOUNDLESS, old, fresh);
  if (come.length === gone.length) return null;
  const isNew = come.length > gone.length;
  // What the reader may do at any time is theirs.
  const isTheirs = actorOf(fresh) === 'reader';
  const isOurs = actorOf(fresh) === 'publisher';
  const direction = isTheirs || (!isNew && !isOurs) ? 'unclear' : isNew ? 'adverse' : 'favourable';
  const why = isNew ? 'Something lost its bounds' : 'Something is bound';
  return {
    severity: 3,
    direction,
    why: `${why}: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}

const HEDGES = new Lexis(VOCABULARY.efforts, VOCABULARY.cases, VOCABULARY.hedges);

function judgeHedge({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changedPhrases(HEDGES, old, fresh);
  if (gone.length + come.length === 0) return null;
  if (gone.length === come.length) {
    const why = `A statement is hedged otherwise: ${gaveWay(gone, come)}.`;
    return { severity: 2, direction: 'unclear', why, explains: [...gone, ...come] };
  }
  const isNew = come.length > gone.length;
  // What the reader must or may is not promised to them.
  const isTheirs = actorOf(fresh) === 'reader' && BINDING.has(fresh);
  const direction = isTheirs ? 'unclear' : directionOfHedge(isNew, isNew ? come : gone, fresh);
  const what = isNew ? 'A statement was hedged' : 'A statement lost a hedge';
  const why = `${what}: ${gaveWay(gone, come)}.`;
  return { severity: isTheirs ? 2 : 3, direction, why, explains: [...gone, ...come] };
}

const EFFORTS = new Lexis(VOCABULARY.efforts);
const CASES = new Lexis(VOCABULARY.cases);

/** A hedge weakens a promise. Losing a hedge does not make an adverse statement worse. */
function directionOfHedge(
  isNew: boolean,
  hedges: readonly string[],
  fresh: readonly string[],
): Direction {
  const has = (lexis: Lexis): boolean => hedges.some((hedge) => lexis.has(hedge.split(' ')));
  const isPromise = deedOf(fresh) !== 'harm' || NEGATIONS.has(fresh) || has(EFFORTS);
  if (!isPromise && (!isNew || has(CASES))) return 'unclear';
  return isNew ? 'adverse' : 'favourable';
}

const OURS = new Set(['we', 'us', 'our']);
const YOURS = new Set(['you', 'your']);

function judgeActor({ kind, pieces, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed' || lost.length + gained.length === 0) return null;
  const [went, came] = [new Set(lost), new Set(gained)];
  const swaps = (from: ReadonlySet<string>, to: ReadonlySet<string>): boolean =>
    [...from].some((word) => went.has(word)) && [...to].some((word) => came.has(word));
  const isShort =
    pieces.filter((piece) => !piece.kept).length <= 2 &&
    contentOf([...lost, ...gained]).length <= 4;
  if (!isShort || !(swaps(OURS, YOURS) || swaps(YOURS, OURS))) return null;
  return {
    severity: 3,
    direction: 'unclear',
    why: 'Someone else acts or is concerned: the publisher and the reader changed places.',
    explains: [...OURS, ...YOURS],
  };
}

const LIMITS = new Lexis(VOCABULARY.limits);

/** A limit or condition more or less. */
function judgeLimit({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changedPhrases(LIMITS, old, fresh);
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
