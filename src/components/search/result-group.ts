import type { Found } from '#site/search/query/find-sections.ts';

import type { WordsOf } from '#site/wording/words.ts';

import { element, resultList } from './results.ts';

/** How many further results a button shows. */
const STEP = 20;

/**
 * What was found among the sections of one filter, under a heading, with the notes that are not
 * `common` to all groups; a button loads further ones, and `failed` is called where it cannot.
 */
export function resultGroup(
  words: WordsOf<'found' | 'said'>,
  title: string,
  { hits, more, query, notes }: Found,
  common: readonly string[],
  today: string,
  failed: () => void,
): HTMLElement {
  const own = notes.filter((note) => !common.includes(note));
  const section = element('section');
  section.append(
    element('h2', '', title),
    ...own.map((note) => element('p', 'dates', note)),
    resultList(words, hits, query, today),
  );
  if (more.length === 0) return section;
  const button = element('button', '', labelOf(words, more.length));
  button.type = 'button';
  button.addEventListener('click', () => {
    void Promise.all(more.splice(0, STEP).map((one) => one.load())).then((loaded) => {
      const further = resultList(words, loaded, query, today);
      button.before(further);
      further.querySelector('a')?.focus();
      if (more.length === 0) button.remove();
      else button.textContent = labelOf(words, more.length);
    }, failed);
  });
  section.append(button);
  return section;
}

function labelOf(words: WordsOf<'found'>, more: number): string {
  return words.say('found.more', { count: String(Math.min(STEP, more)) });
}
