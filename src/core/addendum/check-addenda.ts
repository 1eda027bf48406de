import type { DigestedSection } from '../document/digested-document.ts';
import type { Section } from '../document/document.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '../library/draft.ts';
import type { VersionAsOf } from '../library/library.ts';
import { issue, type Issue, type Place } from '../problems/issue.ts';
import { alternatives } from '../schemas/schema-fields.ts';
import type { Day } from '../text/calendar-day.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { effectiveFor } from '../timeline/timeline.ts';
import { type Combination, isSameCombination } from './consolidated-at.ts';
import { groupsOn } from './consolidated-days.ts';
import { draftedLayers, type DraftedLayers } from './drafted-layers.ts';
import { EVERYONE, type Layer, type Layers } from './layers.ts';
import { consolidatedAnchor } from './parts.ts';
import { placementOf, type TargetPlacement } from './placement.ts';
import { isSameText, turningDays } from './standing-since.ts';
import { subtreeEnd } from './subtree.ts';

/** Audiences that are known, addenda that have something to add to, and places that are there. */
export function checkAddenda(library: LibraryDraft): Issue[] {
  return [
    ...library.policies.flatMap((policy) => [
      ...checkAudience(policy, library),
      ...checkStart(policy, library),
      ...policy.versions.flatMap((version) => [
        ...checkPlacements(policy, version, library),
        ...checkAnswers(version),
      ]),
    ]),
    ...checkCombinations(library),
  ];
}

function checkAudience({ settings, locate }: PolicyDraft, { site }: LibraryDraft): Issue[] {
  if (!site || !settings) return [];
  const { audience } = settings;
  const known = [EVERYONE, ...Object.keys(site.audiences).sort()];
  if (known.includes(audience)) return [];
  const near = didYouMean(audience, known);
  const details = { audience, known: alternatives(known), near };
  return [issue('unknown-audience', locate(['audience']), details)];
}

function checkStart({ settings, versions }: PolicyDraft, { policies }: LibraryDraft): Issue[] {
  const base = policies.find(({ id }) => id === settings?.supplements);
  const [first] = versions;
  const [origin] = base?.versions ?? [];
  if (!base || !first?.settings || !origin?.settings) return [];
  const effective = effectiveFor(first.settings.effective).new;
  const since = effectiveFor(origin.settings.effective).new;
  if (effective >= since) return [];
  const details = { effective, base: base.id, since };
  const also = origin.locate(['effective']);
  return [issue('addendum-before-base', first.locate(['effective']), details, also)];
}

function checkPlacements(
  { settings: policy }: PolicyDraft,
  { settings, document, locate }: VersionDraft,
  { policies }: LibraryDraft,
): Issue[] {
  const placements = Object.entries(settings?.placement ?? {});
  if (placements.length === 0 || !policy || !document) return [];
  const { supplements } = policy;
  if (supplements === undefined) {
    return [issue('placement-outside-addendum', locate(['placement'], 'key'), {})];
  }
  const own = document.sections.map(({ anchor }) => anchor);
  const base = policies.find(({ id }) => id === supplements);
  return placements.flatMap(([section, { reviewed }]) => [
    ...(own.includes(section)
      ? []
      : [
          issue('placement-of-unknown-section', locate(['placement', section], 'key'), {
            section,
            near: didYouMean(section, own),
          }),
        ]),
    ...(reviewed === undefined || !base || base.versions.some(({ id }) => id === reviewed)
      ? []
      : [
          issue('placement-reviewed-unknown', locate(['placement', section, 'reviewed']), {
            reviewed,
            base: base.id,
          }),
        ]),
  ]);
}

function checkAnswers({ settings, document, locate }: VersionDraft): Issue[] {
  if (!settings?.answers || !document) return [];
  const own = document.sections.map(({ anchor }) => anchor);
  return Object.entries(settings.answers)
    .filter(([, section]) => !own.includes(section))
    .map(([question, section]) =>
      issue('answer-in-unknown-section', locate(['answers', question]), {
        section,
        near: didYouMean(section, own),
      }),
    );
}

