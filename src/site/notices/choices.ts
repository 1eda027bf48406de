import type { Day } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';
import type { Choice } from '#core/schemas/version-schema.ts';

import type { Wording } from '../wording/site-wording.ts';

type Mode = Choice['mode'];
type Verb = Exclude<Mode, 'inform'>;

/** A choice that is one, as far as sentences speak of it. */
interface RealChoice {
  mode: Verb;
  by: Day;
}

/** A choice that is one: more than a link to read. */
export function isRealChoice<One extends Pick<Choice, 'mode'>>(
  choice: One,
): choice is One & { mode: Verb } {
  return choice.mode !== 'inform';
}

/** As in `You can opt out until 14 April 2027.` */
export function choiceSentence(words: Wording, { mode, by }: RealChoice): string {
  return words.say('choice.can', { mode: MODES[mode], day: longDay(by) });
}

/** As in `You could opt out until 14 April 2027. That day has passed.` */
export function pastChoiceSentence(words: Wording, { mode, by }: RealChoice): string {
  return words.say('choice.could', { mode: MODES[mode], day: longDay(by) });
}

/** As in `Opt out by 14 April 2027`. */
export function choiceButton(words: Wording, { mode, by }: RealChoice): string {
  return words.say('choice.button', { mode: MODES[mode], day: longDay(by) });
}

// A message chooses by words without a hyphen.
const MODES = {
  'opt-out': 'optOut',
  'withdraw-consent': 'withdrawConsent',
  'opt-in': 'optIn',
  object: 'object',
  terminate: 'terminate',
} as const satisfies Record<Verb, string>;

/** What happens to who does not choose, as a sentence: `If you do nothing, your logs are used.` */
export function otherwiseSentence(words: Wording, otherwise: string): string {
  const text = asSentence(otherwise);
  if (saysSoItself(words, text)) return text;
  const [first = ''] = /^\S+/.exec(text) ?? [];
  if (!words.say('choice.goesOn').split(' ').includes(first)) {
    return words.say('choice.otherwiseAlone', { otherwise: text });
  }
  const goingOn = `${first.charAt(0).toLowerCase()}${text.slice(1)}`;
  return words.say('choice.otherwise', { otherwise: goingOn });
}

function saysSoItself(words: Wording, text: string): boolean {
  const start = text.toLowerCase();
  return words
    .say('choice.saysSoItself')
    .split('\n')
    .some(
      (known) => start.startsWith(known.toLowerCase()) && !/^\w/.test(text.slice(known.length)),
    );
}

/** A text with a full stop, unless it ends in a sign of its own. */
export function asSentence(text: string): string {
  return /[.!?…][”"’')\]]*$/u.test(text) ? text : `${text}.`;
}

/** Whether the reader must answer, by when, and what is said of it in a line. */
export function actionOf(
  words: Wording,
  choices: readonly Pick<Choice, 'mode' | 'by' | 'otherwise'>[],
): {
  required: boolean;
  by: Day | null;
  text: string;
} {
  const real = choices.filter(isRealChoice);
  const by = firstDeadline(choices);
  if (by === null) return { required: false, by: null, text: words.say('choice.none') };
  const said = real.flatMap((choice) => [
    choiceSentence(words, choice),
    otherwiseSentence(words, choice.otherwise),
  ]);
  return {
    required: real.some(({ mode }) => mode === 'opt-in'),
    by,
    text: [...new Set(said)].join(' '),
  };
}

/** The first of the last days to choose; nothing without a choice. */
export function firstDeadline(choices: readonly Pick<Choice, 'mode' | 'by'>[]): Day | null {
  const days = choices.filter(isRealChoice).map(({ by }) => by);
  return days.toSorted()[0] ?? null;
}
