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

/**
 * Why an MDX text is refused before it is parsed in which far more tags begin than end; nothing for
 * another. Sätteri's time grows with the square of the open ones: 40,000 took it half a minute.
 */
export function refusedTags(text: string): RefusedTree | null {
  let depth = 0;
  let deepest = 0;
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.endsWith('/>')) continue;
    depth = Math.max(depth + (tag.startsWith('</') ? -1 : 1), 0);
    if (depth === MOST_LEVELS + 1) deepest = index;
    if (depth <= MOST_OPEN_TAGS) continue;
    const before = text.slice(0, deepest).split('\n');
    return refusedAsTooDeep({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
  return null;
}

const MOST_OPEN_TAGS = 2000;

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
