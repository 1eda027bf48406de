import { parseNativeTree } from './native-tree.ts';
import type { ParsedTree, Syntax } from './parsed-tree.ts';

export type { ParsedTree, Syntax } from './parsed-tree.ts';

/** Text to mdast. Held to remark's trees by `tests/markdown/parser-parity.test.ts`. */
export function parseTree(text: string, syntax: Syntax): ParsedTree {
  return parseNativeTree(text, syntax);
}
