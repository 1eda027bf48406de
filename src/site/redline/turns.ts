import type { VersionAsOf } from '#core/library/library.ts';
import type { DigestedSection } from '#core/document/digested-document.ts';

/** A version with which the text of a section came, changed or went. */
export interface Turn {
  version: VersionAsOf;
  /** The version before, in which the section was another; nothing for the first of all. */
  before: VersionAsOf | null;
  /** The versions in which its text now stands, this one first; none where the section is gone. */
  holders: VersionAsOf[];
}

/**
 * The turns of all sections that any of the versions ever had, by anchor, in the order in which they first
 * came. The digests of sections tell them: no text is compared.
 */
export function turnsOf(versions: readonly VersionAsOf[]): ReadonlyMap<string, Turn[]> {
  const turns = new Map<string, Turn[]>();
  let last: ReadonlyMap<string, DigestedSection> = new Map();
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1] ?? null;
    const sections = new Map(version.document.sections.map((one) => [one.anchor, one]));
    for (const [anchor, section] of sections) {
      const known = turns.get(anchor) ?? [];
      const was = last.get(anchor);
      if (was && isSameSection(was, section)) known.at(-1)?.holders.push(version);
      else known.push({ version, before, holders: [version] });
      turns.set(anchor, known);
    }
    for (const anchor of last.keys()) {
      if (!sections.has(anchor)) turns.get(anchor)?.push({ version, before, holders: [] });
    }
    last = sections;
  }
  return turns;
}

// Under which section another stands is no part of its text.
function isSameSection(a: DigestedSection, b: DigestedSection): boolean {
  if (a.digest === b.digest) return true;
  const ownOf = ({ anchor, level, number, heading, blocks }: DigestedSection): string =>
    JSON.stringify([anchor, level, number, heading, blocks]);
  return a.textDigest === b.textDigest && ownOf(a) === ownOf(b);
}
