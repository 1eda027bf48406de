import { addDays, type Day } from '../text/calendar-day.ts';
import { combinationAt, isSameCombination, type Combination } from './consolidated-at.ts';
import type { Layers } from './layers.ts';
import { turningDays } from './standing-since.ts';

/** Customers who signed up from one day to another, both included, and are bound by the same versions. */
export interface Group {
  /** Nothing for those who have been there from the first. */
  from: Day | null;
  until: Day;
  /** One day of sign-up of each class among them, in order; the last speaks for all. */
  signUps: Day[];
  combination: Combination;
}

/** A consolidated text that begins to bind someone on a day. */
export interface ConsolidatedDay {
  /** The day; `2027-03-20.2` for a second text that begins on it. */
  id: string;
  day: Day;
  signedUp: Day;
  combination: Combination;
}

/**
 * Who is bound by what on a day, by the day of their sign-up: those who have been there longest
 * first, those who sign up on the day itself last.
 */
export function groupsOn(layers: Layers, day: Day): Group[] {
  const starts = newDays(layers).filter((start) => start <= day);
  const first = starts[0] ?? day;
  const classes = [
    { from: null, signedUp: addDays(first, -1) },
    ...starts.map((start) => ({ from: start, signedUp: start })),
  ];
  const groups: Group[] = [];
  classes.forEach(({ from, signedUp }, index) => {
    const next = classes[index + 1]?.from;
    const until = next ? addDays(next, -1) : day;
    const combination = combinationAt(layers, day, signedUp);
    const last = groups.at(-1);
    if (last && isSameCombination(last.combination, combination)) {
      last.until = until;
      last.signUps.push(signedUp);
    } else groups.push({ from, until, signUps: [signedUp], combination });
  });
  return groups;
}

/**
 * Every text that begins to bind anyone, from the first day on which an addendum stands beside the
 * policy. On each day on which any text changes for anyone, the first is that of who signs up then,
 * even where only other customers' text changes; then those of others, the longest there last. A day
 * on which the policy itself does not apply has no text.
 */
export function consolidatedDays(layers: Layers): ConsolidatedDay[] {
  const turns = turningDays(versionsOf(layers));
  const texts = turns.map((day) => ({ day, texts: textsBeginningOn(layers, day) }));
  const isReadTogether = ({ combination: { base, addenda } }: Group): boolean =>
    base !== null && addenda.length > 0;
  const first = texts.findIndex((turn) => turn.texts.some(isReadTogether));
  if (first === -1) return [];
  return texts.slice(first).flatMap(({ day, texts }) =>
    texts
      .filter(({ combination }) => combination.base !== null)
      .map(({ until, signUps, combination }, index) => ({
        id: index === 0 ? day : `${day}.${index + 1}`,
        day,
        // Who signs up on the day stands for all whom the same versions bind.
        signedUp: until === day ? day : (signUps.at(-1) ?? day),
        combination,
      })),
  );
}

function textsBeginningOn(layers: Layers, day: Day): Group[] {
  const groups = groupsOn(layers, day).reverse();
  const before = addDays(day, -1);
  const begins = ({ signUps, combination }: Group): boolean =>
    signUps.some((signedUp) => {
      const then = combinationAt(layers, before, signedUp < before ? signedUp : before);
      return !isSameCombination(then, combination);
    });
  const [newest] = groups;
  if (!newest || !groups.some(begins)) return [];
  const all = [newest, ...groups.filter((group) => group !== newest && begins(group))];
  return all.filter(
    ({ combination }, index) =>
      all.findIndex((other) => isSameCombination(other.combination, combination)) === index,
  );
}

function newDays(layers: Layers): Day[] {
  return [...new Set(versionsOf(layers).map(({ effective }) => effective.new))].sort();
}

function versionsOf({ base, addenda }: Layers) {
  return [base, ...addenda].flatMap(({ versions }) => versions);
}
