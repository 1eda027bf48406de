import type { Document } from '#core/document/document.ts';

import { buildDocument } from './build-document.ts';
import { normaliseText, splitFrontMatter } from '../settings/front-matter.ts';
import { Source, type ReadImage } from '../source/source.ts';
import { parseTree, type Syntax } from '../tree/syntax-tree.ts';

/**
 * Any Markdown or MDX as a document: front matter is set aside, raw HTML, templating and expressions
 * count as text. A text that is no valid MDX is read as Markdown. Without `readImage`, images are the
 * words in their place.
 *
 * @throws {Error} if the parser takes it as neither.
 */
export function parseAnyDocument(
  text: string,
  file: string,
  readImage: ReadImage | null = null,
): Document {
  const { body: below } = splitFrontMatter(normaliseText(text));
  // A rule at the top is no beginning of front matter, after which the parser knows no lists.
  const body = below.startsWith('---') ? `\n${below}` : below;
  const syntaxes: Syntax[] = file.endsWith('.mdx') ? ['mdx', 'md'] : ['md'];
  const reasons: string[] = [];
  for (const syntax of syntaxes) {
    const parsed = parseTree(body, syntax);
    if (parsed.ok) {
      return buildDocument(parsed.tree, new Source(file, body, syntax, readImage)).document;
    }
    reasons.push(parsed.reason);
  }
  throw new Error(`${file}: ${reasons.join('; ')}`);
}
