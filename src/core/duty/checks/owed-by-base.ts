import type { Day } from '#core/text/calendar-day.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import type { Announced, NoticeRecord } from '#core/schemas/record-schema.ts';
import type { Policy, Version } from '#core/library/library.ts';
import type { VersionEvent } from '#core/schemas/policy-schema.ts';

/**
 * The library of a base with all by which a change can do what the base owes: mailings and seals, waivers
 * by name, and events after a publication. Its texts, decisions, audiences and rules are the base's own.
 * What is recorded there stays; an event that is new to it counts from `today` on, the first day on which
 * it can be public.
 */
export function withWaysOut<Of extends NoticeLibrary>(
  base: Of,
  head: NoticeLibrary,
  today: Day,
): Of {
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
