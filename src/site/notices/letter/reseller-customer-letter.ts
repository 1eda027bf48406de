import type { ResellerKit } from '#core/schemas/reseller-kit-schema.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';
import { subjectFor, whyNewCustomer } from '../notice-sentences.ts';
import { underOtherName } from '../reseller-kit.ts';
import { changeCards } from './change-cards.ts';
import { choiceBlocks } from './choice-blocks.ts';
import {
  cohortChoices,
  type Delivery,
  greeting,
  letterFrame,
  opening,
  startsWithIt,
  whoseChoice,
} from './letter-of.ts';
import { fine, heading, paragraph, tagged, to, words, type Block, type Letter } from './letter.ts';
import { sourceBlocks } from './sources.ts';
import { ownVoice, removalPhrase, said, zoneSentence, type Voice } from './voice.ts';

/**
 * A reseller's letter to its customers of one cohort, under its own name; without a cohort, a text for its
 * website. It quotes what the organisation wrote and names no other reseller.
 */
export function resellerCustomerLetter(
  wording: Wording,
  kit: ResellerKit,
  cohort: Cohort | null,
  delivery: Delivery,
): Letter {
  const { reseller, notice } = kit;
  const organisation = notice.controller.name;
  const isNew = startsWithIt(notice, cohort);
  const quotes = { reseller: reseller.name, organisation };
  const voice = { ...ownVoice(wording), toNewCustomers: isNew, quotes };
  const told = notice.changes.filter(({ materiality }) => materiality === 'material');
  const frame = letterFrame(wording, notice, delivery, {
    subject: underOtherName(wording, notice, subjectFor(wording, notice, cohort)),
  });
  const about = wording.say('letter.aboutOf', { organisation, about: frame.about });
  const why = isNew ? whyNewCustomer(wording, notice, reseller.name) : kit.whyYouGotThis;
  return {
    ...frame,
    about,
    sender: reseller.name,
    blocks: [
      ...(cohort === null ? [] : [greeting(wording, 'letter.dearCustomer')]),
      ...opening(voice, notice, cohort, choicesFor(voice, kit, cohort), about),
      ...changeCards(voice, notice, told),
      ...unchanged(voice, kit),
      ...sourceBlocks(wording, notice, false),
      ...whomToAsk(wording, kit),
      ...(cohort === null ? [] : [fine(why)]),
      fine(zoneSentence(wording, notice)),
    ],
  };
}

function choicesFor(voice: Voice, { notice }: ResellerKit, cohort: Cohort | null): Block[] {
  return cohort === null
    ? [...choiceBlocks(voice, notice.choices), ...whoseChoice(voice, notice)]
    : cohortChoices(voice, notice, cohort);
}

function unchanged(voice: Voice, { notice }: ResellerKit): Block[] {
  const { notChanging, controller } = notice;
  if (notChanging.length === 0) return [];
  const { words: wording } = voice;
  return [
    heading(wording.say('letter.unchanged.headingOf', { organisation: controller.name })),
    { kind: 'list', items: notChanging.map(({ text }) => [words(said(voice, text))]) },
  ];
}

function whomToAsk(wording: Wording, { reseller, removal, notice }: ResellerKit): Block[] {
  const { name, website, contact, dataController } = reseller;
  const questions = wording.parts('letter.customer.questions', {
    name,
    address: contact.email,
    hasPhone: yes(contact.phone !== null),
    phone: contact.phone ?? '',
    hasForm: yes(contact.url !== null),
    page: contact.url ?? '',
    hasSite: yes(website !== null),
    website: website ?? '',
  });
  const data = wording.parts('letter.customer.data', {
    name: dataController.name,
    address: dataController.email,
    hasPhone: yes(dataController.phone !== null),
    phone: dataController.phone ?? '',
    hasPost: yes(dataController.address !== null),
    post: dataController.address ?? '',
  });
  const answer = (): Block =>
    paragraph(
      wording.say('letter.customer.removal', {
        reseller: name,
        organisation: notice.controller.name,
        within: removalPhrase(wording, removal),
      }),
    );
  return [
    heading(wording.say('letter.customer.whomToAsk')),
    paragraph(
      ...tagged(questions, {
        email: to(`mailto:${contact.email}`),
        form: to(contact.url ?? ''),
        site: to(website ?? ''),
      }),
    ),
    paragraph(...tagged(data, { email: to(`mailto:${dataController.email}`) })),
    ...(removal.length > 0 ? [answer()] : []),
  ];
}
