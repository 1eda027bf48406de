import type { Nodes, Parents, Root } from 'mdast';

import { parseTree, type Syntax } from '#markdown/tree/syntax-tree.ts';
import { UnreadableText } from '#markdown/source/unreadable-text.ts';

/** A node with the nodes around it, outermost first. */
export interface Walked {
  node: Nodes;
  ancestors: Parents[];
}

/** All nodes of a tree in reading order. */
export function* walkTree(node: Nodes, ancestors: Parents[] = []): Generator<Walked> {
  yield { node, ancestors };
  if (!('children' in node)) return;
  const around = [...ancestors, node];
  for (const child of node.children) yield* walkTree(child, around);
}

/**
 * The tree of a text.
 *
 * @throws {UnreadableText} if there is none.
 */
export function treeOf(text: string, syntax: Syntax): Root {
  const parsed = parseTree(text, syntax);
  if (!parsed.ok) throw new UnreadableText(parsed);
  return parsed.tree;
}

/** Where a node begins and ends, in UTF-16 code units. */
export function rangeOf(node: Nodes): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
