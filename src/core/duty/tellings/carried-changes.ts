import type { Day } from '#core/text/calendar-day.ts';
import { canonicalSection } from '#core/document/canonical-text.ts';
import { versionsAsOf, type Policy, type Version } from '#core/library/library.ts';

/**
 * The last of the versions right before `version` that were withdrawn before they bound everyone, if a
 * section that it changed materially does not read in `version` as it did before: `version` then brings
 * into force what was called off. What is known on `today` counts.
 */
export function carriedFrom(policy: Policy, version: Version, today: Day): Version | null {
  for (let order = policy.versions.indexOf(version) - 1; order > 0; order -= 1) {
    const [candidate, before] = [policy.versions[order], policy.versions[order - 1]];
    if (!candidate || !before || !isCalledOff(policy, candidate, today)) return null;
    const survives = candidate.settings.changes.some(
      ({ materiality, section }) =>
        materiality === 'material' && textOf(version, section) !== textOf(before, section),
    );
    if (survives) return candidate;
  }
  return null;
}

function isCalledOff(policy: Policy, version: Version, today: Day): boolean {
  const [dated] = versionsAsOf({ settings: policy.settings, versions: [version] }, today);
  return (
    dated !== undefined && dated.withdrawn !== null && dated.withdrawn <= dated.effective.existing
  );
}

function textOf({ document }: Version, anchor: string): string | null {
  const section = document.sections.find((one) => one.anchor === anchor);
  return section ? canonicalSection(section) : null;
}
