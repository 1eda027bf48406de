import { addDays, type Day } from '#core/calendar-day.ts';
import { wordsOfFinding } from '#core/materiality/check-decisions.ts';
import type { LoweredDecision } from '#core/materiality/lowered-decisions.ts';
import type { Section } from '#core/policy/document.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { plainText } from '#core/policy/plain-text.ts';
import type { VersionEvent } from '#core/policy/policy-schema.ts';
import type { Change } from '#core/policy/version-schema.ts';
import { namedDay } from '#core/timeline/public-day.ts';
import {
  COHORTS,
  inForce,
  periods,
  statusDays,
  type DatedVersion,
  type Status,
} from '#core/timeline/timeline.ts';

import { publicLowered } from './lowered-decisions.ts';
import { noticeHref } from './notices/notice-links.ts';
import { redlineOf } from './redline/pairs.ts';
import { paths, routesFor, type Routes } from './routes.ts';
import { laterOf, standingOfVersion, type Later } from './standing.ts';
import { effectiveDays, longDay, standingLabel, versionName } from './wording.ts';
import { wordingFor, type Wording } from './wording/site-wording.ts';

/** A link to a version, or the word that no text is known. */
export interface VersionLink {
  label: string;
  href: string;
}

/** A version as the date box sees it. */
export interface LookupVersion extends DatedVersion, VersionLink {}

/** One line of "who is bound by what": days in plain words and as `YYYY-MM-DD` for the date box. */
export interface PeriodView {
  from: { day: Day; label: string };
  until: { day: Day; label: string } | null;
  newCustomers: VersionLink | null;
  existingCustomers: VersionLink | null;
}

export interface ChangeView {
  section: string;
  href: string;
  /** The life of the section. */
  life: string;
  materiality: Change['materiality'];
  /** The words of a grave finding below which it was decided. */
  lowered: string | null;
  reason: string;
  means: string | null;
  previouslyCollected: boolean;
  choice: string | null;
}

export interface ChoiceView {
  label: string;
  url: string;
  by: { day: Day; label: string };
  otherwise: string;
  isOver: boolean;
  /** The first day on which it is over. */
  over: Day;
}

/** The status of a version, and its label. */
interface StatusView {
  status: Status;
  statusLabel: string;
}

export interface HistoryEntry extends StatusView {
  id: string;
  name: string;
  href: string;
  /** The status on each later day on which it is another. */
  later: Later<StatusView>[];
  effective: string;
  summary: string;
  digest: string;
  /** What the version changed in its predecessor. */
  redline: string | null;
  /** The notice that announced it. */
  notice: string | null;
  events: { on: string; text: string }[];
  changes: ChangeView[];
  choices: ChoiceView[];
}

/** Everything that the history of a policy shows, newest version first. */
export interface HistoryView {
  title: string;
  policyHref: string;
  /** Whether any version applies today. */
  isInForce: boolean;
  canonical: string;
  /** Where any two versions are compared. */
  compare: string;
  /** The life of each section that any version has, the latest version's first. */
  sections: { label: string; href: string; isGone: boolean }[];
  entries: HistoryEntry[];
  periods: PeriodView[];
  /** What the date box needs of the versions, in order of publication. */
  lookup: LookupVersion[];
  /** The first day for which a text is known. */
  firstDay: { day: Day; label: string } | null;
}

/** The history of a policy as it is public on `today`. */
export function historyView(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
): HistoryView {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const link = (version: VersionAsOf | null): VersionLink | null =>
    version && {
      label: words.say('history.version', { version: versionName(version.id) }),
      href: routes.href(paths.version(policy.id, version.id)),
    };
  const views = periods(versions).map((period) => ({
    from: { day: period.from, label: longDay(period.from) },
    until: period.until === null ? null : { day: period.until, label: longDay(period.until) },
    newCustomers: link(period.new),
    existingCustomers: link(period.existing),
  }));
  return {
    title: policy.settings.title,
    isInForce: COHORTS.some((cohort) => inForce(versions, today, cohort) !== null),
    policyHref: routes.href(paths.policy(policy.id)),
    canonical: routes.absolute(paths.history(policy.id)),
    compare: routes.href(paths.compare(policy.id)),
    sections: sectionLinks(policy, versions, routes, words),
    entries: versions
      .map((version, index) => entryOf(library, policy, version, versions, index, today, routes))
      .reverse(),
    periods: views,
    lookup: versions.map((version) => ({
      id: version.id,
      published: version.published,
      effective: version.effective,
      withdrawn: version.withdrawn,
      label: words.say('lookup.version', { version: versionName(version.id) }),
      href: routes.href(paths.version(policy.id, version.id)),
    })),
    firstDay: views[0]?.from ?? null,
  };
}

