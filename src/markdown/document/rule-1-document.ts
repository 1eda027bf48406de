import type { Document } from '#core/document/document.ts';
import { isAnchor, type TakeAnchor, trimEnd } from '../source/explicit-anchor.ts';
import { Source } from '../source/source.ts';
import { areProgramsSmall } from '../tree/mdx-programs.ts';
import { parseNativeTree } from '../tree/native-tree.ts';
import type { ParsedTree } from '../tree/parsed-tree.ts';
import { parseTree, type Syntax } from '../tree/syntax-tree.ts';
import { buildDocument } from './build-document.ts';
import { KnownSections } from './known-sections.ts';

/** The document of a file by rule 1 of the canonical text; nothing of what could not be read by it. */
export function documentByRule1(text: string, file: string, syntax: Syntax): Document | null {
  const parsed = parseTreeByRule1(text, syntax);
  if (!parsed.ok) return null;
  const source = new Source(file, text, syntax);
  return buildDocument(parsed.tree, source, new KnownSections(), takeAnchorByRule1).document;
}

/**
 * The tree by which texts were sealed under rule 1 of the canonical text: Sätteri's own, with its
 * defaults. It strikes words between single tildes and loses cells beside an address. It never
 * changes, so that what was sealed by it can be verified. A text whose programs it cannot parse safely
 * was never sealed, and gets today's tree.
 */
export function parseTreeByRule1(text: string, syntax: Syntax): ParsedTree {
  const isSafe = syntax === 'md' || areProgramsSmall(text);
  return isSafe ? parseNativeTree(text, syntax) : parseTree(text, syntax);
}

/** A heading's anchor under rule 1: braces at the end of a Markdown heading count even if escaped. */
export const takeAnchorByRule1: TakeAnchor = (children, { syntax }) => {
  const last = children.at(-1);
  const [type, form] =
    syntax === 'mdx' ? (['mdxTextExpression', IN_MDX] as const) : (['text', IN_MARKDOWN] as const);
  const match = last?.type === type ? form.exec(last.value) : null;
  if (last?.type !== type || !match) return { explicit: null, children: [...children] };
  const anchor = match[1] ?? '';
  const words = type === 'text' ? [{ ...last, value: last.value.slice(0, match.index) }] : [];
  return {
    explicit: { anchor, isValid: isAnchor(anchor) },
    children: trimEnd([...children.slice(0, -1), ...words]),
  };
};

const IN_MARKDOWN = /[ \t]*\{#([^{}]*)\}[ \t]*$/;
const IN_MDX = /^\s*\/\*\s*#(.*?)\s*\*\/\s*$/s;
