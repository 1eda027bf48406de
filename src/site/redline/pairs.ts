import { combinationAt, isSameCombination } from '#core/addendum/consolidated-at.ts';
import { groupsOn } from '#core/addendum/consolidated-days.ts';
import { addDays } from '#core/text/calendar-day.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { statusOn } from '../works/text-standing.ts';
import { bindingTexts, isLayered, textFor, type Text, type Work } from '../works/work.ts';
import { CURRENT } from '../addresses/asked-pair.ts';

/** Two texts of a work, the older one first. */
export interface Pair {
  from: Text;
  to: Text;
}

/**
 * What a text follows: of a policy alone the version before it. Of several layers it is what those whom the
 * text begins to bind read until the day before: of several groups, the one that signed up last. Nothing
 * for the first text.
 */
export function textBefore(work: Work, text: Text): Text | null {
  const { layers, texts } = work;
  if (!isLayered(work)) return texts[texts.indexOf(text) - 1] ?? null;
  const before = addDays(text.day, -1);
  const bound = groupsOn(layers, text.day).filter(({ combination }) =>
    isSameCombination(combination, text.combination),
  );
  for (const signedUp of bound.flatMap(({ signUps }) => signUps).reverse()) {
    const then = combinationAt(layers, before, signedUp < before ? signedUp : before);
    if (isSameCombination(then, text.combination)) continue;
    const found = textFor(texts, then, before);
    if (found) return found;
  }
  return null;
}

/**
 * The pairs whose redline has a page: each text with the one before it, which is what a notice names, and
 * each that is still to come with what binds now. Never two days of the same text. In the order of the
 * newer text, then of the older one. The many others are compared in the browser.
 */
export function redlinePairs(work: Work): Pair[] {
  const { texts, shown } = work;
  const binding = new Set([shown, ...bindingTexts(work)]);
  return texts.flatMap((to, index) => {
    const before = textBefore(work, to);
    const isUpcoming = statusOn(work, to) === 'upcoming';
    return texts
      .slice(0, index)
      .filter((from) => from === before || (isUpcoming && binding.has(from)))
      .filter((from) => !isSameCombination(from.combination, to.combination))
      .map((from) => ({ from, to }));
  });
}

/** The last part of the address of a pair's redline. */
export function pairName({ from, to }: Pair): string {
  return `${from.id}...${to.id}`;
}

/** Whether it is the redline of a text and the one that it follows. */
export function isAdjacent(work: Work, { from, to }: Pair): boolean {
  return textBefore(work, to) === from;
}

/** The page of what a text changed in the one before it; nothing for the first text. */
export function changesHref(work: Work, text: Text): string | null {
  const before = textBefore(work, text);
  return before ? pageOf(work, { from: before, to: text }) : null;
}

/**
 * Where a reader sees what differs between a text and the one that is shown; nothing where nothing does. Of
 * a text that is over, the address stays the same whatever is shown.
 */
export function changesFromShown(work: Work, text: Text): string | null {
  const { library, id, shown, texts } = work;
  if (isSameCombination(shown.combination, text.combination)) return null;
  const pair = { from: shown, to: text };
  const isNewer = texts.indexOf(text) > texts.indexOf(shown);
  const hasPage = isAdjacent(work, pair) || statusOn(work, text) === 'upcoming';
  if (isNewer && hasPage) return pageOf(work, pair);
  const { href } = routesFor(library.site.url);
  return isLayered(work)
    ? `${href(paths.compare(id))}?from=${text.id}&to=${CURRENT}`
    : href(paths.redlineToCurrent(id, text.id));
}

/**
 * Where a reader sees what a text changes: against the one that is shown, against the one before if it is
 * that one, or for the first of all its entry in the history.
 */
export function whatChangesHref(work: Work, text: Text): string {
  return (
    changesFromShown(work, text) ??
    changesHref(work, text) ??
    `${routesFor(work.library.site.url).href(paths.history(work.id))}#${text.id}`
  );
}

function pageOf({ library, id }: Work, { from, to }: Pair): string {
  return routesFor(library.site.url).href(paths.redline(id, from.id, to.id));
}
