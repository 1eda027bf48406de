import { RESELLER } from '#core/document/reseller-fields.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '#core/library/draft.ts';
import { type Policy, type Version, versionsAsOf } from '#core/library/library.ts';
import { isTakenOver } from '#core/library/taken-over.ts';
import { isMaterial } from '../announcements/announcement.ts';
import { AUDIENCE_NAMES } from '../announcements/audiences.ts';
import type { BaseLibrary } from './base-library.ts';
import { checkLead } from '../checks/check-lead-time.ts';
import { isHeld, readableLibrary } from '../checks/check-notices.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { AudienceId } from '#core/schemas/notice-schema.ts';
import type { AnnouncedEvent, PolicySettings, VersionEvent } from '#core/schemas/policy-schema.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { namedDay } from '#core/timeline/public-day.ts';
import { effectiveFor, inForce, notBefore } from '#core/timeline/timeline.ts';

/**
 * Events that the branch a change is for does not have. They become public when it is merged, so none
 * lies before `today`. And none takes a material change back that applies already: the text before it
 * would apply again on that very day, to people who were promised notice. A new version with that text
 * gives it; where there is no time, someone answers for it by name under `waivers`.
 */
export function checkNewEvents(
  draft: LibraryDraft,
  base: BaseLibrary,
  today: Day,
  folder: string,
): Issue[] {
  const readable = readableLibrary(draft);
  const found = new Map(readable?.policies.map((policy) => [policy.id, policy]));
  return draft.policies.flatMap((policy) => {
    const before = base.policies.get(policy.id)?.settings;
    if (!before) return [];
    const known = new Set(before.events.map((event) => canonicalJson(event)));
    return (policy.settings?.events ?? []).flatMap((event, index) => {
      if (known.has(canonicalJson(event))) return [];
      const { revision } = base;
      if (event.kind === 'publication') {
        return checkPublication(policy, event, index, { base, today, folder });
      }
      const now = found.get(policy.id);
      const isOver = readable && now && isTakenBack(event, before, now, readable.site);
      return [
        ...checkDay(policy, event, index, { revision, today }),
        ...(isOver ? checkTakenBack(policy, event, index) : []),
      ];
    });
  });
}

/**
 * When a version became public late, a script writes down after the merge, with its seal: a day to come, or
 * one of a version that is sealed already, would take a text away that readers have.
 */
function checkPublication(
  { id, file, locate }: PolicyDraft,
  { version, on }: VersionEvent,
  index: number,
  { base, today, folder }: { base: BaseLibrary; today: Day; folder: string },
): Issue[] {
  const known = base.policies.get(id);
  if (!known?.versions.has(version) || namedDay(version) > today) return [];
  const isSealed = known.ledger?.entries.some(
    (entry) => entry.kind === 'version' && entry.version === version,
  );
  if (on <= today && isSealed !== true) return [];
  const details = {
    version,
    found: 'later day of publication',
    base: base.revision,
    command: `git restore --source ${base.revision} ${folder}${file}`,
  };
  return [issue('public-version-changed', locate(['events', index, 'on']), details)];
}

function checkDay(
  { locate }: PolicyDraft,
  { kind, on }: AnnouncedEvent,
  index: number,
  { revision, today }: { revision: string; today: Day },
): Issue[] {
  if (on >= today) return [];
  const details = { kind, on, today, base: revision };
  return [issue('event-in-the-past', locate(['events', index, 'on']), details)];
}

/** Whether an event ends a material change that applies to existing customers when it becomes public. */
function isTakenBack(
  event: AnnouncedEvent,
  before: PolicySettings,
  { versions }: Policy,
  site: Parameters<typeof isHeld>[0],
): boolean {
  if (event.kind === 'erratum') return false;
  if (event.kind === 'postponement' && effectiveFor(event.effective).existing <= event.on) {
    return false;
  }
  const version = versions.find(({ id }) => id === event.version);
  const dated = versionsAsOf({ settings: before, versions }, event.on);
  const binding = inForce(dated, event.on, 'existing');
  // What came into force on that day was applied to nobody yet.
  const day = binding?.effective.existing ?? event.on;
  return (
    version !== undefined &&
    binding?.id === version.id &&
    day < event.on &&
    isMaterial(version) &&
    isHeld(site, version)
  );
}

function checkTakenBack(
  { settings, locate }: PolicyDraft,
  { kind, version, on }: AnnouncedEvent,
  index: number,
): Issue[] {
  const audience = settings?.audience === RESELLER ? 'resellers' : 'existing-customers';
  const isAnswered = settings?.waivers.some(
    (one) => one.version === version && one.audience === audience && one.on >= on,
  );
  if (isAnswered) return [];
  const row = `- { version: ${version}, audience: ${audience}, reason: "…", approvedBy: "…", on: ${on} }`;
  return [issue('text-taken-back', locate(['events', index, 'kind']), { kind, version, row })];
}

/**
 * An addendum that the branch a change is for does not have, to a policy that it has: its first version
 * changes what an audience reads and is bound by, and is announced as long ahead as a material change of
 * that policy.
 */
export function checkNewAddenda(draft: LibraryDraft, base: BaseLibrary): Issue[] {
  const library = readableLibrary(draft);
  return (library?.policies ?? []).flatMap((policy) => {
    const { id, settings, ledger } = policy;
    const [version] = policy.versions;
    const supplemented = base.policies.get(settings.supplements ?? '');
    if (!library || !version || base.policies.has(id) || !supplemented) return [];
    const { since } = library.site.notices;
    const rules = { since, decisionsSince: settings.decisionsSince, ledger };
    if (!isHeld(library.site, version) || isTakenOver(version, rules)) return [];
    const { published } = version;
    const announcement = {
      policy,
      version: asMaterial(version),
      from: version,
      event: null,
      announced: published,
      effective: notBefore(published, effectiveFor(version.settings.effective)),
      was: null,
    };
    return checkLead(library, announcement, announcement);
  });
}

function asMaterial(version: Version): Version {
  const [first] = version.document.sections;
  const changes = [
    {
      section: first?.anchor ?? '',
      materiality: 'material' as const,
      reason: '',
      previouslyCollected: true,
    },
  ];
  return { ...version, settings: { ...version.settings, changes } };
}

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
