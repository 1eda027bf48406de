import type { Document } from './document.ts';

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
