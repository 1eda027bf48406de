import { issue, type Issue, type Place } from '../problems/issue.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { DigestedSection } from '../document/digested-document.ts';
import type { Section } from '../document/document.ts';
import type { VersionAsOf } from '../library/library.ts';
import type { Combination } from './consolidated-at.ts';
import type { DraftedLayers } from './drafted-layers.ts';
import type { Layer } from './layers.ts';
import { placementOf, type Place as TakenPlace } from './placement.ts';
import { isSameText } from './standing-since.ts';
import { subtreeEnd } from './subtree.ts';

/** A version by its name. */
export interface PlacedVersion {
  policy: string;
  version: string;
}

/** A section of an addendum that has a place in the base. */
interface Placed {
  layer: Layer;
  version: VersionAsOf;
  section: string;
  placement: TakenPlace;
  place: Place;
}

/** Places that are there, free, and worded as they were when the addendum was made for them. */
export function checkPlaces(combination: Combination, drafted: DraftedLayers): Issue[] {
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
  // Whoever published the addendum anew since then has had the chance to look.
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

/** What a placement depends on: the section itself, and for a replacement all that it replaces. */
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
