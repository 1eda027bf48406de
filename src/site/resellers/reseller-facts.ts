import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';
import { listed } from '../works/source-facts.ts';
import { statusOn } from '../works/text-standing.ts';
import { consolidatedOf, type LibraryReseller, type Text, type Work } from '../works/work.ts';
import { customerAnswers, type Answer } from './customer-answers.ts';
import { logoHref } from './reseller-logo.ts';

/** What a page says of the reseller under whose name a text stands. */
export interface ResellerFacts {
  name: string;
  href: string;
  logo: string | null;
  description: string;
  lead: string;
  answers: Answer[];
  contact: Contact;
}

/** Whom readers of a page write to. */
export interface Contact {
  name: string;
  email: string;
  phone: string | null;
  address: string | null;
}

/** The same with what its customers ask first, answered. */
export function resellerFacts(work: Work, reseller: LibraryReseller, shown: Text): ResellerFacts {
  const { library } = work;
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const { name, contact } = reseller.settings;
  const text = consolidatedOf(work, shown);
  const titles = [text.base, ...text.addenda].map(({ policy }) => policy.settings.title);
  const isInForce = statusOn(work, shown) === 'in force';
  return {
    name,
    href: routes.href(paths.reseller(reseller.id)),
    logo: logoHref(reseller, routes),
    description: words.say('resellerPolicy.description', { reseller: name }),
    lead: words.say('resellerPolicy.lead', {
      reseller: name,
      organisation: library.site.organisation.name,
      titles: listed(words, titles),
      isSeveral: yes(titles.length > 1),
    }),
    answers: customerAnswers({
      library,
      reseller: reseller.settings,
      text,
      today: isInForce ? exampleDay(library, shown.day) : null,
    }),
    contact: { name, email: contact.email, phone: contact.phone ?? null, address: null },
  };
}

// Not the day of the build, on which the page would change: one from which the holidays are known.
function exampleDay({ site }: Library, since: Day): Day {
  const [first] = site.calendar.holidays.toSorted();
  const before = first === undefined ? since : addDays(first, -1);
  return before > since ? before : since;
}
