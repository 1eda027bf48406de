import { addDays, type Day } from '../text/calendar-day.ts';
import type { DigestedSection } from '../document/digested-document.ts';
import type { VersionAsOf } from '../library/library.ts';
import { COHORTS, inForceFor, type DatedVersion } from '../timeline/timeline.ts';

/**
 * By anchor, the first day since which each section of the version in force on `day` has stood in
 * force word for word, without a gap, for who signed up on `signedUp`. Before that day they are taken
 * as a new customer of each day.
 */
export function standingSince(
  versions: readonly VersionAsOf[],
  day: Day,
  signedUp: Day,
): Map<string, Day> {
  const at = (on: Day): VersionAsOf | null =>
    inForceFor(versions, on, on < signedUp ? on : signedUp);
  const current = at(day);
  const since = new Map<string, Day>();
  if (!current) return since;
  const turns = turningDays(versions)
    .filter((turn) => turn <= day)
    .reverse();
  let open = new Map(current.document.sections.map((section) => [section.anchor, section]));
  for (const turn of turns) {
    for (const anchor of open.keys()) since.set(anchor, turn);
    const before = at(addDays(turn, -1));
    const texts = new Map(before?.document.sections.map((section) => [section.anchor, section]));
    open = new Map(
      [...open].filter(([anchor, section]) => {
        const text = texts.get(anchor);
        return text !== undefined && isSameText(section, text);
      }),
    );
    if (open.size === 0) break;
  }
  return since;
}

/** The days on which it can change which version binds anyone, in order. */
export function turningDays(versions: readonly DatedVersion[]): Day[] {
  const days = versions.flatMap(({ effective, withdrawn }) => [
    ...COHORTS.map((cohort) => effective[cohort]),
    ...(withdrawn === null ? [] : [withdrawn]),
  ]);
  return [...new Set(days)].sort();
}

/** True for sections with the same canonical text. */
export function isSameText(section: DigestedSection, other: DigestedSection): boolean {
  return section.textDigest === other.textDigest;
}
