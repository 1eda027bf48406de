import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import type { LibraryDraft } from '../library/draft.ts';
import type { VersionAsOf } from '../library/library.ts';
import { isSameCombination, type Combination } from './consolidated-at.ts';
import { groupsOn } from './consolidated-days.ts';
import { checkPlaces, type PlacedVersion } from './check-places.ts';
import { draftedLayers, type DraftedLayers } from './drafted-layers.ts';
import type { Layers } from './layers.ts';
import { consolidatedAnchor } from './parts.ts';
import { turningDays } from './standing-since.ts';

/** What goes wrong only where versions of a policy and of its addenda are in force together. */
export function checkCombinations(library: LibraryDraft): Issue[] {
  const issues = draftedLayers(library).flatMap((drafted) => {
    const { layers } = drafted;
    return combinationsOf(layers).flatMap(({ day, combination }) => [
      ...checkBase(day, combination, drafted),
      ...checkAnchors(combination, drafted),
      ...checkPlaces(combination, drafted),
    ]);
  });
  return onceEach(issues);
}

/** Every combination that ever binds anyone, with the first day on which it does. */
function combinationsOf(layers: Layers): { day: Day; combination: Combination }[] {
  const versions = [layers.base, ...layers.addenda].flatMap((layer) => layer.versions);
  const found: { day: Day; combination: Combination }[] = [];
  for (const day of turningDays(versions)) {
    for (const { combination } of groupsOn(layers, day)) {
      const isKnown = found.some((one) => isSameCombination(one.combination, combination));
      if (!isKnown) found.push({ day, combination });
    }
  }
  return found;
}

// Before the first version of the policy it is the addendum that begins too early: that is said once.
function checkBase(
  day: Day,
  { base, addenda }: Combination,
  { layers, draftOf }: DraftedLayers,
): Issue[] {
  const origin = layers.base.versions[0]?.effective.new ?? day;
  if (base || day < origin) return [];
  return addenda.map(({ layer, version }) => {
    const place = draftOf(layer.policy.id, version.id).locate(['effective']);
    return issue('addendum-without-base', place, { day, base: layers.base.policy.id });
  });
}

function checkAnchors({ base, addenda }: Combination, { layers, draftOf }: DraftedLayers): Issue[] {
  if (!base) return [];
  const seen = new Map<string, PlacedVersion & { index: number }>();
  const issues: Issue[] = [];
  const look = (policy: string, version: VersionAsOf): void => {
    version.document.sections.forEach((section, index) => {
      const isBase = version === base;
      const anchor = isBase ? section.anchor : consolidatedAnchor(policy, section);
      const first = seen.get(anchor);
      if (!first) {
        seen.set(anchor, { policy, version: version.id, index });
        return;
      }
      if (isBase) return;
      const placeOf = (one: PlacedVersion, at: number) => {
        const draft = draftOf(one.policy, one.version);
        return draft.sectionPlaces[at] ?? { file: draft.file, line: 1, column: 1 };
      };
      const place = placeOf({ policy, version: version.id }, index);
      const details = { anchor, base: first.policy, version: first.version };
      issues.push(issue('anchor-of-both', place, details, placeOf(first, first.index)));
    });
  };
  look(layers.base.policy.id, base);
  for (const { layer, version } of addenda) look(layer.policy.id, version);
  return issues;
}

// One mistake shows in every combination that it is a part of: the first tells of it.
function onceEach(issues: readonly Issue[]): Issue[] {
  const keyOf = ({ code, place }: Issue): string => JSON.stringify([code, place]);
  const first = new Map<string, Issue>();
  for (const one of issues) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}
