import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

import { explainMdx } from './mdx-mistakes.ts';
import type { ParsedTree, Syntax } from './parsed-tree.ts';

/**
 * How many levels of a tree may lie within each other; a list within a list is two. Contracts have a
 * dozen. Whatever walks through a tree can go so deep.
 */
const MOST_LEVELS = 100;

const TOO_DEEP = {
  reason: `nesting of more than ${MOST_LEVELS} levels`,
  step: 'Take the innermost lists, quotations or marks out of those around them.',
};

/**
 * The tree that Sätteri gives. GFM and front matter are on, typographic replacements off: the
 * punctuation of a contract is its text.
 */
export function parseNativeTree(text: string, syntax: Syntax): ParsedTree {
  try {
    const tree = (syntax === 'mdx' ? mdxToMdast(text) : markdownToMdast(text)) as Root;
    const deep = nodeBelow(tree, MOST_LEVELS);
    if (!deep) return { ok: true, tree };
    const { line, column } = deep.position?.start ?? { line: 1, column: 1 };
    return { ok: false, code: 'too-deep', line, column, ...TOO_DEEP };
  } catch (cause) {
    return { ok: false, code: 'mdx-syntax', ...explain(cause, text) };
  }
}

/** The first node below so many levels, found without recursion. */
function nodeBelow(tree: Root, levels: number): Nodes | null {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= levels && level.length > 0; depth += 1) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return level[0] ?? null;
}

// Sätteri says "12:5: reason" where it knows the place.
function explain(cause: unknown, text: string) {
  const complaint = cause instanceof Error ? cause.message : String(cause);
  const match = /^(\d+):(\d+): (.*)$/s.exec(complaint);
  const offset = offsetOf(text, Number(match?.[1] ?? 1), Number(match?.[2] ?? 1));
  const mistake = explainMdx((match?.[3] ?? complaint).replaceAll(/\s+/g, ' '), text, offset);
  const before = text.slice(0, mistake.offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { line: before.length, column, reason: mistake.reason, step: mistake.step };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}
