import type { Document } from './document.ts';

/** What anchors need of a version: its sections, and where its lost ones lead. */
export interface Anchored {
  document: Document;
  settings: { retired: Record<string, string> };
}

/**
 * Anchors of earlier versions that are gone from the last of `versions`, each with the anchor where
 * its reader lands; one retired in an earlier version follows that one's own retirement.
 */
export function retiredAnchors(versions: readonly Anchored[]): Map<string, string> {
  const last = versions.at(-1);
  const alive = new Set(last?.document.sections.map((section) => section.anchor));
  const landing = new Map<string, string>();
  for (const version of versions) {
    for (const [anchor, target] of Object.entries(version.settings.retired)) {
      landing.set(anchor, target);
    }
  }
  const resolved = new Map<string, string>();
  for (const anchor of landing.keys()) {
    const target = follow(anchor, landing, alive);
    if (target !== null && target !== anchor) resolved.set(anchor, target);
  }
  return resolved;
}

function follow(
  anchor: string,
  landing: ReadonlyMap<string, string>,
  alive: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  for (let at: string | undefined = anchor; at !== undefined; at = landing.get(at)) {
    if (alive.has(at)) return at;
    if (seen.has(at)) return null;
    seen.add(at);
  }
  return null;
}

/**
 * A document with the anchors under which it was `published` first, section by section; itself where they
 * are its own. What points to a section lands there, whatever its heading is read as since: with another
 * number of sections nobody can say which is which, and the document is left as it is.
 */
export function withAnchorsOf(published: Document, document: Document): Document {
  const { sections } = document;
  if (published.sections.length !== sections.length) return document;
  const kept = new Map(
    sections.map(({ anchor }, index) => [anchor, published.sections[index]?.anchor ?? anchor]),
  );
  if ([...kept].every(([anchor, before]) => anchor === before)) return document;
  return {
    sections: sections.map((section) => ({
      ...section,
      anchor: kept.get(section.anchor) ?? section.anchor,
      parent: section.parent === null ? null : (kept.get(section.parent) ?? section.parent),
    })),
  };
}
