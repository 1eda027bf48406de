import type { Day } from '../text/calendar-day.ts';
import type { VersionAsOf } from '../library/library.ts';
import { inForceFor } from '../timeline/timeline.ts';
import { consolidate, type Consolidated } from './consolidate.ts';
import type { LayerVersion } from './parts.ts';
import type { Layer, Layers } from './layers.ts';
import { standingSince } from './standing-since.ts';

/** The versions that bind someone together; no base where the policy itself does not apply. */
export interface Combination {
  base: VersionAsOf | null;
  addenda: { layer: Layer; version: VersionAsOf }[];
}

/** The versions that bind, on a day, who signed up on `signedUp`. */
export function combinationAt({ base, addenda }: Layers, day: Day, signedUp: Day): Combination {
  return {
    base: inForceFor(base.versions, day, signedUp),
    addenda: addenda.flatMap((layer) => {
      const version = inForceFor(layer.versions, day, signedUp);
      return version ? [{ layer, version }] : [];
    }),
  };
}

/** True for the same versions of the same policies. */
export function isSameCombination(a: Combination, b: Combination): boolean {
  return (
    a.base?.id === b.base?.id &&
    a.addenda.length === b.addenda.length &&
    a.addenda.every(({ layer, version }, index) => {
      const other = b.addenda[index];
      return layer.policy.id === other?.layer.policy.id && version.id === other.version.id;
    })
  );
}

/**
 * The consolidated text that binds, on a day, who signed up on `signedUp`: by default on that very
 * day, as a new customer. Nothing on a day on which the policy itself does not apply to them.
 */
export function consolidatedAt(layers: Layers, day: Day, signedUp: Day = day): Consolidated | null {
  const { base, addenda } = combinationAt(layers, day, signedUp);
  if (!base) return null;
  const source = ({ policy, versions }: Layer, version: VersionAsOf): LayerVersion => ({
    policy,
    version,
    since: standingSince(versions, day, signedUp),
  });
  return consolidate(
    source(layers.base, base),
    addenda.map(({ layer, version }) => source(layer, version)),
  );
}
