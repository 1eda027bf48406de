import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

import { refusedMdx } from './mdx-mistakes.ts';
import type { ParsedTree, Syntax } from './parsed-tree.ts';
import { placeChildren } from './place-children.ts';
import { refusedAsTooDeep, refusedDepth } from './too-deep.ts';

const GFM = { singleTilde: false };
const MARKDOWN = remark().use(remarkGfm, GFM).use(remarkFrontmatter).freeze();
const MDX = remark().use(remarkGfm, GFM).use(remarkFrontmatter).use(remarkMdx).freeze();

/**
 * The tree that a text has, by definition: that of remark with GFM, front matter and, for MDX,
 * components. A single tilde is text. Added are the places that remark leaves out where it finds an
 * address in the words of a paragraph.
 */
export function parseReferenceTree(text: string, syntax: Syntax): ParsedTree {
  try {
    const parsed = (syntax === 'mdx' ? MDX : MARKDOWN).parse(text);
    const refused = refusedDepth(parsed);
    if (refused) return refused;
    const tree = syntax === 'mdx' ? unravel(parsed) : parsed;
    placeAll(tree, text);
    return { ok: true, tree };
  } catch (cause) {
    // The stack is at its end.
    return cause instanceof RangeError ? refusedAsTooDeep() : refusedMdx(cause, text);
  }
}

/**
 * What MDX does after parsing: a paragraph of components and expressions alone is no paragraph, they
 * are blocks.
 */
function unravel<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type !== 'paragraph' || !child.children.some(isMdx)) return [unravel(child)];
    if (!child.children.every((one) => isMdx(one) || isBlank(one))) return [unravel(child)];
    return child.children.filter(isMdx).map((one) => asFlow(one));
  });
  return { ...node, children };
}

function isMdx(node: Nodes): boolean {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression';
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && /^[ \t\r\n]+$/.test(node.value);
}

function asFlow(node: Nodes): Nodes {
  const type = node.type === 'mdxJsxTextElement' ? 'mdxJsxFlowElement' : 'mdxFlowExpression';
  return { ...node, type } as Nodes;
}

function placeAll(tree: Root, text: string): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    const children: Nodes[] = node.children;
    if (children.some((child) => !child.position)) placeChildren(node, children, text);
    open.push(...children);
  }
}
