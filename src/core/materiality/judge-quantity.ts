import type { Direction } from './assessment-schema.ts';
import type { JudgedEdit } from './neutral.ts';
import { isMeasure, quantitiesIn, type Quantity } from './quantities.ts';
import { mirror, quoted, type Verdict } from './verdict.ts';

/** Numbers, periods, amounts and shares. */
export function judgeQuantity(edit: JudgedEdit): Verdict | null {
  if (edit.kind !== 'changed') return null;
  const before = quantitiesIn(edit.before);
  const after = quantitiesIn(edit.after);
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)));
  const come = after.filter((one) => !before.some((other) => isSame(one, other)));
  if (gone.length === 0 && come.length === 0) return judgeNumber(edit);
  const words = (list: Quantity[]): string =>
    list.map((one) => `“${one.words}”`).join(', ') || 'nothing';
  return {
    severity: 3,
    direction: directionOfQuantity(edit, gone, come),
    why: `A quantity changed: ${words(gone)} became ${words(come)}.`,
  };
}

/** A number that counts nothing we know, after a word that measures: an age, a limit. */
function judgeNumber({ before, after, lost, gained }: JudgedEdit): Verdict | null {
  const numbers = [
    ...lost.filter((word) => isMeasure(word, before)),
    ...gained.filter((word) => isMeasure(word, after)),
  ];
  if (numbers.length === 0) return null;
  return { severity: 3, direction: 'unclear', why: `A number changed: ${quoted(numbers)}.` };
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && one.amount === other.amount;
}

/** Which way a growing number goes for a reader, by the words around it. */
const GROWING: readonly (readonly [RegExp, Direction])[] = [
  [/\b(?:notice|notif\w+|advance|announce\w*|before)\b/i, 'favourable'],
  [/\b(?:ke(?:ep|pt)|retain\w*|retention|stor(?:e|ed|age)|log\w*|delet\w*|remov\w*)\b/i, 'adverse'],
  [/\b(?:respond|response|answer|within|reply)\b/i, 'adverse'],
  [/\b(?:fees?|charge\w*|price\w*|pay\w*|cost\w*)\b/i, 'adverse'],
];

function directionOfQuantity(
  { before, after }: JudgedEdit,
  [gone]: Quantity[],
  [come]: Quantity[],
): Direction {
  const sense = GROWING.find(([pattern]) => pattern.test(`${before} ${after}`))?.[1];
  if (!gone || !come || gone.unit !== come.unit || sense === undefined) return 'unclear';
  return come.amount > gone.amount ? sense : mirror(sense);
}
