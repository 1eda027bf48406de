import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import type { Consolidated, Source } from '#core/addendum/consolidate.ts';
import type { Day } from '#core/calendar-day.ts';
import type { Section } from '#core/policy/document.ts';

import type { LastingBanner } from '../banner.ts';
import type { HeadLink } from '../open-data/link-relations.ts';
import { paths, routesFor } from '../routes.ts';
import { contentsOf, type Entry } from '../version-view.ts';
import { versionName } from '../wording.ts';
import { consolidatedOf, type AudienceWork } from './audience-works.ts';
import { lastingTextBanner } from './text-banner.ts';
import { consolidatedLinks } from './consolidated-links.ts';
import { otherReaders, type OtherReaders } from './readers.ts';
import { renderConsolidated } from './render-consolidated.ts';
import { changesHref, textBefore } from './text-pairs.ts';

/** One of the texts that are read together. */
export interface SourceView {
  title: string;
  version: string;
  published: Day;
  href: string;
  /** The policy's own address, and its history. */
  policy: string;
  history: string;
}

/** Everything that the page of a consolidated text shows. */
export interface ConsolidatedView {
  title: string;
  documentTitle: string;
  description: string;
  banner: LastingBanner;
  /** Which of the texts applies where. */
  precedence: string;
  sources: SourceView[];
  others: OtherReaders[];
  contents: Entry[];
  /** The text as HTML, escaped by its renderer. */
  html: string;
  changes: string | null;
  previous: { label: string; href: string } | null;
  next: { label: string; href: string } | null;
  history: string;
  permanent: { href: string; address: string };
  canonical: string;
  text: string;
  digest: string;
  links: HeadLink[];
}

/** What a consolidated page is made from. */
export interface ConsolidatedInput {
  work: AudienceWork;
  text: ConsolidatedDay;
  /** SHA-256 of the canonical text. */
  digest: string;
  /** The address of what applies today, or that of the day for ever. */
  at: 'shown' | 'day';
}

/** The page of a consolidated text at its day or, for the one that applies, at the audience's address. */
export function consolidatedView({ work, text, digest, at }: ConsolidatedInput): ConsolidatedView {
  const { library, today, id, title, texts } = work;
  const routes = routesFor(library.site.url);
  const consolidated = consolidatedOf(work, text);
  const before = textBefore(work, text);
  const next = texts[texts.indexOf(text) + 1];
  const neighbour = (other: ConsolidatedDay | null | undefined): ConsolidatedView['next'] =>
    other ? { label: versionName(other.id), href: routes.href(paths.version(id, other.id)) } : null;
  const permanent = paths.version(id, text.id);
  const sources = [consolidated.base, ...consolidated.addenda];
  return {
    title,
    documentTitle: at === 'shown' ? title : `${title}, text of ${versionName(text.id)}`,
    description: `What applies to ${work.readers}: the ${listed(sources.map(titleOf))} as one text.`,
    banner: lastingTextBanner(work, text),
    precedence: precedenceOf(consolidated),
    sources: sources.map(({ policy, version }) => ({
      title: policy.settings.title,
      version: versionName(version.id),
      published: version.published,
      href: routes.href(paths.version(policy.id, version.id)),
      policy: routes.href(paths.policy(policy.id)),
      history: routes.href(paths.history(policy.id)),
    })),
    others: otherReaders(work, text, at === 'shown' && text.day <= today ? today : text.day),
    contents: contentsOf(entriesOf(consolidated)),
    html: renderConsolidated(library, consolidated),
    changes: changesHref(work, text),
    previous: neighbour(before),
    next: neighbour(next),
    history: routes.href(paths.history(id)),
    permanent: { href: routes.href(permanent), address: routes.absolute(permanent) },
    canonical: routes.absolute(paths.policy(id)),
    text: routes.href(paths.text(id, text.id)),
    digest,
    links: consolidatedLinks(work, text),
  };
}

/** `Privacy Policy and the Reseller Addendum`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const rest = names.slice(0, -1).join(', the ');
  return rest === '' ? last : `${rest} and the ${last}`;
}

function titleOf({ policy }: Source): string {
  return policy.settings.title;
}

function precedenceOf({ base, addenda, sections }: Consolidated): string {
  const policy = titleOf(base);
  if (addenda.length === 0) return `No addendum applies beside the ${policy} here.`;
  const names = listed(addenda.map(titleOf));
  const apply = addenda.length > 1 ? 'apply' : 'applies';
  const together = `This is the ${policy} together with the ${names}, which ${apply} in addition.`;
  return sections.some(({ replaced }) => replaced.length > 0)
    ? `${together} A section marked as standing in place of another applies instead of that one, which can still be read below it.`
    : together;
}

/** The sections for a table of contents: below the addendum’s own title they need only their numbers in it. */
export function entriesOf({ sections }: Consolidated): Section[] {
  return sections.map(({ section, original, source }) =>
    section.parent === source.policy.id ? { ...section, number: original.number } : section,
  );
}
