import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { LibraryDraft, PolicyDraft } from '../library/draft.ts';
import { versionsAsOf, type Policy } from '../library/library.ts';
import type { AnnouncedEvent, PolicySettings, VersionEvent } from '../schemas/policy-schema.ts';
import { RESELLER } from '../document/reseller-fields.ts';
import { namedDay } from '../timeline/public-day.ts';
import { effectiveFor, inForce } from '../timeline/timeline.ts';
import { isMaterial } from './announcement.ts';
import type { BaseLibrary } from './check-against-base.ts';
import { isHeld, readableLibrary } from './check-notices.ts';

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
