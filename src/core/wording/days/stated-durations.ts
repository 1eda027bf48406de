import type { Duration } from '#core/text/business-days.ts';

/** A period as a sentence states it: from `least` to `most` days, for a month has 28 to 31. */
export interface StatedDuration {
  words: string;
  least: number;
  most: number;
  unit: Duration['unit'];
  /** What stands behind it in the sentence. */
  rest: string;
}

/** The periods in a sentence in order: `30 days`, `twenty (20) business days`, `two weeks`. */
export function statedDurations(sentence: string): StatedDuration[] {
  return [...sentence.matchAll(DURATION)].flatMap((match) => {
    const { amount: said = '', digits, kind = '', unit = 'day' } = match.groups ?? {};
    const amount = Number(digits ?? NUMBERS.get(said.toLowerCase()) ?? said);
    const [least, most] = DAYS[unit.toLowerCase()] ?? [1, 1];
    return {
      words: match[0],
      least: amount * least,
      most: amount * most,
      unit: /^(?:business|working)/iu.test(kind) ? 'business' : 'calendar',
      rest: sentence.slice(match.index + match[0].length),
    };
  });
}

/** Whether the words mean that period. */
export function isDuration(stated: StatedDuration, { days, unit }: Duration): boolean {
  return stated.unit === unit && stated.least <= days && days <= stated.most;
}

const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  fortnight: [14, 14],
  month: [28, 31],
  year: [365, 366],
};

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index) => [word, index + 1] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...ONES.map((one, more) => [`${ten}-${one}`, (index + 2) * 10 + more + 1] as const),
  ]),
]);

// The longest first: `twenty-one` begins with `twenty`.
const WORDS = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');
const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?<amount>\\d{1,4}|${WORDS})(?:\\s*\\((?<digits>\\d{1,4})\\))?[\\s-]+(?:(?<kind>business|working|calendar)[\\s-]+)?(?<unit>${Object.keys(DAYS).join('|')})s?(?!\\p{L})`,
  'giu',
);
