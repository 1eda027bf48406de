import {
  areProgramsBounded,
  findProgram,
  refusedProgram,
  type MdxProgram,
} from './mdx-programs.ts';
import { parseNativeTree, refusedUnread } from './native-tree.ts';
import type { ParsedTree, RefusedTree, Syntax } from './parsed-tree.ts';
import { mayDiffer } from './parser-differences.ts';
import { refusedSize } from './reference-limits.ts';
import { parseReferenceTree } from './reference-tree.ts';

export type { ParsedTree, Syntax } from './parsed-tree.ts';

/**
 * The tree that the reference parser gives. Texts without programs and without known differences are
 * parsed with Sätteri, which is much faster. Always answers in bounded time.
 */
export function parseTree(text: string, syntax: Syntax): ParsedTree {
  const program = syntax === 'mdx' ? findProgram(text) : null;
  const refused = refusedUnread(text);
  if (refused) return program ? refusedProgram(program, text) : refused;
  if (!program && !mayDiffer(text, syntax)) {
    const parsed = parseNativeTree(text, syntax);
    if (parsed.ok || parsed.code === 'too-deep') return parsed;
  }
  return refusedBefore(text, program) ?? referenceOf(text, syntax, program);
}

// Blocks are the same in plain Markdown, in which there are no programs.
function refusedBefore(text: string, program: MdxProgram | null): RefusedTree | null {
  if (program && !areProgramsBounded(text)) return refusedProgram(program, text);
  const blocks = parseNativeTree(text, 'md');
  if (!blocks.ok) return blocks;
  const refused = refusedSize(text);
  return refused && program && isInBlock(text, refused.line, program.offset)
    ? refusedProgram(program, text)
    : refused;
}

// Of a program with too many signs it matters more that it is one.
function isInBlock(text: string, line: number, offset: number): boolean {
  const before = text.slice(0, offset).split('\n');
  return before.length >= line && !before.slice(line - 1, -1).some((one) => one.trim() === '');
}

// Sätteri says more plainly what is wrong.
function referenceOf(text: string, syntax: Syntax, program: MdxProgram | null): ParsedTree {
  const parsed = parseReferenceTree(text, syntax);
  if (parsed.ok) return parsed;
  if (program) return parsed.code === 'too-deep' ? refusedProgram(program, text) : parsed;
  const native = parseNativeTree(text, syntax);
  return native.ok ? parsed : native;
}
