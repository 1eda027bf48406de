import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { LibraryDraft, VersionDraft } from '#core/library/draft.ts';
import type { Policy, Version } from '#core/library/library.ts';
import { parseVersionId } from '#core/timeline/version-id.ts';
import { namedDay } from '#core/timeline/public-day.ts';
import type { Announcement, NoticeLibrary } from '../announcements/announcement.ts';
import { isHeld, readableLibrary } from '../checks/check-notices.ts';
import { earliestEffective } from '../announcements/earliest-effective.ts';
import { effectiveLine, mendedEffective } from '#core/timeline/mended-effective.ts';

/** A new name for a version, and the lines of its front matter that have to change with it. */
interface ProposedPublication {
  id: string;
  lines: string[];
}

/**
 * For each of the versions a name whose day leaves `reviewDays` of the site for a review, and the first
 * days of effect that keep every promise then. Each is proposed with those before it moved as proposed:
 * what is said of two that follow each other holds together.
 */
export function proposePublications(
  draft: LibraryDraft,
  moved: ReadonlySet<VersionDraft>,
  today: Day,
): Map<VersionDraft, ProposedPublication> {
  const proposals = new Map<VersionDraft, ProposedPublication>();
  let library = readableLibrary(draft);
  if (!library) return proposals;
  const drafts = [...draft.policies].sort(
    (a, b) =>
      Number(a.settings?.supplements !== undefined) - Number(b.settings?.supplements !== undefined),
  );
  for (const { id: policy, versions } of drafts) {
    const others = versions.filter((one) => !moved.has(one)).map(({ id }) => id);
    const taken = [...others];
    for (const version of versions.filter((one) => moved.has(one))) {
      const { notices } = library.site;
      const id = freeId(publicationDay(others, addDays(today, notices.reviewDays), today), taken);
      taken.push(id);
      const step = movedTo(library, policy, version.id, id);
      proposals.set(version, { id, lines: step?.lines ?? [] });
      library = step?.library ?? library;
    }
  }
  return proposals;
}

/** Before what others wait to publish, if that leaves a day. */
function publicationDay(taken: readonly string[], wished: Day, today: Day): Day {
  const coming = taken
    .map((id) => namedDay(id))
    .filter((day) => day > today)
    .sort();
  const [next] = coming;
  return next !== undefined && next <= wished ? addDays(next, -1) : wished;
}

function freeId(day: Day, taken: readonly string[]): string {
  const ordinals = taken.flatMap((id) => {
    const parsed = parseVersionId(id);
    return parsed?.published === day ? [parsed.ordinal] : [];
  });
  return ordinals.length === 0 ? day : `${day}.${Math.max(...ordinals) + 1}`;
}

function movedTo(
  library: NoticeLibrary,
  policyId: string,
  versionId: string,
  id: string,
): { library: NoticeLibrary; lines: string[] } | null {
  const published = namedDay(id);
  const policy = library.policies.find((one) => one.id === policyId);
  const at = policy?.versions.findIndex((one) => one.id === versionId) ?? -1;
  const old = policy?.versions[at];
  if (!policy || !old) return null;
  const version = { ...old, id, published };
  const renamed = withVersion(policy, at, version);
  const from: Announcement['from'] | null = policy.versions[at - 1] ?? null;
  const { settings } = version;
  const isWaived = settings.waiver !== undefined || !isHeld(library.site, version);
  const publication = { policy: renamed, version, from, announced: published };
  const others = { ...library, policies: replaced(library.policies, policy, renamed) };
  const earliest = earliestEffective(others, publication, isWaived);
  const effective = mendedEffective(settings.effective, earliest.effective);
  const last = addDays(typeof effective === 'string' ? effective : effective.existing, -1);
  const tooSoon = settings.choices.filter(({ by }) => by < published);
  const lines = [
    ...(effectiveLine(effective) === effectiveLine(settings.effective)
      ? []
      : [`\`${effectiveLine(effective)}\``]),
    ...tooSoon.map((choice) => `\`by: ${last}\` for choice \`${choice.id}\``),
  ];
  const choices = settings.choices.map((one) =>
    tooSoon.includes(one) ? { ...one, by: last } : one,
  );
  const mended = withVersion(policy, at, {
    ...version,
    settings: { ...settings, effective, choices },
  });
  return { library: { ...library, policies: replaced(library.policies, policy, mended) }, lines };
}

function withVersion(policy: Policy, at: number, version: Version): Policy {
  return { ...policy, versions: policy.versions.with(at, version) };
}

function replaced(policies: readonly Policy[], old: Policy, fresh: Policy): Policy[] {
  return policies.map((one) => (one === old ? fresh : one));
}
