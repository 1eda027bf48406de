import { longDay } from '../long-day.ts';
import type { Library } from '../policy/library.ts';
import { describeDuration } from './lead.ts';
import { SUBJECT_LENGTH, type Notice } from './notice-schema.ts';
import type { ResellerKit } from './reseller-kit-schema.ts';

/**
 * The notice as a reseller passes it on: under its name, with its contact and data controller, the
 * day by which its customers must have it, and a text to paste. Nothing for a notice that resellers
 * do not get.
 */
export function resellerKitOf(
  notice: Notice,
  { id, settings }: Library['resellers'][number],
): ResellerKit | null {
  if (!notice.reseller) return null;
  const { name, website, contact, dataController, language } = settings;
  const subject = `${notice.controller.name}: ${notice.subject}`;
  return {
    format: 'codicil-reseller-kit/1',
    reseller: {
      id,
      name,
      website: website ?? null,
      contact: { email: contact.email, phone: contact.phone ?? null, url: contact.url ?? null },
      dataController: {
        name: dataController.name,
        email: dataController.email,
        phone: dataController.phone ?? null,
        address: dataController.address ?? null,
      },
      language: language ?? null,
    },
    forwardBy: notice.reseller.forwardBy,
    instructions: instructionsOf(notice, notice.reseller),
    subject: subject.length <= SUBJECT_LENGTH ? subject : notice.subject,
    paragraphs: paragraphsOf(notice, notice.reseller, settings),
    whyYouGotThis: `You get this because you use services of ${notice.controller.name} that you bought from ${name}. It is not advertising.`,
    notice,
  };
}

type ResellerPart = NonNullable<Notice['reseller']>;

// For the reseller's eyes.
function instructionsOf({ dates, kind }: Notice, { forwardBy }: ResellerPart): string[] {
  const isChange = kind !== 'withdrawal' && kind !== 'correction';
  return [
    `Please pass this notice on to your customers by ${longDay(forwardBy)}.`,
    'The text below is written for them: it names you, your contact and your data controller. Send it under your own name, and add nothing that advertises.',
    ...(isChange
      ? [
          `Show the new version to everyone who signs up with you from ${longDay(dates.effective.new)} on.`,
        ]
      : []),
    ...(dates.choiceDeadline === null
      ? []
      : [
          `Your customers can choose until ${longDay(dates.choiceDeadline)}; the text says how. Leave them time for it.`,
        ]),
  ];
}

// The notice speaks as the organisation, the reseller as itself: what the one says, the other quotes.
function paragraphsOf(
  notice: Notice,
  { removal }: ResellerPart,
  { name, contact, dataController }: Library['resellers'][number]['settings'],
): string[] {
  const organisation = notice.controller.name;
  const told = notice.changes.filter(({ materiality }) => materiality === 'material');
  return [
    `${name} provides services of ${organisation} to you. ${introduction(notice)}`,
    `${organisation} sums it up in these words: “${notice.summary}”`,
    ...told.map((change) => {
      const heading = (change.after ?? change.before)?.heading ?? '';
      return `${heading === '' ? '' : `${heading}: `}“${change.plain}”`;
    }),
    ...notice.choices.map(
      ({ label, url, by, otherwise }) =>
        `You can choose until ${longDay(by)}: “${label}” – ${url}. If you do nothing: “${otherwise}”`,
    ),
    ...notice.notChanging.map(
      ({ text }) => `What does not change, says ${organisation}: “${text}”`,
    ),
    `Read the new text: ${notice.links.newText} – the old text: ${notice.links.oldText} – both compared: ${notice.links.redline}`,
    `If you have questions, please write to ${name}: ${reach([contact.email, contact.phone, contact.url])}.`,
    `To see, correct or delete your personal information, please turn to ${dataController.name}: ${reach([dataController.email, dataController.phone, dataController.address])}.`,
    ...(removal
      ? [
          `When ${name} asks ${organisation} to remove your personal information, ${organisation} responds within ${describeDuration(removal)}.`,
        ]
      : []),
  ];
}

function introduction({ kind, policy, dates, to }: Notice): string {
  const version = `the version of ${longDay(to.published)}`;
  const { new: first, existing } = dates.effective;
  const atOnce =
    first === existing
      ? ''
      : ` Those who sign up from ${longDay(first)} on have the new text from the start.`;
  switch (kind) {
    case 'material-change':
    case 'editorial-summary':
      return `There are changes to its document “${policy.title}”, from ${longDay(existing)}.${atOnce}`;
    case 'postponement':
      return `The announced changes to its document “${policy.title}” come later, from ${longDay(existing)}.${atOnce}`;
    case 'withdrawal':
      return `The announced changes to its document “${policy.title}” do not come: ${version} was withdrawn.`;
    case 'correction':
      return `There is a mistake in its document “${policy.title}”, in ${version}.`;
  }
}

function reach(ways: readonly (string | undefined)[]): string {
  return ways.filter((way) => way !== undefined).join(', ');
}
