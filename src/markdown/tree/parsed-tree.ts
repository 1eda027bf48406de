import type { Root } from 'mdast';

/** How a version is written: `md` is CommonMark with GFM, `mdx` is that with components. */
export type Syntax = 'md' | 'mdx';

/** The tree of a text, or where and why it could not be read. */
export type ParsedTree = { ok: true; tree: Root } | RefusedTree;

/** Where a text could not be read and why; `reason` stands after "Unexpected" in the problem. */
export interface RefusedTree {
  ok: false;
  code: 'mdx-syntax' | 'too-deep' | 'too-many-marks' | 'expression' | 'import-or-export';
  line: number;
  column: number;
  reason: string;
  /** What stands after “expected”, where that is not it in another form. */
  expected?: string | undefined;
  step: string;
}
