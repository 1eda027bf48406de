import type { Day } from '#core/calendar-day.ts';
import { longDay } from '#core/long-day.ts';
import { RESELLER } from '#core/policy/reseller-fields.ts';
import type { Cohort } from '#core/timeline/timeline.ts';
import { isRealChoice } from '../choice-words.ts';
import type { Notice } from '../notice-schema.ts';
import { removalPhrase } from '../reseller-part.ts';
import { whyNewCustomer } from '../notice-words.ts';
import { subjectFor } from '../subject.ts';
import { changeCards } from './change-cards.ts';
import { choiceBlocks } from './choice-blocks.ts';
import { fact, greeting, heading, key, link, paragraph, words } from './letter.ts';
import type { Block, Letter, Run } from './letter.ts';
import { fitsFirstScreen } from './first-screen.ts';
import { contactBlocks, footBlocks, sourceBlocks } from './sources.ts';
import { OWN_VOICE, TO_RESELLERS, toNewCustomers, type Voice } from './voice.ts';
import { whenSentence } from './when.ts';

/** How a letter goes out. */
export interface Delivery {
  /** The day on which it is sent, which is its date; a letter without one is a draft. */
  sent: Day | null;
  /** Whether the new text and the comparison go with it. */
  enclosed: boolean;
}

/** What a draft says of itself. */
const DRAFT = 'Draft. This letter has not been sent.';

/** What stands around the blocks of any letter. */
export function letterFrame(
  { language, policy }: Notice,
  { sent }: Delivery,
): Pick<Letter, 'language' | 'about' | 'draft'> {
  const of = sent === null ? 'draft of a notice' : `notice of ${longDay(sent)}`;
  return {
    language,
    about: `${policy.title} · ${of}`,
    draft: sent === null ? DRAFT : null,
  };
}

/** The organisation to its customers of one cohort: what changes, from when, what they can do. */
export function customerLetter(notice: Notice, cohort: Cohort, delivery: Delivery): Letter {
  const frame = letterFrame(notice, delivery);
  const subject = subjectFor(notice, cohort);
  const isNew = startsWithIt(notice, cohort);
  const voice = isNew ? toNewCustomers(OWN_VOICE) : OWN_VOICE;
  const { about } = frame;
  return {
    ...frame,
    sender: notice.controller.name,
    subject,
    headline: subject,
    blocks: [
      greeting('customer'),
      ...opening(notice, cohort, cohortChoices(notice, cohort), { voice, about }),
      ...changeCards(notice, notice.changes, voice),
      ...unchanged(notice),
      ...sourceBlocks(notice, delivery.enclosed),
      ...contactBlocks(notice, 'mail'),
      ...footBlocks(notice, isNew ? whyNewCustomer(notice) : notice.whyYouGotThis),
    ],
  };
}

/** What whoever comes by reads on the page, as of that day, or for ever without one. */
export function pageLetter(notice: Notice, today: Day | null): Letter {
  return {
    language: notice.language,
    sender: notice.controller.name,
    about: notice.policy.title,
    subject: notice.subject,
    headline: notice.subject,
    draft: null,
    blocks: [
      ...pageOpening(notice, today),
      ...changeCards(notice),
      ...unchanged(notice),
      ...forResellers(notice),
      ...sourceBlocks(notice, false),
      ...contactBlocks(notice, 'page'),
      ...footBlocks(notice, null),
    ],
  };
}

/** Whether the change applies to the readers of a letter from their first day. */
export function startsWithIt({ kind }: Pick<Notice, 'kind'>, cohort: Cohort | null): boolean {
  return cohort === 'new' && kind !== 'withdrawal' && kind !== 'correction';
}

/** Who came before the change reaches new readers has the choice; who comes later knows it before. */
export function cohortChoices(notice: Notice, cohort: Cohort, voice: Voice = OWN_VOICE): Block[] {
  const { choices, dates } = notice;
  if (cohort === 'existing') return choiceBlocks(choices, { voice });
  if (!startsWithIt(notice, cohort)) return choiceBlocks([]);
  const others = choices.some(({ mode }) => mode !== 'inform');
  const who = `who ${voice.signedUp} before ${longDay(dates.effective.new)}`;
  return [
    key(
      'You do not have to do anything: this is the text that you agree to from the start.',
      ...(others ? [` The choice that comes with this change is for those ${who}.`] : []),
    ),
    ...choiceBlocks(choices.filter(({ mode }) => mode === 'inform')).slice(1),
  ];
}

