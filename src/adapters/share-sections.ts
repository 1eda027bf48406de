import { isDeepStrictEqual } from 'node:util';

import type { Document } from '#core/policy/document.ts';

/**
 * The same document, in which a section that is what it was `before` is that very object. Most of an
 * archive is the same text again and again.
 */
export function shareSections(document: Document, before: Document | null): Document {
  if (!before) return document;
  const known = new Map(before.sections.map((section) => [section.anchor, section]));
  const sections = document.sections.map((section) => {
    const earlier = known.get(section.anchor);
    return earlier && isDeepStrictEqual(section, earlier) ? earlier : section;
  });
  return { ...document, sections };
}
