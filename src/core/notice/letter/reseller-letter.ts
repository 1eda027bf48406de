import { longDay } from '#core/long-day.ts';
import { RESELLER } from '#core/policy/reseller-fields.ts';
import { firstDeadline, isRealChoice } from '../choice-words.ts';
import type { RemovalStep, Notice } from '../notice-schema.ts';
import { removalPhrase } from '../reseller-part.ts';
import { shortTitle } from '../subject.ts';
import { changeCards } from './change-cards.ts';
import { choiceBlocks } from './choice-blocks.ts';
import { greeting, heading, key, link, paragraph, words } from './letter.ts';
import type { Block, Letter } from './letter.ts';
import { letterFrame, unchanged, type Delivery } from './letter-of.ts';
import { contactBlocks, footBlocks, sourceBlocks } from './sources.ts';
import { TO_RESELLERS } from './voice.ts';
import { whenForCustomers, whenSentence } from './when.ts';

/** A file that goes with a letter, and what it is for. */
export interface Enclosed {
  name: string;
  use: string;
}

/** What a reseller is told besides the notice. */
export interface ResellerNews {
  /** Its name, where the letter is to one alone. */
  name: string | null;
  /** How long a removal takes, from the day on which the letter is read. */
  removal: readonly RemovalStep[];
  files: readonly Enclosed[];
}

/** The organisation to its resellers: what to tell their customers by when, and what changes for them. */
export function resellerLetter(
  notice: Notice,
  { name, removal, files }: ResellerNews,
  delivery: Delivery,
): Letter {
  const forwardBy = notice.reseller?.forwardBy ?? notice.dates.announced;
  const { about, ...frame } = letterFrame(notice, delivery);
  const isTheirs = notice.policy.audience === RESELLER;
  const hasChoice = notice.choices.some(isRealChoice);
  const late = delivery.sent !== null && delivery.sent > forwardBy;
  const day = longDay(forwardBy);
  return {
    ...frame,
    about: name === null ? about : `To ${name} · ${about}`,
    sender: notice.controller.name,
    subject: `${shortTitle(notice.policy.title, ROOM)}${SUBJECT}${late ? 'now' : `by ${day}`}`,
    headline: `Please tell your customers ${late ? 'now' : `by ${day}`}`,
    blocks: [
      name === null ? greeting('reseller') : paragraph(`Dear ${name},`),
      ...(isTheirs && hasChoice ? choiceBlocks(notice.choices, { voice: TO_RESELLERS }) : []),
      dutyBlock(notice, name, day, late),
      ...whatChanges(notice),
      ...(isTheirs && !hasChoice ? [paragraph('There is nothing for you to choose.')] : []),
      ...enclosed(files),
      ...(isTheirs ? [] : whoChooses(notice)),
      ...removalBlocks(removal),
      ...(isTheirs
        ? [...changeCards(notice, notice.changes, TO_RESELLERS), ...unchanged(notice)]
        : []),
      ...sourceBlocks(notice, false),
      ...contactBlocks(notice, 'mail'),
      ...footBlocks(notice, whyReseller(notice)),
    ],
  };
}

const SUBJECT = ': tell your customers ';
// What is left of 78 characters beside the longest day.
const ROOM = 78 - `${SUBJECT}by 30 September 2027`.length;

function dutyBlock(notice: Notice, name: string | null, day: string, late: boolean): Block {
  const { controller, policy, to } = notice;
  const subject = `${policy.title} ${to.version}: ${name === null ? 'we told our' : `${name} told its`} customers`;
  const href = `mailto:${controller.email}?subject=${encodeURIComponent(subject)}`;
  return {
    kind: 'action',
    title: late ? `They should have known by ${day}` : `By the end of ${day}`,
    runs: [words(whomToTell(notice))],
    button: link('Tell us that you have sent it', href),
    note: [
      words('Say on which day you sent it, to how many customers, and how many letters came back.'),
    ],
  };
}

function whomToTell({ dates, kind }: Notice): string {
  const { new: first, existing } = dates.effective;
  if (kind === 'correction' || kind === 'withdrawal')
    return 'Send the letter to all your customers.';
  return first === existing
    ? `Send the letter to all your customers. Show the new text to everyone who signs up from ${longDay(first)} on.`
    : `Send the letter for existing customers to all who signed up before ${longDay(first)}. Show the one for new customers to everyone who signs up from ${longDay(first)} on.`;
}

function whatChanges(notice: Notice): Block[] {
  const isTheirs = notice.policy.audience === RESELLER;
  return [
    heading(notice.amends === null ? 'What changes' : 'What is new'),
    key(isTheirs ? whenSentence(notice, 'existing', TO_RESELLERS) : whenForCustomers(notice)),
    paragraph(notice.summary),
  ];
}

function enclosed(files: readonly Enclosed[]): Block[] {
  if (files.length === 0) {
    return [
      heading('The letters'),
      paragraph('The letters to your customers come with this one, or on request.'),
    ];
  }
  return [
    heading('Enclosed: all you need'),
    { kind: 'list', items: files.map(({ name, use }) => [words(`${name}: ${use}.`)]) },
    paragraph('They name you and your data controller. Please add no advertising.'),
  ];
}

function whoChooses({ choices }: Notice): Block[] {
  const last = firstDeadline(choices);
  if (last === null) return [];
  return [
    heading('Who can choose'),
    paragraph(
      `Your customers, each for themselves, until ${longDay(last)}. The button is in their letter. You cannot choose for them, so this letter has no such button.`,
    ),
  ];
}

function removalBlocks(removal: readonly RemovalStep[]): Block[] {
  if (removal.length === 0) return [];
  return [
    heading('When you ask us to remove information'),
    paragraph(`We respond ${removalPhrase(removal)}.`),
  ];
}

function whyReseller({ controller }: Notice): string {
  return `You get this because you resell services of ${controller.name}, and your customers hear of it from you. It is not advertising.`;
}
