import { addDays, type Day } from '#core/calendar-day.ts';
import type { Library } from '#core/policy/library.ts';

import { consolidatedOf, type AudienceWork } from '../audience/audience-works.ts';
import { entriesOf, listed } from '../audience/consolidated-view.ts';
import { otherReaders, type OtherReaders } from '../audience/readers.ts';
import { renderConsolidated } from '../audience/render-consolidated.ts';
import { lastingBannerOf, textBanner, textSentence, textStatus } from '../audience/text-banner.ts';
import { changesHref } from '../audience/text-pairs.ts';
import type { Banner, LastingBanner } from '../banner.ts';
import { paths, routesFor, type Routes } from '../routes.ts';
import { contentsOf, type Entry } from '../version-view.ts';
import { longDay, STATUS_LABELS, versionName } from '../wording.ts';
import { customerAnswers, type Answer } from './customer-answers.ts';
import { logoHref } from './reseller-logo.ts';
import { fillConsolidated } from './reseller-works.ts';
import { type LibraryReseller } from './reseller-view.ts';

/** Everything that a policy shows under the name of a reseller. */
export interface ResellerPolicyView {
  title: string;
  reseller: { name: string; href: string; logo: string | null; website: string | null };
  documentTitle: string;
  description: string;
  canonical: string;
  lead: string;
  banner: LastingBanner;
  /** Those of its customers who are bound by another text. */
  others: OtherReaders[];
  answers: Answer[];
  contents: Entry[];
  /** The text as HTML, escaped by its renderer. */
  html: string;
  history: string;
  permanent: { href: string; address: string };
  contact: Contact;
}

/** Whom readers of a page write to. */
export interface Contact {
  name: string;
  email: string;
  phone: string | null;
  address: string | null;
}

/** A policy as the customers of a reseller read it: with the addenda, and the reseller's data filled in. */
export function resellerPolicyView(
  work: AudienceWork,
  reseller: LibraryReseller,
  today: Day,
): ResellerPolicyView {
  const { library, shown, layers } = work;
  const routes = routesFor(library.site.url);
  const { settings } = reseller;
  const { name } = settings;
  const policy = layers.base.policy.settings.title;
  const text = fillConsolidated(consolidatedOf(work, shown), settings);
  const permanent = paths.version(work.id, shown.id);
  const isInForce = textStatus(work, shown) === 'in force';
  const customers = { ...work, readers: `customers of ${name}` };
  return {
    title: policy,
    reseller: {
      name,
      href: routes.href(paths.reseller(reseller.id)),
      logo: logoHref(reseller, routes),
      website: settings.website ?? null,
    },
    documentTitle: `${policy} for customers of ${name}`,
    description: `What applies to the customers of ${name}: whom to ask about your information, how to stop being contacted, how long a removal takes, and the whole text.`,
    canonical: routes.absolute(paths.resellerPolicy(reseller.id, layers.base.policy.id)),
    lead: leadOf(
      library,
      name,
      [text.base, ...text.addenda].map(({ policy: one }) => one.settings.title),
    ),
    banner: lastingBannerOf(customers, shown, (then) =>
      then === customers ? bannerOf(customers, routes) : textBanner(then, shown),
    ),
    others: otherReaders(customers, shown, shown.day <= today ? today : shown.day),
    answers: customerAnswers({
      library,
      reseller: settings,
      text,
      today: isInForce ? exampleDay(library, shown.day) : null,
    }),
    contents: contentsOf(entriesOf(text)),
    html: renderConsolidated(library, text),
    history: routes.href(paths.history(work.id)),
    permanent: { href: routes.href(permanent), address: routes.absolute(permanent) },
    contact: {
      name,
      email: settings.contact.email,
      phone: settings.contact.phone ?? null,
      address: null,
    },
  };
}

// Not the day of the build, on which the page would change: one from which the holidays are known.
function exampleDay({ site }: Library, since: Day): Day {
  const [first] = site.calendar.holidays.toSorted();
  const before = first === undefined ? since : addDays(first, -1);
  return before > since ? before : since;
}

function leadOf({ site }: Library, reseller: string, titles: readonly string[]): string {
  const organisation = site.organisation.name;
  return `${reseller} sells services of ${organisation}. This is what applies to its customers: the ${listed(titles)} of ${organisation}${titles.length > 1 ? ', as one text' : ''}.`;
}

function bannerOf(work: AudienceWork, routes: Routes): Banner {
  const { shown, texts, today, readers } = work;
  const status = textStatus(work, shown);
  const banner = { status, label: STATUS_LABELS[status], links: [] };
  if (status === 'upcoming') {
    const sentence = `This text does not apply yet: it applies to ${readers} from ${longDay(shown.day)}.`;
    return { ...banner, sentences: [sentence] };
  }
  // Only some of them are bound by it while a change reaches new customers first.
  const isForAll = otherReaders(work, shown, today).length === 0;
  const said =
    status === 'in force' && isForAll
      ? `This text has applied to ${readers} since ${longDay(shown.day)}.`
      : textSentence('This text', work, shown);
  const next = status === 'in force' ? texts.find(({ day }) => day > today) : undefined;
  if (!next) return { ...banner, sentences: [said] };
  const changes = changesHref(work, next);
  return {
    ...banner,
    sentences: [said, `It changes on ${longDay(next.day)}.`],
    links: [
      ...(changes === null ? [] : [{ label: 'What changes', href: changes }]),
      {
        label: `Read the text of ${versionName(next.id)}`,
        href: routes.href(paths.version(work.id, next.id)),
      },
    ],
  };
}
