import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '../library/draft.ts';
import { AUDIENCE_NAMES } from './audience-names.ts';
import type { BaseLibrary } from './check-against-base.ts';
import type { AudienceId } from '../schemas/notice-schema.ts';

/**
 * A warning for each waiver that the branch a change is for does not have: it lets people be told too
 * late, and the author of the change writes the name in it. It says so where the last day of one
 * of those whom it is about has been `missed`.
 */
export function checkNewWaivers(
  { policies }: LibraryDraft,
  base: BaseLibrary,
  missed: readonly MissedDay[] = [],
): Issue[] {
  return policies.flatMap((policy) => [
    ...waiversOf(policy, base, missed),
    ...policy.versions.flatMap((version) => waiverOf(policy, version, base, missed)),
  ]);
}

/** Someone who was to be told by a day that is past, and was not. */
export interface MissedDay {
  policy: string;
  version: string;
  audience: AudienceId;
  by: Day;
}

function waiversOf(
  { id, settings, locate }: PolicyDraft,
  base: BaseLibrary,
  missed: readonly MissedDay[],
): Issue[] {
  const before = base.policies.get(id)?.settings?.waivers ?? [];
  const known = new Set(before.map((one) => canonicalJson(one)));
  return (settings?.waivers ?? []).flatMap((one, index) => {
    if (known.has(canonicalJson(one))) return [];
    const { version, approvedBy } = one;
    const days = missed.filter(({ audience }) => audience === one.audience);
    const details = { version, by: approvedBy, whom: AUDIENCE_NAMES[one.audience] };
    return [
      issue('new-waiver', locate(['waivers', index]), {
        ...{ ...details, base: base.revision },
        due: firstMissed(days, id, version),
      }),
    ];
  });
}

function waiverOf(
  { id }: PolicyDraft,
  version: VersionDraft,
  base: BaseLibrary,
  missed: readonly MissedDay[],
): Issue[] {
  const waiver = version.settings?.waiver;
  if (!waiver || base.policies.get(id)?.versions.get(version.id)?.isSame) return [];
  const details = { version: version.id, by: waiver.approvedBy, whom: 'all who are bound' };
  const due = firstMissed(missed, id, version.id);
  return [
    issue('new-waiver', version.locate(['waiver']), { ...details, base: base.revision, due }),
  ];
}

function firstMissed(missed: readonly MissedDay[], policy: string, version: string): Day | null {
  const days = missed.filter((one) => one.policy === policy && one.version === version);
  return days.map(({ by }) => by).sort()[0] ?? null;
}
