import type { Day } from '#core/text/calendar-day.ts';

import type { LookupVersion } from './lookup-view.ts';
import { dayName } from '#site/wording/wording.ts';
import { yes, type Part, type WordsOf } from '#site/wording/words.ts';

/** What the timeline says of a day. */
interface Found {
  first: LookupVersion | null;
  forNew: LookupVersion | null;
  forExisting: LookupVersion | null;
  /** For one customer, where it is known since when they are one. */
  forCustomer: LookupVersion | null;
}

/** A sentence, in which the words within a tag lead to a version. */
interface AnswerSentence {
  parts: Part<'link'>[];
  version: LookupVersion | null;
}

/**
 * What applied on a day, without a tense, since the day may be past or to come; honest where no text
 * is known.
 */
export function answerSentences(
  words: WordsOf<'answer'>,
  on: Day,
  since: Day | null,
  found: Found,
): AnswerSentence[] {
  const { forNew, forExisting, forCustomer } = found;
  const day = dayName(words, on);
  if (since !== null && since > on) {
    return [plain(words.say('answer.notYet', { day, since: dayName(words, since) }))];
  }
  if (since !== null) {
    if (!forCustomer) return [nothingKnown(words, on, found.first)];
    const given = { day, since: dayName(words, since), version: forCustomer.label };
    return [{ parts: words.parts('answer.customer', given), version: forCustomer }];
  }
  if (!forNew && !forExisting) return [nothingKnown(words, on, found.first)];
  if (forNew && forNew === forExisting) {
    const given = { day, version: forNew.label };
    return [{ parts: words.parts('answer.everyone', given), version: forNew }];
  }
  return (
    [
      ['answer.newCustomers', forNew],
      ['answer.existingCustomers', forExisting],
    ] as const
  ).map(([key, version]) => ({
    parts: words.parts(key, {
      day,
      applies: yes(version !== null),
      version: version?.label ?? '',
    }),
    version,
  }));
}

function nothingKnown(
  words: WordsOf<'answer'>,
  on: Day,
  first: LookupVersion | null,
): AnswerSentence {
  const day = dayName(words, on);
  const begins = first ? Object.values(first.effective).sort()[0] : undefined;
  return plain(
    begins !== undefined && on < begins
      ? words.say('answer.unknown', { day, begins: dayName(words, begins) })
      : words.say('answer.nothing', { day }),
  );
}

function plain(text: string): AnswerSentence {
  return { parts: [{ tag: null, text }], version: null };
}
