import type { Day } from '#core/text/calendar-day.ts';
import type { NoticeChoice } from '#core/schemas/notice-schema.ts';

import {
  asSentence,
  choiceButton,
  choiceSentence,
  isRealChoice,
  otherwiseSentence,
  pastChoiceSentence,
} from '../choices.ts';
import { key, link, paragraph, tagged, to, toSpans, words, type Block } from './letter.ts';
import { said, type Voice } from './voice.ts';

/**
 * What the reader can do, each with its button, its last day and what happens without it; or that
 * there is nothing to do. On a page of a day after the last one, without a button.
 */
export function choiceBlocks(
  voice: Voice,
  choices: readonly NoticeChoice[],
  today: Day | null = null,
): Block[] {
  const { words: wording } = voice;
  const real = choices.filter(isRealChoice);
  return [
    ...(real.length === 0 ? [key(wording.say('choice.none'))] : []),
    ...(real.length > 1 ? [key(wording.say('choice.several', { count: real.length }))] : []),
    ...real.map((choice): Block => {
      const runs = toSpans([said(voice, asSentence(choice.label))]);
      if (today !== null && choice.by < today) {
        const title = pastChoiceSentence(wording, choice);
        const note = [words(said(voice, asSentence(choice.otherwise)))];
        return { kind: 'action', title, runs, button: null, note };
      }
      const button = link(choiceButton(wording, choice), choice.url);
      const note = [words(otherwise(choice.otherwise, voice))];
      return { kind: 'action', title: choiceSentence(wording, choice), runs, button, note };
    }),
    ...choices
      .filter((choice) => !isRealChoice(choice))
      .map(({ label, url, otherwise }) => {
        const given = { label, otherwise: said(voice, asSentence(otherwise)) };
        return paragraph(...tagged(wording.parts('choice.link', given), { link: to(url) }));
      }),
  ];
}

function otherwise(text: string, voice: Voice): string {
  const { words: wording, quotes } = voice;
  if (!quotes) return otherwiseSentence(wording, text);
  return wording.say('choice.otherwiseAlone', { otherwise: said(voice, asSentence(text)) });
}
