import type { Day } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';
import { isRealChoice } from '../choices.ts';
import { subjectFor, whyNewCustomer } from '../notice-sentences.ts';
import { changeCards } from './change-cards.ts';
import { choiceBlocks } from './choice-blocks.ts';
import { fitsFirstScreen } from './first-screen.ts';
import {
  type Block,
  type Draft,
  fact,
  fill,
  heading,
  key,
  type Letter,
  type LetterSpan,
  paragraph,
  tagged,
  to,
  words,
} from './letter.ts';
import { contactBlocks, footBlocks, sourceBlocks } from './sources.ts';
import { ownVoice, removalPhrase, whenSentence, type Voice } from './voice.ts';

/** How a letter goes out. */
export interface Delivery {
  /** The day on which it is sent, which is its date; a letter without one is a draft. */
  sent: Day | null;
  /** Whether the new text and the comparison go with it. */
  enclosed: boolean;
}

/** What stands around the blocks of any letter. */
export function letterFrame(
  wording: Wording,
  { language, policy }: Notice,
  { sent }: Delivery,
  { subject, headline = subject }: { subject: string; headline?: string },
): Pick<Letter, 'language' | 'about' | 'subject' | 'headline' | 'draft'> {
  const day = sent === null ? '' : longDay(sent);
  const about = { policy: policy.title, isSent: yes(sent !== null), day };
  const draft = (): Draft => ({
    note: wording.say('letter.draft'),
    subject: wording.say('noticeSubject.draft', { subject }),
    headline: wording.say('noticeSubject.draft', { subject: headline }),
  });
  return {
    language,
    about: wording.say('letter.about', about),
    subject,
    headline,
    draft: sent === null ? draft() : null,
  };
}

/** The organisation to its customers of one cohort: what changes, from when, what they can do. */
export function customerLetter(
  wording: Wording,
  notice: Notice,
  cohort: Cohort,
  delivery: Delivery,
): Letter {
  const frame = letterFrame(wording, notice, delivery, {
    subject: subjectFor(wording, notice, cohort),
  });
  const isNew = startsWithIt(notice, cohort);
  const voice = { ...ownVoice(wording), toNewCustomers: isNew };
  const why = isNew ? whyNewCustomer(wording, notice) : notice.whyYouGotThis;
  return {
    ...frame,
    sender: notice.controller.name,
    blocks: [
      greeting(wording, 'letter.dearCustomer'),
      ...opening(voice, notice, cohort, cohortChoices(voice, notice, cohort), frame.about),
      ...changeCards(voice, notice),
      ...unchanged(wording, notice),
      ...sourceBlocks(wording, notice, delivery.enclosed),
      ...contactBlocks(wording, notice, 'mail'),
      ...footBlocks(wording, notice, why),
    ],
  };
}

/** The letter as the page of the notice shows it on a day; without a day, as it holds for good. */
export function pageLetter(wording: Wording, notice: Notice, today: Day | null): Letter {
  return {
    language: notice.language,
    sender: notice.controller.name,
    about: notice.policy.title,
    subject: notice.subject,
    headline: notice.subject,
    draft: null,
    blocks: [
      ...pageOpening(wording, notice, today),
      ...changeCards(ownVoice(wording), notice),
      ...unchanged(wording, notice),
      ...forResellers(wording, notice),
      ...sourceBlocks(wording, notice, false),
      ...contactBlocks(wording, notice, 'page'),
      ...footBlocks(wording, notice, null),
    ],
  };
}

/** To someone whose name the mailing system may know. */
export function greeting(
  wording: Wording,
  to: 'letter.dearCustomer' | 'letter.dearReseller',
): Block {
  return paragraph(...tagged(wording.parts(to), { name: fill('name') }));
}

/** Whether the change applies to the readers of a letter from their first day. */
export function startsWithIt({ kind }: Pick<Notice, 'kind'>, cohort: Cohort | null): boolean {
  return cohort === 'new' && kind !== 'withdrawal' && kind !== 'correction';
}

/** Who came before the change reaches new readers has the choice; who comes later knows it before. */
export function cohortChoices(voice: Voice, notice: Notice, cohort: Cohort): Block[] {
  const { choices, dates } = notice;
  if (cohort === 'existing') return choiceBlocks(voice, choices);
  if (!startsWithIt(notice, cohort)) return choiceBlocks(voice, []);
  const others = choices.some(({ mode }) => mode !== 'inform');
  const given = { hasOthers: yes(others), day: longDay(dates.effective.new) };
  const onlyToRead = choices.filter(({ mode }) => mode === 'inform');
  return [
    key(voice.words.say('choice.fromTheStart', given)),
    ...choiceBlocks(ownVoice(voice.words), onlyToRead).slice(1),
  ];
}

