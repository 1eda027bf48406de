import { InlineBuilder } from '#markdown/document/build-inlines.ts';
import { checkHeading } from '#markdown/source/check-heading.ts';
import { takeAnchor } from '#markdown/source/explicit-anchor.ts';
import { Source } from '#markdown/source/source.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { removalOf } from '../manuscript/removal.ts';
import type { Revision } from '../manuscript/revise.ts';
import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';

/** Takes out headings in which there is nothing to see. */
export function dropEmptyHeadings(text: string, syntax: Syntax): Revision[] {
  const source = new Source('', text, syntax);
  return [...walkTree(treeOf(text, syntax))].flatMap(({ node }): Revision[] => {
    if (node.type !== 'heading') return [];
    const { children } = takeAnchor(node.children, source);
    const words = new InlineBuilder(source, new Map()).build(children);
    if (checkHeading(node, words, source).length === 0) return [];
    const { start, end } = rangeOf(node);
    const detail = text.slice(start, end);
    return [{ code: 'empty-heading', detail, edits: [removalOf(text, start, end)] }];
  });
}
