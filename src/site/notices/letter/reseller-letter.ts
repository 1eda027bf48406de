import { longDay } from '#core/text/long-day.ts';
import type { Notice, RemovalStep } from '#core/schemas/notice-schema.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';
import { firstDeadline, isRealChoice } from '../choices.ts';
import { resellerSubject } from '../notice-sentences.ts';
import { changeCards } from './change-cards.ts';
import { choiceBlocks } from './choice-blocks.ts';
import { greeting, letterFrame, unchanged, type Delivery } from './letter-of.ts';
import { heading, key, link, paragraph, words, type Block, type Letter } from './letter.ts';
import { contactBlocks, footBlocks, sourceBlocks } from './sources.ts';
import { ownVoice, removalPhrase, whenForCustomers, whenSentence, type Voice } from './voice.ts';

/** A file that goes with a letter: the letter to one cohort, or one of the same words in plain text. */
export interface Enclosed {
  name: string;
  is: keyof typeof FILES;
}

const FILES = {
  existing: 'letter.reseller.existingFile',
  new: 'letter.reseller.newFile',
  text: 'letter.reseller.textFile',
} as const;

/** What a reseller is told besides the notice. */
interface ResellerNews {
  /** Its name, where the letter is to one alone. */
  name: string | null;
  /** How long a removal takes, from the day on which the letter is read. */
  removal: readonly RemovalStep[];
  files: readonly Enclosed[];
}

/** The organisation to its resellers: what to tell their customers by when, and what changes for them. */
export function resellerLetter(
  wording: Wording,
  notice: Notice,
  { name, removal, files }: ResellerNews,
  delivery: Delivery,
): Letter {
  const forwardBy = notice.reseller?.forwardBy ?? notice.dates.announced;
  const isTheirs = notice.policy.audience === RESELLER;
  const hasChoice = notice.choices.some(isRealChoice);
  const isLate = delivery.sent !== null && delivery.sent > forwardBy;
  const day = longDay(forwardBy);
  const { about, ...frame } = letterFrame(wording, notice, delivery, {
    subject: resellerSubject(wording, notice, { day, isLate }),
    headline: wording.say('letter.reseller.headline', { isLate: yes(isLate), day }),
  });
  const voice = { ...ownVoice(wording), toResellers: true };
  const why = wording.say('noticeWhy.reseller', { organisation: notice.controller.name });
  return {
    ...frame,
    about: name === null ? about : wording.say('letter.aboutTo', { reseller: name, about }),
    sender: notice.controller.name,
    blocks: [
      name === null
        ? greeting(wording, 'letter.dearReseller')
        : paragraph(wording.say('letter.dear', { name })),
      ...(isTheirs && hasChoice ? choiceBlocks(voice, notice.choices) : []),
      dutyBlock(wording, notice, name, { day, isLate }),
      ...whatChanges(voice, notice),
      ...(isTheirs && !hasChoice ? [paragraph(wording.say('choice.nothing'))] : []),
      ...enclosed(wording, notice, files),
      ...(isTheirs ? [] : whoChooses(wording, notice)),
      ...removalBlocks(wording, removal),
      ...(isTheirs ? [...changeCards(voice, notice), ...unchanged(wording, notice)] : []),
      ...sourceBlocks(wording, notice, false),
      ...contactBlocks(wording, notice, 'mail'),
      ...footBlocks(wording, notice, why),
    ],
  };
}

function dutyBlock(
  wording: Wording,
  notice: Notice,
  name: string | null,
  { day, isLate }: { day: string; isLate: boolean },
): Block {
  const { controller, policy, to } = notice;
  const subject = wording.say('letter.reseller.toldSubject', {
    policy: policy.title,
    version: to.version,
    isNamed: yes(name !== null),
    reseller: name ?? '',
  });
  const href = `mailto:${controller.email}?subject=${encodeURIComponent(subject)}`;
  return {
    kind: 'action',
    title: wording.say('letter.reseller.duty', { isLate: yes(isLate), day }),
    runs: [words(whomToTell(wording, notice))],
    button: link(wording.say('letter.reseller.told'), href),
    note: [words(wording.say('letter.reseller.toldNote'))],
  };
}

function whomToTell(wording: Wording, { dates, kind }: Notice): string {
  const { new: first, existing } = dates.effective;
  if (kind === 'correction' || kind === 'withdrawal') return wording.say('letter.reseller.sendAll');
  const given = { first: longDay(first) };
  return first === existing
    ? wording.say('letter.reseller.sendAllAndNew', given)
    : wording.say('letter.reseller.sendEach', given);
}

function whatChanges(voice: Voice, notice: Notice): Block[] {
  const { words: wording } = voice;
  const isTheirs = notice.policy.audience === RESELLER;
  return [
    heading(
      wording.say(notice.amends === null ? 'letter.reseller.changes' : 'letter.reseller.news'),
    ),
    key(isTheirs ? whenSentence(voice, notice, 'existing') : whenForCustomers(wording, notice)),
    paragraph(notice.summary),
  ];
}

function enclosed(wording: Wording, { dates }: Notice, files: readonly Enclosed[]): Block[] {
  if (files.length === 0) {
    return [
      heading(wording.say('letter.reseller.letters')),
      paragraph(wording.say('letter.reseller.lettersCome')),
    ];
  }
  const { new: first, existing } = dates.effective;
  const given = { isSplit: yes(first !== existing), first: longDay(first) };
  const line = ({ name: file, is }: Enclosed): string => wording.say(FILES[is], { file, ...given });
  return [
    heading(wording.say('letter.reseller.enclosed')),
    { kind: 'list', items: files.map((file) => [words(line(file))]) },
    paragraph(wording.say('letter.reseller.filesNote')),
  ];
}

function whoChooses(wording: Wording, { choices }: Notice): Block[] {
  const last = firstDeadline(choices);
  if (last === null) return [];
  return [
    heading(wording.say('letter.reseller.choosers')),
    paragraph(wording.say('letter.reseller.chooserNote', { day: longDay(last) })),
  ];
}

function removalBlocks(wording: Wording, removal: readonly RemovalStep[]): Block[] {
  if (removal.length === 0) return [];
  const within = removalPhrase(wording, removal);
  return [
    heading(wording.say('letter.reseller.removal')),
    paragraph(wording.say('letter.reseller.removalNote', { within })),
  ];
}
