import { subtreeEnd } from '#core/addendum/subtree.ts';
import type { Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { NoticePromise } from '#core/schemas/version-schema.ts';
import type { Duration } from '#core/text/business-days.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { sentencesOf } from '#core/text/words/sentences.ts';
import { passagesOf } from '../texts/passages.ts';
import { placeOf } from '../texts/place-of.ts';
import type { PlacedVersion, CheckedText } from '../texts/checked-texts.ts';

/**
 * Periods that the text promises and that front matter puts otherwise: of notice of a change, and of
 * the answer to a request for removal. A section that states the right period too is left alone.
 */
export function checkPromisedDays(text: CheckedText): Issue[] {
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

function promisesOf({ version: { settings, document } }: CheckedText): Promised[] {
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

function checkPromise(text: CheckedText, { key, period, sections, statedIn }: Promised): Issue[] {
  const { version, policy, predecessor } = text;
  const stated = passagesOf(version.document)
    .filter(({ section }) => sections.includes(section))
    .flatMap(({ section, text: said }) =>
      sentencesOf(said)
        .map(({ start, end }) => said.slice(start, end))
        .flatMap((sentence) => statedIn(sentence).map((one) => ({ section, one, sentence }))),
    );
  const [first] = stated;
  if (!first || (period && stated.some(({ one }) => isDuration(one, period)))) return [];
  const details = { key, words: first.one.words, expected: period && described(period) };
  const isOpen = predecessor !== null && !isSealed(policy, version);
  if (key === 'noticePromise' && isOpen) {
    const clause = shortened(first.sentence.replaceAll(/\s+/gu, ' ').trim());
    const place = version.locate(period ? [key, 'days'] : [key], period ? 'value' : 'key');
    const line = lineFor(version.settings.noticePromise, first.one);
    const at = placeOf(version, first.section, details.words);
    return [issue('promise-differs-from-clause', place, { ...details, clause, line }, at)];
  }
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

function isSealed({ ledger }: CheckedText['policy'], { id }: CheckedText['version']): boolean {
  return ledger?.entries.some((one) => one.kind === 'version' && one.version === id) === true;
}

// What the clause says, to paste; a month has no number of days to write.
function lineFor(promise: NoticePromise | undefined, stated: StatedDuration): string | null {
  if (!promise || stated.least !== stated.most) return null;
  return `days: ${stated.least}, unit: ${stated.unit}`;
}

const LONGEST_CLAUSE = 160;

function shortened(text: string): string {
  return text.length > LONGEST_CLAUSE ? `${text.slice(0, LONGEST_CLAUSE)}…` : text;
}

/** The sentence of a version that says how readers learn of later changes; nothing where none does. */
export function clauseOf(
  { document }: Pick<PlacedVersion, 'document'>,
  section: string | undefined,
): string | null {
  const { sections } = document;
  const within =
    section === undefined ? sectionsAboutChanges(sections) : subtree(sections, section);
  const sentences = passagesOf(document)
    .filter((passage) => within.includes(passage.section))
    .flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)));
  const clause = sentences.find((one) => TELLS.test(one) && ABOUT_CHANGES.test(one));
  return clause === undefined ? null : shortened(clause.replaceAll(/\s+/gu, ' ').trim());
}

const TELLS = /\b(?:notif|notice|tell|inform|announc|post|e-?mail|advance)/iu;

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

function unknownSection({ version }: CheckedText): Issue[] {
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

/** A period as a sentence states it: from `least` to `most` days, for a month has 28 to 31. */
interface StatedDuration {
  words: string;
  least: number;
  most: number;
  unit: Duration['unit'];
  /** What stands behind it in the sentence. */
  rest: string;
}

/** The periods in a sentence in order: `30 days`, `twenty (20) business days`, `two weeks`. */
export function statedDurations(sentence: string): StatedDuration[] {
  return [...sentence.matchAll(DURATION)].flatMap((match) => {
    const { amount: said = '', digits, kind = '', unit = 'day' } = match.groups ?? {};
    const amount = Number(digits ?? NUMBERS.get(said.toLowerCase()) ?? said);
    const [least, most] = DAYS[unit.toLowerCase()] ?? [1, 1];
    return {
      words: match[0],
      least: amount * least,
      most: amount * most,
      unit: /^(?:business|working)/iu.test(kind) ? 'business' : 'calendar',
      rest: sentence.slice(match.index + match[0].length),
    };
  });
}

/** Whether the words mean that period. */
export function isDuration(stated: StatedDuration, { days, unit }: Duration): boolean {
  return stated.unit === unit && stated.least <= days && days <= stated.most;
}

const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  fortnight: [14, 14],
  month: [28, 31],
  year: [365, 366],
};

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index) => [word, index + 1] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...ONES.map((one, more) => [`${ten}-${one}`, (index + 2) * 10 + more + 1] as const),
  ]),
]);

// The longest first: `twenty-one` begins with `twenty`.
const WORDS = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');
const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?<amount>\\d{1,4}|${WORDS})(?:\\s*\\((?<digits>\\d{1,4})\\))?[\\s-]+(?:(?<kind>business|working|calendar)[\\s-]+)?(?<unit>${Object.keys(DAYS).join('|')})s?(?!\\p{L})`,
  'giu',
);
