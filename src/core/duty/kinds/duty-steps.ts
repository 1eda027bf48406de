import type { Day } from '#core/text/calendar-day.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import type { Duty, TellDuty } from './duty.ts';

/** What must be done, as in “tell existing customers of version `2026-11-16`”. */
export function describeDuty(duty: Duty): string {
  const subject = `${eventOf(duty)}version \`${duty.version}\``;
  return duty.kind === 'tell'
    ? `tell ${AUDIENCE_NAMES[duty.audience]} of ${subject}`
    : `${duty.kind} ${subject}`;
}

/** The line to type that shows that it was done; for a notice, once it was sent. */
export function lineFor(duty: Duty): string {
  if (duty.kind === 'approve') {
    return `npm run approve -- ${duty.policy}@${duty.version} --as "<name>"`;
  }
  if (duty.kind === 'seal') return `npm run seal -- ${duty.policy}`;
  const event = duty.event === null ? '' : ` --event ${duty.event}`;
  const editorial = duty.carries === null ? '' : ' --even-if-editorial';
  return `npm run notice -- ${duty.policy} ${duty.version}${event}${editorial} --record --reached ${duty.audience}=<count>`;
}

/**
 * The row of `events` in policy.yaml that would leave everyone their time who was not told of the
 * version yet, if they were told today; nothing for a correction, nor from the day after it began to
 * bind them: a later day does not undo that. `duties` are all there are.
 */
export function postponementRow(
  { policy, version, effective: from, earliest, effects }: TellDuty,
  duties: readonly Duty[],
  today: Day,
): string | null {
  if (earliest === null || from < today) return null;
  const days = duties.flatMap((one) =>
    one.kind === 'tell' && one.policy === policy && one.version === version && one.told === null
      ? (one.earliest ?? [])
      : [],
  );
  const existing = days.reduce((a, b) => (a > b ? a : b), earliest);
  const isForAll = effects.new === effects.existing || existing < effects.new;
  const effective = isForAll ? existing : `{ new: ${effects.new}, existing: ${existing} }`;
  return `- { kind: postponement, version: ${version}, on: ${today}, effective: ${effective}, reason: "…" }`;
}

/** The row of `waivers` in policy.yaml by which someone answers for it by name; nothing for a seal. */
export function waiverRow(duty: Duty, today: Day): string | null {
  if (duty.kind !== 'tell') return null;
  return `- { version: ${duty.version}, audience: ${duty.audience}, reason: "…", approvedBy: "…", on: ${today} }`;
}

// `postponement-2027-01-10` as in “the postponement of version …”.
function eventOf(duty: Duty): string {
  if (duty.event === null) return '';
  return `the ${duty.event.replace(/-\d.*$/, '')} of `;
}
