import type { Direction } from '../assessment/assessment-schema.ts';
import { datesIn, isSameDay } from '../quantities/dates.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { Lexis } from '../vocabulary/match-words.ts';
import {
  isAmount,
  quantitiesIn,
  quantitiesMissing,
  type Quantity,
} from '../quantities/quantities.ts';
import { meaningOf, type Meaning } from '../quantities/quantity-meanings.ts';
import { gaveWay, mirror, type Verdict } from './verdict.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

const PERIODS = new Set(['days', 'business days', 'interval']);

/** How the quantities of a sentence changed; `null` if they did not. */
export function quantityChange(
  before: { text: string; words: readonly string[] },
  after: { text: string; words: readonly string[] },
): { gone: Quantity[]; come: Quantity[]; direction: Direction; what: string | null } | null {
  const [old, fresh] = [quantitiesIn(before.text), quantitiesIn(after.text)];
  const gone = quantitiesMissing(old, fresh).filter((one) => !isArticle(one, after.words));
  const come = quantitiesMissing(fresh, old).filter((one) => !isArticle(one, before.words));
  if (gone.length === 0 && come.length === 0) return null;
  const about = [...before.words, ...after.words];
  const isPeriod = [...gone, ...come].some(({ unit }) => PERIODS.has(unit));
  const meaning = meaningOf(about, isPeriod);
  return {
    gone,
    come,
    what: meaning?.what ?? null,
    direction: directionOf(gone, come, meaning),
  };
}

/** `One device` where the other text has `a device`: no other number. */
function isArticle({ unit, amount, words }: Quantity, others: readonly string[]): boolean {
  const [first, noun = ''] = words.split(' ');
  if (unit !== 'number' || amount !== 1 || first !== 'one') return false;
  return others.some((word, at) => word === noun && ARTICLES.has(others[at - 1] ?? ''));
}

const ARTICLES = new Set(['a', 'an', 'the', 'any', 'each', 'single']);

function directionOf(gone: Quantity[], come: Quantity[], meaning: Meaning | undefined): Direction {
  const [one, other] = [gone[0], come[0]];
  if (!meaning || gone.length > 1 || come.length > 1) return 'unclear';
  // How often is another question than how long or how much.
  if (one?.unit === 'interval' || other?.unit === 'interval') return 'unclear';
  // A share of a price may be paid or earned.
  const isShare = one?.unit === 'percent' || other?.unit === 'percent';
  if (isShare && meaning.what === 'a price') return 'unclear';
  if (!one) return meaning.named;
  if (!other) return mirror(meaning.named);
  const [from, to] =
    one.unit === other.unit ? [one.amount, other.amount] : [calendar(one), calendar(other)];
  if (from === to || Number.isNaN(from) || Number.isNaN(to)) return 'unclear';
  return to > from ? meaning.more : mirror(meaning.more);
}

// Five business days are a week; only for the direction, never to call two periods the same.
function calendar({ unit, amount }: Quantity): number {
  if (unit === 'days') return amount;
  return unit === 'business days' ? (amount / 5) * 7 : Number.NaN;
}

/** Numbers, periods, amounts and shares. */
export function judgeQuantity(edit: JudgedEdit): Verdict | null {
  if (edit.kind !== 'changed' || edit.lost.length + edit.gained.length === 0) return null;
  const change = quantityChange(
    { text: edit.oldText, words: edit.old },
    { text: edit.after, words: edit.fresh },
  );
  if (!change) return null;
  const { gone, come, direction, what } = change;
  const told = gaveWay(
    gone.map(({ words }) => words),
    come.map(({ words }) => words),
  );
  return {
    severity: 3,
    direction,
    why: `A quantity changed${what === null ? '' : `, of ${what}`}: ${told}.`,
    explains: [
      ...[...gone, ...come].map(({ words }) => words),
      ...[...edit.lost, ...edit.gained].filter(isAmount),
    ],
  };
}

const TIMESTAMPS =
  /\b(?:updated?|changed?|effective|revised|revision|version|modified|published|dated|as of|in force)\b/i;
const BINDING = new Lexis(VOCABULARY.must, VOCABULARY.may, VOCABULARY.negations);

/** Days of the calendar on which something is due or ends. */
export function judgeDate({ kind, before, after, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [from, to] = [datesIn(before), datesIn(after)];
  const gone = from.filter((day) => !to.some((other) => isSameDay(day, other)));
  const come = to.filter((day) => !from.some((other) => isSameDay(day, other)));
  if (gone.length + come.length === 0 || TIMESTAMPS.test(before + after)) return null;
  const severity = BINDING.has(old) || BINDING.has(fresh) ? 3 : 2;
  const why = `A day changed: ${gaveWay(gone, come)}.`;
  return { severity, direction: 'unclear', why, explains: [] };
}
