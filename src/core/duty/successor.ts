import type { Day } from '../calendar-day.ts';
import type { Announcement } from '../notice/announcement.ts';
import { canonicalSection } from '../policy/canonical-text.ts';
import { versionsAsOf, type Policy, type Version } from '../policy/library.ts';
import type { Cohort } from '../timeline/timeline.ts';

/**
 * The days of effect of the version that brings the material changes of a withdrawn one into force: the
 * next that was not withdrawn itself, if a section that was changed does not read in it as it did before.
 * Nothing if they are gone for good.
 */
export function successorOf(
  policy: Policy,
  { version, from }: Announcement,
  today: Day,
): { effective: Record<Cohort, Day> } | null {
  const later = policy.versions.slice(policy.versions.indexOf(version) + 1);
  const dated = later.flatMap((one) =>
    versionsAsOf({ settings: policy.settings, versions: [one] }, atLeast(today, one.published)),
  );
  const next = dated.find(({ withdrawn }) => withdrawn === null);
  if (!next) return null;
  const changed = version.settings.changes.filter(({ materiality }) => materiality === 'material');
  const stays = changed.some(({ section }) => textOf(next, section) !== textOf(from, section));
  return stays ? { effective: next.effective } : null;
}

function atLeast(today: Day, day: Day): Day {
  return day > today ? day : today;
}

function textOf({ document }: Pick<Version, 'document'>, anchor: string): string | null {
  const section = document.sections.find((one) => one.anchor === anchor);
  return section ? canonicalSection(section) : null;
}
