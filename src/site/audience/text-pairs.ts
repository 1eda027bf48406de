import { combinationAt, isSameCombination } from '#core/addendum/consolidated-at.ts';
import { groupsOn, type ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { addDays } from '#core/calendar-day.ts';

import { paths, routesFor } from '../routes.ts';
import { textFor, type AudienceWork } from './audience-works.ts';

/** Two texts of an audience, the older one first. */
export interface TextPair {
  from: ConsolidatedDay;
  to: ConsolidatedDay;
}

/**
 * What those whom the text begins to bind read until the day before: of several groups, the one
 * that signed up last. Nothing for the first text.
 */
export function textBefore(work: AudienceWork, text: ConsolidatedDay): ConsolidatedDay | null {
  const before = addDays(text.day, -1);
  const bound = groupsOn(work.layers, text.day).filter(({ combination }) =>
    isSameCombination(combination, text.combination),
  );
  for (const signedUp of bound.flatMap(({ signUps }) => signUps).reverse()) {
    const then = combinationAt(work.layers, before, signedUp < before ? signedUp : before);
    if (isSameCombination(then, text.combination)) continue;
    const found = textFor(work.texts, then, before);
    if (found) return found;
  }
  return null;
}

/**
 * The pairs whose redline has a page: each text with the one before it, and each with the one shown
 * today. Never two days of the same text.
 */
export function textPairs(work: AudienceWork): TextPair[] {
  const { texts, shown } = work;
  return texts.flatMap((to, index) => {
    const before = textBefore(work, to);
    return texts
      .slice(0, index)
      .filter((from) => from === before || from === shown || to === shown)
      .filter((from) => !isSameCombination(from.combination, to.combination))
      .map((from) => ({ from, to }));
  });
}

/** The page of what a text changed in the one before it. */
export function changesHref(work: AudienceWork, text: ConsolidatedDay): string | null {
  const before = textBefore(work, text);
  return before ? hrefOf(work, before, text) : null;
}

/** The page of what differs between a text and the one shown today; nothing where nothing does. */
export function changesFromShown(work: AudienceWork, text: ConsolidatedDay): string | null {
  const { shown, texts } = work;
  if (isSameCombination(shown.combination, text.combination)) return null;
  const isOlder = texts.indexOf(text) < texts.indexOf(shown);
  return isOlder ? hrefOf(work, text, shown) : hrefOf(work, shown, text);
}

function hrefOf({ library, id }: AudienceWork, from: ConsolidatedDay, to: ConsolidatedDay): string {
  return routesFor(library.site.url).href(paths.redline(id, from.id, to.id));
}
