import { addDays, type Day } from '#core/text/calendar-day.ts';
import { latest } from '#core/timeline/mended-effective.ts';
import { predecessorOf } from '#core/library/predecessor.ts';
import type { Cohort } from '#core/timeline/timeline.ts';
import { isMaterial, type Announcement, type NoticeLibrary } from './announcement.ts';
import { audiencesOf, leadTimesOf } from './audiences.ts';
import { earliestEffect } from '#core/text/business-days.ts';

/** A publication whose days of effect are sought; that of a policy's first version has no `from`. */
type Publication = Pick<Announcement, 'policy' | 'version' | 'announced'> & {
  from: Announcement['from'] | null;
};

/** The first days of effect that keep everything at once, and what asks for them beside the leads. */
interface EarliestEffective {
  effective: Record<Cohort, Day>;
  /** The version that it follows, where that asks for a later day than every lead. */
  follows: string | null;
  /** The last day to choose, where that does. */
  chosenBy: Day | null;
}

/**
 * The first days of effect for which a version announced on a day keeps every lead time for every
 * audience, leaves each choice open until its last day, and applies to nobody before the version that
 * it follows. New customers hear of a change as they sign up: they wait for that version alone. With
 * `isWaived`, lead times do not count.
 */
export function earliestEffective(
  library: NoticeLibrary,
  { policy, version, from, announced }: Publication,
  isWaived: boolean,
): EarliestEffective {
  const order = policy.versions.indexOf(version);
  const before = predecessorOf(policy.versions, order, policy.settings.events);
  const told =
    from && !isWaived ? toldFrom(library, { policy, version, from, announced }) : announced;
  const floor = latest(announced, before?.effective.existing);
  const isChoosing = isMaterial(version) || version.settings.choices.length > 0;
  const by = isChoosing ? latest('', ...version.settings.choices.map((choice) => choice.by)) : '';
  const chosen = by === '' ? '' : addDays(by, 1);
  const existing = latest(told, floor, chosen);
  return {
    effective: { new: floor, existing },
    follows:
      before && before.effective.existing === existing && existing > told
        ? before.version.id
        : null,
    chosenBy: chosen === existing && existing > told && existing > floor ? by : null,
  };
}

function toldFrom(
  library: NoticeLibrary,
  publication: Publication & { from: Announcement['from'] },
): Day {
  const { announced } = publication;
  const effective = { new: announced, existing: announced };
  const announcement = { ...publication, event: null, effective, was: null };
  const leads = audiencesOf(library, announcement)
    .filter(({ id }) => id !== 'new-customers')
    .flatMap(({ id }) => leadTimesOf(id, library, announcement).map(({ lead }) => lead));
  return earliestEffect(announced, leads, library.site.calendar);
}
