import type { Day } from '#core/calendar-day.ts';
import { longDay } from '#core/long-day.ts';
import { RESELLER } from '#core/policy/reseller-fields.ts';
import type { Notice, NoticeKind } from '../notice-schema.ts';
import { changeCards } from './change-cards.ts';
import { choiceRuns } from './choice-runs.ts';
import {
  action,
  fact,
  greeting,
  paragraph,
  link,
  words,
  type Block,
  type Letter,
} from './letter.ts';
import { contactBlocks, sourceBlocks } from './sources.ts';

/** How a notice reaches its readers. */
export type Delivery =
  /** To one reader, with a name above it; `attached` says what is enclosed. */
  | { by: 'mail'; attached: boolean }
  /** To whoever comes by: on a page as of that day, or for ever without one. */
  | { by: 'page'; today: Day | null };

/** The words of a notice: first what changes, when, and whether the reader must act. */
export function letterOf(notice: Notice, delivery: Delivery): Letter {
  const today = delivery.by === 'page' ? delivery.today : null;
  return {
    language: notice.language,
    sender: notice.controller.name,
    subject: notice.subject,
    blocks: [
      ...(delivery.by === 'mail' ? [greeting(roleOf(notice))] : []),
      ...facts(notice, today),
      ...waived(notice),
      ...first(notice),
      ...changeCards(notice, today),
      ...otherChoices(notice, today),
      ...unchanged(notice),
      ...(delivery.by === 'page' ? forResellers(notice) : []),
      ...sourceBlocks(notice, delivery.by === 'mail' && delivery.attached),
      ...contactBlocks(notice, delivery.by === 'mail'),
    ],
  };
}

const WHAT: Record<NoticeKind, string> = {
  'material-change': 'What changes',
  'editorial-summary': 'What changes',
  postponement: 'What is new',
  correction: 'What is corrected',
  withdrawal: 'What is withdrawn',
};

function facts(notice: Notice, today: Day | null): Block[] {
  const { actionNeeded } = notice;
  const isOver = today !== null && actionNeeded.by !== null && actionNeeded.by < today;
  return [
    fact(WHAT[notice.kind], notice.summary),
    fact('When', when(notice)),
    fact(
      'Do you have to act?',
      isOver ? 'The time in which you could choose is over.' : actionNeeded.text,
    ),
  ];
}

function when({ kind, dates, event, policy }: Notice): string {
  if (event && (kind === 'correction' || kind === 'withdrawal')) return `On ${longDay(event.on)}.`;
  const { effective, timeZone } = dates;
  const midnight = `Each day begins at midnight in the time zone ${timeZone}.`;
  if (effective.new === effective.existing) {
    return `From ${longDay(effective.existing)} for everyone. ${midnight}`;
  }
  const who = roleOf({ policy });
  return `From ${longDay(effective.existing)} if you became our ${who} before ${longDay(effective.new)}; at once if you become one on that day or later. ${midnight}`;
}

function roleOf({ policy }: Pick<Notice, 'policy'>): string {
  return policy.audience === RESELLER ? 'reseller' : 'customer';
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
function first({ amends, links, to }: Notice): Block[] {
  if (amends === null || links.first === null) return [];
  const label = `our notice of ${longDay(to.published)}`;
  return [paragraph('This follows ', link(label, links.first), '.')];
}

function otherChoices({ choices, changes }: Notice, today: Day | null): Block[] {
  const told = new Set(changes.map(({ choice }) => choice));
  const others = choices.filter(({ id }) => !told.has(id));
  if (others.length === 0) return [];
  return [
    { kind: 'heading', text: told.size > 1 ? 'Your other choices' : 'Your choices' },
    ...others.map((choice) => action(...choiceRuns(choice, today))),
  ];
}

// Grouped by who signed, in the order of their first statement.
function unchanged({ notChanging }: Notice): Block[] {
  if (notChanging.length === 0) return [];
  const signers = [...new Set(notChanging.map(({ signedBy }) => signedBy))];
  return [
    { kind: 'heading', text: 'What does not change' },
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
    { kind: 'heading', text: 'If you resell our services' },
    paragraph(
      `Please pass this on to your customers by ${longDay(reseller.forwardBy)}. ${controller.name} has a text for you that you can send under your own name.`,
    ),
    ...(isTheirs && reseller.removal
      ? [
          paragraph(
            `When you ask us to remove personal information, we respond within ${reseller.removal.days} ${reseller.removal.unit === 'business' ? 'business days' : 'days'}.`,
          ),
        ]
      : []),
  ];
}
