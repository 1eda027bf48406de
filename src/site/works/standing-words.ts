import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import { COHORTS, inForce, statusDays } from '#core/timeline/timeline.ts';

import {
  standingOfVersion,
  unchangedPeriod,
  type Standing,
  type UnchangedPeriod,
  type DaySpan,
} from './standing.ts';
import { dayName, effectivePhrase, standingLabel, versionName } from '../wording/wording.ts';
import type { Wording } from '../wording/site-wording.ts';

/** What a sentence is about, which begins with it: this text, or a named one. */
export interface Subject {
  of: 'thisVersion' | 'version' | 'thisText' | 'text';
  name: string;
}

export const THIS_VERSION: Subject = { of: 'thisVersion', name: '' };
export const THIS_TEXT: Subject = { of: 'thisText', name: '' };

/**
 * What a text is to its readers, with its days, in one sentence. Every page, feed and file that shows a
 * text says it in these words.
 */
export function standingSentence(words: Wording, subject: Subject, standing: Standing): string {
  const { status, version, span } = standing;
  switch (status) {
    case 'embargoed':
    case 'upcoming': {
      const applies = effectivePhrase(words, version.effective);
      return words.say('standing.upcoming', { ...subject, applies });
    }
    case 'in force':
      return inForceSentence(words, subject, standing);
    case 'superseded':
      return supersededSentence(words, subject, span);
    case 'withdrawn': {
      const day = dayName(words, version.withdrawn ?? version.published);
      return words.say('standing.withdrawn', { ...subject, day });
    }
  }
}

/** The same of what applies no longer, with the days on which it did. */
export function supersededSentence(
  words: Wording,
  subject: Subject,
  span: readonly DaySpan[],
): string {
  if (span.length === 0) return words.say('standing.never', { ...subject });
  const days = span
    .map((stretch) => stretchPhrase(words, stretch))
    .reduce((before, next) => words.say('standing.both', { before, next }));
  return words.say('standing.superseded', { ...subject, days });
}

function inForceSentence(words: Wording, subject: Subject, standing: Standing): string {
  const { only, since, turn } = standing;
  const { new: forNew, existing } = only !== null && turn ? turn : since;
  const days = { newDay: dayName(words, forNew), existingDay: dayName(words, existing) };
  if (only !== null && turn) {
    return only === 'new'
      ? words.say('standing.newCustomers', { ...subject, ...days })
      : words.say('standing.existingCustomers', {
          ...subject,
          newDay: days.newDay,
          lastDay: dayName(words, addDays(existing, -1)),
        });
  }
  return forNew === existing
    ? words.say('standing.inForce', { ...subject, day: days.newDay })
    : words.say('standing.inForceEach', { ...subject, ...days });
}

function stretchPhrase(words: Wording, { from, until }: DaySpan): string {
  return words.say('standing.days', {
    until: until === null ? 'open' : from === until ? 'same' : 'other',
    day: dayName(words, from),
    lastDay: until === null ? '' : dayName(words, until),
  });
}

/** From which day a status holds and when it next changes: facts, on whatever day they are read. */
export function periodSentence(
  words: Wording,
  { since, next }: UnchangedPeriod,
  isOver: boolean,
): string {
  return words.say('standing.period', {
    hasSince: since === null ? 'other' : 'yes',
    since: since === null ? '' : dayName(words, since),
    then: next !== null ? 'day' : isOver ? 'other' : 'nothing',
    next: next === null ? '' : dayName(words, next),
  });
}

/** The same of one version, whose status has a label on each day. */
export function versionPeriod(
  words: Wording,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const { status } = standingOfVersion(version, versions, today);
  const isOver = status === 'superseded' || status === 'withdrawn';
  return periodSentence(words, statusPeriod(words, version, versions, today), isOver);
}

/** The same for a page that no later version changes: of the days to come it knows the version's own alone. */
export function ownPeriod(
  words: Wording,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const { since, next } = statusPeriod(words, version, versions, today);
  const isOwn = next !== null && ownDays(version).includes(next);
  return periodSentence(words, { since, next: isOwn ? next : null }, true);
}

function statusPeriod(
  words: Wording,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): UnchangedPeriod {
  return unchangedPeriod(statusDays(versions), today, (day) => {
    const { status, only } = standingOfVersion(version, versions, day);
    return standingLabel(words, status, only);
  });
}

/** The days on which what is said of a version can change by what the version itself says. */
export function ownDays({ effective, settings }: VersionAsOf): Day[] {
  const after = settings.choices.map(({ by }) => addDays(by, 1));
  return [...new Set([effective.new, effective.existing, ...after])].sort();
}

/** For each choice about a version whose last day is before `today` a sentence that says so. */
export function deadlineSentences(
  words: Wording,
  { settings }: Pick<VersionAsOf, 'settings'>,
  today: Day,
): string[] {
  return settings.choices
    .filter(({ by }) => by < today)
    .map(({ label, by }) => words.say('standing.deadline', { label, day: dayName(words, by) }));
}

/** The days on which what is said of a version can change, by what any version says. */
export function saidDays(version: VersionAsOf, versions: readonly VersionAsOf[]): Day[] {
  return [...new Set([...statusDays(versions), ...ownDays(version)])].sort();
}

/** The standing of a version in a sentence that names it. */
function versionSentence(
  words: Wording,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const standing = standingOfVersion(version, versions, today);
  const subject: Subject = { of: 'version', name: versionName(words, version.id) };
  return standingSentence(words, subject, standing);
}

/**
 * While two versions bind side by side, a sentence for each: that of new customers first. Nothing
 * while one version binds everyone, or none does.
 */
export function splitSentences(
  words: Wording,
  versions: readonly VersionAsOf[],
  today: Day,
): string[] {
  const [forNew, forExisting] = COHORTS.map((cohort) => inForce(versions, today, cohort));
  if (forNew === forExisting) return [];
  return [forNew, forExisting].flatMap((version) =>
    version ? [versionSentence(words, version, versions, today)] : [],
  );
}
