import { longDay } from '../long-day.ts';
import type { Cohort } from '../timeline/timeline.ts';
import type { Announcement } from './announcement.ts';
import { SUBJECT_LENGTH, type Notice, type NoticeKind } from './notice-schema.ts';

/** The subject of a notice: the one its version gives, or the policy and the day. */
export function subjectOf(kind: NoticeKind, announcement: Announcement): string {
  const { policy, version, event, announced, effective } = announcement;
  if (!event && version.settings.subject !== undefined) return version.settings.subject;
  const day = kind === 'correction' || kind === 'withdrawal' ? announced : effective.existing;
  return `${shortTitle(policy.settings.title)}${WHAT[kind]}${longDay(day)}`;
}

/**
 * The subject of a letter to one cohort. Where a change reaches new customers on another day, that of the
 * notice names the day of existing ones.
 */
export function subjectFor(
  { subject, policy, kind, dates }: Notice,
  cohort: Cohort | null,
): string {
  const { new: first, existing } = dates.effective;
  const isChange = kind !== 'correction' && kind !== 'withdrawal';
  return cohort === 'new' && isChange && first !== existing
    ? `${shortTitle(policy.title)}: new text from ${longDay(first)}`
    : subject;
}

const WHAT: Record<NoticeKind, string> = {
  'material-change': ': changes on ',
  'editorial-summary': ': new wording on ',
  postponement: ': change postponed to ',
  correction: ': correction of ',
  withdrawal: ': change withdrawn on ',
};

// The longest of the words above with the longest day.
const ROOM = SUBJECT_LENGTH - ': change withdrawn on 30 September 2027'.length;

/** As much of a title as a subject has room for; all of it, for most. */
export function shortTitle(title: string, room = ROOM): string {
  if (title.length <= room) return title;
  const words = title.slice(0, room).split(' ');
  const kept = words.length > 1 ? words.slice(0, -1).join(' ') : words.join(' ').slice(0, -1);
  return `${kept}…`;
}
