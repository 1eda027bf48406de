import type { Day } from '#core/calendar-day.ts';

import type { LookupVersion } from './history-view.ts';
import { longDay } from './wording.ts';

/** What the timeline says of a day. */
export interface Found {
  first: LookupVersion | null;
  forNew: LookupVersion | null;
  forExisting: LookupVersion | null;
  /** For one customer, where it is known since when they are one. */
  forCustomer: LookupVersion | null;
}

/** A sentence that ends with a link to a version, or one that stands for itself. */
export interface AnswerSentence {
  words: string;
  version: LookupVersion | null;
}

/** What applied on a day, in plain sentences; honest where no text is known. */
export function answerSentences(on: Day, since: Day | null, found: Found): AnswerSentence[] {
  if (since !== null && since > on) {
    return [sentence(`On ${longDay(on)} you were not a customer yet.`)];
  }
  if (since !== null) {
    const who = `On ${longDay(on)}, a customer since ${longDay(since)} was bound by the`;
    return [found.forCustomer ? sentence(who, found.forCustomer) : nothingKnown(on, found.first)];
  }
  if (!found.forNew && !found.forExisting) return [nothingKnown(on, found.first)];
  if (found.forNew === found.forExisting) {
    return [sentence(`On ${longDay(on)} everyone was bound by the`, found.forNew)];
  }
  return [
    cohortSentence(`On ${longDay(on)} new customers were bound by`, found.forNew),
    cohortSentence('Customers who were there before were bound by', found.forExisting),
  ];
}

function cohortSentence(who: string, version: LookupVersion | null): AnswerSentence {
  return version ? sentence(`${who} the`, version) : sentence(`${who} no version.`);
}

function nothingKnown(on: Day, first: LookupVersion | null): AnswerSentence {
  const begins = first ? Object.values(first.effective).sort()[0] : undefined;
  return begins !== undefined && on < begins
    ? sentence(
        `No text is known for ${longDay(on)}. This record begins on ${longDay(begins)}; there may have been an earlier text.`,
      )
    : sentence(`No version applied on ${longDay(on)}.`);
}

function sentence(words: string, version: LookupVersion | null = null): AnswerSentence {
  return { words, version };
}
