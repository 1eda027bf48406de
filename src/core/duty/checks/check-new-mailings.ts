import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { checkReach } from '#core/notice/checks/check-record.ts';
import type { Announced, Dispatch } from '#core/schemas/record-schema.ts';
import { topOf } from '#core/library/draft.ts';
import type { Policy } from '#core/library/library.ts';

/**
 * What a change that records mailings must let others see: an error for one without a true day of its
 * record; a warning for one that became known after the last day to tell them and says that it was sent
 * before, and for one that reached too few. `revision` is the branch the change is for, as `base` has it.
 */
export function checkNewMailings(
  base: NoticeLibrary,
  head: NoticeLibrary,
  today: Day,
  revision: string,
): Issue[] {
  return head.policies.flatMap((policy) => {
    const before = base.policies.find(({ id }) => id === policy.id);
    const known = new Map(before?.notices?.notices.map((one) => [one.id, one]));
    return (policy.notices?.notices ?? []).flatMap((notice) => {
      const added = addedTo(notice, known.get(notice.id));
      const audiences = added.map(({ audience }) => audience);
      return [
        ...added.flatMap((one) => checkMailing(policy, notice, one, today, revision)),
        ...checkReach(head, policy, notice, audiences),
      ];
    });
  });
}

function addedTo({ dispatch }: Announced, before: Announced | undefined): Dispatch[] {
  const known = new Set(before?.dispatch.map((one) => canonicalJson(one)));
  return dispatch.filter((one) => !known.has(canonicalJson(one)));
}

function checkMailing(
  policy: Policy,
  { audiences }: Announced,
  { audience, finished, recorded }: Dispatch,
  today: Day,
  base: string,
): Issue[] {
  const place = topOf(`policies/${policy.id}/notices.json`);
  const details = { audience: AUDIENCE_NAMES[audience], finished };
  if (recorded === undefined || recorded < finished || recorded > today) {
    return [issue('mailing-without-record-day', place, { ...details, base })];
  }
  const tellBy = audiences.find(({ id }) => id === audience)?.tellBy;
  if (tellBy === undefined || tellBy < finished || today <= tellBy) return [];
  return [issue('recorded-later', place, { ...details, tellBy, recorded: today })];
}