/**
 * From when, what changes, and the choices: together they fit on the first screen of a phone. Where
 * they would not, the summary stands after the choices.
 */
export function opening(
  voice: Voice,
  notice: Notice,
  cohort: Cohort | null,
  choices: readonly Block[],
  about = '',
): Block[] {
  const { words: wording, quotes } = voice;
  const summary = quotes
    ? wording.say('letter.writes', { ...quotes, text: notice.summary })
    : notice.summary;
  const when = whenSentence(voice, notice, cohort);
  const actions = choices.filter((block) => block.kind === 'action');
  const [first] = actions;
  const isFirst =
    first !== undefined &&
    !fitsFirstScreen({
      about,
      headline: notice.subject,
      when,
      summary,
      title: first.title,
      label: plain(first.runs),
      note: plain(first.note),
      hasSeveral: actions.length > 1,
    });
  return [
    key(when),
    ...(isFirst ? [...choices, paragraph(summary)] : [paragraph(summary), ...choices]),
    ...firstNotice(wording, notice),
    ...(startsWithIt(notice, cohort) ? [] : waived(wording, notice)),
  ];
}

function plain(runs: readonly LetterSpan[]): string {
  return runs.map((run) => (run.kind === 'field' ? run.otherwise : run.text)).join('');
}

// The head of the page says what changes and when: a button comes before it is said once more.
function pageOpening(wording: Wording, notice: Notice, today: Day | null): Block[] {
  const { choices, reseller, policy, dates } = notice;
  const isForResellers = policy.audience === RESELLER;
  const voice = { ...ownVoice(wording), toResellers: isForResellers };
  const blocks = choiceBlocks(ownVoice(wording), choices, today);
  if (!choices.some(isRealChoice)) {
    const day = longDay(reseller?.forwardBy ?? dates.announced);
    const duty = key(wording.say('choice.nothingButTell', { day }));
    const shown = isForResellers && reseller ? [duty, ...blocks.slice(1)] : blocks;
    return opening(voice, notice, null, shown);
  }
  return [...blocks, ...whoseChoice(voice, notice), ...opening(voice, notice, null, [])];
}

/** Who has a choice, as the page says it; nothing if everyone has it. */
export function whoseChoice(
  { words: wording, toResellers }: Voice,
  { dates, choices }: Notice,
): Block[] {
  const { new: first, existing } = dates.effective;
  const count = choices.filter(isRealChoice).length;
  if (first === existing || count === 0) return [];
  const given = { count, isReseller: yes(toResellers), day: longDay(first) };
  return [paragraph(wording.say('choice.whose', given))];
}

function waived(wording: Wording, { waiver }: Notice): Block[] {
  if (!waiver) return [];
  const { reason, legalReference } = waiver;
  const because = wording.say('letter.lateBecause', { reason, legalReference });
  return [fact(wording.say('letter.late'), because)];
}

// What a later notice is about was said in the first one.
function firstNotice(wording: Wording, { amends, links, to: newer }: Notice): Block[] {
  if (amends === null || links.first === null) return [];
  const follows = wording.parts('letter.follows', { day: longDay(newer.published) });
  return [paragraph(...tagged(follows, { first: to(links.first) }))];
}

// Grouped by who signed, in the order of their first statement.
export function unchanged(wording: Wording, { notChanging }: Notice): Block[] {
  if (notChanging.length === 0) return [];
  const signers = [...new Set(notChanging.map(({ signedBy }) => signedBy))];
  return [
    heading(wording.say('letter.unchanged.heading')),
    ...signers.flatMap((name): Block[] => [
      {
        kind: 'list',
        items: notChanging
          .filter(({ signedBy }) => signedBy === name)
          .map(({ text }) => [words(text)]),
      },
      paragraph(wording.say('letter.unchanged.confirmed', { name })),
    ]),
  ];
}

// What their own policies say stands in their own notices.
function forResellers(wording: Wording, { reseller, policy, controller }: Notice): Block[] {
  if (!reseller) return [];
  const isTheirs = policy.audience === RESELLER;
  const given = { day: longDay(reseller.forwardBy), organisation: controller.name };
  const removal = (): Block => {
    const within = removalPhrase(wording, reseller.removal);
    return paragraph(wording.say('letter.resell.removal', { within }));
  };
  return [
    heading(wording.say('letter.resell.heading')),
    paragraph(wording.say('letter.resell.tell', given)),
    ...(isTheirs && reseller.removal.length > 0 ? [removal()] : []),
  ];
}
