import type { Root } from 'mdast';

/** How a version is written: `md` is CommonMark with GFM, `mdx` is that with components. */
export type Syntax = 'md' | 'mdx';

/** The tree of a text, or where and why it could not be read. */
export type ParsedTree =
  | { ok: true; tree: Root }
  | {
      ok: false;
      code: 'mdx-syntax' | 'too-deep';
      line: number;
      column: number;
      reason: string;
      step: string;
    };
