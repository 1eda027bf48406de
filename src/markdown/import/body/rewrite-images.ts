import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { escapeText } from '../html/html-tags.ts';
import { removalOf } from '../manuscript/removal.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';
import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';

/** An image gives way to the words that its author wrote for who cannot see it. */
export function rewriteImages(text: string, syntax: Syntax): Revision[] {
  return [...walkTree(treeOf(text, syntax))].flatMap(({ node }) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const { start, end } = rangeOf(node);
    const words = escapeText(node.alt ?? '');
    const detail = excerpt(text.slice(start, end));
    const edit = words === '' ? removalOf(text, start, end) : { start, end, text: words };
    return [{ code: 'image', detail, edits: [edit] }];
  });
}
