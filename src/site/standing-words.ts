import { addDays, type Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import { COHORTS, inForce } from '#core/timeline/timeline.ts';

import { standingOfVersion, type Standing, type Stretch } from './standing.ts';
import { effectivePhrase, longDay, versionName } from './wording.ts';

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
