import type { Engine } from '#site/search/query/engine.ts';
import { countExact, type Found } from '#site/search/query/find-sections.ts';
import type { Query } from '#site/search/query/parse-query.ts';
import { widerThan, type SearchState, type Wider } from '#site/search/query/search-state.ts';
import type { WordsOf } from '#site/wording/words.ts';

import { element } from './results.ts';

/** Further text that has what was asked. */
export interface Offer {
  wider: Wider;
  sentence: string;
}

/** Where else it stands just as it was asked, when not in the text that was searched. */
export async function offersFor(
  words: WordsOf<'found'>,
  engine: Engine,
  state: SearchState,
  query: Query,
  found: readonly Found[],
): Promise<Offer[]> {
  if (found.some(isExact)) return [];
  const offers: Offer[] = [];
  for (const wider of widerThan(state)) {
    const count = await countExact(engine, wider.filters, query);
    if (count > 0) offers.push({ wider, sentence: words.say('found.wider', { count }) });
  }
  return offers;
}

function isExact({ hits, notes }: Found): boolean {
  return hits.length > 0 && notes.length === 0;
}

/** A button that calls `taken` with what is offered. */
export function offerButton(
  words: WordsOf<'found'>,
  { wider }: Offer,
  taken: (wider: Wider) => void,
): HTMLElement {
  const line = element('p', 'search-wider');
  const button = element('button', '', words.say('found.widen'));
  button.type = 'button';
  button.addEventListener('click', () => {
    taken(wider);
  });
  line.append(button);
  return line;
}
