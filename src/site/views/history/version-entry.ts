import { addDays, type Day } from '#core/text/calendar-day.ts';
import { wordsOfFinding } from '#core/materiality/decisions/check-decisions.ts';
import type { LoweredDecision } from '#core/materiality/decisions/lowered-decisions.ts';
import type { Section } from '#core/document/document.ts';
import type { Policy, VersionAsOf } from '#core/library/library.ts';
import { plainText } from '#core/document/plain-text.ts';
import type { VersionEvent } from '#core/schemas/policy-schema.ts';
import type { Change } from '#core/schemas/version-schema.ts';
import { namedDay } from '#core/timeline/public-day.ts';

import { publicLowered } from '#site/works/lowered-decisions.ts';
import { noticeHref } from '#site/notices/notice-links.ts';
import { paths, routesFor, type Routes } from '#site/addresses/routes.ts';
import { dayName, effectiveDays } from '#site/wording/wording.ts';
import { wordingFor, type Wording } from '#site/wording/site-wording.ts';
import { versionOf, type Text, type Work } from '#site/works/work.ts';

/** What a history tells of a version of a policy alone. */
export interface VersionDetails {
  effective: string;
  summary: string;
  digest: string;
  /** The notice that announced it. */
  notice: string | null;
  events: { on: string; text: string }[];
  changes: ChangeView[];
  choices: ChoiceView[];
}

interface ChangeView {
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

/** The same of one version. */
export function versionDetails(
  { library, policy, layers, today }: Work,
  text: Text,
): VersionDetails {
  const { versions } = layers.base;
  const version = versionOf(text);
  const { settings } = version;
  const words = wordingFor(library);
  const routes = routesFor(library.site.url);
  const before = versions[versions.indexOf(version) - 1];
  const lowered = publicLowered(library.site, policy, version, versions);
  return {
    effective: effectiveDays(words, version.effective),
    summary: settings.summary,
    digest: version.digest,
    notice: noticeHref(library, policy.id, version.id, today),
    events: version.events.map((event) => ({
      on: dayName(words, event.on),
      text: eventText(event, words),
    })),
    changes: settings.changes.map((change) =>
      changeOf(policy, change, version, before, routes, lowered, words),
    ),
    choices: settings.choices.map((choice) => ({
      label: choice.label,
      url: choice.url,
      by: { day: choice.by, label: dayName(words, choice.by) },
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
      return words.say('history.publication', { dated: dayName(words, namedDay(version)), reason });
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

function sectionOf(version: VersionAsOf, anchor: string): Section | undefined {
  return version.document.sections.find((section) => section.anchor === anchor);
}

/** The number and heading of a section. */
export function nameOf(section: Section | undefined, words: Wording): string {
  if (!section || section.level === 0) return words.say('history.introduction');
  return [section.number, plainText(section.heading)].filter(Boolean).join(' ');
}
