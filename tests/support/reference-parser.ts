import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Position } from 'unist';

import type { Syntax } from '#markdown/syntax-tree.ts';

const MARKDOWN = remark().use(remarkGfm).use(remarkFrontmatter).freeze();
const MDX = remark().use(remarkGfm).use(remarkFrontmatter).use(remarkMdx).freeze();

/** The tree that the reference parser gives, or nothing where it refuses the text. */
export function referenceTree(text: string, syntax: Syntax): Root | null {
  try {
    return syntax === 'mdx' ? unravel(MDX.parse(text)) : MARKDOWN.parse(text);
  } catch {
    return null;
  }
}

type Plain = Record<string, unknown>;

/**
 * A tree as plain data that two parsers must agree on: kinds, values and places. Left out are the
 * programs that remark attaches to expressions, and the ends of what ends with empty lines, which
 * each counts differently.
 */
export function comparable(node: Nodes): Plain {
  const { children, position, ...rest } = node as Nodes & Plain;
  const fields = Object.entries(rest)
    .filter(([key, value]) => key !== 'data' && value !== undefined && value !== null)
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return {
    ...Object.fromEntries(fields),
    ...('attributes' in node &&
      Array.isArray(node.attributes) && { attributes: node.attributes.map(comparableAttribute) }),
    ...(Array.isArray(children) && { children: (children as Nodes[]).map(comparable) }),
    position: placesOf(node.type, position as Position | undefined),
  };
}

const LOOSE_ENDS: readonly string[] = ['list', 'listItem', 'footnoteDefinition', 'mdxjsEsm'];

function placesOf(type: string, position: Position | undefined): string {
  const at = (point: Position['start'] | undefined): string =>
    `${point?.line}:${point?.column} (${point?.offset})`;
  const end = LOOSE_ENDS.includes(type) ? 'somewhere' : at(position?.end);
  return `${at(position?.start)}–${end}`;
}

function comparableAttribute(attribute: unknown): Plain {
  const { type, name, value } = attribute as Plain;
  const text = typeof value === 'object' && value !== null ? (value as Plain)['value'] : value;
  return { type, name: name ?? null, value: text ?? null };
}

/**
 * What MDX does after parsing and Sätteri does at once: a paragraph of components and expressions
 * alone is no paragraph, they are blocks.
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
