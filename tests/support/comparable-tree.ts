import type { Nodes, Root } from 'mdast';
import type { Position } from 'unist';

import type { Syntax } from '#markdown/tree/parsed-tree.ts';
import { parseReferenceTree } from '#markdown/tree/reference-tree.ts';

/** The tree that the reference parser gives, or nothing where it refuses the text. */
export function referenceTree(text: string, syntax: Syntax): Root | null {
  const parsed = parseReferenceTree(text, syntax);
  return parsed.ok ? parsed.tree : null;
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
