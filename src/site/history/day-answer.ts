import type { Day } from '#core/calendar-day.ts';

import type { LookupVersion } from './lookup-view.ts';
import { longDay } from '../wording.ts';

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

/**
 * What applied on a day, without a tense, since the day may be past or to come; honest where no text
 * is known.
 */
export function answerSentences(on: Day, since: Day | null, found: Found): AnswerSentence[] {
  const day = longDay(on);
  if (since !== null && since > on) {
    return [sentence(`${day}: not a customer yet. Please choose a day from ${longDay(since)} on.`)];
  }
  if (since !== null) {
    return found.forCustomer
      ? [sentence(`${day}, for a customer since ${longDay(since)}:`, found.forCustomer)]
      : [nothingKnown(on, found.first)];
  }
  if (!found.forNew && !found.forExisting) return [nothingKnown(on, found.first)];
  if (found.forNew === found.forExisting) {
    return [sentence(`${day}, for everyone:`, found.forNew)];
  }
  return [
    cohortSentence(`${day}, for customers who sign up on that day:`, found.forNew),
    cohortSentence(`${day}, for customers who were there before:`, found.forExisting),
  ];
}

function cohortSentence(who: string, version: LookupVersion | null): AnswerSentence {
  return version ? sentence(who, version) : sentence(`${who} no version applies.`);
}

function nothingKnown(on: Day, first: LookupVersion | null): AnswerSentence {
  const begins = first ? Object.values(first.effective).sort()[0] : undefined;
  return begins !== undefined && on < begins
    ? sentence(
        `${longDay(on)}: no text is known. This record begins on ${longDay(begins)}; there may have been an earlier text.`,
      )
    : sentence(`${longDay(on)}: no version applies.`);
}

function sentence(words: string, version: LookupVersion | null = null): AnswerSentence {
  return { words, version };
}
