import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

import { NO_WORDS } from '#core/wording/left-over/left-over.ts';

import { takeAnchor } from './explicit-anchor.ts';
import type { Source } from './source.ts';

/** A block that holds words and no other block. */
export type Leaf = Heading | Paragraph | TableCell;

/** A leaf as it is written, line by line without indentation and the marks of quotations. */
export interface WordsInSource {
  /** With `NO_WORDS` for each code unit that is no word: code, addresses, marks, escaped signs. */
  words: string;
  /** With everything; as long as `words`. */
  written: string;
  /** Where a code unit of them stands in the file. */
  offsetOf: (at: number) => number;
}

/** The words of a leaf in the form in which they are written. */
export function wordsInSource(leaf: Leaf, source: Source): WordsInSource {
  const start = leaf.position?.start.offset ?? 0;
  const end = leaf.position?.end.offset ?? start;
  const written = source.text.slice(start, end);
  let words = '';
  for (const { from, to } of textsIn(leaf, source)) {
    words += hidden(written.slice(words.length, from - start));
    words += source.text.slice(from, to).replaceAll(ESCAPED, NO_WORDS.repeat(2));
  }
  words += hidden(written.slice(words.length));
  const lines = linesOf(written);
  const join = (text: string): string =>
    lines.map(({ from, to }) => text.slice(from, to)).join('\n');
  const offsetOf = (at: number): number => {
    let before = 0;
    for (const { from, to } of lines) {
      const length = to - from + 1;
      if (at < before + length) return start + from + at - before;
      before += length;
    }
    return end;
  };
  return { words: join(words), written: join(written), offsetOf };
}

function hidden(text: string): string {
  return text.replaceAll(/[^\n]/g, NO_WORDS);
}

// Without what begins a line in an item or a quotation.
function linesOf(text: string): { from: number; to: number }[] {
  let at = 0;
  return text.split('\n').map((line, index) => {
    const skipped = index === 0 ? 0 : (PREFIX.exec(line)?.[0].length ?? 0);
    const range = { from: at + skipped, to: at + line.length };
    at += line.length + 1;
    return range;
  });
}

const PREFIX = /^[ \t]*(?:>[ \t]*)*/;
const ESCAPED = /\\[!-/:-@[-`{-~]/g;
const ADDRESS = /^(?:https?:\/\/|www\.|\S+@\S+$)/;

function textsIn(leaf: Leaf, source: Source): { from: number; to: number }[] {
  const texts: { from: number; to: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const from = node.position?.start.offset;
      const to = node.position?.end.offset;
      if (from !== undefined && to !== undefined) texts.push({ from, to });
    }
    if (!('children' in node)) return;
    const [only] = node.children;
    // An address that is its own words.
    if (node.type === 'link' && only?.type === 'text' && ADDRESS.test(only.value)) return;
    for (const child of node.children) visit(child);
  };
  visit(leaf);
  const last = texts.at(-1);
  if (!last || leaf.type !== 'heading' || source.syntax === 'mdx') return texts;
  if (takeAnchor(leaf.children, source).explicit === null) return texts;
  const braces = source.text.slice(last.from, last.to).lastIndexOf('{#');
  return [...texts.slice(0, -1), { from: last.from, to: last.from + Math.max(braces, 0) }];
}
