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
  const parsed = parseAgain(text, syntax);
  if (!parsed.ok) throw new UnreadableText(parsed);
  return parsed.tree;
}

/** `parseTree` of a text that was perhaps parsed a moment ago: most steps of a conversion change nothing. */
export function parseAgain(text: string, syntax: Syntax): ReturnType<typeof parseTree> {
  const index = recent.findIndex((one) => one.syntax === syntax && one.text === text);
  const found = recent[index] ?? { syntax, text, parsed: parseTree(text, syntax) };
  if (index >= 0) recent.splice(index, 1);
  recent.unshift(found);
  recent.length = Math.min(recent.length, MOST_RECENT);
  return found.parsed;
}

// A step compares the text before and after it; a few more are asked for again in the steps that follow.
const MOST_RECENT = 6;
const recent: { text: string; syntax: Syntax; parsed: ReturnType<typeof parseTree> }[] = [];

/** Where a node begins and ends, in UTF-16 code units. */
export function rangeOf(node: Nodes): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
