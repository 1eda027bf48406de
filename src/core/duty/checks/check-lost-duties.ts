import { canonicalJson } from '#core/ledger/canonical-json.ts';
import { topOf } from '#core/library/draft.ts';
import type { Policy, Version } from '#core/library/library.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import type { VersionEvent } from '#core/schemas/policy-schema.ts';
import type { Announced, NoticeRecord } from '#core/schemas/record-schema.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { dutiesOf } from '../duties.ts';
import { describeDuty, lineFor, waiverRow } from '../kinds/duty-steps.ts';
import type { SealDuty, TellDuty } from '../kinds/duty.ts';

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

/**
 * The library of a base with all by which a change can do what the base owes: mailings and seals, waivers
 * by name, and events after a publication. Its texts, decisions, audiences and rules are the base's own.
 * What is recorded there stays; an event that is new to it counts from `today` on, the first day on which
 * it can be public.
 */
function withWaysOut<Of extends NoticeLibrary>(base: Of, head: NoticeLibrary, today: Day): Of {
  const found = new Map(head.policies.map((policy) => [policy.id, policy]));
  const policies = base.policies.map((policy) => {
    const now = found.get(policy.id);
    return now ? policyWith(policy, now, today) : policy;
  });
  return { ...base, policies };
}

function policyWith(policy: Policy, now: Policy, today: Day): Policy {
  const { settings } = policy;
  const events = eventsWith(settings.events, now.settings.events, today);
  const found = new Map(now.versions.map((version) => [version.id, version]));
  return {
    ...policy,
    settings: { ...settings, events, waivers: now.settings.waivers },
    versions: policy.versions.map((version) => versionWith(version, found.get(version.id))),
    notices: noticesWith(policy.notices, now.notices),
    ledger: now.ledger ?? policy.ledger,
  };
}

function eventsWith(
  before: readonly VersionEvent[],
  now: readonly VersionEvent[],
  today: Day,
): VersionEvent[] {
  const known = new Set(before.map((event) => canonicalJson(event)));
  const added = now.filter((event) => !known.has(canonicalJson(event)));
  return [
    ...before,
    ...added.map((event) => ({ ...event, on: event.on > today ? event.on : today })),
  ];
}

function versionWith(version: Version, now: Version | undefined): Version {
  const { waiver } = now?.settings ?? {};
  return waiver ? { ...version, settings: { ...version.settings, waiver } } : version;
}

function noticesWith(before: NoticeRecord | null, now: NoticeRecord | null): NoticeRecord | null {
  if (!before || !now) return now ?? before;
  const known = new Map(before.notices.map((one) => [one.id, one]));
  const kept = now.notices.map((one) => withAudiencesOf(one, known.get(one.id)));
  const ids = new Set(now.notices.map(({ id }) => id));
  return { ...now, notices: [...kept, ...before.notices.filter(({ id }) => !ids.has(id))] };
}

// The day that people were told is not moved by writing another one beside it.
function withAudiencesOf(now: Announced, before: Announced | undefined): Announced {
  return before ? { ...now, audiences: [...before.audiences, ...now.audiences] } : now;
}
