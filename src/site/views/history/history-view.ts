import type { Day } from '#core/text/calendar-day.ts';
import type { Status } from '#core/timeline/timeline.ts';

import { changesHref } from '#site/redline/pairs.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';
import { laterOf, type Later } from '#site/works/standing.ts';
import { dayName, versionName } from '#site/wording/wording.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import { daysOf, standingOn, statusOn } from '#site/works/text-standing.ts';
import { bindingTexts, isLayered, workOn, type Text, type Work } from '#site/works/work.ts';
import { statusLine, type LastingLine } from '../status-line.ts';
import { changeMap, type ChangeMap } from './change-map.ts';
import { daysWithoutBase, layerDetails, type LayerDetails } from './layers-entry.ts';
import { lookupView, type LookupView } from './lookup-view.ts';
import { timelineView, type Timeline } from './timeline.ts';
import { nameOf, versionDetails, type VersionDetails } from './version-entry.ts';

/** The status of a text, and its label. */
interface StatusView {
  status: Status;
  statusLabel: string;
}

/** A text that was published or began to bind someone. */
export interface TextEntry extends StatusView {
  kind: 'text';
  id: string;
  day: Day;
  name: string;
  href: string;
  /** The status on each later day on which it is another. */
  later: Later<StatusView>[];
  /** What it changed in the one before it. */
  redline: string | null;
  /** Of a version of a policy alone. */
  version: VersionDetails | null;
  /** Of versions that are read together. */
  layers: LayerDetails | null;
}

/** A day from which a policy binds no one who signs up. */
interface EndEntry {
  kind: 'end';
  day: Day;
  name: string;
  sentence: string;
}

export type HistoryEntry = TextEntry | EndEntry;

/** A link to the history of a part. */
interface PartLink {
  label: string;
  href: string;
  isGone: boolean;
}

/** Everything that the history of a work shows, newest text first. */
export interface HistoryView {
  title: string;
  noun: Work['noun'];
  /** Where what applies is read. */
  shown: string;
  /** Whether any text applies today. */
  isInForce: boolean;
  canonical: string;
  /** Where any two texts are compared. */
  compare: string;
  /** What applied on a day, of a policy alone. */
  lookup: LookupView | null;
  /** The versions in time, of a policy alone. */
  timeline: Timeline | null;
  /** What each version did to each section, of a policy alone. */
  map: ChangeMap | null;
  line: LastingLine;
  entries: HistoryEntry[];
  /** What there was before the first text. */
  before: string | null;
  /**
   * Of a policy alone the life of each section that any version has, the latest version's first; otherwise
   * the history of each policy.
   */
  parts: PartLink[];
}

/** The history of a work as it is public on its day. */
export function historyView(work: Work): HistoryView {
  const { library, id, path, title, noun, texts } = work;
  const routes = routesFor(library.site.url);
  const entries = texts.map((text) => entryOf(work, text));
  return {
    title,
    noun,
    shown: routes.href(path),
    isInForce: bindingTexts(work).some((text) => statusOn(work, text) === 'in force'),
    canonical: routes.absolute(paths.history(id)),
    compare: routes.href(paths.compare(id)),
    lookup: isLayered(work) ? null : lookupView(work),
    timeline: timelineView(work),
    map: isLayered(work) ? null : changeMap(work),
    line: statusLine(work, work.shown, 'history'),
    entries: isLayered(work) ? newestFirst([...entries, ...endsOf(work)]) : entries.reverse(),
    before: isLayered(work) ? beforeFirst(work) : null,
    parts: isLayered(work) ? policyLinks(work) : sectionLinks(work),
  };
}

function entryOf(work: Work, text: Text): TextEntry {
  const words = wordingFor(work.library);
  const { library, id, today } = work;
  const statusOn = (day: Day): StatusView => {
    const { status, label } = standingOn(workOn(work, day), text);
    return { status, statusLabel: label };
  };
  return {
    kind: 'text',
    ...statusOn(today),
    later: laterOf(daysOf(work, text, false), today, statusOn),
    id: text.id,
    day: text.day,
    name: versionName(words, text.id),
    href: routesFor(library.site.url).href(paths.version(id, text.id)),
    redline: changesHref(work, text),
    version: isLayered(work) ? null : versionDetails(work, text),
    layers: isLayered(work) ? layerDetails(work, text) : null,
  };
}

function endsOf(work: Work): EndEntry[] {
  const words = wordingFor(work.library);
  const { title } = work.policy.settings;
  return daysWithoutBase(work).map((day) => ({
    kind: 'end',
    day,
    name: dayName(words, day),
    sentence: words.say('consolidatedHistory.end', { title }),
  }));
}

function newestFirst(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}

function beforeFirst({ library, policy, texts, today }: Work): string {
  const words = wordingFor(library);
  const { title } = policy.settings;
  const day = dayName(words, texts[0]?.day ?? today);
  return words.say('consolidatedHistory.before', { day, title });
}

function policyLinks({ library, layers }: Work): PartLink[] {
  const { href } = routesFor(library.site.url);
  return [layers.base, ...layers.addenda].map(({ policy }) => ({
    label: wordingFor(library).say('history.heading', { title: policy.settings.title }),
    href: href(paths.history(policy.id)),
    isGone: false,
  }));
}

function sectionLinks({ library, layers, id }: Work): PartLink[] {
  const { versions } = layers.base;
  const words = wordingFor(library);
  const { href } = routesFor(library.site.url);
  const latest = new Map<string, { label: string; isGone: boolean }>();
  for (const version of versions.toReversed()) {
    for (const section of version.document.sections) {
      if (latest.has(section.anchor)) continue;
      const label = nameOf(section, words).replaceAll('\n', ' ');
      latest.set(section.anchor, { label, isGone: version !== versions.at(-1) });
    }
  }
  return [...latest].map(([anchor, section]) => ({
    ...section,
    href: href(paths.sectionLife(id, anchor)),
  }));
}
