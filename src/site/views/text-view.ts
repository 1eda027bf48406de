import type { Consolidated } from '#core/addendum/consolidate.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document, Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import { derivedFrom } from '#core/text/derived.ts';

import { lastingBanner, type LastingBanner } from './banner.ts';
import { followView, type FollowView } from './follow-view.ts';
import { statusLine, type LastingLine } from './status-line.ts';
import { textLinks, type HeadLink } from '../open-data/link-relations.ts';
import type { ComparedKind } from '../works/compare-words.ts';
import { changesHref, textBefore } from '../redline/pairs.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { resellerFacts, type ResellerFacts } from '../resellers/reseller-facts.ts';
import { versionName } from '../wording/wording.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { sourceFacts, type SourceFacts } from '../works/source-facts.ts';
import { versionFacts, type VersionFacts } from '../works/version-facts.ts';
import {
  consolidatedOf,
  digestOfText,
  documentOf,
  isLayered,
  type Text,
  type Work,
} from '../works/work.ts';

/** A line of a table of contents. */
export interface ContentsEntry {
  label: string;
  number: string;
  href: string;
  entries: ContentsEntry[];
}

/** Everything that the page of a text shows besides the text. */
export interface TextView {
  title: string;
  noun: ComparedKind;
  /** How long it takes to read. */
  minutes: number;
  /** How many there are, on the page that each new one changes. */
  versions: { count: number; year: string } | null;
  follow: FollowView;
  /** For the page's `<title>`: with the version, unless it is the one that applies. */
  documentTitle: string;
  description: string;
  line: LastingLine;
  banner: LastingBanner;
  digest: string;
  contents: ContentsEntry[];
  permanent: { href: string; address: string };
  canonical: string;
  history: string;
  text: string;
  /** What this text changed in the one before it. */
  changes: string | null;
  previous: { label: string; href: string } | null;
  next: { label: string; href: string } | null;
  /** Whether search engines may list the page. */
  isListed: boolean;
  links: HeadLink[];
  /** What is known of a version of a policy alone. */
  version: VersionFacts | null;
  /** What is known of versions that are read together. */
  together: SourceFacts | null;
  /** What is known of the reseller under whose name the text stands. */
  reseller: ResellerFacts | null;
}

/** What the page of a text is made from. */
export interface TextInput {
  work: Work;
  text: Text;
  /** The work's own address, where the text that applies is shown, or the text's for ever. */
  at: 'work' | 'text';
  sha256: (text: string) => string;
}

/** The view of a text at its own address or, for the one that applies, at its work's. */
export function textView({ work, text, at, sha256 }: TextInput): TextView {
  const { library, policy, id, texts, reseller } = work;
  const words = wordingFor(library);
  const routes = routesFor(library.site.url);
  const neighbour = (other: Text | null | undefined): TextView['next'] =>
    other
      ? { label: versionName(words, other.id), href: routes.href(paths.version(id, other.id)) }
      : null;
  const permanent = paths.version(id, text.id);
  const areVersionsListed = !isLayered(work) && library.site.searchEngines === 'all';
  const version = isLayered(work) ? null : versionFacts(work, text, at);
  const together = isLayered(work) ? sourceFacts(work, text, at) : null;
  const named = reseller && resellerFacts(work, reseller, text);
  return {
    title: reseller ? policy.settings.title : work.title,
    noun: work.noun,
    minutes: minutesOf(documentOf(work, text)),
    versions:
      at === 'work' && !reseller
        ? { count: texts.length, year: (texts[0]?.day ?? '').slice(0, 4) }
        : null,
    follow: followView(work),
    documentTitle: at === 'work' ? work.title : titleOf(work, text),
    description: named?.description ?? together?.description ?? version?.description ?? '',
    line: statusLine(work, text, at),
    banner: lastingBanner(work, text),
    digest: digestOfText(work, text, sha256),
    contents: contentsOf(
      isLayered(work) ? numberedInOwn(consolidatedOf(work, text)) : documentOf(work, text).sections,
    ),
    permanent: { href: routes.href(permanent), address: routes.absolute(permanent) },
    canonical: routes.absolute(areVersionsListed && at === 'text' ? permanent : work.path),
    history: routes.href(paths.history(id)),
    text: routes.href(paths.text(id, text.id)),
    changes: changesHref(work, text),
    previous: neighbour(textBefore(work, text)),
    next: neighbour(texts[texts.indexOf(text) + 1]),
    isListed: (at === 'work' && !(isLayered(work) && !reseller)) || areVersionsListed,
    links: reseller ? [] : textLinks(work, text),
    version,
    together,
    reseller: named,
  };
}

const WORDS_A_MINUTE = 230;

function minutesOf(document: Document): number {
  const words = derivedFrom(document, 'words', () => canonicalText(document).split(/\s+/).length);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

function titleOf({ library, title, noun }: Work, { id }: Text): string {
  const words = wordingFor(library);
  return words.say('version.title', { title, noun, version: versionName(words, id) });
}

/** The sections for a table of contents: below the addendum’s own title they need only their numbers in it. */
function numberedInOwn({ sections }: Consolidated): Section[] {
  return sections.map(({ section, original, source }) =>
    section.parent === source.policy.id ? { ...section, number: original.number } : section,
  );
}

/** The table of contents of sections, as a tree. */
function contentsOf(sections: readonly Section[], parent: string | null = null): ContentsEntry[] {
  return sections
    .filter((section) => section.level > 0 && section.parent === parent)
    .map((section) => ({
      label: plainText(section.heading).replaceAll('\n', ' '),
      number: section.number,
      href: `#${encodeURI(section.anchor)}`,
      entries: contentsOf(sections, section.anchor),
    }));
}
