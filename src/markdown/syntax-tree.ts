import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

import { explainMdx } from './mdx-mistakes.ts';

/** How a version is written: `md` is CommonMark with GFM, `mdx` is that with components. */
export type Syntax = 'md' | 'mdx';

/** The tree of a text, or where and why it could not be read. */
export type ParsedTree =
  | { ok: true; tree: Root }
  | { ok: false; line: number; column: number; reason: string; step: string };

/**
 * Text to mdast. GFM and front matter are on, typographic replacements off: the punctuation of a
 * contract is its text. Held to remark's trees by `tests/markdown/parser-parity.test.ts`.
 */
export function parseTree(text: string, syntax: Syntax): ParsedTree {
  try {
    const tree = syntax === 'mdx' ? mdxToMdast(text) : markdownToMdast(text);
    return { ok: true, tree: tree as Root };
  } catch (cause) {
    return { ok: false, ...explain(cause, text) };
  }
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
