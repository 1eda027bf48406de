import type { Found } from '#site/search/find-sections.ts';

import { element, resultList } from './results.ts';

/** How many further results a button shows. */
const STEP = 20;

/**
 * What was found among the sections of one filter, under a heading, with the notes that are not
 * `common` to all groups; a button loads further ones, and `failed` is called where it cannot.
 */
export function resultGroup(
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
    resultList(hits, query, today),
  );
  if (more.length === 0) return section;
  const button = element('button', '', labelOf(more.length));
  button.type = 'button';
  button.addEventListener('click', () => {
    void Promise.all(more.splice(0, STEP).map((one) => one.load())).then((loaded) => {
      const further = resultList(loaded, query, today);
      button.before(further);
      further.querySelector('a')?.focus();
      if (more.length === 0) button.remove();
      else button.textContent = labelOf(more.length);
    }, failed);
  });
  section.append(button);
  return section;
}

function labelOf(more: number): string {
  return `Show ${Math.min(STEP, more)} more`;
}
