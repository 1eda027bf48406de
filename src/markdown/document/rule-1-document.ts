import type { Document } from '#core/document/document.ts';

import { buildDocument } from './build-document.ts';
import { KnownSections } from './known-sections.ts';
import { parseTreeByRule1, takeAnchorByRule1 } from './rule-1-tree.ts';
import { Source } from '../source/source.ts';
import type { Syntax } from '../tree/syntax-tree.ts';

/** The document of a file by rule 1 of the canonical text; nothing of what could not be read by it. */
export function documentByRule1(text: string, file: string, syntax: Syntax): Document | null {
  const parsed = parseTreeByRule1(text, syntax);
  if (!parsed.ok) return null;
  const source = new Source(file, text, syntax);
  return buildDocument(parsed.tree, source, new KnownSections(), takeAnchorByRule1).document;
}
