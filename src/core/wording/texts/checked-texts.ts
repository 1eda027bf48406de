import type { Day } from '#core/text/calendar-day.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '#core/library/draft.ts';
import { versionsAsOf, type Policy, type Version } from '#core/library/library.ts';
import type { Site } from '#core/schemas/site-schema.ts';
import { statusOf, type Status } from '#core/timeline/timeline.ts';

/** A version that could be read, with the places of its parts. */
export type PlacedVersion = Version &
  Pick<VersionDraft, 'sectionPlaces' | 'links' | 'source' | 'leftOvers'>;

export interface PlacedPolicy extends Policy {
  versions: PlacedVersion[];
}

/** A version whose author can still act, with the texts that it is read with. */
export interface CheckedText {
  /** Nothing where it cannot be read. */
  site: Site | null;
  policy: PlacedPolicy;
  version: PlacedVersion;
  /** The version before it, whatever became of that one. */
  predecessor: PlacedVersion | null;
  /** The policy that it adds to. */
  base: PlacedPolicy | null;
  /** What applies or will apply of the policies that it adds to or that add to it. */
  beside: readonly PlacedVersion[];
  policies: readonly { policy: PlacedPolicy; standing: readonly PlacedVersion[] }[];
}

/** Of each policy the last version and those that bind nobody yet, unless they were withdrawn. */
export function checkedTexts(library: LibraryDraft, today: Day): CheckedText[] {
  const policies = library.policies.flatMap(readable).map((policy) => {
    const statuses = statusesOf(policy, today);
    return { policy, statuses, standing: chosen(policy, statuses, APPLICABLE) };
  });
  return policies.flatMap(({ policy, statuses }) => {
    const base = policies.find((one) => one.policy.id === policy.settings.supplements);
    const others = policies.filter(
      (one) => one === base || one.policy.settings.supplements === policy.id,
    );
    return chosen(policy, statuses, UPCOMING).map((version) => ({
      site: library.site,
      policy,
      version,
      predecessor: policy.versions[policy.versions.indexOf(version) - 1] ?? null,
      base: base?.policy ?? null,
      beside: others.flatMap(({ standing }) => standing),
      policies,
    }));
  });
}

const UPCOMING: readonly Status[] = ['embargoed', 'upcoming'];
const APPLICABLE: readonly Status[] = [...UPCOMING, 'in force'];

function statusesOf(policy: PlacedPolicy, today: Day): Map<string, Status> {
  const versions = versionsAsOf(policy, today);
  return new Map(versions.map((version) => [version.id, statusOf(version, versions, today)]));
}

function chosen(
  { versions }: PlacedPolicy,
  statuses: ReadonlyMap<string, Status>,
  wanted: readonly Status[],
): PlacedVersion[] {
  return versions.filter((version) => {
    const status = statuses.get(version.id) ?? 'embargoed';
    const isLast = version === versions.at(-1) && status !== 'withdrawn';
    return isLast || wanted.includes(status);
  });
}

function readable(draft: PolicyDraft): PlacedPolicy[] {
  const { settings } = draft;
  if (!settings) return [];
  const versions = draft.versions.flatMap((version): PlacedVersion[] => {
    const { settings: said, document, digest } = version;
    return said && document && digest !== null
      ? [{ ...version, settings: said, document, digest }]
      : [];
  });
  return [{ ...draft, settings, versions, notices: draft.notices?.record ?? null }];
}
