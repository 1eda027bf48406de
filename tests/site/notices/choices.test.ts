import { expect, test } from 'vitest';

import {
  actionOf,
  choiceButton,
  choiceSentence,
  otherwiseSentence,
} from '#site/notices/choices.ts';
import { choiceBlocks } from '#site/notices/letter/choice-blocks.ts';
import { ownVoice } from '#site/notices/letter/voice.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import type { NoticeChoice } from '#core/schemas/notice-schema.ts';

import { english } from '../../support/english.ts';

test.for([
  ['opt-out', 'You can opt out until 14 April 2027.', 'Opt out by 14 April 2027'],
  [
    'withdraw-consent',
    'You can withdraw your consent until 14 April 2027.',
    'Withdraw consent by 14 April 2027',
  ],
  ['opt-in', 'You can agree until 14 April 2027.', 'Agree by 14 April 2027'],
  ['object', 'You can object until 14 April 2027.', 'Object by 14 April 2027'],
  [
    'terminate',
    'You can end your contract until 14 April 2027.',
    'End the contract by 14 April 2027',
  ],
] as const)('says of the choice %s what one can do, and until when', ([mode, sentence, button]) => {
  const choice = { mode, by: '2027-04-14' };
  expect([choiceSentence(english, choice), choiceButton(english, choice)]).toEqual([
    sentence,
    button,
  ]);
});

test.for([
  ['Your logs are used from 15 April.', 'If you do nothing, your logs are used from 15 April.'],
  ['From 15 April we use them', 'If you do nothing, from 15 April we use them.'],
  ['WebSoftMaster uses them.', 'If you do nothing: WebSoftMaster uses them.'],
  ['IP addresses are used.', 'If you do nothing: IP addresses are used.'],
  ['Nothing changes for you.', 'If you do nothing, nothing changes for you.'],
  ['If you do nothing, they are used.', 'If you do nothing, they are used.'],
  ['Otherwise they are used.', 'Otherwise they are used.'],
  ['“We” use them!', 'If you do nothing: “We” use them!'],
  ['', 'If you do nothing: .'],
])('says of “%s” that it happens to who does nothing', ([text = '', sentence]) => {
  expect(otherwiseSentence(english, text)).toBe(sentence);
});

const about = { id: 'c', label: 'L', url: 'https://example.org/', otherwise: 'O.' };
const choices = (...modes: NoticeChoice['mode'][]): NoticeChoice[] =>
  modes.map((mode, index) => ({ ...about, mode, by: `2027-04-1${index}` }));

const textOf = (modes: NoticeChoice['mode'][], today: string | null = null): string =>
  renderText({
    language: 'en',
    sender: '',
    about: '',
    subject: '',
    headline: '',
    draft: null,
    blocks: choiceBlocks(ownVoice(english), choices(...modes), today),
  });

test('without a choice it says plainly that there is none', () => {
  expect(textOf([])).toContain('You do not have to do anything, and there is nothing to choose.');
  expect(textOf(['inform'])).toContain(
    'there is nothing to choose.\n\nL <https://example.org/>. O.',
  );
});

test('several choices are counted first, and each has its own button', () => {
  const text = textOf(['object', 'terminate', 'inform']);
  expect(text).toContain('You have 2 choices:');
  expect(text.match(/^> \w.* by \d+ April 2027(?= <)/gm)).toEqual([
    '> Object by 10 April 2027',
    '> End the contract by 11 April 2027',
  ]);
});

test('of several choices only those are over whose last day has passed', () => {
  const text = textOf(['object', 'terminate'], '2027-04-11');
  expect(text).toContain('You could object until 10 April 2027. That day has passed.');
  expect(text).toContain('You can end your contract until 11 April 2027.');
});

test('what several choices have in common is said once', () => {
  expect(
    actionOf(
      english,
      choices('opt-out', 'opt-out').map((one) => ({ ...one, by: '2027-04-10' })),
    ).text,
  ).toBe('You can opt out until 10 April 2027. If you do nothing: O.');
});
