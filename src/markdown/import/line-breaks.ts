import type { Nodes } from 'mdast';

import type { Syntax } from '../syntax-tree.ts';
import type { Edit } from './manuscript.ts';
import type { Revision } from './revise.ts';
import { rangeOf, type Walked } from './walk-tree.ts';

/**
 * A `<br>` as Markdown writes it: a backslash at the end of the line. In a table cell, where a line
 * cannot end, it stays and is written `<br>` (`<br/>` in MDX). At the edge of a block it shows
 * nothing and goes; in a heading, which is one line, a blank stands for it.
 */
export function reviseLineBreak(text: string, walked: Walked, syntax: Syntax): Revision[] {
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
  const removal = { ...widened(text, start, end), text: '' };
  if (at === null) return [{ code: 'idle-break', detail, edits: [removal] }];
  if (at !== start) {
    const insertion = hardBreak(text, { start: at, end: at });
    return [{ code: 'line-break', detail, edits: [{ start, end, text: '' }, insertion] }];
  }
  const edit = hardBreak(text, widened(text, start, end));
  return [{ code: 'line-break', detail, edits: [edit] }];
}

/**
 * Where the break can stand: a mark of emphasis cannot touch a line's end from inside, so a break at
 * the edge of an emphasis moves out of it. Nothing at the edge of the whole block.
 */
function outOfMarks({ node, ancestors }: Walked): number | null {
  let at = rangeOf(node).start;
  let inner: Nodes = node;
  for (const parent of ancestors.toReversed()) {
    const siblings: readonly Nodes[] = parent.children;
    const index = siblings.indexOf(inner);
    const isFirst = siblings.slice(0, index).every(isBlank);
    const isLast = siblings.slice(index + 1).every(isBlank);
    if (!isFirst && !isLast) return at;
    if (parent.type === 'paragraph' || !INLINE_PARENTS.has(parent.type)) return null;
    at = isLast ? rangeOf(parent).end : rangeOf(parent).start;
    inner = parent;
  }
  return null;
}

const INLINE_PARENTS = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);

function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'html') return /^<(?:!--[\s\S]*-->|\/?br\s*\/?>)$/i.test(node.value);
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
  const next = text.slice(end);
  const number = /^\d{1,9}(?=[.)])/.exec(next)?.[0] ?? '';
  const isMarker = number !== '' || /^(?:[-+*](?=\s)|>|#{1,6}\s|=+[ \t]*$|-+[ \t]*$)/m.test(next);
  const line = `${continuation(text, start)}${number}${isMarker ? '\\' : ''}`;
  return { start, end: end + number.length, text: `\\\n${line}` };
}

/** What a line must begin with to go on in the same list items and quotations. */
export function continuation(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const prefix = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/.exec(line)?.[0] ?? '';
  return prefix.replaceAll(/[^>\t]/g, ' ');
}
