import { consolidatedAnchor, type LayerVersion } from '#core/addendum/parts.ts';
import type { Consolidated } from '#core/addendum/consolidate.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { plainText } from '#core/document/plain-text.ts';
import type { Library } from '#core/library/library.ts';
import type { Reseller } from '#core/schemas/reseller-schema.ts';

import { wordingFor } from '../wording/site-wording.ts';
import { contactLines, type ContactLine } from './contact-lines.ts';
import { removalAnswer } from './removal-answer.ts';

/** An answer to a question of a reseller’s customer. */
export interface Answer {
  question: string;
  sentences: string[];
  contacts: ContactLine[];
  /** The section that says so. */
  section: { label: string; href: string } | null;
}

/** What the answers are made from. */
interface Asked {
  library: Library;
  reseller: Reseller;
  text: Consolidated;
  /** The day to work out a date from; nothing where the text is not in force. */
  today: Day | null;
}

/** What customers of a reseller ask first, answered from its data and from the text in force. */
export function customerAnswers({ library, reseller, text, today }: Asked): Answer[] {
  const { name, dataController } = reseller;
  const words = wordingFor(library);
  const organisation = library.site.organisation.name;
  const promise = sourcesOf(text).find(({ version }) => version.settings.removalPromise);
  const duration = promise?.version.settings.removalPromise;
  const removal =
    duration && today !== null
      ? removalAnswer(words, {
          promise: duration,
          calendar: library.site.calendar,
          today,
          reseller: name,
          organisation,
        })
      : [];
  const answers: Answer[] = [
    {
      question: words.say('customerQuestion.access'),
      sentences: [words.say('customerQuestion.accessAnswer', { name: dataController.name })],
      contacts: contactLines(words, dataController),
      section: sectionFor('access', text),
    },
    {
      question: words.say('customerQuestion.contact'),
      sentences: [words.say('customerQuestion.contactAnswer', { reseller: name })],
      contacts: contactLines(words, { ...reseller.contact, address: undefined }),
      section: sectionFor('contact', text),
    },
    {
      question: words.say('customerQuestion.removal'),
      sentences: removal,
      contacts: [],
      section: sectionFor('removal', text),
    },
  ];
  return answers.filter(({ sentences }) => sentences.length > 0);
}

type Question = 'access' | 'contact' | 'removal';

// What an addendum says goes before what the policy says.
function sourcesOf({ base, addenda }: Consolidated): LayerVersion[] {
  return [...addenda, base];
}

function sectionFor(question: Question, text: Consolidated): Answer['section'] {
  for (const source of sourcesOf(text)) {
    const anchor = source.version.settings.answers?.[question];
    if (anchor === undefined) continue;
    const found = text.sections.find(
      (one) => one.source === source && one.original.anchor === anchor,
    );
    if (!found) continue;
    const { section, original } = found;
    const heading = plainText(section.heading).replaceAll('\n', ' ');
    return {
      label: [section.number, heading].filter(Boolean).join(' '),
      href: `#${encodeURI(consolidatedAnchor(source.policy.id, original))}`,
    };
  }
  return null;
}
