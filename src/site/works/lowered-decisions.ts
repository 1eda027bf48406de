import {
  loweredDecisions,
  type LoweredDecision,
} from '#core/materiality/decisions/lowered-decisions.ts';
import { isHeld } from '#core/notice/checks/check-notices.ts';
import type { Policy, VersionAsOf } from '#core/library/library.ts';
import type { Site } from '#core/schemas/site-schema.ts';
import { isTakenOver } from '#core/library/taken-over.ts';

/**
 * The decisions of a version that readers are told were made below a grave finding of the rules. What was
 * taken over, or announced under other rules, has none. `versions` are those of the policy, in order.
 */
export function publicLowered(
  site: Site,
  { settings: { decisionsSince }, ledger }: Pick<Policy, 'settings' | 'ledger'>,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
): LoweredDecision[] {
  const from = versions[versions.indexOf(version) - 1];
  const { since } = site.notices;
  const isOwn = !isTakenOver(version, { since, decisionsSince, ledger });
  const isAsked = isHeld(site, version) && isOwn;
  return from && isAsked ? loweredDecisions(from, version) : [];
}
