import type { Nodes } from 'mdast';

import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import type { Edit } from './manuscript.ts';
import { guardStart, removalOf } from './removal.ts';
import type { Revision } from './revise.ts';
import { rangeOf, treeOf, walkTree, type Walked } from './walk-tree.ts';

/** All line breaks of a text that has no other tag. */
export function rewriteLineBreaks(text: string, syntax: Syntax): Revision[] {
  return [...walkTree(treeOf(text, syntax))].flatMap((walked) => {
    const { node } = walked;
    const isBreak =
      node.type === 'html' || (node.type === 'mdxJsxTextElement' && node.name === 'br');
    return isBreak ? reviseLineBreak(text, walked, syntax) : [];
  });
}

/**
 * A `<br>` as Markdown writes it: a backslash at the end of the line. In a table cell, where a line
 * cannot end, it stays and is written `<br>` (`<br/>` in MDX). At the edge of a block it shows
 * nothing and goes; in a heading, which is one line, a blank stands for it.
 */
function reviseLineBreak(text: string, walked: Walked, syntax: Syntax): Revision[] {
  const { start, end } = rangeOf(walked.node);
  const detail = text.slice(start, end);
  const around = walked.ancestors.map(({ type }) => type);
  if (around.includes('tableCell')) {
    const spelling = syntax === 'mdx' ? '<br/>' : '<br>';
    if (detail === spelling) return [];
    return [{ code: 'cell-break', detail, edits: [{ start, end, text: spelling }] }];
  }
  if (around.includes('heading')) {
    return [{ code: 'line-break', detail, edits: [{ start, end, text: ' ' }] }];
  }
  const at = outOfMarks(walked);
  const range = widened(text, start, end);
  if (at === null) {
    const edits = [removalOf(text, start, range.end)];
    return [{ code: 'idle-break', detail, edits }];
  }
  if (at !== start) {
    const insertion = hardBreak(text, widened(text, at, at));
    return [{ code: 'line-break', detail, edits: [{ start, end, text: '' }, insertion] }];
  }
  const edit = hardBreak(text, range);
  return [{ code: 'line-break', detail, edits: [edit] }];
}

/**
 * Where the break can stand: a mark of emphasis cannot touch a line's end from inside, so a break at
 * the edge of an emphasis moves out of it. Nothing at the edge of the whole block.
 */
function outOfMarks({ node, ancestors }: Walked): number | null {
  let at = rangeOf(node).start;
  let side: 'inside' | 'before' | 'after' = 'inside';
  let inner: Nodes = node;
  for (const parent of ancestors.toReversed()) {
    const siblings: readonly Nodes[] = parent.children;
    const index = siblings.indexOf(inner);
    const isFirst: boolean = side !== 'after' && siblings.slice(0, index).every(isBlank);
    const isLast: boolean = side !== 'before' && siblings.slice(index + 1).every(isBlank);
    if (!isFirst && !isLast) return at;
    if (!INLINE_PARENTS.has(parent.type)) return null;
    side = isLast ? 'after' : 'before';
    at = isLast ? rangeOf(parent).end : rangeOf(parent).start;
    inner = parent;
  }
  return null;
}

const INLINE_PARENTS = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);

// Tags and comments show nothing themselves, images aside.
function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'html') return !/^<img\b/i.test(node.value);
  return node.type === 'mdxJsxTextElement' && node.name === 'br';
}

// Blanks before a backslash would stay in the line.
function widened(text: string, start: number, end: number): { start: number; end: number } {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

// What follows comes to stand at the beginning of a line, where it must begin no block.
function hardBreak(text: string, { start, end }: { start: number; end: number }): Edit {
  if (text.charAt(end) === '\n') return { start, end, text: '\\' };
  const guarded = guardStart(text, end);
  const line = `\\\n${continuation(text, start)}${guarded.text}`;
  return { start, end: guarded.end, text: line };
}

/** What a line must begin with to go on in the same list items and quotations. */
export function continuation(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const prefix = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/.exec(line)?.[0] ?? '';
  return prefix.replaceAll(/[^>\t]/g, ' ');
}
