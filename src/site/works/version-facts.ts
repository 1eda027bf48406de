import type { Day } from '#core/text/calendar-day.ts';
import type { Policy, VersionAsOf } from '#core/library/library.ts';
import { isLate, namedDay } from '#core/timeline/public-day.ts';

import { citation } from '../addresses/citation.ts';
import { versionJsonLd } from './json-ld.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { dayName, effectiveDays } from '../wording/wording.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { audienceLinks } from './audience-links.ts';
import { versionOf, type Text, type Work } from './work.ts';

/** What a page says of a version of a policy alone. */
export interface VersionFacts {
  description: string;
  summary: string;
  errata: { on: string; reason: string }[];
  published: { day: Day; label: string };
  /** The day in its name, where it became public later. */
  dated: string | null;
  effective: string;
  postponed: string | null;
  /** Since when the digest stands for the version, and the text and digest before. */
  restated: { on: string; text: string; digest: string } | null;
  /** The ledger in which the version is sealed. */
  ledger: string | null;
  citation: string;
  /** What groups of readers with addenda read instead. */
  audiences: { label: string; href: string }[];
  jsonLd: string;
}

/** The same of one version, at its own address or at its policy's. */
export function versionFacts(work: Work, text: Text, at: 'work' | 'text'): VersionFacts {
  const { library, policy, layers, today } = work;
  const version = versionOf(text);
  const { id, settings, events, published, former } = version;
  const words = wordingFor(library);
  const routes = routesFor(library.site.url);
  const { title, description = settings.summary } = policy.settings;
  const organisation = library.site.organisation.name;
  const postponement = events.findLast((event) => event.kind === 'postponement');
  return {
    description,
    summary: settings.summary,
    errata: events
      .filter((event) => event.kind === 'erratum')
      .map((event) => ({ on: dayName(words, event.on), reason: event.reason })),
    published: { day: published, label: dayName(words, published) },
    dated: isLate(version) ? dayName(words, namedDay(id)) : null,
    effective: effectiveDays(words, version.effective),
    postponed: postponement ? postponement.reason : null,
    restated: former && {
      on: dayName(words, former.until),
      text: routes.href(paths.formerText(policy.id, id)),
      digest: former.digest,
    },
    ledger: isSealed(policy, version) ? routes.href(paths.ledger(policy.id)) : null,
    citation: citation(
      words,
      { organisation, policy: policy.id, title, version: id },
      routes,
      null,
    ),
    audiences: at === 'work' ? audienceLinks(library, policy, today) : [],
    jsonLd: versionJsonLd(library, policy, version, layers.base.versions, today),
  };
}

function isSealed({ ledger }: Policy, { id }: VersionAsOf): boolean {
  return ledger?.entries.some(({ kind, version }) => kind === 'version' && version === id) ?? false;
}
