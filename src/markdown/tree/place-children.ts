import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/**
 * Gives places to children of a node that have none: words, and addresses that were found in them.
 * They follow one another in `text`, and each ends where its last character stands, whether that is
 * written as it is, with a backslash or as a reference.
 */
export function placeChildren(parent: Nodes, children: readonly Nodes[], text: string): void {
  if (!parent.position) return;
  let at = parent.position.start;
  for (const [index, child] of children.entries()) {
    if (!child.position) {
      const words = wordsOf(child);
      const start = index === 0 ? move(text, at, firstOf(text, at, words)) : at;
      const end = move(text, start, endOf(text, start.offset ?? 0, words));
      place(child, start, end);
    }
    at = child.position?.end ?? at;
  }
}

function place(node: Nodes, start: Point, end: Point): void {
  node.position = { start, end };
  if ('children' in node) for (const child of node.children) place(child, start, end);
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

// After the signs of a heading, an emphasis or a cell, which the words do not begin with.
const OPENING = /^(?:#{1,6}[ \t]+|[*_~]{1,2}|\|?[ \t]*|\[)/;

function firstOf(text: string, { offset = 0 }: Point, words: string): number {
  if (text.startsWith(words.slice(0, 1), offset)) return offset;
  return offset + (OPENING.exec(text.slice(offset, offset + 100))?.[0].length ?? 0);
}

function endOf(text: string, start: number, words: string): number {
  let at = start;
  for (let index = 0; index < words.length;) {
    const reference = text[at] === '&' ? (REFERENCE.exec(text.slice(at, at + 40))?.[0] ?? '') : '';
    if (reference !== '' && !words.startsWith(reference, index)) {
      at += reference.length;
      index += (words.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    } else {
      // A backslash, or what stands at the end of a line and the beginning of the next.
      const found = text.indexOf(words[index] ?? '', at);
      if (found === -1) return at;
      at = found + 1;
      index += 1;
    }
  }
  return at;
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w*);/;

function move(text: string, from: Point, offset: number): Point {
  const passed = text.slice(from.offset, offset).split('\n');
  const last = passed.at(-1)?.length ?? 0;
  if (passed.length === 1) return { line: from.line, column: from.column + last, offset };
  return { line: from.line + passed.length - 1, column: last + 1, offset };
}
