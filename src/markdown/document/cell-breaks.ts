import type { PhrasingContent } from 'mdast';

/**
 * The content of a table cell with `<br>` (`<br/>` in MDX) as a line break. It is the one tag that a
 * version may hold: a row is one line, and Markdown has no other way to break it.
 */
export function takeCellBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((node): PhrasingContent => {
    if (isBreak(node)) return { type: 'break', ...(node.position && { position: node.position }) };
    // Rebuilt children are of the kinds that the parent had.
    if ('children' in node)
      return { ...node, children: takeCellBreaks(node.children) } as typeof node;
    return node;
  });
}

function isBreak(node: PhrasingContent): boolean {
  if (node.type === 'html') return /^<br[ \t]*\/?>$/i.test(node.value);
  if (node.type !== 'mdxJsxTextElement') return false;
  return node.name === 'br' && node.children.length === 0 && node.attributes.length === 0;
}
