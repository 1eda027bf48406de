import { decodeAddress } from '#core/text/addresses.ts';
import { framesAround } from '#core/document/flat/flat-document.ts';
import type { Redline, VersionOutline } from '#core/redline/redline-schema.ts';

/** Where the two versions of a redline stand. */
interface VersionPages {
  from: string;
  to: string;
}

/**
 * Leads an anchor in the text of either version to the section of this very redline, a clause to its
 * version's page, and what only the older version has there.
 */
export function anchorLinks(redline: Redline, pages: VersionPages): (fragment: string) => string {
  const shown = new Set(redline.to.sections.map((section) => section.anchor));
  // Most texts lead to no clause.
  let clauses: { now: Set<string>; before: Set<string> } | null = null;
  return (fragment) => {
    const anchor = decodeAddress(fragment.slice(1));
    if (shown.has(anchor)) return fragment;
    clauses ??= { now: clausesOf(redline.to), before: clausesOf(redline.from) };
    const isOfOld = clauses.before.has(anchor) && !clauses.now.has(anchor);
    return `${isOfOld ? pages.from : pages.to}${fragment}`;
  };
}

/** All anchors and clause ids of a version. */
function clausesOf(side: VersionOutline): Set<string> {
  const ids = new Set(side.sections.map((section) => section.anchor));
  side.leaves.forEach((leaf, index) => {
    const anchor = side.sections[leaf.section]?.anchor ?? '';
    const frames = framesAround(side, index).flatMap((at) => side.frames[at] ?? []);
    for (const one of [leaf, ...frames]) {
      if ('clause' in one && one.clause !== null) ids.add(`${anchor}.${one.clause}`);
    }
  });
  return ids;
}
