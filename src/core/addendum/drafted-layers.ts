import type { Day } from '../text/calendar-day.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '../library/draft.ts';
import type { Version } from '../library/library.ts';
import { addendumAudiences, layersOf, type Layers } from './layers.ts';

/** What is read together, and the drafts that it was made from, for the places in them. */
export interface DraftedLayers {
  layers: Layers;
  draftOf: (policy: string, version: string) => VersionDraft;
}

/**
 * For each policy with addenda and each of their audiences, all versions ever, published or not.
 * Where a version could not be read, nothing is known of what is in force beside what.
 */
export function draftedLayers(library: LibraryDraft): DraftedLayers[] {
  const drafts = new Map(library.policies.map((policy) => [policy.id, policy]));
  const policies = library.policies.flatMap((draft) => policyOf(draft) ?? []);
  const draftOf: DraftedLayers['draftOf'] = (policy, version) =>
    drafts.get(policy)?.versions.find(({ id }) => id === version) as VersionDraft;
  const bases = new Set(policies.flatMap(({ settings }) => settings.supplements ?? []));
  return [...bases].flatMap((base) =>
    addendumAudiences({ policies }, base, LAST_DAY).flatMap((audience) => {
      const layers = layersOf({ policies }, base, audience, LAST_DAY);
      return layers ? [{ layers, draftOf }] : [];
    }),
  );
}

const LAST_DAY: Day = '9999-12-31';

function policyOf({ id, settings, versions }: PolicyDraft) {
  if (!settings || versions.length === 0) return null;
  const read = versions.flatMap(versionOf);
  return read.length === versions.length ? { id, settings, versions: read } : null;
}

function versionOf(draft: VersionDraft): Version[] {
  const { settings, document } = draft;
  return settings && document ? [{ ...draft, settings, document, digest: draft.digest ?? '' }] : [];
}
