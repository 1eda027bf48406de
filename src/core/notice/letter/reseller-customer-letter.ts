import type { Cohort } from '#core/timeline/timeline.ts';
import type { Notice } from '../notice-schema.ts';
import { whyNewCustomer } from '../notice-words.ts';
import type { ResellerKit } from '../reseller-kit-schema.ts';
import { underOtherName } from '../reseller-kit.ts';
import { removalPhrase } from '../reseller-part.ts';
import { subjectFor } from '../subject.ts';
import { changeCards } from './change-cards.ts';
import { choiceBlocks } from './choice-blocks.ts';
import { fine, greeting, heading, link, paragraph, words } from './letter.ts';
import type { Block, Letter, Run } from './letter.ts';
import { cohortChoices, letterFrame, opening, startsWithIt, whoseChoice } from './letter-of.ts';
import type { Delivery } from './letter-of.ts';
import { sourceBlocks } from './sources.ts';
import { resellerVoice, toNewCustomers, type Voice } from './voice.ts';
import { zoneSentence } from './when.ts';

/**
 * A reseller to its customers of one cohort, under its own name; without one, to whoever reads its
 * website. What the organisation wrote is quoted, and no other reseller is named.
 */
export function resellerCustomerLetter(
  kit: ResellerKit,
  cohort: Cohort | null,
  delivery: Delivery,
): Letter {
  const { reseller, notice } = kit;
  const own = resellerVoice(notice, reseller.name);
  const isNew = startsWithIt(notice, cohort);
  const voice = isNew ? toNewCustomers(own) : own;
  const told = notice.changes.filter(({ materiality }) => materiality === 'material');
  const frame = letterFrame(notice, delivery);
  const about = `${notice.controller.name} · ${frame.about}`;
  const subject = underOtherName(notice, subjectFor(notice, cohort));
  return {
    ...frame,
    about,
    sender: reseller.name,
    subject,
    headline: subject,
    blocks: [
      ...(cohort === null ? [] : [greeting('customer')]),
      ...opening(notice, cohort, choicesFor(notice, cohort, voice), { voice, about }),
      ...changeCards(notice, told, voice),
      ...unchanged(kit, voice.said),
      ...sourceBlocks(notice, false),
      ...whomToAsk(kit),
      ...(cohort !== null
        ? [fine(isNew ? whyNewCustomer(notice, reseller.name) : kit.whyYouGotThis)]
        : []),
      fine(zoneSentence(notice)),
    ],
  };
}

function choicesFor(notice: Notice, cohort: Cohort | null, voice: Voice): Block[] {
  return cohort === null
    ? [...choiceBlocks(notice.choices, { voice }), ...whoseChoice(notice, voice)]
    : cohortChoices(notice, cohort, voice);
}

function unchanged({ notice }: ResellerKit, said: (text: string) => string): Block[] {
  const { notChanging, controller } = notice;
  if (notChanging.length === 0) return [];
  return [
    heading(`What does not change, says ${controller.name}`),
    { kind: 'list', items: notChanging.map(({ text }) => [words(said(text))]) },
  ];
}

function whomToAsk({ reseller, removal, notice }: ResellerKit): Block[] {
  const { name, website, contact, dataController } = reseller;
  return [
    heading('Whom to ask'),
    paragraph(
      `With questions, please turn to ${name}: `,
      ...listed([mail(contact.email), contact.phone, web(contact.url), web(website)]),
      '.',
    ),
    paragraph(
      `To see, correct or delete your personal information, please turn to ${dataController.name}: `,
      ...listed([mail(dataController.email), dataController.phone, dataController.address]),
      '.',
    ),
    ...(removal.length > 0
      ? [
          paragraph(
            `When ${name} asks ${notice.controller.name} to remove your personal information, ${notice.controller.name} responds ${removalPhrase(removal)}.`,
          ),
        ]
      : []),
  ];
}

function mail(address: string): Run {
  return link(address, `mailto:${address}`);
}

function web(address: string | null): Run | null {
  return address === null ? null : link(address, address);
}

function listed(ways: readonly (Run | string | null)[]): (Run | string)[] {
  return ways
    .filter((way) => way !== null)
    .flatMap((way, index) => (index === 0 ? [way] : [', ', way]));
}
