import type { Texts } from './search-state.ts';

/** What was searched: `text in force`, `all versions since 2014`. */
export function searchedPhrase(scope: Texts, since: string): string {
  if (scope === 'all') return `all versions since ${since}`;
  return scope === 'in-force' ? 'text in force' : `${scope} text`;
}

/** How much was found, in one sentence: `7 sections found in text in force.` */
export function foundSentence(counts: readonly number[], scope: Texts, since: string): string {
  const [first = 0, second = 0] = counts;
  const searched = searchedPhrase(scope, since);
  const all = first + second;
  if (all === 0) return `Nothing found in ${searched}.`;
  const parts = scope === 'all' ? `: ${first} in force, ${second} older or upcoming` : '';
  return `${all} ${all === 1 ? 'section' : 'sections'} found in ${searched}${parts}.`;
}

/** What a wider search would find: `1 section in older or upcoming text has it.` */
export function widerSentence(count: number, text: string): string {
  return count === 1 ? `1 section in ${text} has it.` : `${count} sections in ${text} have it.`;
}
