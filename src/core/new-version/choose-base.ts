import type { Day } from '../text/calendar-day.ts';
import type { PolicyDraft, VersionDraft } from '../library/draft.ts';
import { parseVersionId } from '../timeline/version-id.ts';

/** Where a new version begins. */
export interface Beginning {
  /** Its name: the day, and `.2`, `.3` … where versions of that day are there. */
  id: string;
  /** The version that is copied. */
  base: VersionDraft;
  /** The version that it follows: another than `base` where that was withdrawn. */
  follows: VersionDraft;
  /** The version that will follow it, where one with a later day is there. */
  next: VersionDraft | null;
}

/**
 * What a version published on `published` is copied from: the last one before it that was not
 * withdrawn. Nothing where it would come before the first version; `latest` is then, or where it would
 * come before what readers have seen already, the version that it has to come after.
 */
export function chooseBase(
  { versions, settings }: Pick<PolicyDraft, 'versions' | 'settings'>,
  published: Day,
  today: Day,
): { beginning: Beginning } | { beginning: null; latest: VersionDraft | null } {
  const before = versions.filter((version) => version.published <= published);
  const later = versions.filter((version) => version.published > published);
  const seen = later.findLast((version) => version.published <= today);
  const follows = before.at(-1);
  if (seen || !follows) return { beginning: null, latest: seen ?? later[0] ?? null };
  const withdrawn = new Set(
    settings?.events
      .filter(({ kind, on }) => kind === 'withdrawal' && on <= today)
      .map(({ version }) => version),
  );
  const base = before.findLast(({ id }) => !withdrawn.has(id)) ?? follows;
  const id = nameOn(published, before);
  return { beginning: { id, base, follows, next: later[0] ?? null } };
}

function nameOn(published: Day, versions: readonly VersionDraft[]): string {
  const ordinals = versions
    .filter((version) => version.published === published)
    .map(({ id }) => parseVersionId(id)?.ordinal ?? 1);
  return ordinals.length === 0 ? published : `${published}.${Math.max(...ordinals) + 1}`;
}
