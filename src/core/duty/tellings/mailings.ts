import type { Day } from '#core/text/calendar-day.ts';
import type { AudienceId } from '#core/schemas/notice-schema.ts';
import { reachOf, type Announced, type Dispatch } from '#core/schemas/record-schema.ts';
import type { Policy, Version } from '#core/library/library.ts';

/** How an audience was told. */
export interface Told {
  /** The day on which the mailing ended that told them, and on which it was written down, if that is known. */
  on: Day;
  recorded: Day | null;
  /** How many were written to by then, and for how many it came back. */
  recipients: number;
  bounced: number;
}

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
 * How an audience was first told, by mailings that ended and were written down by `today`. One counts if
 * it went out after what it tells was made public, and not by the website alone, which waits for readers
 * to come. They are told by the mailing with which at least half as many were reached as by the largest:
 * a letter to oneself before the others tells nobody else.
 */
export function toldBy(
  recorded: readonly Announced[],
  notices: readonly string[],
  audience: AudienceId,
  today: Day,
): Told | null {
  const mailings = recorded
    .filter(({ id }) => notices.includes(id))
    .flatMap(({ announced, dispatch }) => dispatch.filter(({ started }) => announced <= started))
    .filter((one) => one.audience === audience && counts(one, today))
    .toSorted((a, b) => (a.finished < b.finished ? -1 : a.finished > b.finished ? 1 : 0));
  const largest = Math.max(0, ...mailings.map(reachOf));
  let [recipients, bounced] = [0, 0];
  for (const one of mailings) {
    recipients += one.recipients;
    bounced += one.bounced;
    if (2 * reachOf({ recipients, bounced }) < largest) continue;
    return { on: one.finished, recorded: one.recorded ?? null, recipients, bounced };
  }
  return null;
}

function counts(one: Dispatch, today: Day): boolean {
  const { started, finished, recorded = finished, channel } = one;
  const isTrue = started <= finished && finished <= recorded && recorded <= today;
  return isTrue && reachOf(one) > 0 && channel !== 'website';
}