/** Problems that arise only where versions of a policy and of its addenda are in force together. */
function checkCombinations(library: LibraryDraft): Issue[] {
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

/** A version by its name. */
interface PlacedVersion {
  policy: string;
  version: string;
}

/** A section of an addendum that has a place in the base. */
interface Placed {
  layer: Layer;
  version: VersionAsOf;
  section: string;
  placement: TargetPlacement;
  place: Place;
}

/** Places that are there, free, and worded as they were when the addendum was made for them. */
function checkPlaces(combination: Combination, drafted: DraftedLayers): Issue[] {
  const { base } = combination;
  if (!base) return [];
  const placed = placedIn(combination, drafted);
  const { sections } = base.document;
  const known = placed.filter(({ placement }) => indexOf(sections, placement.target) !== -1);
  return [
    ...placed.filter((one) => !known.includes(one)).map((one) => goneIssue(one, base, drafted)),
    ...checkReplaced(known, sections),
    ...known.flatMap((one) => checkWords(one, base, drafted)),
  ];
}

function placedIn({ addenda }: Combination, { draftOf }: DraftedLayers): Placed[] {
  return addenda.flatMap(({ layer, version }) => {
    const { locate } = draftOf(layer.policy.id, version.id);
    return version.document.sections.flatMap(({ anchor }): Placed[] => {
      const placement = placementOf(version.settings, anchor);
      if (!placement) return [];
      const place = locate([
        'placement',
        anchor,
        placement.kind === 'after' ? 'after' : 'replaces',
      ]);
      return [{ layer, version, section: anchor, placement, place }];
    });
  });
}

function goneIssue(
  { placement: { target }, place }: Placed,
  base: VersionAsOf,
  { layers, draftOf }: DraftedLayers,
): Issue {
  const id = layers.base.policy.id;
  const near = didYouMean(
    target,
    base.document.sections.map(({ anchor }) => anchor),
  );
  const details = { target, base: id, version: base.id, near };
  const also = { file: draftOf(id, base.id).file, line: 1, column: 1 };
  return issue('placement-at-unknown-section', place, details, also);
}

// What replaces a section replaces its subsections with it.
function checkReplaced(placed: readonly Placed[], sections: readonly Section[]): Issue[] {
  const replacing = placed.filter(({ placement }) => placement.kind === 'replaces');
  const covers = ({ placement: { target: outer } }: Placed, inner: string): boolean => {
    const [start, at] = [indexOf(sections, outer), indexOf(sections, inner)];
    return start <= at && at < subtreeEnd(sections, start);
  };
  return placed.flatMap((one) => {
    const { target, kind } = one.placement;
    if (kind === 'after') {
      const by = replacing.find((other) => covers(other, target));
      return by ? [issue('placement-at-replaced-section', one.place, { target }, by.place)] : [];
    }
    const others = replacing.filter((other) => other !== one && covers(other, target));
    // Of two in place of the same section the later one is the second.
    const other = others.find(
      (by) => by.placement.target !== target || placed.indexOf(by) < placed.indexOf(one),
    );
    return other ? [issue('replaced-twice', one.place, { target }, other.place)] : [];
  });
}

/** Whether the base has other words there than when a person last looked. */
function checkWords(
  { layer, version, section, placement, place }: Placed,
  base: VersionAsOf,
  { layers, draftOf }: DraftedLayers,
): Issue[] {
  const { versions, policy } = layers.base;
  const reviewed = version.settings.placement[section]?.reviewed;
  const read =
    versions.find(({ id }) => id === reviewed) ??
    versions.findLast(({ published }) => published <= version.published);
  // A newer version of the addendum was a chance to look.
  const isSeen = layer.versions.some(
    ({ published }) => published > version.published && published >= base.published,
  );
  if (!read || isSeen || versions.indexOf(base) <= versions.indexOf(read)) return [];
  const before = textAt(read, placement);
  const now = textAt(base, placement);
  const isSame =
    before.length === now.length &&
    before.every((one, index) => isSameText(one, now[index] as DigestedSection));
  if (before.length === 0 || isSame) return [];
  const { sectionPlaces } = draftOf(policy.id, base.id);
  const also = sectionPlaces[indexOf(base.document.sections, placement.target)];
  const details = { target: placement.target, base: policy.id, version: base.id, read: read.id };
  return [issue('placement-reworded', place, details, also)];
}

/** The text a placement depends on: the section itself, or all that a replacement replaces. */
function textAt(
  { document }: VersionAsOf,
  { kind, target }: Placed['placement'],
): DigestedSection[] {
  const at = indexOf(document.sections, target);
  if (at === -1) return [];
  const end = kind === 'replaces' ? subtreeEnd(document.sections, at) : at + 1;
  return document.sections.slice(at, end);
}

function indexOf(sections: readonly Section[], anchor: string): number {
  return sections.findIndex((section) => section.anchor === anchor);
}
