import { InlineBuilder } from '../document/build-inlines.ts';
import { checkHeading } from '../source/check-heading.ts';
import { takeAnchor } from '../source/explicit-anchor.ts';
import { Source } from '../source/source.ts';
import type { Syntax } from '../tree/syntax-tree.ts';
import { removalOf } from './removal.ts';
import type { Revision } from './revise.ts';
import { rangeOf, treeOf, walkTree } from './walk-tree.ts';

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
