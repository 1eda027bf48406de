import type { Day } from '../calendar-day.ts';
import { longDay } from '../long-day.ts';
import type { Choice } from '../policy/version-schema.ts';

type Mode = Choice['mode'];
type Verb = Exclude<Mode, 'inform'>;

/** What the reader can do, after “You can”. */
const CAN: Record<Verb, string> = {
  'opt-out': 'opt out',
  'withdraw-consent': 'withdraw your consent',
  'opt-in': 'agree',
  object: 'object',
  terminate: 'end your contract',
};

/** What its button says, before the last day. */
const BUTTON: Record<Verb, string> = {
  'opt-out': 'Opt out',
  'withdraw-consent': 'Withdraw consent',
  'opt-in': 'Agree',
  object: 'Object',
  terminate: 'End the contract',
};

/** Said where there is nothing to choose. */
export const NO_CHOICE = 'You do not have to do anything, and there is nothing to choose.';

/** A choice that is one: more than a link to read. */
export function isRealChoice<One extends Pick<Choice, 'mode'>>(
  choice: One,
): choice is One & { mode: Verb } {
  return choice.mode !== 'inform';
}

/** As in `You can opt out until 14 April 2027.` */
export function choiceSentence({ mode, by }: { mode: Verb; by: Day }): string {
  return `You can ${CAN[mode]} until ${longDay(by)}.`;
}

/** As in `You could opt out until 14 April 2027. That day has passed.` */
export function pastChoiceSentence({ mode, by }: { mode: Verb; by: Day }): string {
  return `You could ${CAN[mode]} until ${longDay(by)}. That day has passed.`;
}

/** As in `Opt out by 14 April 2027`. */
export function choiceButton({ mode, by }: { mode: Verb; by: Day }): string {
  return `${BUTTON[mode]} by ${longDay(by)}`;
}

/** What happens to who does not choose, as a sentence: `If you do nothing, your logs are used.` */
export function otherwiseSentence(otherwise: string): string {
  const text = asSentence(otherwise);
  if (SAYS_SO_ITSELF.test(text)) return text;
  const [first = ''] = /^\S+/.exec(text) ?? [];
  return GOES_ON.has(first)
    ? `If you do nothing, ${first.charAt(0).toLowerCase()}${text.slice(1)}`
    : `If you do nothing: ${text}`;
}

/** A text with a full stop, unless it ends in a sign of its own. */
export function asSentence(text: string): string {
  return /[.!?…][”"’')\]]*$/u.test(text) ? text : `${text}.`;
}

const SAYS_SO_ITSELF = /^(?:if you (?:do nothing|do not|don[’']t|take no action)|otherwise)\b/i;

// Words with a capital only because they begin a sentence. Any other may be a name.
const GOES_ON: ReadonlySet<string> = new Set(
  'A After All An Any As At Before Both By During Each Every For From In It Its No Nobody None Nothing On Once Our Some That The Their Then There These They This Those Until We When While With Without You Your Yours'.split(
    ' ',
  ),
);

/** Whether the reader must answer, by when, and what is said of it in a line. */
export function actionOf(choices: readonly Pick<Choice, 'mode' | 'by' | 'otherwise'>[]): {
  required: boolean;
  by: Day | null;
  text: string;
} {
  const real = choices.filter(isRealChoice);
  const by = firstDeadline(choices);
  if (by === null) return { required: false, by: null, text: NO_CHOICE };
  const said = real.flatMap((choice) => [
    choiceSentence(choice),
    otherwiseSentence(choice.otherwise),
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
