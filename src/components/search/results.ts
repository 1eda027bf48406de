import { excerptOf } from '#site/search/query/excerpt.ts';
import type { IndexedSection } from '#site/search/query/engine.ts';
import type { Query } from '#site/search/query/parse-query.ts';
import { spanPhrase } from '#site/search/index/span.ts';
import { standingLabel } from '#site/wording/wording.ts';
import type { WordsOf } from '#site/wording/words.ts';

/** A list of results. Whatever a text or a query holds is put in as text. */
export function resultList(
  words: WordsOf<'found' | 'said'>,
  hits: readonly IndexedSection[],
  query: Query,
  today: string,
): HTMLElement {
  const list = element('ol', 'results');
  list.append(...hits.map((hit) => resultItem(words, hit, query, today)));
  return list;
}

function resultItem(
  words: WordsOf<'found' | 'said'>,
  hit: IndexedSection,
  query: Query,
  today: string,
): HTMLElement {
  const link = element('a', 'result', hit.title);
  link.href = hit.url;
  const heading = element('h3');
  heading.append(link);
  const place = element('p', 'dates', [hit.policy, hit.path].filter(Boolean).join(' › '));
  const status = element(
    'span',
    `status ${hit.status.replace(' ', '-')}`,
    standingLabel(words, hit.status, hit.only),
  );
  const standing = element('p', 'dates');
  standing.append(status, ` ${spanPhrase(words, hit.span, today)}`);
  const excerpt = element('p', 'excerpt');
  for (const { text, isMarked } of excerptOf(hit.words, query)) {
    excerpt.append(isMarked ? element('mark', '', text) : text);
  }
  const item = element('li');
  item.append(heading, place, standing, excerpt);
  return item;
}

/** An element with a class and text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
