import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf, wordsForPage } from '#site/wording/site-wording.ts';
import type { PageWords } from '#site/wording/words.ts';

/** The site's own words in English. */
export const english = wordingOf('en', ENGLISH);

/** Some groups of them as a page brings them for its scripts. */
export function pageWordsOf(...groups: string[]): PageWords {
  return JSON.parse(wordsForPage(english, groups)) as PageWords;
}
