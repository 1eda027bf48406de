import { issue, type Issue, type Place } from '../issue.ts';
import { addressKey, checkAnchorBytes } from './check-anchor-bytes.ts';
import { topOf, type PlacedText, type PolicyDraft, type VersionDraft } from './draft.ts';

/** Every anchor unique in its version, and none of the predecessor's lost without a successor. */
export function checkAnchors(policy: PolicyDraft): Issue[] {
  return [
    ...policy.versions.flatMap((version, index) => [
      ...checkUnique(version),
      ...checkRetired(version),
      ...checkKept(version, policy.versions[index - 1]),
    ]),
    ...checkAnchorBytes(policy),
  ];
}

/** Every anchor of a version or page unique in it. */
export function checkUnique(text: PlacedText & { file: string }): Issue[] {
  const seen = new Map<string, Place>();
  return anchorsOf(text).flatMap(({ anchor, place }) => {
    const first = seen.get(anchor);
    seen.set(anchor, first ?? place);
    return first ? [issue('duplicate-anchor', place, { anchor }, first)] : [];
  });
}

function checkRetired(version: VersionDraft): Issue[] {
  if (!version.document || !version.settings) return [];
  const alive = new Map(anchorsOf(version).map(({ anchor, place }) => [anchor, place]));
  return Object.entries(version.settings.retired).flatMap(([anchor, target]) => {
    const place = version.locate(['retired', anchor]);
    const inUse = alive.get(anchor);
    return [
      ...(inUse ? [issue('retired-anchor-in-use', place, { anchor }, inUse)] : []),
      ...(alive.has(target) ? [] : [issue('retired-to-nowhere', place, { anchor, target })]),
    ];
  });
}

function checkKept(version: VersionDraft, predecessor: VersionDraft | undefined): Issue[] {
  if (!version.document || !version.settings || !predecessor?.document) return [];
  // One that is there in another form is told as that (check-anchor-bytes.ts).
  const kept = new Set(anchorsOf(version).map(({ anchor }) => addressKey(anchor)));
  const retired = version.settings.retired;
  return anchorsOf(predecessor)
    .filter(({ anchor }) => !kept.has(addressKey(anchor)) && !Object.hasOwn(retired, anchor))
    .map(({ anchor, place }) =>
      issue('anchor-gone', topOf(version.file), { anchor, version: predecessor.id }, place),
    );
}

function anchorsOf(text: PlacedText & { file: string }): { anchor: string; place: Place }[] {
  return (text.document?.sections ?? []).map((section, index) => ({
    anchor: section.anchor,
    place: text.sectionPlaces[index] ?? topOf(text.file),
  }));
}
