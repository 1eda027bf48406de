import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';

/**
 * What is left of MDX in a file that is no valid MDX and is read as Markdown: comments in braces
 * (an anchor at the end of a heading becomes `{#anchor}`) and lines of programs. Other expressions
 * stay as the text they are.
 */
export function rewriteMdxAsMarkdown(text: string): Revision[] {
  const nodes = [...walkTree(treeOf(text, 'md'))];
  const isCode = (offset: number): boolean =>
    nodes.some(({ node }) => {
      const { start, end } = rangeOf(node);
      return ['code', 'inlineCode', 'yaml'].includes(node.type) && offset >= start && offset < end;
    });
  const comments = [...text.matchAll(COMMENT)]
    .filter((match) => !isCode(match.index))
    .map((match): Revision => {
      const [comment, anchor] = match;
      const range = { start: match.index, end: match.index + comment.length };
      const edits = [{ ...range, text: anchor === undefined ? '' : `{#${anchor}}` }];
      const code = anchor === undefined ? 'comment' : 'anchor-kept';
      return { code, detail: excerpt(comment), edits };
    });
  const programs = nodes.flatMap(({ node, ancestors }): Revision[] => {
    const { start, end } = rangeOf(node);
    const slice = text.slice(start, end);
    const isProgram =
      node.type === 'paragraph' && ancestors.length === 1 && slice.split('\n').every(isProgramLine);
    if (!isProgram) return [];
    return [
      { code: 'import-or-export', detail: excerpt(slice), edits: [{ start, end, text: '' }] },
    ];
  });
  return [...comments, ...programs];
}

const COMMENT = /\{\s*\/\*(?:\s*#([\w-]+)\s*(?=\*\/\s*\}[ \t]*$)|(?:(?!\*\/)[\s\S])*)\*\/\s*\}/gm;

function isProgramLine(line: string): boolean {
  return /^(?:import\s+(?:[\w*{].*\sfrom\s+)?['"][^'"]+['"]|export\s+(?:const|let|default|function|\{|\*)).*$/.test(
    line.trim(),
  );
}
