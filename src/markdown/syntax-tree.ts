import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

/** How a version is written: `md` is CommonMark with GFM, `mdx` is that with components. */
export type Syntax = 'md' | 'mdx';

/** The tree of a text, or where and why it could not be read. */
export type ParsedTree =
  { ok: true; tree: Root } | { ok: false; line: number; column: number; reason: string };

/**
 * Text to mdast. GFM and front matter are on, typographic replacements off: the punctuation of a
 * contract is its text. Held to remark's trees by `tests/markdown/parser-parity.test.ts`.
 */
export function parseTree(text: string, syntax: Syntax): ParsedTree {
  try {
    const tree = syntax === 'mdx' ? mdxToMdast(text) : markdownToMdast(text);
    return { ok: true, tree: tree as Root };
  } catch (cause) {
    return { ok: false, ...placeOf(cause) };
  }
}

// Sätteri says "12:5: reason" where it knows the place.
function placeOf(cause: unknown): { line: number; column: number; reason: string } {
  const text = cause instanceof Error ? cause.message : String(cause);
  const match = /^(\d+):(\d+): (.*)$/s.exec(text);
  const reason = (match?.[3] ?? text).replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  return { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1), reason };
}
