import type { Day } from '#core/text/calendar-day.ts';
import type { Library, VersionAsOf } from '#core/library/library.ts';
import { inForce, statusDays, statusOf } from '#core/timeline/timeline.ts';

import { noticeHref } from '../notices/notice-links.ts';
import type { PublicPolicy } from '../addresses/policy-pages.ts';
import { whatChangesHref } from '../redline/pairs.ts';
import { paths, type Routes } from '../addresses/routes.ts';
import { laterOf, type Later } from '../works/standing.ts';
import { splitSentences } from '../works/standing-words.ts';
import { dayName, effectivePhrase } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { policyWork, versionOf } from '../works/work.ts';

/** A policy in a list. */
export interface PolicyCard {
  title: string;
  description: string | null;
  href: string;
  history: string;
  /** `Applies since 21 May 2018`, or why there is no such day; a sentence for each of two texts. */
  state: string[];
  /** The same on each later day on which it is another. */
  later: Later<string[]>[];
  versions: number;
}

/** A version that does not bind everyone yet. */
export interface UpcomingChange {
  policy: string;
  summary: string;
  applies: string;
  href: string;
  changes: string;
  /** The notice that announces it. */
  notice: string | null;
}

/** A policy as a list shows it on `today`. */
export function policyCard(
  { policy, versions }: PublicPolicy,
  today: Day,
  routes: Routes,
  words: Wording,
): PolicyCard {
  const { title, description } = policy.settings;
  return {
    title,
    description: description ?? null,
    href: routes.href(paths.policy(policy.id)),
    history: routes.href(paths.history(policy.id)),
    state: stateOf(versions, today, words),
    later: laterOf(statusDays(versions), today, (day) => stateOf(versions, day, words)),
    versions: versions.length,
  };
}

function stateOf(versions: readonly VersionAsOf[], today: Day, words: Wording): string[] {
  const split = splitSentences(words, versions, today);
  if (split.length > 0) return split;
  const current = inForce(versions, today, 'new');
  if (!current) return [words.say('home.nothing')];
  const { new: forNew, existing } = current.effective;
  return forNew === existing
    ? [words.say('home.since', { day: dayName(words, forNew) })]
    : [
        words.say('home.sinceEach', {
          newDay: dayName(words, forNew),
          day: dayName(words, existing),
        }),
      ];
}

/** What is published of a policy on `today` and does not bind everyone yet. */
export function upcomingChanges(
  library: Library,
  one: PublicPolicy,
  today: Day,
  routes: Routes,
): UpcomingChange[] {
  const work = policyWork(library, one, today);
  return work.texts.flatMap((text) => {
    const { id, settings, effective } = versionOf(text);
    if (!isAboutToBind(versionOf(text), one.versions, today)) return [];
    return {
      policy: work.title,
      summary: settings.summary,
      applies: effectivePhrase(wordingFor(library), effective),
      href: routes.href(paths.version(work.id, id)),
      changes: whatChangesHref(work, text),
      notice: noticeHref(library, work.id, id, today),
    };
  });
}

// A change that has reached new customers is still to come for those who were there before.
function isAboutToBind(
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): boolean {
  const status = statusOf(version, versions, today);
  return status === 'upcoming' || (status === 'in force' && today < version.effective.existing);
}
