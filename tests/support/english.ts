import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';

/** The site’s own words, in English. */
export const english = wordingOf('en', ENGLISH);
