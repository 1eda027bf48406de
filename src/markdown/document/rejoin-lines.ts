import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

import type { Source } from '../source/source.ts';

export type FlowContent = RootContent | BlockContent | DefinitionContent;

/**
 * The nodes with what belongs to one line as a paragraph again: as MDX does, the parser takes
 * components that fill a line out of their paragraph, and gives one that is alone on its line words
 * without a paragraph.
 */
export function rejoinLines(nodes: readonly FlowContent[], source: Source): FlowContent[] {
  const joined: FlowContent[] = [];
  let run: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const gap = index > 0 ? source.between(nodes[index - 1], node) : '';
    if (/\n[ \t]*\n/.test(gap)) run = [];
    const words = phrasing(node, run.length > 0);
    if (words === null) {
      run = [];
      joined.push(node);
    } else if (run.length > 0) {
      run.push(...(gap === '' ? [] : [{ type: 'text', value: ' ' } as const]), words);
    } else {
      run = [words];
      joined.push({ type: 'paragraph', children: run });
    }
  }
  return joined;
}

const INLINE_COMPONENTS: readonly (string | null)[] = ['Term', 'Reseller'];

function phrasing(node: FlowContent, isWithinRun: boolean): PhrasingContent | null {
  if (node.type === 'mdxJsxFlowElement' && INLINE_COMPONENTS.includes(node.name)) {
    const children = wordsOf(node);
    return children && { ...node, type: 'mdxJsxTextElement', children };
  }
  if (node.type === 'mdxFlowExpression' && isWithinRun) {
    const { value, position } = node;
    return { type: 'mdxTextExpression', value, ...(position && { position }) };
  }
  return isPhrasing(node) ? node : null;
}

/** What stands in a component that is alone on its lines, if that is words and no blocks. */
function wordsOf({ children }: MdxJsxFlowElement): PhrasingContent[] | null {
  const [first, ...rest] = children as FlowContent[];
  if (first?.type === 'paragraph') return rest.length === 0 ? first.children : null;
  const words = (children as FlowContent[]).filter(isPhrasing);
  return words.length === children.length ? words : null;
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

// HTML can be both: between blocks it is a block.
function isPhrasing(node: FlowContent): node is Extract<FlowContent, PhrasingContent> {
  return PHRASING.has(node.type);
}