function entryOf(
  library: Library,
  policy: Policy,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  index: number,
  today: Day,
  routes: Routes,
): HistoryEntry {
  const statusOn = (day: Day): StatusView => {
    const { status, only } = standingOfVersion(version, versions, day);
    return { status, statusLabel: standingLabel(status, only) };
  };
  const { settings } = version;
  const words = wordingFor(library);
  return {
    ...statusOn(today),
    later: laterOf(statusDays(versions), today, statusOn),
    id: version.id,
    name: versionName(version.id),
    href: routes.href(paths.version(policy.id, version.id)),
    effective: effectiveDays(version.effective),
    summary: settings.summary,
    digest: version.digest,
    redline: redlineOf(version, { policy: policy.id, versions, today, routes }),
    notice: noticeHref(library, policy.id, version.id, today),
    events: version.events.map((event) => ({
      on: longDay(event.on),
      text: eventText(event, words),
    })),
    changes: settings.changes.map((change) =>
      changeOf(
        policy,
        change,
        version,
        versions[index - 1],
        routes,
        publicLowered(library.site, policy, version, versions),
        words,
      ),
    ),
    choices: settings.choices.map((choice) => ({
      label: choice.label,
      url: choice.url,
      by: { day: choice.by, label: longDay(choice.by) },
      otherwise: choice.otherwise,
      isOver: choice.by < today,
      over: addDays(choice.by, 1),
    })),
  };
}

function eventText({ kind, version, reason }: VersionEvent, words: Wording): string {
  switch (kind) {
    case 'withdrawal':
      return words.say('history.withdrawal', { reason });
    case 'postponement':
      return words.say('history.postponement', { reason });
    case 'erratum':
      return words.say('history.erratum', { reason });
    case 'publication':
      return words.say('history.publication', { dated: longDay(namedDay(version)), reason });
  }
}

function changeOf(
  policy: Policy,
  change: Change,
  version: VersionAsOf,
  predecessor: VersionAsOf | undefined,
  routes: Routes,
  lowered: readonly LoweredDecision[],
  words: Wording,
): ChangeView {
  const grave = lowered.find(({ section }) => section === change.section);
  const now = sectionOf(version, change.section);
  const before = predecessor && sectionOf(predecessor, change.section);
  const home = now ? version : (predecessor ?? version);
  const path = routes.href(paths.version(policy.id, home.id));
  return {
    section: nameOf(now ?? before, words) + (now ? '' : words.say('history.removed')),
    href: `${path}#${encodeURI(change.section)}`,
    life: routes.href(paths.sectionLife(policy.id, change.section)),
    materiality: change.materiality,
    lowered: grave ? wordsOfFinding(grave.finding) : null,
    reason: change.reason,
    means: change.means ?? null,
    previouslyCollected: change.previouslyCollected,
    choice: version.settings.choices.find((choice) => choice.id === change.choice)?.label ?? null,
  };
}

function sectionLinks(
  policy: Policy,
  versions: readonly VersionAsOf[],
  routes: Routes,
  words: Wording,
): HistoryView['sections'] {
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
    href: routes.href(paths.sectionLife(policy.id, anchor)),
  }));
}

function sectionOf(version: VersionAsOf, anchor: string): Section | undefined {
  return version.document.sections.find((section) => section.anchor === anchor);
}

function nameOf(section: Section | undefined, words: Wording): string {
  if (!section || section.level === 0) return words.say('history.introduction');
  return [section.number, plainText(section.heading)].filter(Boolean).join(' ');
}
