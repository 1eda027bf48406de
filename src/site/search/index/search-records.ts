import type { Day } from '#core/text/calendar-day.ts';
import type { Section } from '#core/document/document.ts';
import type { Library, VersionAsOf } from '#core/library/library.ts';
import { plainText } from '#core/document/plain-text.ts';
import type { Cohort, Status } from '#core/timeline/timeline.ts';

import { policiesFor, shownVersion, type PublicPolicy } from '#site/addresses/policy-pages.ts';
import { paths, routesFor, type Routes } from '#site/addresses/routes.ts';
import { standingOf } from '#site/works/standing.ts';
import { wordingFor, type Wording } from '#site/wording/site-wording.ts';
import { sectionNumber } from './section-number.ts';
import { sectionWords } from './section-words.ts';
import { writeSpan } from './span.ts';

/** One text of one section, however many versions it stood in, as the search engine takes it. */
export interface SearchRecord {
  /** With the base path: what a result leads to. */
  url: string;
  /** The title, a line feed, and the words. */
  content: string;
  /** Shown, and searched for words like the content. */
  meta: {
    /** Number and heading. */
    title: string;
    /** Title of the policy. */
    policy: string;
    /** The headings above it, from the outermost in. */
    path: string;
    /** As a reader would call it: `1.3`, `D.3`, or nothing. */
    number: string;
    /** When it bound anyone, as `writeSpan` writes it. */
    span: string;
  };
  /** Chosen from, and not searched for words. */
  filters: {
    /** Id of the policy; of an addendum, after it that of the policy that it adds to. */
    policies: string[];
    status: Status;
    /** The cohort that it binds, where that is one only. */
    only: Cohort | null;
  };
}

/**
 * A record for each distinct text of a section among the versions that are public on `today`: of the
 * policies for one audience; without one, of those for everyone.
 */
export function searchRecords(library: Library, today: Day, audience?: string): SearchRecord[] {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  return policiesFor(library, today, audience).flatMap((one) =>
    textsOf(one.versions).map((text) => recordOf(words, text, one, today, routes)),
  );
}

/** The id of the policy that a record is of. */
export function policyOf({ filters: { policies } }: SearchRecord): string {
  return policies[0] ?? '';
}

/** One text of one section: the versions that have it, in order, with the section as it is in each. */
interface SectionText {
  holders: { version: VersionAsOf; section: Section }[];
}

// A heading alone, without a text of its own, is a text too: it names what stands below it.
function textsOf(versions: readonly VersionAsOf[]): SectionText[] {
  const texts = new Map<string, SectionText>();
  for (const version of versions) {
    for (const section of version.document.sections) {
      const key = `${section.anchor}\n${section.textDigest}`;
      const text = texts.get(key) ?? { holders: [] };
      text.holders.push({ version, section });
      texts.set(key, text);
    }
  }
  return [...texts.values()];
}

function recordOf(
  words: Wording,
  { holders }: SectionText,
  { policy, versions }: PublicPolicy,
  today: Day,
  routes: Routes,
): SearchRecord {
  const among = holders.map(({ version }) => version);
  const standing = standingOf(among, versions, today);
  const shown = shownVersion(versions, today);
  const isShown =
    standing.status === 'in force' && among.some((version) => version.id === shown?.id);
  const version = isShown && shown ? shown : standing.version;
  const section = holders.find((holder) => holder.version.id === version.id)?.section;
  if (!section) throw new Error('A text is read in a version that has it.');
  const { sections } = version.document;
  const path = isShown ? paths.policy(policy.id) : paths.version(policy.id, version.id);
  const title = titleOf(words, section);
  return {
    url: `${routes.href(path)}#${encodeURI(section.anchor)}`,
    content: `${title}\n${sectionWords(section)}`,
    meta: {
      title,
      policy: policy.settings.title,
      path: pathOf(section, sections)
        .map((outer) => titleOf(words, outer))
        .join(' › '),
      number: sectionNumber(section, sections),
      span: writeSpan(standing.span),
    },
    filters: {
      policies: [policy.id, policy.settings.supplements].filter((id) => id !== undefined),
      status: standing.status,
      only: standing.only,
    },
  };
}

function titleOf(words: Wording, section: Section): string {
  if (section.level === 0) return words.say('history.introduction');
  const heading = plainText(section.heading).replaceAll('\n', ' ');
  return [section.number, heading].filter(Boolean).join(' ');
}

function pathOf(section: Section, sections: readonly Section[]): Section[] {
  const outer = sections.find(({ anchor }) => anchor === section.parent);
  return outer ? [...pathOf(outer, sections), outer] : [];
}
