import { addDays, type Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import { COHORTS, inForce, statusDays } from '#core/timeline/timeline.ts';

import {
  standingOfVersion,
  steadyAround,
  type Standing,
  type Steady,
  type Stretch,
} from './standing.ts';
import { effectivePhrase, longDay, standingLabel, versionName } from './wording.ts';

/**
 * What a text is to its readers, with its days, in one sentence about `subject`, which begins it:
 * `This version`, `The version of 1 March 2027`. Every page, feed and file that shows a text says it
 * in these words.
 */
export function standingSentence(subject: string, standing: Standing): string {
  const { status, version, span } = standing;
  switch (status) {
    case 'embargoed':
    case 'upcoming':
      return `${subject} does not apply yet: it applies ${effectivePhrase(version.effective)}.`;
    case 'in force':
      return inForceSentence(subject, standing);
    case 'superseded':
      return supersededSentence(subject, span);
    case 'withdrawn':
      return `${subject} was withdrawn on ${longDay(version.withdrawn ?? version.published)}.`;
  }
}

/** The same of what applies no longer, with the days on which it did. */
export function supersededSentence(subject: string, span: readonly Stretch[]): string {
  return span.length === 0
    ? `${subject} never applied.`
    : `${subject} no longer applies: it applied ${span.map(stretchPhrase).join(', and ')}.`;
}

function inForceSentence(subject: string, { only, since, turn }: Standing): string {
  if (only !== null && turn) {
    return only === 'new'
      ? `${subject} applies to customers who signed up on or after ${longDay(turn.new)}, and to all customers from ${longDay(turn.existing)}.`
      : `${subject} applies to customers who signed up before ${longDay(turn.new)}, until ${longDay(addDays(turn.existing, -1))}.`;
  }
  return since.new === since.existing
    ? `${subject} has applied since ${longDay(since.new)}.`
    : `${subject} has applied to new customers since ${longDay(since.new)}, and to all since ${longDay(since.existing)}.`;
}

function stretchPhrase({ from, until }: Stretch): string {
  if (until === null) return `from ${longDay(from)}`;
  return from === until ? `on ${longDay(from)}` : `from ${longDay(from)} to ${longDay(until)}`;
}

/** From which day a status holds and when it next changes: facts, on whatever day they are read. */
export function periodSentence({ since, next }: Steady, isOver: boolean): string {
  const parts = [
    ...(since === null ? [] : [`status since ${longDay(since)}`]),
    ...(next === null ? [] : [`next change ${longDay(next)}`]),
    ...(next === null && !isOver ? ['no change is announced'] : []),
  ];
  const [first = '', ...rest] = parts;
  return first === '' ? '' : `${[capitalized(first), ...rest].join('; ')}.`;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same of one version, whose status has a label on each day. */
export function versionPeriod(
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const { status } = standingOfVersion(version, versions, today);
  const isOver = status === 'superseded' || status === 'withdrawn';
  return periodSentence(steadyOf(version, versions, today), isOver);
}

/** The same for a page that no later version changes: of the days to come it knows the version's own alone. */
export function ownPeriod(
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const { since, next } = steadyOf(version, versions, today);
  const isOwn = next !== null && ownDays(version).includes(next);
  return periodSentence({ since, next: isOwn ? next : null }, true);
}

function steadyOf(version: VersionAsOf, versions: readonly VersionAsOf[], today: Day): Steady {
  return steadyAround(statusDays(versions), today, (day) => {
    const { status, only } = standingOfVersion(version, versions, day);
    return standingLabel(status, only);
  });
}

/** The days on which what is said of a version can change by what the version itself says. */
export function ownDays({ effective, settings }: VersionAsOf): Day[] {
  const after = settings.choices.map(({ by }) => addDays(by, 1));
  return [...new Set([effective.new, effective.existing, ...after])].sort();
}

/** For each choice about a version whose last day is before `today` a sentence that says so. */
export function deadlineSentences(
  { settings }: Pick<VersionAsOf, 'settings'>,
  today: Day,
): string[] {
  return settings.choices
    .filter(({ by }) => by < today)
    .map(({ label, by }) => `The last day for “${label}” was ${longDay(by)}.`);
}

/** The days on which what is said of a version can change, by what any version says. */
export function saidDays(version: VersionAsOf, versions: readonly VersionAsOf[]): Day[] {
  return [...new Set([...statusDays(versions), ...ownDays(version)])].sort();
}

/** The standing of a version in a sentence that names it. */
export function versionSentence(
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const standing = standingOfVersion(version, versions, today);
  return standingSentence(`The version of ${versionName(version.id)}`, standing);
}

/**
 * While two versions bind side by side, a sentence for each: that of new customers first. Nothing
 * while one version binds everyone, or none does.
 */
export function splitSentences(versions: readonly VersionAsOf[], today: Day): string[] {
  const [forNew, forExisting] = COHORTS.map((cohort) => inForce(versions, today, cohort));
  if (forNew === forExisting) return [];
  return [forNew, forExisting].flatMap((version) =>
    version ? [versionSentence(version, versions, today)] : [],
  );
}
