import { isSameCombination } from '#core/addendum/consolidated-at.ts';
import { groupsOn, type Group } from '#core/addendum/consolidated-days.ts';
import { EVERYONE } from '#core/addendum/layers.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { dayName, versionName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { textFor, type Text, type Work } from './work.ts';

/** Readers of another text, and where it is. */
export interface OtherReaders {
  /** `Resellers who signed up before 1 March 2027`. */
  who: string;
  label: string;
  href: string;
}

/** Those whom a text binds on a day: `all resellers`, or by their day of sign-up; nothing for none. */
export function boundReaders(work: Work, text: Text, day: Day): string | null {
  const groups = groupsOn(work.layers, day);
  const bound = groups.filter(({ combination }) =>
    isSameCombination(combination, text.combination),
  );
  if (bound.length === 0) return null;
  const words = wordingFor(work.library);
  if (bound.length === groups.length) {
    return words.say('readers.all', { readers: nounOf(words, work) });
  }
  return bound
    .map((group) => signedUp(words, work, group, day))
    .reduce((before, next) => words.say('readers.both', { before, next }));
}

/** Those who are bound by another text than this on a day, the latest to sign up first. */
export function otherReaders(work: Work, text: Text, day: Day): OtherReaders[] {
  const { library, layers, policy, texts, id } = work;
  const words = wordingFor(library);
  const { href } = routesFor(library.site.url);
  const groups = groupsOn(layers, day).reverse();
  return groups.flatMap((group): OtherReaders[] => {
    const { combination } = group;
    if (!combination.base || isSameCombination(combination, text.combination)) return [];
    const who = capitalised(signedUp(words, work, group, day));
    const other = textFor(texts, combination, day);
    if (other) {
      return [
        {
          who,
          label: words.say('readers.text', { version: versionName(words, other.id) }),
          href: href(paths.version(id, other.id)),
        },
      ];
    }
    // Before any addendum binds them they read the policy alone.
    const label = words.say('readers.policy', {
      title: policy.settings.title,
      version: versionName(words, combination.base.id),
    });
    return [{ who, label, href: href(paths.version(policy.id, combination.base.id)) }];
  });
}

function nounOf({ say }: Wording, { readers }: Work): string {
  return readers === EVERYONE ? say('readers.customers') : readers;
}

function signedUp(words: Wording, work: Work, { from, until }: Group, today: Day): string {
  return words.say('readers.signedUp', {
    readers: nounOf(words, work),
    when: from === null ? 'before' : until === today ? 'since' : from === until ? 'on' : 'other',
    day: dayName(words, from ?? addDays(until, 1)),
    lastDay: dayName(words, until),
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
