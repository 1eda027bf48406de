import type { Duration } from '../business-days.ts';
import { issue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { subtreeEnd } from '../addendum/subtree.ts';
import { sentencesOf } from '../notice/sentences.ts';
import type { Section } from '../policy/document.ts';
import { plainText } from '../policy/plain-text.ts';
import { passagesOf } from './passages.ts';
import { isDuration, statedDurations, type StatedDuration } from './stated-durations.ts';
import { placeOf } from './place-of.ts';
import type { TextInHand } from './texts-in-hand.ts';

/**
 * Periods that the text promises and that front matter puts otherwise: of notice of a change, and of
 * the answer to a request for removal. A section that states the right period too is left alone.
 */
export function checkPromisedDays(text: TextInHand): Issue[] {
  return [...unknownSection(text), ...promisesOf(text).flatMap((one) => checkPromise(text, one))];
}

interface Promised {
  key: 'noticePromise' | 'removalPromise';
  /** Nothing where front matter names none. */
  period: Duration | null;
  sections: readonly number[];
  /** The periods of a sentence that speak of it. */
  statedIn: (sentence: string) => StatedDuration[];
}

function promisesOf({ version: { settings, document } }: TextInHand): Promised[] {
  const { noticePromise: notice, removalPromise: removal, answers } = settings;
  const { sections } = document;
  const period =
    notice?.days === undefined ? null : { days: notice.days, unit: notice.unit ?? 'calendar' };
  return [
    ...(notice
      ? [
          {
            key: 'noticePromise' as const,
            period,
            sections:
              notice.section === undefined
                ? sectionsAboutChanges(sections)
                : subtree(sections, notice.section),
            statedIn: statedLeads,
          },
        ]
      : []),
    ...(removal && answers?.removal !== undefined
      ? [
          {
            key: 'removalPromise' as const,
            period: removal,
            sections: subtree(sections, answers.removal),
            statedIn: statedAnswers,
          },
        ]
      : []),
  ];
}

function checkPromise(text: TextInHand, { key, period, sections, statedIn }: Promised): Issue[] {
  const { version } = text;
  const stated = passagesOf(version.document)
    .filter(({ section }) => sections.includes(section))
    .flatMap(({ section, text: said }) =>
      sentencesOf(said)
        .flatMap(({ start, end }) => statedIn(said.slice(start, end)))
        .map((one) => ({ section, one })),
    );
  const [first] = stated;
  if (!first || (period && stated.some(({ one }) => isDuration(one, period)))) return [];
  const details = { key, words: first.one.words, expected: period && described(period) };
  const also = version.locate([key], 'key');
  return [
    issue(
      'stated-period-contradicts',
      placeOf(version, first.section, details.words),
      details,
      also,
    ),
  ];
}

// “30 days before”, “thirty (30) days’ prior written notice”, “two weeks in advance”.
const LEAD = /^['’]?\s+(?:\p{L}+\s+){0,2}?(?:before|prior|advance|ahead|notice|beforehand)\b/iu;
// Another notice: the reader’s own.
const NOT_OURS = /\b(?:terminat|cancel|withdraw from)/iu;

function statedLeads(sentence: string): StatedDuration[] {
  if (NOT_OURS.test(sentence)) return [];
  return statedDurations(sentence).filter(({ rest }) => LEAD.test(rest));
}

const ANSWER = /\b(?:respon|repl|answer|remov|delet|eras|compl)/iu;

function statedAnswers(sentence: string): StatedDuration[] {
  return ANSWER.test(sentence) ? statedDurations(sentence) : [];
}

const ABOUT_CHANGES = /\b(?:chang|amend|modif|updat|revis)/iu;

function sectionsAboutChanges(sections: readonly Section[]): number[] {
  return sections.flatMap(({ heading }, index) =>
    ABOUT_CHANGES.test(plainText(heading)) ? [index] : [],
  );
}

function subtree(sections: readonly Section[], anchor: string): number[] {
  const start = sections.findIndex((section) => section.anchor === anchor);
  if (start === -1) return [];
  return Array.from({ length: subtreeEnd(sections, start) - start }, (_, index) => start + index);
}

function unknownSection({ version }: TextInHand): Issue[] {
  const section = version.settings.noticePromise?.section;
  const anchors = version.document.sections.map(({ anchor }) => anchor);
  if (section === undefined || anchors.includes(section)) return [];
  const details = { section, near: didYouMean(section, anchors) };
  return [
    issue('promise-in-unknown-section', version.locate(['noticePromise', 'section']), details),
  ];
}

function described({ days, unit }: Duration): string {
  return `${days} ${unit} ${days === 1 ? 'day' : 'days'}`;
}
