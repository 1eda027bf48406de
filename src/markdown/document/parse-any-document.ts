import type { Document } from '#core/document/document.ts';

import { buildDocument } from './build-document.ts';
import { normaliseText, splitFrontMatter } from '../settings/front-matter.ts';
import { Source, type ReadImage } from '../source/source.ts';
import { parseTree } from '../tree/syntax-tree.ts';
import { UnreadableText } from '../source/unreadable-text.ts';

/**
 * Any Markdown or MDX as a document: front matter is set aside, raw HTML, templating and expressions
 * count as text. A text that is no valid MDX is read as Markdown. Without `readImage`, images are the
 * words in their place.
 *
 * @throws {UnreadableText} if the parser takes it as neither.
 */
export function parseAnyDocument(
  text: string,
  file: string,
  readImage: ReadImage | null = null,
): Document {
  const { body: below } = splitFrontMatter(normaliseText(text));
  // A rule at the top is no beginning of front matter, after which the parser knows no lists.
  const body = below.startsWith('---') ? `\n${below}` : below;
  const asMdx = file.endsWith('.mdx') ? parseTree(body, 'mdx') : null;
  const syntax = asMdx?.ok ? 'mdx' : 'md';
  const parsed = asMdx?.ok ? asMdx : parseTree(body, syntax);
  if (!parsed.ok) throw new UnreadableText(parsed);
  return buildDocument(parsed.tree, new Source(file, body, syntax, readImage)).document;
}
