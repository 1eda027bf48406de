import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

import { refusedMdx } from './mdx-mistakes.ts';
import type { ParsedTree, RefusedTree, Syntax } from './parsed-tree.ts';
import { refusedLine } from './reference-limits.ts';
import { refusedDepth, refusedMarkers, refusedTags } from './too-deep.ts';

/**
 * The tree that Sätteri gives. GFM and front matter are on, typographic replacements off: the
 * punctuation of a contract is its text. MDX must hold no program: Sätteri hands expressions to a
 * parser of JavaScript that does not end on some (`{<v><v>…}` doubles with each tag) and takes the
 * process down with others (20,000 opening parentheses).
 */
export function parseNativeTree(text: string, syntax: Syntax): ParsedTree {
  const refused = refusedUnread(text) ?? (syntax === 'mdx' ? refusedTags(text) : null);
  if (refused) return refused;
  try {
    const tree = (syntax === 'mdx' ? mdxToMdast(text) : markdownToMdast(text)) as Root;
    const refusedTree = refusedDepth(tree) ?? (syntax === 'mdx' ? refusedTable(tree, text) : null);
    return refusedTree ?? { ok: true, tree };
  } catch (cause) {
    return refusedMdx(cause, text);
  }
}

/** Why a text is refused before any parser sees it, for one line of it; nothing for another. */
export function refusedUnread(text: string): RefusedTree | null {
  return refusedMarkers(text) ?? refusedLine(text);
}

// A component that begins in a row and ends below the table leaves rows that are none.
function refusedTable(tree: Root, text: string): RefusedTree | null {
  if (!text.includes('|') || !text.includes('<')) return null;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    const child = { table: 'tableRow', tableRow: 'tableCell' }[node.type as string];
    if (child && node.children.some(({ type }) => type !== child)) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      const reason = 'component that begins in a table and ends below it';
      const step = 'Put its beginning and its end into one cell.';
      return { ok: false, code: 'mdx-syntax', line, column, reason, step };
    }
    open.push(...node.children);
  }
  return null;
}
