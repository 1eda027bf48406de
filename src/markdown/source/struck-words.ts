import type { Delete, Nodes } from 'mdast';

import { issue, type Issue } from '#core/problems/issue.ts';

import type { Source } from './source.ts';

/**
 * A problem for each line with struck words: whether such words bind, a reader cannot know. It has the
 * line with them and the line without.
 */
export function struckIssues(struck: readonly Delete[], source: Source): Issue[] {
  return groupsByLine(struck, source).map((nodes) => {
    const start = startOf(source.text, offsets(nodes[0])[0]);
    const end = endOf(source.text, offsets(nodes.at(-1))[1]);
    const words = nodes.map((node) => `\`${cut(source.text, marks(node), ...offsets(node))}\``);
    return issue('struck-text', source.place(nodes[0]), {
      words: words.join(' and '),
      kept: cut(source.text, nodes.flatMap(marks), start, end),
      gone: cut(
        source.text,
        nodes.map((node) => around(node, source.text)),
        start,
        end,
      ),
    });
  });
}

type Range = [start: number, end: number];

function offsets(node: Nodes | undefined): Range {
  return [node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0];
}

function startOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function groupsByLine(struck: readonly Delete[], { text }: Source): Delete[][] {
  const groups: Delete[][] = [];
  for (const node of struck.toSorted((a, b) => offsets(a)[0] - offsets(b)[0])) {
    const last = groups.at(-1);
    const isNear = last && offsets(node)[0] <= endOf(text, offsets(last.at(-1))[1]);
    if (isNear) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** The tildes of struck words, and of those struck within them. */
function marks(node: Delete): Range[] {
  const [start, end] = offsets(node);
  return [
    [start, start + MARK.length],
    ...node.children.flatMap(marksIn),
    [end - MARK.length, end],
  ];
}

const MARK = '~~';

function marksIn(node: Nodes): Range[] {
  if (node.type === 'delete') return marks(node);
  return 'children' in node ? (node.children as Nodes[]).flatMap(marksIn) : [];
}

/** Struck words with the marks and the blank around them that nothing needs without them. */
function around(node: Delete, text: string): Range {
  const [start, end] = withMarks(text, ...offsets(node));
  const isAtBeginning = BEGINNING.test(text.slice(startOf(text, start), start));
  if (isAtBeginning && /[ \t]/.test(text[end] ?? '')) return [start, end + 1];
  const isBeforeEnd = /[\n.,;:!?)]/.test(text[end] ?? '\n');
  return isBeforeEnd && /[ \t]/.test(text[start - 1] ?? '') ? [start - 1, end] : [start, end];
}

// The beginning of a line, a blank, or a mark that opens.
const BEGINNING = /(?:^|[ \t])[*_[(“"]*$/;

// Emphasis and links that hold nothing but the struck words.
function withMarks(text: string, start: number, end: number): Range {
  const mark = MARKS_BEFORE.exec(text.slice(startOf(text, start), start))?.[0];
  if (mark !== undefined && text.startsWith(mark, end)) {
    return withMarks(text, start - mark.length, end + mark.length);
  }
  const target =
    text[start - 1] === '[' && text[start - 2] !== '!' ? TARGET.exec(text.slice(end)) : null;
  return target ? withMarks(text, start - 1, end + target[0].length) : [start, end];
}

const MARKS_BEFORE = /([*_])\1*$/;
const TARGET = /^\](?:\([^()\n]*\)|\[[^[\]\n]*\])/;

function cut(text: string, ranges: readonly Range[], start: number, end: number): string {
  let rest = '';
  let from = start;
  for (const [first, last] of ranges) {
    rest += text.slice(from, first);
    from = last;
  }
  return rest + text.slice(from, end);
}
