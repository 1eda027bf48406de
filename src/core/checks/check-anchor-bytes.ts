import { issue, type Issue, type Place } from '../problems/issue.ts';
import { topOf, type PolicyDraft } from '../library/draft.ts';
import { withSoundAnchor } from './suggest-anchor.ts';

/**
 * Anchors that no disk can hold, and anchors of a policy that differ in bytes alone, as “é”
 * in one character and in two: disks, browsers and servers take them for one address, and one section’s page would replace the other’s. Told where
 * the second one comes up.
 */
export function checkAnchorBytes({ versions }: PolicyDraft): Issue[] {
  const first = new Map<string, { anchor: string; place: Place; version: string }>();
  const told = new Set<string>();
  return versions.flatMap((version) =>
    (version.document?.sections ?? []).flatMap((section, index) => {
      const { anchor } = section;
      const place = version.sectionPlaces[index] ?? topOf(version.file);
      if (!told.has(anchor) && !isShortEnough(anchor)) {
        told.add(anchor);
        const details = { most: MOST_BYTES, line: withSoundAnchor(version, section) };
        return [issue('anchor-too-long', place, details)];
      }
      const known = first.get(addressKey(anchor));
      if (!known) first.set(addressKey(anchor), { anchor, place, version: version.id });
      if (!known || known.anchor === anchor || told.has(anchor)) return [];
      told.add(anchor);
      const isEarlier = known.version !== version.id;
      const details = {
        anchor,
        version: isEarlier ? known.version : null,
        line: isEarlier ? null : withSoundAnchor(version, section),
      };
      return [issue('anchor-look-alike', place, details, known.place)];
    }),
  );
}

// The longest name of a folder on the file systems in use; each section has one, named after it.
const MOST_BYTES = 255;

/** Whether disks can hold the folder of a section with that anchor. */
export function isShortEnough(anchor: string): boolean {
  return new TextEncoder().encode(anchor).length <= MOST_BYTES;
}

/** The same for anchors that one address stands for, whatever the form and the case of their letters. */
export function addressKey(anchor: string): string {
  return anchor.normalize('NFC').toUpperCase().toLowerCase();
}
