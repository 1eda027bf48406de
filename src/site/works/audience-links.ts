import { addendumAudiences, EVERYONE } from '#core/addendum/layers.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy } from '#core/library/library.ts';

import { readersOf } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { audienceWork } from './work.ts';
import { wordingFor } from '../wording/site-wording.ts';

/**
 * From a policy to what its other audiences read, and from an addendum to what its own do: words
 * that say nothing of what stands there.
 */
export function audienceLinks(
  library: Library,
  { id, settings }: Policy,
  today: Day,
): { label: string; href: string }[] {
  const { href } = routesFor(library.site.url);
  const base = settings.supplements ?? id;
  const title = library.policies.find((one) => one.id === base)?.settings.title ?? '';
  return addendumAudiences(library, base, today)
    .filter((audience) => base === id || audience === settings.audience)
    .flatMap((audience) => audienceWork(library, base, audience, today) ?? [])
    .map(({ layers: { audience }, id: work }) => ({
      label:
        base === id
          ? wordsForBase(library, audience)
          : wordingFor(library).say('audience.link.addendum', { title }),
      href: href(paths.policy(work)),
    }));
}

function wordsForBase(library: Library, audience: string): string {
  const words = wordingFor(library);
  if (audience === EVERYONE) return words.say('audience.link.everyone');
  return words.say('audience.link.base', { readers: readersOf(library, audience) });
}
