import { redlineWords } from '#site/redline/redline-sentences.ts';

import { english } from './english.ts';

/** What is said in redlines, in English. */
export const marked = redlineWords(english);
