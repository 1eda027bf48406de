import { isAnchor } from '#markdown/source/explicit-anchor.ts';
import type { Edit } from '../manuscript/manuscript.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';
import { inCode } from '../manuscript/code-ranges.ts';

/**
 * Lists of attributes as kramdown (`{: #one .wide}`), Pandoc, Hugo and mdBook (`{ #one .wide }` at the end of
 * a heading, a link or a span) write them. An id stays as the anchor of a heading or as a named place;
 * the rest shows no words and goes.
 */
export function rewriteAttributeLists(text: string): Revision[] {
  if (!/\{[ \t]*(?::|[#.-]|[\w-]+=)/.test(text)) return [];
  const isCode = inCode(text);
  const found = [...text.matchAll(KRAMDOWN), ...text.matchAll(PANDOC)];
  return found
    .filter((match) => !isCode(match.index))
    .sort((a, b) => a.index - b.index)
    .flatMap((match): Revision[] => {
      return [{ code: 'attribute-list', detail: excerpt(match[0]), edits: editsOf(text, match) }];
    });
}

const VALUE = String.raw`"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+`;
const ATTRIBUTES = String.raw`(?:[ \t]*(?:[#.][^\s{}#.="']+|[\w-]+=(?:${VALUE})|-))+[ \t]*`;

// Also references to lists (`{:toc}`), their definitions (`{:note: .wide}`) and `{::nomarkdown}`.
const KRAMDOWN = new RegExp(
  String.raw`[ \t]*\{:(${ATTRIBUTES}|[\w-]+(?=[ \t]*\})|[ \t]*[\w-]+:(?:${ATTRIBUTES})|[:/][^{}\n]*|)[ \t]*\}`,
  'g',
);

// At the end of a heading, or right after what it belongs to. An anchor of ours alone is none.
const PANDOC = new RegExp(
  String.raw`(?:(?<=^[ \t]{0,3}#{1,6}[ \t][^\n]*?)[ \t]*(?!\{#[a-z][a-z0-9]*(?:-[a-z0-9]+)*\})\{(${ATTRIBUTES})\}(?=[ \t]*#*[ \t]*$)|(?<=[\])])\{(${ATTRIBUTES})\})`,
  'gm',
);

function editsOf(text: string, match: RegExpMatchArray): Edit[] {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const id = /(?:^|[\s{])#([^\s{}#.="']+)/.exec(match[1] ?? match[2] ?? '')?.[1] ?? null;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const after = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const isHeading = /^[ \t]{0,3}#{1,6}[ \t]/.test(before) && /^[ \t]*#*[ \t]*$/.test(after);
  if (isHeading) {
    // The list may stand before the closing `#`, which are no part of an anchor.
    const rest = { start, end: end + after.length };
    if (id === null) return [{ ...rest, text: '' }];
    if (isAnchor(id)) return [{ ...rest, text: ` {#${id}}` }];
    const words = lineStart + (/^[ \t]*#+[ \t]+/.exec(before)?.[0].length ?? 0);
    return [
      { start: words, end: words, text: placeNamed(id) },
      { ...rest, text: '' },
    ];
  }
  if (id !== null) return [{ start, end, text: placeNamed(id) }];
  const isAlone = before.trim() === '' && after.trim() === '';
  // An empty line would part what stands around it.
  const lineEnd = Math.min(end + after.length + 1, text.length);
  return [isAlone ? { start: lineStart, end: lineEnd, text: '' } : { start, end, text: '' }];
}

// Read as the name of its place with those of other tags, and gone after that.
function placeNamed(id: string): string {
  return `<a id="${id}"></a>`;
}
