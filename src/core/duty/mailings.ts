import type { Day } from '../calendar-day.ts';
import type { AudienceId } from '../notice/notice-schema.ts';
import type { Announced, Dispatch } from '../notice/record-schema.ts';
import type { Policy, Version } from '../policy/library.ts';

/** What the record says was announced of this very text of a version. */
export function recordedOf(policy: Policy, version: Version): Announced[] {
  const from = policy.versions[policy.versions.indexOf(version) - 1];
  return (policy.notices?.notices ?? []).filter(
    (one) =>
      one.version === version.id &&
      version.hasDigest(one.texts.to) &&
      (from?.hasDigest(one.texts.from) ?? false),
  );
}

/**
 * The mailing that first told an audience, of those that ended by `today`. One counts if it reached
 * someone, went out after what it tells was made public, and not by the website alone, which waits for
 * readers to come.
 */
export function firstMailing(
  recorded: readonly Announced[],
  notices: readonly string[],
  audience: AudienceId,
  today: Day,
): Dispatch | null {
  const mailings = recorded
    .filter(({ id }) => notices.includes(id))
    .flatMap(({ announced, dispatch }) => dispatch.filter(({ started }) => announced <= started))
    .filter(
      (one) =>
        one.audience === audience &&
        one.started <= one.finished &&
        one.finished <= today &&
        one.bounced < one.recipients &&
        one.channel !== 'website',
    );
  const [first = null] = mailings.toSorted((a, b) => (a.finished < b.finished ? -1 : 1));
  return first;
}
