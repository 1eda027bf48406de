import { phrases } from './phrases.ts';

// What the rule on the clause about later changes looks for, written as in `vocabulary.ts`.

/** Says that a sentence is about how the policy changes. */
export const SUBJECTS = phrases(`
policy | policies | terms | agreement | statement | addendum | conditions | notice
`);

/** What happens to the policy. */
export const ALTERS = phrases(`chang* | amend* | modif* | revis* | updat* | alter*`);

/** How readers learn of it. */
export const TELLS = phrases(`
notif* | notice | announc* | inform* | post | posting | posted | email | e-mail | tell |
continued use | continue to use | advance
`);

/** Ways, times and choices that such a sentence promises. */
export const CHANNELS = phrases(`
email* | e-mail* | letter | banner | dashboard | directly | individually | before | in advance |
prior | opt out | opt-out | object
`);

/** Words that weaken what is promised about changes of the policy. */
export const WEAKENERS = phrases(`
without notice | without prior notice | at any time | sole discretion | at our discretion |
continued use | continue to use | by posting | posting | constitutes acceptance | deemed | review this |
check this | check back | periodically | effective immediately
`);
