import { longDay } from '#core/text/long-day.ts';
import type { Announcement } from '#core/notice/announcements/announcement.ts';
import { shortTitle } from '#core/notice/checks/check-wording.ts';
import {
  SUBJECT_LENGTH,
  type AudienceId,
  type Notice,
  type NoticeKind,
} from '#core/schemas/notice-schema.ts';
import type { NoticePlan } from '#core/notice/plan-notice.ts';
import { promisedLead } from '#core/notice/announcements/promises.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import type { Wording } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';

// The sentences that a notice says by itself. Everything else in it was written by a person.

/** The subject of a notice: the one its version gives, or the policy and the day. */
export function subjectOf(words: Wording, kind: NoticeKind, announcement: Announcement): string {
  const { policy, version, event, announced, effective } = announcement;
  if (!event && version.settings.subject !== undefined) return version.settings.subject;
  const day = kind === 'correction' || kind === 'withdrawal' ? announced : effective.existing;
  const title = shortTitle(policy.settings.title, roomFor(words));
  return words.say(SUBJECTS[kind], { policy: title, day: longDay(day) });
}

/**
 * The subject of a letter to one cohort. Where a change reaches new customers on another day, that of the
 * notice names the day of existing ones.
 */
export function subjectFor(
  words: Wording,
  { subject, policy, kind, dates }: Notice,
  cohort: Cohort | null,
): string {
  const { new: first, existing } = dates.effective;
  const isChange = kind !== 'correction' && kind !== 'withdrawal';
  if (cohort !== 'new' || !isChange || first === existing) return subject;
  const title = shortTitle(policy.title, roomFor(words));
  return words.say('noticeSubject.newCustomers', { policy: title, day: longDay(first) });
}

/** The subject of a letter to resellers: by when they tell their customers; nothing once that day is past. */
export function resellerSubject(
  words: Wording,
  { policy }: Pick<Notice, 'policy'>,
  by: { day: string; isLate: boolean },
): string {
  const say = (title: string, day: string, isLate: boolean): string =>
    words.say('noticeSubject.resellers', { policy: title, day, isLate: yes(isLate) });
  const room = SUBJECT_LENGTH - say('', LONGEST_DAY, false).length;
  return say(shortTitle(policy.title, room), by.day, by.isLate);
}

const SUBJECTS = {
  'material-change': 'noticeSubject.materialChange',
  'editorial-summary': 'noticeSubject.editorialSummary',
  postponement: 'noticeSubject.postponement',
  correction: 'noticeSubject.correction',
  withdrawal: 'noticeSubject.withdrawal',
} as const satisfies Record<NoticeKind, string>;

const LONGEST_DAY = longDay('2027-09-30');

/** What the longest of the subjects leaves to a title. */
function roomFor(words: Wording): number {
  const lengths = [...Object.values(SUBJECTS), 'noticeSubject.newCustomers' as const].map(
    (key) => words.say(key, { policy: '', day: LONGEST_DAY }).length,
  );
  return SUBJECT_LENGTH - Math.max(...lengths);
}

/** What happened to a version that was announced, and what holds now. */
export function summaryOf(
  words: Wording,
  { kind, event, from, version, effective, was }: NoticePlan,
): string {
  if (!event) return version.settings.summary;
  const { reason } = event;
  const named = longDay(version.published);
  switch (kind) {
    case 'postponement': {
      const before = was ?? effective;
      return words.say('noticeSummary.postponement', {
        version: named,
        existing: longDay(effective.existing),
        isSplit: yes(effective.new !== effective.existing),
        first: longDay(effective.new),
        existingBefore: longDay(before.existing),
        wasSplit: yes(before.new !== before.existing),
        firstBefore: longDay(before.new),
        reason,
      });
    }
    case 'withdrawal':
      return words.say('noticeSummary.withdrawal', {
        version: named,
        day: longDay(event.on),
        from: longDay(from.published),
        reason,
      });
    case 'correction':
    case 'material-change':
    case 'editorial-summary':
      return words.say('noticeSummary.correction', { version: named, reason });
  }
}

/** Why readers get a notice that they did not subscribe to. */
export function whyOf(
  words: Wording,
  { policy, promises, kind }: NoticePlan,
  organisation: string,
): string {
  const isReseller = yes(policy.settings.audience === RESELLER);
  return [
    words.say('noticeWhy.concerned', { isReseller, organisation }),
    ...(IS_OF_CHANGE[kind] ? promises : []).map((one) => {
      const { days, unit } = promisedLead(one.promise);
      return words.say('noticeWhy.promised', {
        policy: one.policy.settings.title,
        day: longDay(one.version.published),
        lead: one.promise.days === undefined ? 'other' : unit,
        days,
      });
    }),
    words.say('noticeWhy.noAdvertising'),
  ].join(' ');
}

/**
 * The same for customers who sign up once the change applies: nothing was promised to them. `reseller` is
 * the one from which they buy.
 */
export function whyNewCustomer(
  words: Wording,
  { controller: { name: organisation } }: Pick<Notice, 'controller'>,
  reseller: string | null = null,
): string {
  return words.say('noticeWhy.newCustomer', {
    organisation,
    isThrough: yes(reseller !== null),
    reseller: reseller ?? '',
  });
}

/** Whether a notice tells of a change that was promised to be announced. */
const IS_OF_CHANGE: Record<NoticeKind, boolean> = {
  'material-change': true,
  postponement: true,
  'editorial-summary': false,
  correction: false,
  withdrawal: false,
};

/** What each audience is called within a sentence. */
export const AUDIENCE_LABELS = {
  'existing-customers': 'noticeAudience.existingCustomers',
  'new-customers': 'noticeAudience.newCustomers',
  resellers: 'noticeAudience.resellers',
  'reseller-customers': 'noticeAudience.resellerCustomers',
} as const satisfies Record<AudienceId, string>;
