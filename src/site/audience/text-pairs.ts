import { combinationAt, isSameCombination } from '#core/addendum/consolidated-at.ts';
import { groupsOn, type ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { addDays } from '#core/calendar-day.ts';

import { paths, routesFor } from '../routes.ts';
import { CURRENT } from '../redline/asked-pair.ts';
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
 * The pairs whose redline has a page: each text with the one before it, and each that is still to come
 * with the one shown today. Never two days of the same text.
 */
export function textPairs(work: AudienceWork): TextPair[] {
  const { texts, shown } = work;
  return texts.flatMap((to, index) => {
    const before = textBefore(work, to);
    return texts
      .slice(0, index)
      .filter((from) => from === before || (from === shown && to.day > work.today))
      .filter((from) => !isSameCombination(from.combination, to.combination))
      .map((from) => ({ from, to }));
  });
}

/** The page of what a text changed in the one before it. */
export function changesHref(work: AudienceWork, text: ConsolidatedDay): string | null {
  const before = textBefore(work, text);
  return before ? hrefOf(work, before, text) : null;
}

/**
 * Where a reader sees what differs between a text and the one shown today; nothing where nothing does. Of a
 * text that is over, the address stays the same whatever is shown.
 */
export function changesFromShown(work: AudienceWork, text: ConsolidatedDay): string | null {
  const { library, id, shown, texts } = work;
  if (isSameCombination(shown.combination, text.combination)) return null;
  const isNewer = texts.indexOf(text) > texts.indexOf(shown);
  if (isNewer && (text.day > work.today || textBefore(work, text) === shown))
    return hrefOf(work, shown, text);
  return `${routesFor(library.site.url).href(paths.compare(id))}?from=${text.id}&to=${CURRENT}`;
}

function hrefOf({ library, id }: AudienceWork, from: ConsolidatedDay, to: ConsolidatedDay): string {
  return routesFor(library.site.url).href(paths.redline(id, from.id, to.id));
}
