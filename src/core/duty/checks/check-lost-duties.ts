import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { topOf } from '#core/library/draft.ts';
import { dutiesOf } from '../duties.ts';
import { describeDuty, lineFor, waiverRow } from '../kinds/duty-steps.ts';
import type { SealDuty, TellDuty } from '../kinds/duty.ts';
import { withWaysOut } from './owed-by-base.ts';

/**
 * An error for each duty that the branch a change is for has on `today` and the change does away with.
 * A duty ends when it is done and recorded, when someone answers for it by name, or when an event moves
 * what it is about. Whatever else makes it vanish, gives it a later last day or another day of effect
 * breaks what was promised: a rule made milder, an audience or a reseller gone, a decision lowered, a
 * promise changed in a version that is public. `revision` is the name of that branch.
 */
export function checkLostDuties(
  base: NoticeLibrary,
  head: NoticeLibrary,
  today: Day,
  revision: string,
): Issue[] {
  const now = Map.groupBy(bindingDuties(head, today), keyOf);
  const known = new Set(bindingDuties(base, today).map(keyOf));
  return bindingDuties(withWaysOut(base, head, today), today)
    .filter((duty) => isPublic(base, duty, today))
    .filter((duty) => duty.event === null || known.has(keyOf(duty)))
    .flatMap((duty) => {
      const found = differenceOf(duty, now.get(keyOf(duty)) ?? []);
      if (found === null) return [];
      const details = {
        found,
        what: describeDuty(duty),
        by: duty.by,
        base: revision,
        line: lineFor(duty),
        row: waiverRow(duty, today),
      };
      return [issue('lost-duty', placeIn(head, duty), details)];
    });
}

type Binding = SealDuty | TellDuty;

// What awaits approval binds nobody yet.
function bindingDuties(library: NoticeLibrary, today: Day): Binding[] {
  return dutiesOf(library, today).filter((duty): duty is Binding => duty.kind !== 'approve');
}

// Several may have one key: of a version whose day had come before it was postponed, each day is owed.
function keyOf(duty: Binding): string {
  const { kind, policy, version, event } = duty;
  return JSON.stringify([kind, policy, version, event, duty.kind === 'tell' && duty.audience]);
}

function isPublic({ policies }: NoticeLibrary, duty: Binding, today: Day): boolean {
  const { versions = [] } = policies.find(({ id }) => id === duty.policy) ?? {};
  return versions.some(({ id, published }) => id === duty.version && published <= today);
}

/** What a change makes of a duty, if less than it was; `now` are those of its key. */
function differenceOf(owed: Binding, now: readonly Binding[]): string | null {
  const isOpen = owed.state !== 'done' && owed.state !== 'waived';
  const [first] = now;
  if (!first) return isOpen ? 'absence' : null;
  const same = now.find((one) => effectOf(one) === effectOf(owed));
  if (!same) return `day of effect ${effectOf(first)}`;
  return isOpen && same.by > owed.by ? `last day ${same.by}` : null;
}

function effectOf(duty: Binding): Day {
  return duty.kind === 'tell' ? duty.effective : duty.since;
}

// Where it can be restored or answered for; at the site's own file if the policy is gone.
function placeIn({ policies }: NoticeLibrary, { policy }: Binding): Place {
  const isThere = policies.some(({ id }) => id === policy);
  return topOf(isThere ? `policies/${policy}/policy.yaml` : 'site.yaml');
}
