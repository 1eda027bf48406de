import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';

/** Whether an offset of a Markdown text stands in code or front matter, where nothing is markup. */
export function inCode(text: string): (offset: number) => boolean {
  const ranges = [...walkTree(treeOf(text, 'md'))]
    .filter(({ node }) => ['code', 'inlineCode', 'yaml'].includes(node.type))
    .map(({ node }) => rangeOf(node));
  return (offset) => ranges.some(({ start, end }) => offset >= start && offset < end);
}
