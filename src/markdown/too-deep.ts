import type { Nodes, Root } from 'mdast';

import type { RefusedTree } from './parsed-tree.ts';

/**
 * How many levels of a tree may lie within each other; a list within a list is two. Contracts have a
 * dozen. Whatever walks through a tree can go so deep.
 */
const MOST_LEVELS = 100;

/** Why a tree is refused that is deeper than any person could follow; nothing for another. */
export function refusedDepth(tree: Root): RefusedTree | null {
  const deep = nodeBelow(tree, MOST_LEVELS);
  return deep && refusedAsTooDeep(deep.position?.start);
}

/**
 * Why a text is refused before it is parsed in which a line begins with more marks of quotations and
 * items than any tree may have levels; nothing for another. Sätteri's time grows with the square of
 * them. Code may hold such a line, of fewer marks.
 */
export function refusedMarkers(text: string): RefusedTree | null {
  const found = TOO_MANY_MARKERS.exec(text);
  if (!found) return null;
  const line = text.slice(0, found.index).split('\n').length;
  const column = (MOST_MARKERS_READ.exec(found[0])?.[0].length ?? 0) + 1;
  return refusedAsTooDeep({ line, column });
}

const MARKER = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
const TOO_MANY_MARKERS = new RegExp(`^(?:${MARKER}){${3 * MOST_LEVELS}}`, 'm');
const MOST_MARKERS_READ = new RegExp(`^(?:${MARKER}){${MOST_LEVELS}}`);

/** The refusal of a text at the place where it is too deep, or at its top. */
export function refusedAsTooDeep({ line, column } = { line: 1, column: 1 }): RefusedTree {
  return {
    ok: false,
    code: 'too-deep',
    line,
    column,
    reason: `nesting of more than ${MOST_LEVELS} levels`,
    step: 'Take the innermost lists, quotations or marks out of those around them.',
  };
}

/** The first node below so many levels, found without recursion. */
function nodeBelow(tree: Root, levels: number): Nodes | null {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= levels && level.length > 0; depth += 1) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return level[0] ?? null;
}
