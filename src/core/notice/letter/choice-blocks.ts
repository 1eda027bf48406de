import type { Day } from '#core/calendar-day.ts';
import {
  asSentence,
  choiceButton,
  choiceSentence,
  isRealChoice,
  NO_CHOICE,
  otherwiseSentence,
  pastChoiceSentence,
} from '../choice-words.ts';
import type { NoticeChoice } from '../notice-schema.ts';
import { key, link, paragraph, toRuns, words, type Block } from './letter.ts';
import { OWN_VOICE, type Voice } from './voice.ts';

/**
 * What the reader can do, each with its button, its last day and what happens without it; or that
 * there is nothing to do. On a page of a day after the last one, without a button.
 */
export function choiceBlocks(
  choices: readonly NoticeChoice[],
  { voice = OWN_VOICE, today = null }: { voice?: Voice; today?: Day | null } = {},
): Block[] {
  const real = choices.filter(isRealChoice);
  return [
    ...(real.length === 0 ? [key(NO_CHOICE)] : []),
    ...(real.length > 1 ? [key(`You have ${real.length} choices:`)] : []),
    ...real.map((choice): Block => {
      const runs = toRuns([voice.said(asSentence(choice.label))]);
      if (today !== null && choice.by < today) {
        const note = [words(voice.said(asSentence(choice.otherwise)))];
        return { kind: 'action', title: pastChoiceSentence(choice), runs, button: null, note };
      }
      const button = link(choiceButton(choice), choice.url);
      const note = [words(otherwise(choice.otherwise, voice))];
      return { kind: 'action', title: choiceSentence(choice), runs, button, note };
    }),
    ...choices
      .filter((choice) => !isRealChoice(choice))
      .map(({ label, url, otherwise }) =>
        paragraph(link(label, url), '. ', voice.said(asSentence(otherwise))),
      ),
  ];
}

function otherwise(text: string, { said, introduction }: Voice): string {
  return introduction === ''
    ? otherwiseSentence(text)
    : `If you do nothing: ${said(asSentence(text))}`;
}
