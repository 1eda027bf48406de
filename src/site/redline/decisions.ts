import type { VersionAsOf } from '#core/policy/library.ts';
import type { Change } from '#core/policy/version-schema.ts';

import { versionName } from '../wording.ts';
import type { Pair } from './pairs.ts';

/** What a person decided about the change of a section. */
export interface Decision {
  materiality: Change['materiality'];
  reason: string;
  means: string | null;
  /** The version that it was decided for, where the redline spans several. */
  version: string | null;
}

/** The decisions of all versions after the older one up to the newer one, by the section's anchor. */
export function decisionsOf(
  { from, to }: Pick<Pair, 'from' | 'to'>,
  versions: readonly VersionAsOf[],
): ReadonlyMap<string, Decision[]> {
  const between = versions.slice(versions.indexOf(from) + 1, versions.indexOf(to) + 1);
  const decisions = new Map<string, Decision[]>();
  for (const { id, settings } of between) {
    for (const { section, materiality, reason, means } of settings.changes) {
      const decision: Decision = {
        materiality,
        reason,
        means: means ?? null,
        version: between.length > 1 ? versionName(id) : null,
      };
      decisions.set(section, [...(decisions.get(section) ?? []), decision]);
    }
  }
  return decisions;
}