/**
 * From when, what changes, and the choices: together they fit on the first screen of a phone. Where
 * they would not, the summary stands after the choices.
 */
export function opening(
  notice: Notice,
  cohort: Cohort | null,
  choices: readonly Block[],
  { voice = OWN_VOICE, about = '' }: { voice?: Voice; about?: string } = {},
): Block[] {
  const said = `${voice.introduction}${voice.said(notice.summary)}`;
  const when = whenSentence(notice, cohort, voice);
  const actions = choices.filter((block) => block.kind === 'action');
  const [first] = actions;
  const isFirst =
    first !== undefined &&
    !fitsFirstScreen({
      about,
      headline: notice.subject,
      when,
      summary: said,
      title: first.title,
      label: plain(first.runs),
      note: plain(first.note),
      hasSeveral: actions.length > 1,
    });
  return [
    key(when),
    ...(isFirst ? [...choices, paragraph(said)] : [paragraph(said), ...choices]),
    ...firstNotice(notice),
    ...(startsWithIt(notice, cohort) ? [] : waived(notice)),
  ];
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'field' ? run.otherwise : run.text)).join('');
}

// The head of the page says what changes and when: a button comes before it is said once more.
function pageOpening(notice: Notice, today: Day | null): Block[] {
  const { choices, dates, policy, reseller } = notice;
  const isForResellers = policy.audience === RESELLER;
  const voice = isForResellers ? TO_RESELLERS : OWN_VOICE;
  const blocks = choiceBlocks(choices, { today });
  if (!choices.some(isRealChoice)) {
    const duty = `There is nothing to choose, but please tell your customers by ${longDay(reseller?.forwardBy ?? dates.announced)}.`;
    const said = isForResellers && reseller ? [key(duty), ...blocks.slice(1)] : blocks;
    return opening(notice, null, said, { voice });
  }
  return [...blocks, ...whoseChoice(notice, voice), ...opening(notice, null, [], { voice })];
}

/** Where whoever comes by reads of a choice: whose it is, if that is not everyone’s. */
export function whoseChoice({ dates, choices }: Notice, { signedUp }: Voice): Block[] {
  const { new: first, existing } = dates.effective;
  const real = choices.filter(isRealChoice);
  if (first === existing || real.length === 0) return [];
  const which = real.length === 1 ? 'This choice is' : 'These choices are';
  return [paragraph(`${which} for those who ${signedUp} before ${longDay(first)}.`)];
}

function waived({ waiver }: Notice): Block[] {
  if (!waiver) return [];
  const { reason, legalReference } = waiver;
  return [
    fact(
      'Why you hear of it so late',
      `We tell you later than we have promised. ${reason} This rests on: ${legalReference}.`,
    ),
  ];
}

// What a later notice is about was said in the first one.
function firstNotice({ amends, links, to }: Notice): Block[] {
  if (amends === null || links.first === null) return [];
  const label = `our first notice of the version of ${longDay(to.published)}`;
  return [paragraph('This follows ', link(label, links.first), '.')];
}

// Grouped by who signed, in the order of their first statement.
export function unchanged({ notChanging }: Notice): Block[] {
  if (notChanging.length === 0) return [];
  const signers = [...new Set(notChanging.map(({ signedBy }) => signedBy))];
  return [
    heading('What does not change'),
    ...signers.flatMap((signer): Block[] => [
      {
        kind: 'list',
        items: notChanging
          .filter(({ signedBy }) => signedBy === signer)
          .map(({ text }) => [words(text)]),
      },
      paragraph(`Confirmed by ${signer}.`),
    ]),
  ];
}

// What their own policies say stands in their own notices.
function forResellers({ reseller, policy, controller }: Notice): Block[] {
  if (!reseller) return [];
  const isTheirs = policy.audience === RESELLER;
  return [
    heading('If you resell our services'),
    paragraph(
      `Please pass this on to your customers by ${longDay(reseller.forwardBy)}. ${controller.name} has a text for you that you can send under your own name.`,
    ),
    ...(isTheirs && reseller.removal.length > 0
      ? [
          paragraph(
            `When you ask us to remove personal information, we respond ${removalPhrase(reseller.removal)}.`,
          ),
        ]
      : []),
  ];
}
