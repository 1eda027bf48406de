import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';
import { inCode } from '../manuscript/code-ranges.ts';
import { removalOf } from '../manuscript/removal.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt, type RewritingCode } from '../manuscript/rewriting.ts';

/**
 * Takes away the tags of a Liquid template that are no words: `{% note %}`, `{% endif %}` and their
 * like, and Liquid's comments. What lies between two of them is kept, whatever the condition.
 */
export function dropTemplateMarkers(text: string): Revision[] {
  if (!text.includes('{%')) return [];
  const isCode = inCode(text);
  const comments = [...text.matchAll(COMMENT)].map((match) => drop(text, match, 'comment'));
  const markers = [...text.matchAll(TAG)]
    .filter((match) => MARKERS.test(match[1] ?? ''))
    .map((match) => drop(text, match, 'template-marker'));
  return [...comments, ...markers].filter(({ edits }) => !isCode(edits[0]?.start ?? 0));
}

/** Templates that stand for words, `{% data … %}` and `{{ … }}`: no edit, only the report. */
export function findTemplateWords(text: string): Revision[] {
  const tags = [...text.matchAll(TAG)].filter((match) => !MARKERS.test(match[1] ?? ''));
  return [...tags, ...text.matchAll(OUTPUT)].map((match) => ({
    code: 'template-words',
    detail: excerpt(match[0]),
    edits: [{ start: match.index, end: match.index, text: '' }],
  }));
}

/** `[!NOTE]` at the beginning of a quotation: GitHub draws a frame for it, Markdown shows it. */
export function findAlertMarkers(text: string, syntax: Syntax): Revision[] {
  return [...walkTree(treeOf(text, syntax))].flatMap(({ node, ancestors }) => {
    const { start, end } = rangeOf(node);
    const marker = /^\[!\w+\]/.exec(text.slice(start, end))?.[0];
    if (node.type !== 'paragraph' || ancestors.at(-1)?.type !== 'blockquote' || !marker) return [];
    return [{ code: 'alert-marker', detail: marker, edits: [{ start, end: start, text: '' }] }];
  });
}

/** True for an address with a template in it: nobody can tell where it leads. */
export function hasTemplate(text: string): boolean {
  return /\{[{%]/.test(text);
}

const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const TAG = /\{%-?\s*(\w+)(?:(?!%\})[^\n])*%\}/g;
const OUTPUT = /\{\{(?:(?!\}\})[^\n])*\}\}/g;

// Control flow of Liquid, and the frames that GitHub Docs draws around text.
const MARKERS =
  /^(?:end)?(?:if|ifversion|elsif|else|unless|case|when|for|tablerow|raw|note|tip|warning|danger|mac|windows|linux|webui|cli|desktop|rowheaders|capture)$/;

// A tag alone on its line goes with the line: an empty one would end a table or a paragraph.
function drop(text: string, match: RegExpExecArray, code: RewritingCode): Revision {
  const detail = excerpt(match[0]);
  const start = match.index;
  const end = start + match[0].length;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) + 1 || text.length;
  const isAlone = !text.slice(lineStart, start).trim() && !text.slice(end, lineEnd).trim();
  const edit = isAlone ? { start: lineStart, end: lineEnd, text: '' } : removalOf(text, start, end);
  return { code, detail, edits: [edit] };
}
