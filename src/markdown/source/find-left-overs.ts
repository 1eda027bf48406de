import type { Code, Heading, Nodes, Paragraph, Parents, TableCell } from 'mdast';
import { issue, type Issue } from '#core/problems/issue.ts';
import { nameOf } from '#core/text/hidden-characters.ts';
import { LEFT_OVER_LAYOUT } from '#core/wording/left-over/left-over-layout.ts';
import { LEFT_OVER_SYNTAX } from '#core/wording/left-over/left-over-syntax.ts';
import { findLeftOvers, type LeftOver, NO_WORDS } from '#core/wording/left-over/left-over.ts';
import { parseTree, type Syntax } from '../tree/syntax-tree.ts';
import { takeAnchor } from './explicit-anchor.ts';
import { Source } from './source.ts';

/**
 * What a text has of other tools and of word processors, as warnings at their places: in its words
 * alone, not in code, addresses and escaped signs. A text that cannot be read has none.
 */
export function leftOversOf(text: string, file: string, syntax: Syntax): Issue[] {
  const parsed = parseTree(text, syntax);
  if (!parsed.ok) return [];
  const source = new Source(file, text, syntax);
  const issues: Issue[] = [];
  const kinds = new Set<string>();
  let before: readonly LeftOver[] = [];
  for (const { node, parents } of leavesOf(parsed.tree, [])) {
    if (node.type === 'code') {
      issues.push(...indentedCode(node, parents, source));
      continue;
    }
    const found = findInLeaf(node, source);
    for (const { row, issue: one } of found) {
      // A list or table is one mistake, however many lines and blocks it has.
      const isTold = (row.isOfMany && before.includes(row)) || kinds.has(row.ends ?? '');
      if (!isTold) issues.push(one);
      kinds.add(row.kind);
    }
    before = found.map(({ row }) => row);
  }
  return issues;
}

const ROWS = [...LEFT_OVER_LAYOUT, ...LEFT_OVER_SYNTAX];

function findInLeaf(leaf: Leaf, source: Source): { row: LeftOver; issue: Issue }[] {
  const { words, written, offsetOf } = wordsInSource(leaf, source);
  const indent = (leaf.position?.start.column ?? 1) - 1;
  const block = { syntax: source.syntax, isHeading: leaf.type === 'heading', indent };
  return findLeftOvers(ROWS, words, written, block).map(({ row, start, end, mended }) => {
    const code = LEFT_OVER_LAYOUT.includes(row) ? 'left-over-layout' : 'left-over-syntax';
    const { kind, expected = 'Markdown', step, isOfMany = false } = row;
    const details = {
      kind,
      words: shown(written.slice(start, end)),
      expected,
      step: mended === null ? step : stepTo(mended, isOfMany),
    };
    return { row, issue: issue(code, source.placeAt(offsetOf(start)), details) };
  });
}

function stepTo(mended: string, isOfMany: boolean): string {
  const lines = mended.split('\n').map((line) => `\`${line}\``);
  return `Write ${lines.join(', then ')}${isOfMany ? ', and so on below.' : '.'}`;
}

// Four blanks begin a code block in Markdown; most often a list was to go on.
function indentedCode(node: Code, parents: readonly Parents[], source: Source): Issue[] {
  if (/^[ \t>]*(?:`{3}|~{3})/.test(source.slice(node))) return [];
  const [line = ''] = node.value.split('\n', 1);
  const siblings: readonly Nodes[] = parents.at(-1)?.children ?? [];
  const list = siblings[siblings.indexOf(node) - 1];
  const item = list?.type === 'list' ? list.children.at(-1)?.children[0] : undefined;
  const column = item?.position?.start.column ?? null;
  const details = {
    kind: 'code block that blanks at the beginning of a line make',
    words: shown(line),
    expected: 'text',
    step:
      column === null
        ? 'Begin its lines with fewer than four blanks; write code between two lines of ```` ``` ````.'
        : stepTo(' '.repeat(column - 1) + line.trimStart(), false),
  };
  return [issue('left-over-syntax', source.place(node), details)];
}

const MOST_SHOWN = 60;

function shown(words: string): string {
  const line = words
    .trim()
    .replaceAll('\t', '⇥')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Private_Use}/gu, (sign) => nameOf(sign.codePointAt(0) ?? 0));
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1)}…` : line;
}

function* leavesOf(
  node: Nodes,
  parents: readonly Parents[],
): Generator<{ node: Leaf | Code; parents: readonly Parents[] }> {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'code':
      yield { node, parents };
      return;
    default:
      if (!('children' in node)) return;
      for (const child of node.children) yield* leavesOf(child, [...parents, node]);
  }
}

/** A block that holds words and no other block. */
type Leaf = Heading | Paragraph | TableCell;

/** A leaf as it is written, line by line without indentation and the marks of quotations. */
interface WordsInSource {
  /** With `NO_WORDS` for each code unit that is no word: code, addresses, marks, escaped signs. */
  words: string;
  /** With everything; as long as `words`. */
  written: string;
  /** Where a code unit of them stands in the file. */
  offsetOf: (at: number) => number;
}

/** The words of a leaf in the form in which they are written. */
function wordsInSource(leaf: Leaf, source: Source): WordsInSource {
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
