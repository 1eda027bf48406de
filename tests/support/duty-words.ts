import { dutyWords } from '#site/views/duty-sentences.ts';

import { english } from './english.ts';

/** What is said of duties on the command line. */
export const spoken = dutyWords(english, (title, version) => `version \`${version}\` of ${title}`);
